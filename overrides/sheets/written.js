/** Writes the readable parts of a sheet (see readable.js) as plain text and as HTML: for the clipboard, for mail, and for files. */
(function () {
  "use strict";

  const { guidebook } = window;
  const SHORT = 60; // characters that fit on one line after their label
  const MOST = 6; // columns of a readable table; wider ones, and nested rows, are written as lists
  const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

  /** @param {string} words */
  const escaped = (words) => words.replace(/[&<>"]/g, (sign) => SIGNS[/** @type {keyof typeof SIGNS} */ (sign)]);

  /** @param {string} words */
  const isShort = (words) => words.length <= SHORT && !words.includes("\n");

  /** Words after their label, on one line if they fit. @param {string} label @param {string} words */
  function after(label, words) {
    if (!label || label === words) return words;
    if (!isShort(words)) return `${label}\n${words}`;
    return /\p{P}$/u.test(label) ? `${label} ${words}` : guidebook.say("work.readable.pair", { label, words });
  }

  // -- plain text ------------------------------------------------------------------------------------------------------

  /** @param {string} text @param {string} by the indent of each line but the first */
  const indented = (text, by) => text.replaceAll("\n", `\n${by}`);

  /** The labels of columns; empty for one with the label of its rows. @param {ReadableRows} rows @returns {string[]} */
  const labelsOf = ({ label, columns }) => columns.map((column) => (column.label === label ? "" : column.label));

  /** @param {ReadableRows} part @returns {string} */
  const rowsInText = (part) =>
    part.rows.map(({ name, cells, within }, index) => {
      const lines = [name, ...labelsOf(part).map((label, at) => cells[at] && after(label, cells[at]))].filter(Boolean);
      for (const each of within) lines.push(`${each.label}\n${rowsInText(each)}`);
      const mark = `${index + 1}. `;
      return mark + indented(lines.join("\n"), " ".repeat(mark.length));
    }).join("\n");

  /** @param {ReadablePart} part */
  function inText(part) {
    if ("heading" in part) return `\n${part.heading}\n${"-".repeat(Math.min(SHORT, part.heading.length))}`;
    if ("words" in part) return after(part.label, part.words);
    const list = "items" in part ? part.items.map((each) => `- ${indented(each, "  ")}`).join("\n") : rowsInText(part);
    return [part.label, list].filter(Boolean).join("\n");
  }

  guidebook.asText = function (title, parts) {
    const told = parts.map((part) => inText(part) + ("words" in part && isShort(part.words) ? "" : "\n"));
    return `${[title, "=".repeat(Math.min(SHORT, title.length)), ...told].join("\n").trimEnd()}\n`;
  };

  // -- HTML ------------------------------------------------------------------------------------------------------------

  /** @param {string} words */
  const lines = (words) => escaped(words).replaceAll("\n", "<br>");
  /** @param {string} name @param {string[]} parts */
  const within = (name, parts) => `<${name}>${parts.join("")}</${name}>`;

  /** @param {ReadableRows} part */
  function table({ columns, rows }) {
    const names = rows.some((row) => row.name);
    const heads = [...(names ? ["<td></td>"] : []), ...columns.map(({ label }) => `<th scope="col">${escaped(label)}</th>`)];
    const row = (/** @type {ReadableRow} */ { name, cells }) =>
      within("tr", [...(names ? [`<th scope="row">${lines(name)}</th>`] : []), ...cells.map((words) => within("td", [lines(words)]))]);
    // Word processors show the lines of a table that says so itself.
    return `<table border="1" cellspacing="0" cellpadding="4">${within("thead", [within("tr", heads)])}${within("tbody", rows.map(row))}</table>`;
  }

  /** Words after their label, on a line. @param {string} label @param {string} words */
  const line = (label, words) => (!label || label === words ? lines(words) : `<b>${escaped(label)}</b> ${lines(words)}`);

  /** @param {ReadableRows} part @returns {string} */
  const list = (part) =>
    within("ol", part.rows.map(({ name, cells, within: inner }) => {
      const told = [name && `<b>${lines(name)}</b>`, ...labelsOf(part).map((label, at) => cells[at] && line(label, cells[at]))];
      return within("li", [told.filter(Boolean).join("<br>"), ...inner.flatMap((each) => [within("p", [`<b>${escaped(each.label)}</b>`]), rowsInHtml(each)])]);
    }));

  /** @param {ReadableRows} part */
  const rowsInHtml = (part) => (part.columns.length <= MOST && part.rows.every((row) => !row.within.length) ? table(part) : list(part));

  guidebook.asHtml = function (title, parts, level = 1) {
    const heading = (/** @type {number} */ down, /** @type {string} */ words) => (words ? within(`h${Math.min(6, level + down)}`, [escaped(words)]) : "");
    const body = parts.map((part) => {
      if ("heading" in part) return heading(1, part.heading);
      if ("words" in part && isShort(part.words)) return within("p", [line(part.label, part.words)]);
      const told = "words" in part ? within("p", [lines(part.words)]) : "items" in part ? within("ul", part.items.map((each) => within("li", [lines(each)]))) : rowsInHtml(part);
      return heading(2, part.label) + told;
    });
    return [heading(0, title), ...body].join("\n");
  };

  guidebook.escaped = escaped;
})();
