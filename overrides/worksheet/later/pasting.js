/**
 * Pasted cells fill fields to the right and rows downward, as in a spreadsheet; rows are added where that is allowed. An option
 * is chosen by its label; a box is checked by a yes, and cleared by a no. What fits nowhere is reported; one Undo takes everything
 * back.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { rows } = guidebook;
  if (!rows) return; // a page without rows
  const YES = /^(y|x|1|true|✓|✔|☑|☒)$/i;
  const NO = /^(n|0|false|-|–|—|☐)$/i;
  const MOST = 3; // how many of the texts that fit nowhere are named
  const SHORT = 40; // characters of each

  /** @param {string} words */
  const plain = (words) => words.trim().replace(/\s+/g, " ").toLowerCase();

  /** The id with a label. @param {Record<string, string>} labels @param {string} words */
  const idOf = (labels, words) => Object.keys(labels).find((id) => id && plain(labels[id]) === plain(words));

  /** @param {string} words */
  const oneLine = (words) => words.replace(/\s*\n\s*/g, ", ");

  /**
   * How text is read as an answer of a shape; undefined: it cannot be, null: it means no answer.
   * @type {Record<string, (words: string, root: HTMLElement) => Answer | undefined>}
   */
  const READS = {
    words(words, root) {
      if (root.querySelector("select")) return idOf(guidebook.labelsIn(root), words); // it replaces the text
      return guidebook.line(root)?.matches("input") ? oneLine(words) : words;
    },
    one_of(words, root) {
      const id = idOf(guidebook.labelsIn(root), words);
      return id ?? (root.querySelector("[data-other]") ? { option: "other", other: oneLine(words) } : undefined);
    },
    many_of(words, root) {
      const labels = guidebook.labelsIn(root);
      const [only, another] = Object.keys(labels);
      if (only && !another && (YES.test(words) || plain(words) === guidebook.say("worksheet.pasting.yes"))) return { checked: [only] };
      if (NO.test(words) || plain(words) === guidebook.say("worksheet.pasting.no")) return null;
      const ids = [words, ...words.split(/[,;\n]/)].map((each) => idOf(labels, each));
      const found = ids[0] ? [ids[0]] : ids.slice(1);
      return found.every(Boolean) && found.length ? { checked: /** @type {string[]} */ (found) } : undefined;
    },
  };

  /** Whether a field of a row that is there has an answer, which a pasted "no" takes away. @param {HTMLElement | undefined} row @param {number} column */
  const isAnswered = (row, column) => Boolean(row && guidebook.readField(guidebook.own(row)[column]) !== undefined);

  /**
   * Which text goes where, and which fits nowhere. A row is an existing one, or the number of one to be added.
   * @param {HTMLElement} row
   * @param {HTMLElement} field
   * @param {string[][]} cells
   */
  function planned(row, field, cells) {
    const holder = /** @type {HTMLElement} */ (row.parentElement);
    const all = rows.rowsOf(holder);
    const fields = guidebook.own(row);
    const [down, right] = [all.indexOf(row), fields.indexOf(field)];
    const room = Math.max(0, Number(holder.dataset.atMost) - all.filter((each) => !("printed" in each.dataset)).length);
    /** @type {{ at: number, column: number, answer: Answer }[]} */
    const filling = [];
    /** @type {string[]} */
    const left = [];
    cells.forEach((line, under) => {
      line.forEach((words, beside) => {
        const [at, column] = [down + under, right + beside];
        const root = fields[column];
        const answer = words && root && at < all.length + room ? READS[guidebook.typeOf(root).shape]?.(words, root) : undefined;
        if (answer === undefined && words) left.push(words);
        else if (answer !== undefined && (answer !== null || isAnswered(all[at], column))) filling.push({ at, column, answer });
      });
    });
    return { filling, left, holder };
  }

  /** The cells without the header row, if that was copied, too. @param {string[][]} cells @param {HTMLElement[]} fields */
  function withoutHeads(cells, fields) {
    const heads = cells[0].every((words, index) => fields[index] && plain(words) === plain(guidebook.labelOf(fields[index])));
    return heads ? cells.slice(1) : cells;
  }

  /** @param {HTMLElement} root @param {ReturnType<typeof planned>} plan */
  function fill(root, { filling, holder }) {
    for (const { at, column, answer } of filling) {
      while (rows.rowsOf(holder).length <= at) rows.append(root);
      guidebook.writeField(guidebook.own(rows.rowsOf(holder)[at])[column], answer);
    }
    rows.fill(root);
    rows.changed(root);
  }

  /** The message about texts that fit nowhere. @param {string[]} left */
  function told(left) {
    if (!left.length) return "";
    const words = left.slice(0, MOST).map((each) => guidebook.say("worksheet.quoted", { words: guidebook.beginning(each, SHORT) }));
    const said = guidebook.say("worksheet.pasting.left", { count: left.length, words: guidebook.list(left.length > MOST ? [...words, "…"] : words) });
    return said.replace(/…\.$/, "…");
  }

  /**
   * Pastes cells at a control; false if it is ordinary text, or nothing fits.
   * @param {Element} target
   * @param {string} html
   * @param {string} text
   */
  function pasteCells(target, html, text) {
    const field = target.closest(".ws-rows [data-field]");
    const row = field?.closest(".ws-rows > [data-row]");
    const root = row?.closest("[data-kind]");
    const copied = root ? guidebook.cellsOf(html, text) : [];
    if (!field || !row || !root || !copied.length) return false;
    const fields = guidebook.own(row);
    const plan = planned(row, field, withoutHeads(copied, fields.slice(fields.indexOf(field))));
    if (!plan.filling.length) return false;
    rows.act(root, { why: "paste", what: String(plan.filling.length), does: () => fill(root, plan), more: () => told(plan.left) });
    return true;
  }
  guidebook.pasteCells = pasteCells;

  document.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (data && event.target instanceof Element && pasteCells(event.target, data.getData("text/html"), data.getData("text/plain"))) event.preventDefault();
  });
})();
