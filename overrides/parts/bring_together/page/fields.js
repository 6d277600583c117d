/** The controls of one question for typing in from paper: checkboxes or radio buttons with their keys, a line for words, or lines for rows. */
(function () {
  "use strict";

  const { guidebook } = window;
  const KEYS = "123456789abcdefghijklmnopqrstuvwxyz";

  /** @param {string} html name of an element @param {Record<string, string>} attributes @param {(Node | string)[]} children */
  function element(html, attributes, ...children) {
    const made = document.createElement(html);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  /** @param {TypedQuestion} question @param {string} id */
  function controlsOf({ legend, many, options, other, number }, id) {
    if (!options.length) return [element("input", { type: "text", id, "aria-label": legend, ...(number && { inputmode: "decimal" }) })];
    const choices = options.map(([option, label], at) => {
      const control = element("input", { type: many ? "checkbox" : "radio", name: id, value: option, id: `${id}-${at}`, ...(KEYS[at] && { "data-key": KEYS[at], "aria-keyshortcuts": KEYS[at] }) });
      const key = KEYS[at] ? [element("kbd", { "aria-hidden": "true" }, KEYS[at])] : [];
      return element("label", { for: `${id}-${at}` }, ...key, control, ` ${label}`);
    });
    const line = other ? [element("input", { type: "text", "data-other": "", "aria-label": guidebook.say("parts.bring_together.other_words", { question: legend }) })] : [];
    return [element("div", { class: "gb-bring__options" }, ...choices), ...line];
  }

  class Field {
    /** @param {TypedQuestion} question @param {number} number */
    constructor(question, number) {
      this.question = question;
      this.rows = question.rows && new guidebook.OwnRows(question, question.rows);
      const controls = this.rows ? [this.rows.root] : controlsOf(question, `typed-${number}`);
      this.root = element("fieldset", { "data-question": String(number) }, element("legend", {}, question.legend), ...controls);
    }

    read() {
      const { options, many, other } = this.question;
      if (this.rows) return this.rows.read();
      const words = /** @type {HTMLInputElement | null} */ (this.root.querySelector("input[type=text]"))?.value.trim() || "";
      if (!options.length) return words || undefined;
      const ticked = [...this.root.querySelectorAll("input:checked")].map((each) => /** @type {HTMLInputElement} */ (each).value);
      if (many) return ticked.length ? { checked: ticked } : undefined;
      if (other && (words || ticked[0] === other)) return { option: ticked[0] || other, other: words };
      return ticked[0];
    }

    /** @param {any} given @param {any[]} known the answers of all sheets */
    fill(given, known) {
      for (const rows of this.rows ? known : []) this.rows?.keep(rows);
      this.rows?.begin(given);
      if (this.rows) return;
      const { many, options } = this.question;
      const chosen = many ? [given?.checked].flat() : [guidebook.isGroup(given) ? given.option : given];
      const words = options.length ? given?.other : given;
      for (const control of this.root.querySelectorAll("input")) {
        if (control.type === "text") control.value = words || "";
        else control.checked = chosen.includes(control.value);
      }
    }
  }

  guidebook.typedField = (question, number) => new Field(question, number);
})();
