/** Rows of fields, `[{row: id, field id: answer, …}]`, in their order; worksheet/rows.js says what a row is. */
(function () {
  "use strict";
  const { guidebook } = window;
  const rows = () => guidebook.rows; // undefined on pages without a form

  guidebook.shapes.rows = {
    fits: Array.isArray,
    mount: (root) => rows().mount(root),
    words(answer, { labels = {}, parts = {} }) {
      const [only, another] = Object.keys(parts);
      const told = only && !another ? { [only]: { ...parts[only], label: "" } } : parts; // its label adds nothing to the rows'
      const said = answer.map((/** @type {any} */ each) => {
        if (!guidebook.isGroup(each)) return guidebook.inWords(each);
        const { row, ...cells } = each;
        const id = String(row);
        return [Object.hasOwn(labels, id) && labels[id], guidebook.partsInWords(cells, told)].filter(Boolean).join(": ");
      });
      return said.filter(Boolean).join("; ");
    },
    join: ({ parts }, ...states) => guidebook.mergeLists(parts, ...states),
    describe(root) {
      const template = /** @type {HTMLTemplateElement | null} */ (root.querySelector(":scope > template"));
      const row = template?.content.querySelector("[data-row]") || rows().of(root).at(-1);
      const printed = rows().of(root).filter((each) => "printed" in each.dataset);
      const labels = printed.map((each) => [each.dataset.row, guidebook.wordsOf(each.querySelector('[id$="-row"]'))]);
      return { labels: Object.fromEntries(labels), parts: row && guidebook.typesOf(guidebook.own(row)) };
    },
    read(root) {
      const answers = [];
      for (const row of rows().of(root)) {
        const answer = guidebook.readAll(row);
        if (Object.keys(answer).length) answers.push({ row: row.dataset.row, ...answer });
      }
      return guidebook.some(answers);
    },
    write(root, answer = []) {
      const { given, left } = rows().placed(root, answer);
      for (const row of rows().of(root)) {
        const { row: id, ...answers } = given.get(row) || {};
        const rest = guidebook.writeAll(row, answers);
        if (Object.keys(rest).length) left.push({ row: id, ...rest });
        if (Object.keys(rest).length === Object.keys(answers).length) given.delete(row); // no answer for it
      }
      rows().prune(root, given);
      return left;
    },
  };
})();
