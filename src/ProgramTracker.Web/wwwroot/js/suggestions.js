// Suggestions under the search field while somebody types. Without them the form is what it was: Enter searches.

const pause = 150;
const shortest = 2;
const longest = 100;

const form = document.querySelector("form[data-suggestions]");
if (form) {
  start(form, form.querySelector("input[name=q]"));
}

function start(form, field) {
  const list = document.createElement("div");
  list.id = "site-search-suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.labels[0].textContent);
  list.hidden = true;
  const status = document.createElement("div");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  form.append(list, status);
  field.autocomplete = "off";
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
    field.setAttribute(name, value);
  }

  let active = -1;
  let asked = field.value.trim();
  let timer = 0;
  let request = null;

  const options = () => [...list.querySelectorAll("[role=option]")];

  const close = () => {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  // What was asked before and has been overtaken must not come late.
  const forget = () => {
    clearTimeout(timer);
    request?.abort();
    request = null;
  };

  const choose = index => {
    const all = options();
    active = (index + all.length + 1) % (all.length + 1);
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < all.length) {
      field.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    } else {
      active = -1;
      field.removeAttribute("aria-activedescendant");
    }
  };

  const ask = async text => {
    const now = new AbortController();
    request = now;
    try {
      const answer = await fetch(`${form.dataset.suggestions}?q=${encodeURIComponent(text)}`, { signal: now.signal, headers: { accept: "application/json" } });
      if (answer.ok && request === now) {
        show(list, status, await answer.json());
        close();
        if (list.childElementCount > 0 && document.activeElement === field) {
          list.hidden = false;
          field.setAttribute("aria-expanded", "true");
        }
      }
    } catch {
      // Overtaken, or the server is not there: the form still searches.
    }
  };

  field.addEventListener("input", event => {
    if (event.isComposing) {
      return;
    }

    const text = field.value.trim();
    if (text === asked) {
      return;
    }

    asked = text;
    forget();
    if (text.length < shortest || text.length > longest) {
      close();
      status.textContent = "";
    } else {
      timer = setTimeout(() => ask(text), pause);
    }
  });

  field.addEventListener("keydown", event => {
    if (event.isComposing || list.hidden && event.key !== "ArrowDown") {
      return;
    }

    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        if (options().length > 0) {
          event.preventDefault();
          list.hidden = false;
          field.setAttribute("aria-expanded", "true");
          choose(event.key === "ArrowDown" ? active + 1 : active < 0 ? options().length - 1 : active - 1);
        }

        break;
      case "Enter":
        event.preventDefault();
        forget();
        if (active >= 0) {
          location.assign(options()[active].dataset.address);
        } else {
          form.requestSubmit();
        }

        break;
      case "Escape":
        event.preventDefault();
        forget();
        close();
        break;
      case "Tab":
        close();
        break;
    }
  });

  field.addEventListener("blur", () => {
    forget();
    asked = "";
    close();
  });

  // The field keeps the focus while somebody points at the list.
  list.addEventListener("pointerdown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) {
      location.assign(option.dataset.address);
    }
  });
}

function show(list, status, answer) {
  list.replaceChildren();
  let group = null;
  answer.items.forEach((item, i) => {
    if (group === null || group.dataset.name !== item.group) {
      group = document.createElement("div");
      group.dataset.name = item.group;
      if (item.group) {
        const title = document.createElement("div");
        title.id = `${list.id}-group-${i}`;
        title.className = "suggestion-group";
        title.textContent = item.group;
        group.setAttribute("role", "group");
        group.setAttribute("aria-labelledby", title.id);
        title.setAttribute("role", "presentation");
        group.append(title);
      } else {
        group.setAttribute("role", "presentation");
      }

      list.append(group);
    }

    const option = document.createElement("div");
    option.id = `${list.id}-${i}`;
    option.className = "suggestion";
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.address = item.address;
    const text = document.createElement("span");
    text.textContent = item.text;
    option.append(text);
    if (item.detail) {
      const detail = document.createElement("span");
      detail.className = "suggestion-detail";
      detail.textContent = ` ${item.detail}`;
      option.append(detail);
    }

    group.append(option);
  });
  status.textContent = answer.status;
}
