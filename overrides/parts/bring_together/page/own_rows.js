/**
 * Lines for the rows that a team added itself, such as its issues: a name, and a number beside it. A name is typed once, and is there
 * for every sheet after. Whoever types says which rows are the same by choosing the line; nothing is guessed.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  /** @param {string} label @param {boolean} number */
  function input(label, number) {
    const made = Object.assign(document.createElement("input"), { type: "text", ariaLabel: label });
    if (number) made.inputMode = "decimal";
    return made;
  }

  /**
   * A line: its name is words once it is known, and `bare` is whether the sheet that came back names it without a number.
   * @typedef {{id: string, name: string | HTMLInputElement, numbers: HTMLInputElement[], bare: boolean}} TypedLine
   */

  class OwnRows {
    /** The names that were typed in so far. @type {string[]} */
    #names = [];
    /** @type {TypedLine[]} */
    #lines = [];

    /** @param {TypedQuestion} question @param {OwnRowsAsked} asked */
    constructor({ legend }, asked) {
      this.legend = legend;
      this.asked = asked;
      this.root = Object.assign(document.createElement("div"), { className: "gb-bring__rows" });
    }

    /** Begins a sheet: a line for each name so far, or for each time the sheet has it, and one for another. @param {any[]} [rows] those of a sheet that comes back */
    begin(rows = []) {
      const { name: column, numbers } = this.asked;
      this.#lines = [];
      this.root.replaceChildren(this.#head());
      for (const name of this.#names) {
        const same = rows.filter((each) => each[column] === name);
        for (const row of same.length ? same : [undefined]) {
          const line = this.#add(name);
          for (const [at, [id]] of numbers.entries()) line.numbers[at].value = row?.[id] || "";
          line.bare = Boolean(row) && !line.numbers.some(({ value }) => value);
        }
      }
      this.#add();
    }

    /** What the columns are called, for the eye: each control has its whole name. */
    #head() {
      const head = Object.assign(document.createElement("p"), { ariaHidden: "true" });
      const labels = [this.asked.label, ...this.asked.numbers.map(([, label]) => label)];
      head.append(...labels.map((textContent) => Object.assign(document.createElement("span"), { textContent })));
      return head;
    }

    /** @param {string} [known] its name; left out, it can be typed in */
    #add(known) {
      const number = this.#lines.length + 1;
      const called = known || guidebook.say("parts.bring_together.own_row", { title: this.legend, number });
      /** @param {string} part */
      const within = (part) => guidebook.say("combine.within", { title: called, part });
      const name = known || input(within(this.asked.label), false);
      const numbers = this.asked.numbers.map(([, label]) => input(within(label), true));
      const line = { id: `b${number}`, name, numbers, bare: false };
      this.#lines.push(line);
      const row = document.createElement("p");
      const shown = typeof name === "string" ? Object.assign(document.createElement("span"), { textContent: name, dir: "auto" }) : name;
      row.append(shown, ...numbers);
      if (!known) row.addEventListener("input", () => this.#typed(line));
      this.root.append(row);
      return line;
    }

    /** There is always a line left, and a number needs a name. @param {TypedLine} line */
    #typed({ name, numbers }) {
      const last = this.#lines[this.#lines.length - 1];
      if (!(name instanceof HTMLInputElement)) return;
      name.required = numbers.some((each) => each.value.trim());
      if (name === last.name && name.value.trim()) this.#add();
    }

    /** What was typed in. */
    read() {
      const { name: column, numbers } = this.asked;
      const rows = this.#lines.flatMap((line) => {
        const own = typeof line.name !== "string" || line.bare;
        const name = typeof line.name === "string" ? line.name : line.name.value.trim();
        const given = numbers.map(([id], at) => [id, line.numbers[at].value.trim()]).filter(([, words]) => words);
        return name && (own || given.length) ? [{ row: line.id, [column]: name, ...Object.fromEntries(given) }] : [];
      });
      return rows.length ? rows : undefined;
    }

    /** Names are there for the sheets that follow. @param {any} rows those of a sheet that was typed in */
    keep(rows = []) {
      for (const { [this.asked.name]: name } of rows) if (name && !this.#names.includes(name)) this.#names.push(name);
    }
  }

  guidebook.OwnRows = OwnRows;
})();
