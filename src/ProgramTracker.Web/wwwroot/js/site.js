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
