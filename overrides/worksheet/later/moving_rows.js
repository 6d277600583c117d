/** Removes and moves rows (see rows.js). */
(function () {
  "use strict";

  const { guidebook } = window;
  const { rows } = guidebook;
  if (!rows) return; // a page without rows
  const SHORT = 40; // characters quoted of a row's first text

  /**
   * Removes a row; blank rows replace it if there must be more. Removing an answer can be undone.
   * @param {HTMLElement} row
   */
  function remove(row) {
    const root = /** @type {HTMLElement} */ (row.closest("[data-kind]"));
    const does = () => {
      row.remove();
      rows.fill(root);
      rows.changed(root);
    };
    if (!guidebook.holdsNothing(row)) act(root, { why: "row", what: inShort(row), does });
    else does();
  }

  /**
   * Does what changes more than one field by way of the sheet's actions, so that it can be undone.
   * @param {HTMLElement} root
   * @param {{ why: string, what: string, does: () => void, more?: () => string }} detail
   */
  function act(root, detail) {
    if (root.dispatchEvent(new CustomEvent("guidebook:acting", { bubbles: true, cancelable: true, detail }))) detail.does();
  }

  /**
   * The row to swap places with: the one above (-1) or below (1), unless it is printed.
   * @param {HTMLElement} row
   * @param {number} by
   * @returns {HTMLElement | null}
   */
  function beside(row, by) {
    const all = rows.rowsOf(/** @type {HTMLElement} */ (row.parentElement)); // other programs may have put nodes between the two
    const other = all[all.indexOf(row) + by];
    return other && !("printed" in other.dataset) ? other : null;
  }

  /**
   * Moves a row up (-1) or down (1). In the document it is the other row that moves, so that the focus stays.
   * @param {HTMLElement} row
   * @param {number} by
   */
  function move(row, by) {
    const root = /** @type {HTMLElement} */ (row.closest("[data-kind]"));
    const other = beside(row, by);
    if (!other) return;
    if (by < 0) row.after(other);
    else row.before(other);
    rows.fill(root);
    rows.changed(root);
  }

  /** The element that holds the name of a row, such as "Row 2". @param {HTMLElement} row */
  const nameOf = (row) => [...row.querySelectorAll('[id$="-row"]')].find((each) => each.closest("[data-row]") === row);

  /** The name of a row, as heard or read. @param {HTMLElement} row */
  const called = (row) => guidebook.wordsOf(nameOf(row)).replace(/\s+/g, " ") || guidebook.say("worksheet.rows.a_row");

  /** The name of a row with the beginning of its first text: Row 2, “First milestone”. @param {HTMLElement} row */
  function inShort(row) {
    const lines = /** @type {Line[]} */ ([...row.querySelectorAll("input[type=text], textarea")]);
    const text = lines.find((each) => each.value.trim())?.value.trim();
    if (!text) return called(row);
    return guidebook.say("worksheet.rows.in_short", { row: called(row), words: guidebook.beginning(text, SHORT) });
  }

  const status = Object.assign(document.createElement("p"), { className: "ws-hidden" });
  status.setAttribute("role", "status");
  document.body.append(status);

  /** Announces to screen readers what happened to a row. @param {string} words */
  function tell(words) {
    status.textContent = words;
  }

  /** The position of a row in its list, in words. @param {HTMLElement} row */
  const place = (row) => guidebook.say("worksheet.rows.now", { row: called(row), all: row.parentElement ? rows.rowsOf(row.parentElement).length : 1 });

  Object.assign(rows, { act, beside, called, move, nameOf, place, remove, tell });
})();
