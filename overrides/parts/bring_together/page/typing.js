/**
 * Typing in paper copies by keyboard alone: one key for each tick, Enter for the next sheet. The page has ordinary checkboxes
 * and radio buttons; the keys shown next to them work while one of them has the focus, and in a text they are letters.
 *
 * The sheet in hand is put among the others as soon as something is filled in, so that nothing is lost with the page.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const KEYS = "123456789abcdefghijklmnopqrstuvwxyz";
  const NEXT = "0";
  const PAUSE = 300; // milliseconds after the last key

  /** @typedef {InstanceType<Guidebook["OwnRows"]>} TypedRows */

  /** @param {string} html name of an element @param {Record<string, string>} attributes @param {(Node | string)[]} children */
  function element(html, attributes, ...children) {
    const made = document.createElement(html);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  /** @param {TypedQuestion} question @param {number} number @param {TypedRows | undefined} rows */
  function fieldOf(question, number, rows) {
    const id = `typed-${number}`;
    const legend = element("legend", {}, question.legend);
    if (rows) return element("fieldset", { "data-question": String(number) }, legend, rows.root);
    if (!question.options.length) {
      const words = element("input", { type: "text", id, "aria-label": question.legend, ...(question.number && { inputmode: "decimal" }) });
      return element("fieldset", { "data-question": String(number) }, legend, words);
    }
    const options = question.options.map(([option, label], at) => {
      const control = element("input", { type: question.many ? "checkbox" : "radio", name: id, value: option, id: `${id}-${at}`, ...(KEYS[at] && { "data-key": KEYS[at], "aria-keyshortcuts": KEYS[at] }) });
      const key = KEYS[at] ? [element("kbd", { "aria-hidden": "true" }, KEYS[at])] : [];
      return element("label", { for: `${id}-${at}` }, ...key, control, ` ${label}`);
    });
    const other = question.other ? [element("input", { type: "text", "data-other": "", "aria-label": guidebook.say("parts.bring_together.other_words", { question: question.legend }) })] : [];
    return element("fieldset", { "data-question": String(number) }, legend, element("div", { class: "gb-bring__options" }, ...options), ...other);
  }

  class Typing {
    /** What can be undone in this sheet. @type {{control: HTMLInputElement, was: boolean}[]} */
    #done = [];
    /** The sheet in hand: its id, whether it was changed since it was last put among the others, and whether it was put there. */
    #id = "";
    #changed = false;
    #put = false;
    /** Whether Enter was pressed on a blank sheet. */
    #asked = false;

    /**
     * @param {HTMLFormElement} form
     * @param {TypedQuestion[]} questions
     * @param {Parameters<Guidebook["typeIn"]>[2]} callbacks
     */
    constructor(form, questions, callbacks) {
      this.form = form;
      this.questions = questions;
      this.callbacks = callbacks;
      this.status = element("p", { role: "status" });
      this.title = element("h3", { id: "bring-typing" });
      /** The lines of the questions that ask for a team's own rows. */
      this.rows = questions.map((question) => (question.rows ? new guidebook.OwnRows(question, question.rows) : undefined));
      this.fields = questions.map((question, number) => fieldOf(question, number, this.rows[number]));
      const next = element("button", { type: "submit", class: "ws-button" }, guidebook.say("parts.bring_together.next_sheet"));
      const end = element("button", { type: "button", class: "ws-button" }, guidebook.say("parts.bring_together.typed_all"));
      end.addEventListener("click", () => this.done());
      const ways = [
        questions.some(({ options }) => options.length) && guidebook.say("parts.bring_together.how_to_type"),
        questions.some(({ number }) => number) && guidebook.say("parts.bring_together.how_to_number"),
        questions.some(({ rows }) => rows) && guidebook.say("parts.bring_together.how_to_rows"),
      ];
      const how = element("p", { class: "gb-bring__how" }, ways.filter(Boolean).join(" "));
      form.replaceChildren(this.title, how, ...this.fields, element("p", {}, next, " ", end), this.status);
      form.onkeydown = (event) => this.#key(event);
      form.onsubmit = (event) => this.#next(event);
      const soon = guidebook.debounced(PAUSE, () => form.hidden || this.keep());
      this.change = () => {
        this.#changed = true;
        soon();
      };
      form.oninput = this.change;
      for (const { answers } of callbacks.sheets()) this.#keepNames(answers);
      this.#begin();
    }

    /** Where the sheet in hand is among those typed in, counted from 0; after them all if it is new. */
    get #at() {
      const sheets = this.callbacks.sheets();
      const at = sheets.findIndex(({ id }) => id === this.#id);
      return at < 0 ? sheets.length : at;
    }

    get #number() {
      return this.#at + 1;
    }

    /** Takes a sheet in hand: one that was typed in before, or a new one. @param {TypedSheet} [sheet] */
    #begin(sheet) {
      this.#id = sheet?.id || guidebook.hashOf(guidebook.newId() + guidebook.newId());
      this.#changed = this.#put = false;
      this.form.reset();
      for (const rows of this.rows) rows?.begin();
      this.#done = [];
      this.#asked = false;
      this.title.textContent = guidebook.say("parts.bring_together.sheet_number", { number: this.#number });
      if (sheet) this.#show(sheet.answers);
      this.#to(0);
    }

    /** @param {number} at */
    #to(at) {
      const field = this.fields[Math.min(at, this.fields.length - 1)];
      const control = field?.querySelector("input:checked") || field?.querySelector("input");
      /** @type {HTMLElement | null | undefined} */ (control)?.focus();
    }

    /** @param {KeyboardEvent} event */
    #key(event) {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLInputElement) || event.isComposing) return;
      const field = target.closest("fieldset");
      if (!field || (target.type === "text" && key !== "Backspace")) return;
      if (key === "Backspace") {
        if (target.type === "text" && (target.value || event.repeat)) return; // held to clear the line, it stops there
        event.preventDefault();
        return this.#back();
      }
      const at = Number(field.dataset.question);
      if (key === NEXT) {
        event.preventDefault();
        return this.#to(at + 1);
      }
      /** @type {HTMLInputElement | null} */
      const control = field.querySelector(`[data-key="${CSS.escape(key.toLowerCase())}"]`);
      if (!control) return;
      event.preventDefault();
      this.#tick(control, at);
    }

    /** @param {HTMLInputElement} control @param {number} at */
    #tick(control, at) {
      const one = control.type === "radio";
      const before = one ? /** @type {HTMLInputElement | null} */ (control.closest("fieldset")?.querySelector(":checked")) : control;
      this.#done.push({ control: before || control, was: before ? before.checked : false });
      control.checked = one || !control.checked;
      control.focus();
      this.change();
      this.#asked = false;
      const line = one && control.value === this.questions[at].other ? this.fields[at].querySelector("[data-other]") : null;
      if (line instanceof HTMLElement) line.focus();
      else if (one) this.#to(at + 1);
    }

    /** Undoes the last key; if there is none, returns to the sheet before. */
    #back() {
      const last = this.#done.pop();
      if (last) {
        last.control.checked = last.was;
        this.change();
        return last.control.focus();
      }
      if (guidebook.count(this.#read())) return;
      this.keep();
      const before = this.callbacks.sheets()[this.#at - 1];
      if (!before) return;
      this.#begin(before);
      this.status.textContent = guidebook.say("parts.bring_together.back_again", { number: this.#number });
    }

    /** @param {Event} event */
    #next(event) {
      event.preventDefault();
      const answers = this.#read();
      const count = guidebook.count(answers);
      this.#keepNames(answers);
      if (!count && !this.#asked) {
        this.#asked = true;
        this.status.textContent = guidebook.say("parts.bring_together.blank_sheet");
        return;
      }
      if (this.#changed || !count) this.#putThere(answers);
      this.status.textContent = guidebook.say("parts.bring_together.typed", { count: this.#number, answers: guidebook.say("worksheet.answers", { count }) });
      this.#begin(this.callbacks.sheets()[this.#at + 1]);
    }

    /** Names of rows are typed only once. @param {Answers} answers */
    #keepNames(answers) {
      for (const [number, rows] of this.rows.entries()) rows?.keep(guidebook.typedAt(answers, this.questions[number]));
    }

    done() {
      if (!this.form.reportValidity()) return;
      this.keep();
      this.callbacks.end();
    }

    /** Puts the sheet in hand among the others if it was changed; a blank one is none of them, unless that was confirmed. */
    keep() {
      if (!this.#changed) return;
      const answers = this.#read();
      this.#putThere(guidebook.count(answers) ? answers : undefined);
    }

    /** @param {Answers | undefined} answers */
    #putThere(answers) {
      this.callbacks.put(this.#id, answers, this.#put);
      this.#changed = false;
      this.#put = true;
    }

    /** @returns {Answers} */
    #read() {
      /** @type {Answers} */
      const answers = {};
      for (const [number, question] of this.questions.entries()) {
        const given = question.rows ? this.rows[number]?.read() : this.#readOne(this.fields[number], question);
        if (given !== undefined) guidebook.putTyped(answers, question, given);
      }
      return answers;
    }

    /** @param {HTMLElement} field @param {TypedQuestion} question */
    #readOne(field, question) {
      const words = /** @type {HTMLInputElement | null} */ (field.querySelector("input[type=text]"))?.value.trim() || "";
      if (!question.options.length) return words || undefined;
      const ticked = [...field.querySelectorAll("input:checked")].map((each) => /** @type {HTMLInputElement} */ (each).value);
      if (question.many) return ticked.length ? { checked: ticked } : undefined;
      if (question.other && (words || ticked[0] === question.other)) return { option: ticked[0] || question.other, other: words };
      return ticked[0];
    }

    /** @param {Answers} answers */
    #show(answers) {
      for (const [number, question] of this.questions.entries()) {
        const given = guidebook.typedAt(answers, question);
        if (question.rows) {
          this.rows[number]?.show(given);
          continue;
        }
        const chosen = question.many ? given?.checked || [] : [guidebook.isGroup(given) ? given.option : given];
        const words = question.options.length ? given?.other : given;
        for (const control of this.fields[number].querySelectorAll("input")) {
          if (control.type === "text") control.value = words || "";
          else control.checked = chosen.includes(control.value);
        }
      }
    }
  }

  guidebook.typeIn = (form, questions, callbacks) => new Typing(form, questions, callbacks);
})();
