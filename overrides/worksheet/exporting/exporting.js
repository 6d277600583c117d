/**
 * Exports a sheet to other programs and other people: as text on the clipboard, tables for spreadsheets, dates for calendars,
 * drawings as pictures, and files of several formats. Only what the sheet has is offered.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  /** @typedef {{heading: string, hint?: string, ways: [string, () => unknown][]}} Ways */

  /**
   * Makes an element with a class and children.
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name @param {string} style @param {(Node | string)[]} parts @returns {HTMLElementTagNameMap[Name]}
   */
  function made(name, style, ...parts) {
    const element = document.createElement(name);
    if (style) element.className = style;
    element.append(...parts);
    return element;
  }

  /** Copies a text to the clipboard, with its headings and tables if it has any. @param {string} text @param {string} [html] */
  async function copy(text, html) {
    const types = { "text/plain": text, ...(html && { "text/html": html }) };
    try {
      const blobs = Object.entries(types).map(([type, words]) => [type, new Blob([words], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } catch {
      // Where that clipboard is missing or forbidden, browsers have the older one.
      const put = (/** @type {ClipboardEvent} */ event) => {
        event.preventDefault();
        for (const [type, words] of Object.entries(types)) event.clipboardData?.setData(type, words);
      };
      document.addEventListener("copy", put, { once: true });
      const done = document.execCommand("copy");
      document.removeEventListener("copy", put);
      if (!done) throw new Error("nothing was copied");
    }
  }

  class Exporting {
    /** @param {Sheet} sheet @param {FileKept} file */
    constructor({ form, keeper, view }, file) {
      this.file = file;
      this.form = form;
      this.keeper = keeper;
      this.view = view;
      this.saved = keeper.sheet;
      /** @type {Outline} */
      this.outline = { title: "", sections: [], types: {} };
      /** @type {ReadablePart[]} */
      this.parts = [];
      this.said = made("p", "ws-hint");
      this.said.setAttribute("role", "status");
    }

    /** Shows what can be exported of the sheet as it is now. */
    async open() {
      this.outline = await guidebook.outlineOf(this.saved, this.view.types);
      this.parts = guidebook.readable(this.outline, this.saved);
      const all = [this.#copies(), this.#files(), this.#tables(), this.#dates(), this.#pictures()];
      const title = made("h2", "ws-label", guidebook.say("work.exporting.title"));
      title.id = `${this.form.id}-export`;
      const close = this.#button(guidebook.say("worksheet.close"), () => dialog.close());
      const dialog = made("dialog", "ws-history ws-export", title, ...all.flatMap((ways) => this.#group(ways)), this.said, made("div", "ws-history__end", close));
      dialog.setAttribute("aria-labelledby", title.id);
      dialog.addEventListener("close", () => dialog.remove());
      this.form.after(dialog);
      dialog.showModal();
    }

    /** @param {Ways} ways @returns {HTMLElement[]} */
    #group({ heading, hint, ways }) {
      if (!ways.length) return [];
      const buttons = ways.map(([words, does]) => this.#button(words, does));
      return [made("h3", "ws-export__heading", heading), ...(hint ? [made("p", "ws-hint", hint)] : []), made("div", "ws-export__ways", ...buttons)];
    }

    /** @param {string} words @param {() => unknown} does it may return a message to show */
    #button(words, does) {
      const button = made("button", "ws-button", words);
      button.type = "button";
      button.addEventListener("click", async (event) => {
        if (guidebook.again(event)) return;
        const failed = (/** @type {Error} */ { name }) => (name === "AbortError" ? "" : guidebook.say("work.exporting.failed")); // the reader canceled
        this.said.textContent = "";
        const said = await Promise.resolve().then(does).catch(failed);
        this.said.textContent = typeof said === "string" ? said : "";
      });
      return button;
    }

    // -- what is offered --------------------------------------------------------------------------------------------

    get #title() {
      return this.saved.called ? guidebook.say("work.saved.copy", { title: this.outline.title, called: this.saved.called }) : this.outline.title;
    }

    /** @param {string} more what it holds, if not the whole sheet @param {string} ending */
    #name(more, ending) {
      return guidebook.fileName(this.saved.worksheet, [guidebook.teamOn(this.saved), this.saved.called, more], new Date(), ending);
    }

    /** @param {string} text @param {string} name @param {string} type */
    #save(text, name, type) {
      guidebook.download(text, name, type);
      return guidebook.say("work.exporting.saved", { name });
    }

    /** @returns {Ways} */
    #copies() {
      const text = () => guidebook.asText(this.#title, this.parts);
      const copied = () => guidebook.say("work.exporting.copied");
      return {
        heading: guidebook.say("work.exporting.copy"),
        ways: this.parts.length
          ? [
              [guidebook.say("work.exporting.formatted"), () => copy(text(), guidebook.asHtml(this.#title, this.parts)).then(copied)],
              [guidebook.say("work.exporting.text"), () => copy(text()).then(copied)],
            ]
          : [],
      };
    }

    /** @returns {Ways} */
    #files() {
      const as = (/** @type {Carrier} */ carrier) => () => guidebook.saveSheet(this.keeper, this.view, carrier).then((name) => guidebook.say("work.exporting.saved", { name }));
      /** @type {[string, () => unknown][]} */
      const ways = [
        [guidebook.say("work.exporting.html"), as("html")],
        [guidebook.say("work.exporting.txt"), as("txt")],
        [guidebook.say("work.exporting.json"), as("json")],
      ];
      const canSend = navigator.canShare?.({ files: [new File(["x"], "x.txt", { type: "text/plain" })] });
      const { handle, possible } = this.file;
      if (handle) ways.push([guidebook.say("work.keeping.stop", { name: handle.name }), () => this.file.stop()]);
      else if (possible) ways.push([guidebook.say("work.keeping.choose"), () => this.file.choose()]);
      if (canSend) ways.unshift([guidebook.say("work.exporting.send"), () => this.#send()]);
      return { heading: guidebook.say("work.exporting.files"), hint: guidebook.say("work.exporting.files_hint"), ways };
    }

    async #send() {
      const { name, type, text } = await guidebook.fileOf(this.saved, "txt", this.view.types);
      await navigator.share({ title: this.#title, files: [new File([text], name, { type })] });
    }

    /** @returns {Ways} */
    #tables() {
      const tables = this.parts.flatMap((part) => ("columns" in part ? [part] : []));
      const save = (/** @type {ReadableRows} */ part) => () => this.#save(guidebook.asCsv(guidebook.asTable(part)), this.#name(part.label, "csv"), "text/csv");
      return { heading: guidebook.say("work.exporting.tables"), ways: tables.map((part) => [part.label || this.outline.title, save(part)]) };
    }

    /** @returns {Ways} */
    #dates() {
      const entries = guidebook.datedIn(this.parts, datesIn(this.form), new Date(this.saved.updated));
      const save = () => this.#save(guidebook.asCalendar(entries, this.saved, this.#title), this.#name("", "ics"), "text/calendar");
      return {
        heading: guidebook.say("work.exporting.calendar"),
        ways: entries.length ? [[guidebook.say("work.exporting.dates", { count: entries.length }), save]] : [],
      };
    }

    /** @returns {Ways} */
    #pictures() {
      const drawings = [...this.form.querySelectorAll("[data-drawn]")].flatMap((holder) => {
        const root = /** @type {HTMLElement | null} */ (holder.closest("[data-field]"));
        const svg = /** @type {SVGSVGElement | null} */ (holder.querySelector("svg"));
        const seen = holder.checkVisibility() && !holder.closest("[data-example]");
        return seen && svg && root && this.saved.answers[root.dataset.field || ""] ? [{ svg, label: guidebook.labelOf(root) || this.outline.title }] : [];
      });
      const below = [guidebook.teamOn(this.saved), this.saved.answers["sheet-date"] || ""].filter(Boolean).join(", ");
      return {
        heading: guidebook.say("work.exporting.pictures"),
        ways: drawings.map(({ svg, label }, at) => {
          const told = drawings.length > 1 ? guidebook.say("work.exporting.numbered", { label, number: at + 1 }) : label;
          const name = this.#name(drawings.length > 1 ? told : "", "png");
          const save = () => {
            guidebook.savePicture(svg, { title: this.#title, below: [below] }, name);
            return guidebook.say("work.exporting.saved", { name });
          };
          return [told, save];
        }),
      };
    }
  }

  /** The ids of the fields that hold dates, including those in templates of rows. @param {ParentNode} tree @returns {Set<string>} */
  function datesIn(tree) {
    const own = [...tree.querySelectorAll('[data-kind="date"]')].map((each) => each.dataset.field || "");
    const inner = [...tree.querySelectorAll("template")].flatMap(({ content }) => [...datesIn(content)]);
    return new Set([...own, ...inner]);
  }

  guidebook.openExport = (sheet, file) => new Exporting(sheet, file).open();
})();
