// Zoom, pan, keys and details over drawings that the server has made and makes again: nothing here knows how a timeline is drawn.

const day = 86_400_000;
const shortestDays = 62;
const pause = 140;
const dragPixels = 4;

for (const figure of document.querySelectorAll("figure[data-timeline]")) {
  startTimeline(figure);
}

for (const button of document.querySelectorAll("[data-png]")) {
  startPicture(button);
}

function startTimeline(figure) {
  const box = figure.querySelector(".drawing");
  const wholeFirst = Date.parse(figure.dataset.wholeFirst) / day;
  const wholeLast = Date.parse(figure.dataset.wholeLast) / day;
  const drawn = () => box.querySelector(".wide");
  details(box);
  keys(figure, box);
  if (Number.isNaN(wholeFirst)) {
    return;
  }

  box.classList.add("timeline-live");
  figure.querySelector(".keys").hidden = false;
  let shown = read(drawn());
  let wanted = shown;
  let timer = 0;
  let request = null;

  // What is there is stretched until the server has drawn it anew.
  function setWindow(first, last) {
    const days = Math.round(Math.min(Math.max(last - first + 1, Math.min(shortestDays, wholeLast - wholeFirst + 1)), wholeLast - wholeFirst + 1));
    const from = Math.round(Math.min(Math.max(first, wholeFirst), wholeLast - days + 1));
    wanted = { first: from, last: from + days - 1 };
    stretch();
    clearTimeout(timer);
    timer = setTimeout(load, pause);
  }

  function stretch() {
    const svg = drawn();
    const left = Number(svg.dataset.left);
    const width = svg.viewBox.baseVal.width - left;
    const scale = (shown.last - shown.first + 1) / (wanted.last - wanted.first + 1);
    const shift = (shown.first - wanted.first) / (wanted.last - wanted.first + 1) * width;
    svg.querySelector(".plot").setAttribute("transform", `translate(${left + shift} 0) scale(${scale} 1) translate(${-left} 0)`);
  }

  async function load() {
    request?.abort();
    const now = new AbortController();
    request = now;
    const asked = wanted;
    const address = new URL(figure.dataset.timeline, location.href);
    const isWhole = asked.first <= wholeFirst && asked.last >= wholeLast;
    if (!isWhole) {
      address.searchParams.set("von", iso(asked.first));
      address.searchParams.set("bis", iso(asked.last));
    }

    address.searchParams.set("name", figure.dataset.name);
    try {
      const answer = await fetch(address, { signal: now.signal });
      const fresh = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("svg") : null;
      if (!fresh || request !== now) {
        return;
      }

      const focused = document.activeElement?.closest(".drawing a")?.getAttribute("href");
      drawn().replaceWith(document.importNode(fresh, true));
      shown = read(drawn());
      if (focused) {
        drawn().querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
      }

      follow(isWhole);
    } catch {
      // Overtaken, or the server is not there: the drawing stays as it was.
    }
  }

  // The page's address and its files are for what is seen.
  function follow(isWhole) {
    const links = [...figure.querySelectorAll("[data-svg]")];
    const addresses = links.map(link => new URL(link.href));
    if ("addressable" in figure.dataset) {
      addresses.push(new URL(location.href));
    }

    for (const address of addresses) {
      address.searchParams.delete("von");
      address.searchParams.delete("bis");
      if (!isWhole) {
        address.searchParams.set("von", iso(shown.first));
        address.searchParams.set("bis", iso(shown.last));
      }
    }

    links.forEach((link, i) => link.href = addresses[i]);
    if ("addressable" in figure.dataset) {
      history.replaceState(null, "", addresses.at(-1));
    }
  }

  const around = (at, factor) => {
    const days = (wanted.last - wanted.first + 1) * factor;
    const share = (at - wanted.first) / (wanted.last - wanted.first + 1);
    const first = at - share * days;
    setWindow(first, first + days - 1);
  };
  const middle = () => (wanted.first + wanted.last) / 2;
  const steps = {
    in: () => around(middle(), 0.5),
    out: () => around(middle(), 2),
    earlier: () => move(-0.5),
    later: () => move(0.5),
    all: () => setWindow(wholeFirst, wholeLast),
  };
  figure.timelineSteps = steps;

  function move(share) {
    const days = (wanted.last - wanted.first + 1) * share;
    setWindow(wanted.first + days, wanted.last + days);
  }

  for (const link of figure.querySelectorAll("[data-zoom]")) {
    link.setAttribute("role", "button");
    link.addEventListener("click", event => {
      event.preventDefault();
      steps[link.dataset.zoom]();
    });
    link.addEventListener("keydown", event => {
      if (event.key === " ") {
        event.preventDefault();
        link.click();
      }
    });
  }

  const dayAt = x => {
    const svg = drawn();
    const area = svg.getBoundingClientRect();
    const left = Number(svg.dataset.left) / svg.viewBox.baseVal.width * area.width;
    return wanted.first + (x - area.left - left) / (area.width - left) * (wanted.last - wanted.first + 1);
  };

  box.addEventListener("wheel", event => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      around(Math.min(Math.max(dayAt(event.clientX), wanted.first), wanted.last), event.deltaY < 0 ? 0.8 : 1.25);
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) && (wanted.first > wholeFirst || wanted.last < wholeLast)) {
      event.preventDefault();
      move(event.deltaX / box.clientWidth);
    }
  }, { passive: false });

  let drag = null;
  box.addEventListener("pointerdown", event => {
    if (event.button === 0 && event.pointerType !== "touch") {
      drag = { x: event.clientX, first: wanted.first, last: wanted.last, moved: false };
    }
  });
  box.addEventListener("pointermove", event => {
    if (!drag || !drag.moved && Math.abs(event.clientX - drag.x) < dragPixels) {
      return;
    }

    if (!drag.moved) {
      drag.moved = true;
      box.setPointerCapture(event.pointerId);
      box.classList.add("timeline-dragging");
    }

    const svg = drawn();
    const width = svg.getBoundingClientRect().width * (1 - Number(svg.dataset.left) / svg.viewBox.baseVal.width);
    const days = (drag.x - event.clientX) / width * (drag.last - drag.first + 1);
    setWindow(drag.first + days, drag.last + days);
  });
  const drop = () => {
    box.classList.remove("timeline-dragging");
    // The click that ends a drag must not follow a link.
    if (drag?.moved) {
      box.addEventListener("click", event => event.preventDefault(), { once: true, capture: true });
      setTimeout(() => drag = null);
    } else {
      drag = null;
    }
  };
  box.addEventListener("pointerup", drop);
  box.addEventListener("pointercancel", drop);
  box.addEventListener("dragstart", event => event.preventDefault());
}

