/** Reads cells copied from a spreadsheet or a table as rows of text. Pure: it touches neither the page nor the store. */
(function () {
  "use strict";

  const { guidebook } = window;
  const CELL = /(\t|\r?\n)(?:"((?:[^"]|"")*)"(?![^\t\r\n])|([^\t\r\n]*))/g; // the separator before it, and its text
  const BLOCK = "p, div, li, tr, h1, h2, h3, h4, h5, h6";

  /** The text of a cell, with line breaks. @param {Element} cell */
  function wordsOf(cell) {
    const copy = /** @type {Element} */ (cell.cloneNode(true));
    const text = (/** @type {string} */ words) => document.createTextNode(words);
    for (const each of copy.querySelectorAll("style, script")) each.remove();
    for (const each of copy.querySelectorAll("br")) each.replaceWith(text("\u0000"));
    for (const each of copy.querySelectorAll(BLOCK)) each.append(text("\u0000"));
    return copy.textContent.replace(/\s+/g, " ").split("\u0000").map((line) => line.trim()).join("\n").trim();
  }

  /** The cells of a table, if nothing else was copied; a cell that spans others leaves those empty. @param {string} html */
  function fromTable(html) {
    const bare = html.replace(/<style[\s\S]*?<\/style>|\s(style|background)=("[^"]*"|'[^']*')/gi, ""); // styles, which would violate the page's policy
    const { body } = new DOMParser().parseFromString(bare, "text/html"); // runs and loads nothing
    const table = /** @type {HTMLTableElement | null} */ (body.querySelector("table"));
    for (const each of body.querySelectorAll("style, script, title")) each.remove();
    if (!table || body.textContent.replace(/\s/g, "") !== table.textContent.replace(/\s/g, "")) return [];
    /** @type {string[][]} */
    const grid = [...table.rows].map(() => []);
    [...table.rows].forEach((row, at) => {
      for (const cell of row.cells) {
        let column = 0;
        while (grid[at][column] !== undefined) column += 1;
        for (let down = 0; down < cell.rowSpan && grid[at + down]; down += 1)
          for (let right = 0; right < cell.colSpan; right += 1) grid[at + down][column + right] = down || right ? "" : wordsOf(cell);
      }
    });
    return grid.map((row) => Array.from(row, (words) => words || ""));
  }

  /** The cells of a text with tabs between cells and newlines between rows; a quoted cell may contain newlines. @param {string} text */
  function fromTabs(text) {
    /** @type {string[][]} */
    const grid = [];
    for (const [, before, quoted, plain] of `\n${text.replace(/\r?\n$/, "")}`.matchAll(CELL)) {
      if (before !== "\t") grid.push([]);
      grid.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    }
    return grid;
  }

  /**
   * The cells in what was copied; empty for plain text or a single cell.
   * @param {string} html as on the clipboard; may be empty
   * @param {string} text
   */
  guidebook.cellsOf = function (html, text) {
    const grid = html ? fromTable(html) : text.includes("\t") ? fromTabs(text) : [];
    return grid.length > 1 || grid[0]?.length > 1 ? grid : [];
  };
})();
