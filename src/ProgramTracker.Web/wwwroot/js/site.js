// Conveniences on top of pages that are complete without them.

document.addEventListener("keydown", event => {
  const inField = event.target instanceof HTMLElement
    && (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
  if (event.key !== "/" || inField || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }

  const field = document.getElementById("site-search-field");
  if (field) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});

// A change of theme keeps the page as it is, with everything that is typed into it.
document.addEventListener("submit", async event => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches("[data-theme-form]")) {
    return;
  }

  event.preventDefault();
  const data = new FormData(form, event.submitter);
  document.documentElement.dataset.theme = String(data.get("theme"));
  await fetch(form.action, { method: "POST", body: new URLSearchParams(data), redirect: "manual" });
});

// Leaving a field for a button may change the page and move the button from under the pointer; the press still is the button's on which it began.
const stillPixels = 5;
let press = null;
document.addEventListener("pointerdown", event => {
  const button = event.button === 0 && event.target instanceof Element ? event.target.closest("button") : null;
  press = button && { button, x: event.clientX, y: event.clientY };
});
document.addEventListener("pointerup", event => {
  const began = press;
  press = null;
  if (!began || !began.button.isConnected || Math.hypot(event.clientX - began.x, event.clientY - began.y) > stillPixels) {
    return;
  }

  if (!began.button.contains(document.elementFromPoint(event.clientX, event.clientY))) {
    began.button.click();
  }
});

// A button beside a field copies what stands in it; without scripts there is no button, and the field can be marked and copied.
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copied;
  });
}