function keys(figure, box) {
  const next = (link, ahead) => {
    const links = [...box.querySelectorAll("svg a")].filter(other => other.getClientRects().length > 0);
    return links[links.indexOf(link) + (ahead ? 1 : -1)];
  };
  const lane = (link, ahead) => {
    const lanes = [...box.querySelectorAll("[role=list]")].filter(list => list.getClientRects().length > 0 && list.querySelector("a"));
    const target = lanes[lanes.indexOf(link.closest("[role=list]")) + (ahead ? 1 : -1)];
    if (!target) {
      return null;
    }

    // The one that is nearest above or below.
    const middle = link.getBoundingClientRect().left;
    return [...target.querySelectorAll("a")].reduce((best, other) => Math.abs(other.getBoundingClientRect().left - middle) < Math.abs(best.getBoundingClientRect().left - middle) ? other : best);
  };
  figure.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT)$/.test(event.target.tagName)) {
      return;
    }

    const step = { "+": "in", "-": "out", "0": "all" }[event.key];
    const link = event.target.closest(".drawing a");
    let target = null;
    if (step && figure.timelineSteps) {
      event.preventDefault();
      figure.timelineSteps[step]();
      return;
    }

    switch (link && event.key) {
      case "ArrowRight":
      case "ArrowLeft":
        target = next(link, event.key === "ArrowRight");
        break;
      case "ArrowDown":
      case "ArrowUp":
        target = lane(link, event.key === "ArrowDown");
        break;
    }

    if (target) {
      event.preventDefault();
      target.focus();
    }
  });
}

// What is in focus or under the pointer is told in full; Escape puts it away. Readers of the tree have it in the link's name.
function details(box) {
  const panel = document.createElement("div");
  panel.className = "timeline-detail";
  panel.setAttribute("aria-hidden", "true");
  panel.hidden = true;
  box.parentElement.append(panel);

  const show = item => {
    const { label, when, detail } = item.dataset;
    panel.replaceChildren(...[[label, "strong"], [when, "quiet"], [detail, ""]].filter(([text]) => text).map(([text, style]) => {
      const line = document.createElement("div");
      line.className = style;
      line.textContent = text;
      return line;
    }));
    item.querySelector("title")?.remove();
    panel.hidden = false;
    const area = box.parentElement.getBoundingClientRect();
    const mark = (item.querySelector(".bar, .mark, .column, .segment") ?? item).getBoundingClientRect();
    const left = Math.min(Math.max(mark.left, box.getBoundingClientRect().left) - area.left, area.width - panel.offsetWidth);
    const below = mark.bottom - area.top + 6;
    panel.style.left = `${Math.max(0, left)}px`;
    panel.style.top = `${below}px`;
  };
  const hide = () => panel.hidden = true;
  const itemOf = event => event.target instanceof Element ? event.target.closest("[data-label]") : null;

  for (const kind of ["focusin", "pointerover"]) {
    box.addEventListener(kind, event => {
      const item = itemOf(event);
      if (item) {
        show(item);
      }
    });
  }

  box.addEventListener("pointerout", event => {
    if (itemOf(event) && !box.contains(document.activeElement)) {
      hide();
    }
  });
  box.addEventListener("focusout", hide);
  box.parentElement.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      hide();
    }
  });
}

// The picture is the server's drawing, painted twice as fine as it is measured.
function startPicture(button) {
  button.hidden = false;
  button.closest("li").hidden = false;
  button.addEventListener("click", async () => {
    const link = button.closest("figure, section").querySelector("[data-svg]");
    const image = new Image();
    image.src = link.href;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const picture = await new Promise(done => canvas.toBlob(done, "image/png"));
    const save = document.createElement("a");
    save.href = URL.createObjectURL(picture);
    save.download = `${new URL(link.href).pathname.split("/").pop().replace(".svg", "")}.png`;
    save.click();
    setTimeout(() => URL.revokeObjectURL(save.href), 10_000);
  });
}

function read(svg) {
  return { first: Date.parse(svg.dataset.first) / day, last: Date.parse(svg.dataset.last) / day };
}

function iso(number) {
  return new Date(Math.round(number) * day).toISOString().slice(0, 10);
}
