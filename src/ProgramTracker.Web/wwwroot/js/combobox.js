// While a search field's list is open, Enter chooses instead of sending the form and the arrows do not move the cursor.
document.addEventListener("keydown", event => {
  const field = event.target;
  if (field instanceof HTMLInputElement
    && field.getAttribute("role") === "combobox"
    && field.getAttribute("aria-expanded") === "true"
    && ["Enter", "ArrowDown", "ArrowUp"].includes(event.key)) {
    event.preventDefault();
  }
}, true);

export function clear(field) {
  field.value = "";
}
