/**
 * Typing in paper copies by keyboard alone: one key for each tick, Enter for the next sheet. The page has ordinary checkboxes
 * and radio buttons; the keys shown next to them work while one of them has the focus, and in a text they are letters.
 *
 * The sheet in hand is put among the others as soon as something is filled in, so that nothing is lost with the page.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const NEXT = "0";
  const PAUSE = 300; // milliseconds after the last key

  class Typing {
    /** What can be undone in this sheet. @type {{control: HTMLInputElement, was: boolean}[]} */
    #done = [];
    /** The sheet in hand, as it is among the others. @type {TypedSheet} */
    #sheet = { id: "", name: "" };
    /** What the form says of it as long as nothing is changed: another edition may have asked more. @type {Answers} */
    #told = {};
    /** Whether it counts without an answer: it came back blank, or that was confirmed. */
    #blank = false;
    /** Whether Enter was pressed on it while it was blank. */
    #asked = false;

    /**
     * @param {HTMLFormElement} form
     * @param {TypedQuestion[]} questions
     * @param {Parameters<Guidebook["typeIn"]>[2]} callbacks
     */
    constructor(form, questions, callbacks) {
      this.form = form;
      this.callbacks = callbacks;
      this.fields = questions.map(guidebook.typedField);
      const part = (/** @type {string} */ what) => /** @type {HTMLElement} */ (form.querySelector(`[data-typing-${what}]`));
      this.title = part("title");
      this.status = part("status");
      const ways = [
        questions.some(({ options }) => options.length) && guidebook.say("parts.bring_together.how_to_type"),
        questions.some(({ number }) => number) && guidebook.say("parts.bring_together.how_to_number"),
        questions.some(({ rows }) => rows) && guidebook.say("parts.bring_together.how_to_rows"),
      ];
      part("how").textContent = ways.filter(Boolean).join(" ");
      part("fields").replaceChildren(...this.fields.map(({ root }) => root));
      part("done").onclick = () => this.done();
      this.status.textContent = "";
      form.onkeydown = (event) => this.#key(event);
      form.onsubmit = (event) => this.#next(event);
      const soon = guidebook.debounced(PAUSE, () => form.hidden || this.keep());
      this.change = () => {
        this.#asked = false;
        soon();
      };
      form.oninput = ({ target }) => {
        if (target instanceof HTMLInputElement && target.type !== "text") this.#done = []; // Backspace would take back an older key
        this.change();
      };
      this.#begin();
    }

    /** Those that were typed in. @returns {TypedSheet[]} */
    get #sheets() {
      return guidebook.papersIn(this.callbacks.sources());
    }

    /** Where the sheet in hand is among those typed in, counted from 0; after them all if it is new. */
    get #at() {
      const sheets = this.#sheets;
      const at = sheets.findIndex(({ id }) => id === this.#sheet.id);
      return at < 0 ? sheets.length : at;
    }

    /** Takes a sheet in hand: one that was typed in before, or a new one. @param {TypedSheet} [sheet] */
    #begin(sheet) {
      const { id, name, answers } = sheet || { id: guidebook.hashOf(guidebook.newId() + guidebook.newId()), name: guidebook.newPaperName(this.callbacks.sources()) };
      this.#sheet = { id, name, answers };
      this.#blank = Boolean(answers && !guidebook.count(answers));
      this.title.textContent = name;
      this.#fill();
      this.#to(0);
    }

    /** Shows the sheet in hand as it is among the others. */
    #fill() {
      const { answers = {} } = this.#sheet;
      this.#done = [];
      this.#asked = false;
      this.form.reset();
      const all = this.#sheets.map((each) => each.answers || {});
      for (const field of this.fields) {
        const known = all.map((each) => guidebook.typedAt(each, field.question)); // names of rows are typed only once
        field.fill(guidebook.typedAt(answers, field.question), known);
      }
      this.#told = this.#read();
    }

    /** @param {number} at */
    #to(at) {
      const field = this.fields[Math.min(at, this.fields.length - 1)];
      const control = field?.root.querySelector("input:checked") || field?.root.querySelector("input");
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
      const line = one && control.value === this.fields[at].question.other ? this.fields[at].root.querySelector("[data-other]") : null;
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
      const before = this.#sheets[this.#at - 1];
      if (!before || guidebook.count(this.#read())) return;
      this.settle();
      this.#begin(before);
      this.status.textContent = guidebook.say("parts.bring_together.back_again", { name: before.name });
    }

    /** @param {Event} event */
    #next(event) {
      event.preventDefault();
      const count = guidebook.count(this.#read());
      if (!count && !this.#asked) {
        this.#asked = true;
        this.status.textContent = guidebook.say("parts.bring_together.blank_sheet");
        return;
      }
      this.keep();
      if (!this.#sheet.answers) this.#put({});
      this.status.textContent = guidebook.say("parts.bring_together.typed", { name: this.#sheet.name, answers: guidebook.say("worksheet.answers", { count }) });
      this.#begin(this.#sheets[this.#at + 1]);
    }

    done() {
      if (!this.form.reportValidity()) return;
      this.settle();
      this.callbacks.end();
    }

    keep() {
      const answers = this.#read();
      if (guidebook.same(answers, this.#told)) return;
      this.#told = answers;
      const asked = new Set(this.fields.map(({ question }) => question.path[0]));
      const others = Object.entries(this.#sheet.answers || {}).filter(([id]) => !asked.has(id));
      this.#put({ ...Object.fromEntries(others), ...answers });
    }

    settle() {
      this.keep();
      if (!this.#blank && this.#sheet.answers && !guidebook.count(this.#sheet.answers)) this.#put(undefined);
    }

    follow() {
      const now = this.#sheets.find(({ id }) => id === this.#sheet.id)?.answers;
      if (guidebook.same(now, this.#sheet.answers)) return;
      this.#sheet.answers = now;
      this.#fill();
    }

    /** @param {Answers | undefined} answers */
    #put(answers) {
      this.#sheet.answers = answers;
      this.callbacks.put(this.#sheet);
    }

    /** @returns {Answers} */
    #read() {
      /** @type {Answers} */
      const answers = {};
      for (const field of this.fields) {
        const given = field.read();
        if (given !== undefined) guidebook.putTyped(answers, field.question, given);
      }
      return answers;
    }
  }

  guidebook.typeIn = (form, questions, callbacks) => new Typing(form, questions, callbacks);
})();
