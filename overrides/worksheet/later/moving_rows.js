/** Rows that are taken away, or change places (see rows.js). */
(function () {
  "use strict";

  const { guidebook } = window;
  const { rows } = guidebook;
  if (!rows) return; // a page without any

  /**
   * Take a row away; blank ones take its place where there must be some. An answer that goes with it can come back.
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
   * Do what changes more than a field: whoever keeps the sheet does it, so that it can be taken back.
   * @param {HTMLElement} root
   * @param {{ why: string, what: string, does: () => void, more?: () => string }} detail
   */
  function act(root, detail) {
    if (root.dispatchEvent(new CustomEvent("guidebook:acting", { bubbles: true, cancelable: true, detail }))) detail.does();
  }

  /**
   * The row that a row can change places with: the one above (-1) or below (1), unless it is a printed one.
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
   * Move a row one up (-1) or down (1). It is the other row that moves in the page, so that the focus stays where it is.
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

  /** What says the name of a row, such as "Row 2". @param {HTMLElement} row */
  const nameOf = (row) => [...row.querySelectorAll('[id$="-row"]')].find((each) => each.closest("[data-row]") === row);

  /** What a row is called, for those who hear or read it. @param {HTMLElement} row */
  const called = (row) => guidebook.wordsOf(nameOf(row)).replace(/\s+/g, " ") || guidebook.say("worksheet.rows.a_row");

  /** What a row is called, with how its first text begins: Row 2, “First milestone”. @param {HTMLElement} row */
  function inShort(row) {
    const lines = /** @type {Line[]} */ ([...row.querySelectorAll("input[type=text], textarea")]);
    const text = lines.find((each) => each.value.trim())?.value.trim();
    if (!text) return called(row);
    return guidebook.say("worksheet.rows.in_short", { row: called(row), words: text.slice(0, 40) + (text.length > 40 ? "…" : "") });
  }

  const status = Object.assign(document.createElement("p"), { className: "ws-hidden" });
  status.setAttribute("role", "status");
  document.body.append(status);

  /** Say what became of a row to those who do not see it. @param {string} words */
  function tell(words) {
    status.textContent = words;
  }

  /** Where a row stands among those beside it. @param {HTMLElement} row */
  const place = (row) => guidebook.say("worksheet.rows.now", { row: called(row), all: row.parentElement ? rows.rowsOf(row.parentElement).length : 1 });

  Object.assign(rows, { act, beside, called, move, nameOf, place, remove, tell });
})();
