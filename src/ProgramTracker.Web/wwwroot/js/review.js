// What the review needs of the browser: keys, the words that are marked in the text, showing a place, and the address of the statement at hand.

const keys = new Set(["a", "e", "r", "u", "j", "k"]);

export function start(root, page) {
  const abort = new AbortController();
  const options = { signal: abort.signal };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !root.isConnected || root.dataset.keys === "off") {
      return;
    }

    const target = event.target instanceof HTMLElement ? event.target : document.body;
    if (target !== document.body && !root.contains(target)) {
      return;
    }

    if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) {
      return;
    }

    const inList = target.closest(".statements") !== null;
    const key = inList && event.key === "ArrowDown" ? "j" : inList && event.key === "ArrowUp" ? "k" : event.key.toLowerCase();
    if (keys.has(key) && !event.shiftKey && !event.repeat || inList && (key === "j" || key === "k")) {
      event.preventDefault();
      page.invokeMethodAsync("PressAsync", key);
    }
  }, options);

  let told = "";
  const tell = () => {
    const marked = markedIn(root.querySelector(".marked-text"));
    const now = marked ? `${marked.start}-${marked.end}` : "";
    if (now !== told) {
      told = now;
      page.invokeMethodAsync("MarkAsync", marked?.start ?? -1, marked?.end ?? -1);
    }
  };
  document.addEventListener("pointerup", event => {
    if (event.target instanceof Element && event.target.closest(".marked-text")) {
      requestAnimationFrame(tell);
    }
  }, options);
  document.addEventListener("keyup", event => {
    if (event.shiftKey || event.key === "Shift") {
      tell();
    }
  }, options);

  return { stop: () => abort.abort() };
}

// Positions are counted in the text of paragraphs; each knows where it begins.
function markedIn(text) {
  const selection = document.getSelection();
  if (!text || !selection || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }

  const range = selection.getRangeAt(0);
  const start = positionOf(text, range.startContainer, range.startOffset);
  const end = positionOf(text, range.endContainer, range.endOffset);
  return start !== null && end !== null && end > start ? { start, end } : null;
}

function positionOf(text, node, offset) {
  if (!text.contains(node)) {
    return null;
  }

  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest("p[data-start]");
  if (!paragraph) {
    // Between paragraphs: the end of the one before.
    const before = [...text.querySelectorAll("p[data-start]")].filter(p => node.compareDocumentPosition(p) & Node.DOCUMENT_POSITION_PRECEDING || node.contains(p)).at(node === text ? offset - 1 : -1);
    return before ? Number(before.dataset.start) + before.textContent.length : 0;
  }

  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}

export function show(quoteId, statementId) {
  document.getElementById(quoteId)?.scrollIntoView({ block: "center" });
  const statement = document.getElementById(statementId);
  if (statement) {
    scrollWithin(statement);
  }
}

// Only the list moves, not the page: the text beside it has just been put in place.
function scrollWithin(statement) {
  const list = statement.closest(".statements");
  const [outer, inner] = [list.getBoundingClientRect(), statement.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    list.scrollTop += inner.top - outer.top - 8;
  }
}

export function focus(selector) {
  const element = document.querySelector(selector);
  const field = element?.matches("form") ? element.querySelector("input, select, textarea, button") : element;
  field?.focus();
  if (field instanceof HTMLInputElement && field.type === "text") {
    field.select();
  }
}

export function address(url) {
  history.replaceState(history.state, "", url);
}
