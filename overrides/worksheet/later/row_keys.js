/**
 * Rows by keyboard, without leaving the text: Alt with an arrow moves the row being edited, with Shift into the neighboring
 * list. In a list of notes (`data-enters`) Enter begins the next note, and Ctrl with Enter adds or removes a star in front.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { rows } = guidebook;
  if (!rows) return; // a page without rows
  const STAR = "★ ";

  /** Moves a row; the focus and the caret stay in it. @param {HTMLElement} row @param {number} by */
  function along(row, by) {
    if ("printed" in row.dataset) return;
    rows.move(row, by);
    row.scrollIntoView({ block: "nearest" });
    rows.tell(rows.place(row));
  }

  /** @param {HTMLElement} row @param {number} by  how many lists further on */
  function aside(row, by) {
    const tools = rows.offers.flatMap((offer) => offer(row));
    tools.find((tool) => tool.by === by)?.does(row);
  }

  /** @param {HTMLElement} row @param {Line} control */
  function next(row, control) {
    const following = row.nextElementSibling;
    const line = following instanceof HTMLElement && following.checkVisibility() ? guidebook.line(following) : null;
    if (line && !guidebook.typed(line)) line.focus();
    else if (guidebook.typed(control)) rows.add(/** @type {HTMLElement} */ (row.closest("[data-kind]")), row);
  }

  /** @param {Line} control */
  function star(control) {
    const marked = control.value.startsWith(STAR);
    const at = (control.selectionStart || 0) + (marked ? -STAR.length : STAR.length);
    guidebook.set(control, marked ? control.value.slice(STAR.length) : STAR + control.value);
    control.setSelectionRange(Math.max(at, 0), Math.max(at, 0));
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** What a key does in a row, if anything. @param {KeyboardEvent} event @param {HTMLElement} row @param {Line} control */
  function meant({ key, altKey, ctrlKey, metaKey, shiftKey }, row, control) {
    const by = key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : 0;
    if (altKey && by) return () => (shiftKey ? aside(row, by) : along(row, by));
    if (key !== "Enter" || altKey || shiftKey || !row.parentElement?.hasAttribute("data-enters")) return null;
    return () => (ctrlKey || metaKey ? guidebook.typed(control) && star(control) : next(row, control));
  }

  document.addEventListener("keydown", (event) => {
    const control = event.target;
    const writes = control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === "text");
    const row = writes ? control.closest(".ws-row") : null;
    if (!writes || !row || event.isComposing || event.keyCode === 229) return;
    const does = meant(event, row, control);
    if (!does) return;
    event.preventDefault();
    does();
  });
})();
