/**
 * Makes tables for spreadsheets from the rows of a sheet: comma-separated values, which all of them open. Nested rows become
 * one table in which each row repeats the rows around it, so that it can be sorted and filtered.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const FORMULA = /^(?!-[\d.,]+%?$)[=+\-@\t\r]/; // what a spreadsheet would take for a formula: not a number below 0

  /** A cell that all programs can read, and none takes for a formula. @param {string} words */
  function cell(words) {
    const safe = FORMULA.test(words) ? "'" + words : words;
    return `"${safe.replaceAll('"', '""').replace(/\r?\n/g, "\r\n")}"`;
  }

  /** The columns of rows and of the rows within them, each with its level. @param {ReadableRows} part @param {string} path @returns {Map<string, string>} */
  function columnsOf({ id, label, columns, rows }, path) {
    const own = `${path}/${id}`;
    /** @type {Map<string, string>} */
    const all = new Map();
    if (rows.some((row) => row.name)) all.set(own, label);
    for (const column of columns) all.set(`${own}/${column.id}`, column.label);
    for (const row of rows) for (const each of row.within) for (const [inner, words] of columnsOf(each, own)) all.set(inner, words);
    return all;
  }

  /** @param {ReadableRows} part @param {string} path @param {Map<string, string>} before @returns {Map<string, string>[]} the text of each row by column */
  function flat({ id, columns, rows }, path, before) {
    const own = `${path}/${id}`;
    return rows.flatMap(({ name, cells, within }) => {
      const here = new Map([...before, [own, name], ...columns.map((column, at) => /** @type {[string, string]} */ ([`${own}/${column.id}`, cells[at]]))]);
      return within.length ? within.flatMap((each) => flat(each, own, here)) : [here];
    });
  }

  guidebook.asTable = function (part) {
    const columns = columnsOf(part, "");
    const rows = flat(part, "", new Map()).map((row) => [...columns.keys()].map((id) => row.get(id) || ""));
    return [[...columns.values()], ...rows];
  };

  // This byte order mark tells programs that the file is in UTF-8.
  guidebook.asCsv = (table) => `\ufeff${table.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
})();
