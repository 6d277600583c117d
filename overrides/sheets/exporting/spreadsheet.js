/**
 * The rows of a sheet as tables for spreadsheets: a file of comma-separated values, which all of them open. Rows within rows
 * become one table, in which each row says what it stands in, so that it can be sorted and filtered.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const FORMULA = /^[=+\-@\t\r]/; // what a spreadsheet would reckon with

  /** A cell as all programs read it, and none reckons with it. @param {string} words */
  function cell(words) {
    const safe = FORMULA.test(words) ? "'" + words : words;
    return `"${safe.replaceAll('"', '""').replaceAll("\n", "\r\n")}"`;
  }

  /** The columns of rows and of what stands within them, each with the level at which it stands. @param {ReadableRows} part @param {string} path @returns {Map<string, string>} */
  function columnsOf({ id, label, columns, rows }, path) {
    const own = `${path}/${id}`;
    /** @type {Map<string, string>} */
    const all = new Map();
    if (rows.some((row) => row.name)) all.set(own, label);
    for (const column of columns) all.set(`${own}/${column.id}`, column.label);
    for (const row of rows) for (const each of row.within) for (const [inner, words] of columnsOf(each, own)) all.set(inner, words);
    return all;
  }

  /** @param {ReadableRows} part @param {string} path @param {Map<string, string>} before @returns {Map<string, string>[]} each row's words by column */
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

  // Programs take a file for one in letters of all languages where it begins with this mark.
  guidebook.asCsv = (table) => `\ufeff${table.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
})();
