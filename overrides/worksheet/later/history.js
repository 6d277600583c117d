/** Earlier versions of a sheet: lists them, shows one, restores one, and deletes the sheet with all of them. */
(function () {
  "use strict";

  const { guidebook } = window;

  /** What replaced a version, in words. @type {Record<string, (version: Version) => string>} */
  const BEFORE = {
    clear: () => guidebook.say("worksheet.history.before.clear"),
    open: ({ what }) => guidebook.say("worksheet.history.before.open", { what }),
    theirs: () => guidebook.say("worksheet.history.before.theirs"),
    ours: () => guidebook.say("worksheet.history.before.ours"),
    undo: () => guidebook.say("worksheet.history.before.undo"),
    back: ({ what }) => guidebook.say("worksheet.history.before.back", { time: what }),
    row: ({ what }) => guidebook.say("worksheet.history.before.row", { what }),
    paste: ({ what }) => guidebook.say("worksheet.history.before.paste", { count: Number(what) }),
    bring: ({ what }) => guidebook.say("worksheet.history.before.bring", { what }),
    day: () => guidebook.say("worksheet.history.before.day"),
    left: () => guidebook.say("worksheet.history.before.left"),
  };

  /** @param {string} iso */
  const moment = (iso) => new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

  class History {
    /** Returns from the version being shown. @type {() => void} */
    #away = () => {};
    #refused = false;

    /** @param {SheetKeeper} keeper @param {SheetNotice} notice @param {SheetUndo} undo */
    constructor(keeper, notice, undo) {
      this.keeper = keeper;
      this.notice = notice;
      this.undo = undo;
      this.dialog = /** @type {HTMLDialogElement} */ (keeper.view.form.querySelector("[data-history]"));
      this.dialog.addEventListener("click", (event) => {
        const button = event.target instanceof Element && event.target.closest("button");
        if (button && "close" in button.dataset) this.dialog.close();
        if (button && "forget" in button.dataset) this.#askToForget(true);
        if (button && "forgetNot" in button.dataset) this.#askToForget(false);
        if (button && "forgetNow" in button.dataset) void this.#forget();
      });
    }

    /** Shows the list. */
    async open() {
      await this.keeper.save();
      const versions = await this.keeper.store.versions(this.keeper.address).catch(() => []);
      this.#part("versions").replaceChildren(...versions.toReversed().map((version) => this.#entry(version)));
      this.#part("noVersions").hidden = versions.length > 0;
      const all = versions.length + (this.keeper.base ? 1 : 0);
      this.#askToForget(false);
      this.#part("forget").hidden = !all;
      this.dialog.showModal();
    }

    /** @param {string} name @returns {HTMLElement} */
    #part(name) {
      const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return /** @type {HTMLElement} */ (this.dialog.querySelector(`[data-${attribute}]`));
    }

    /** @param {Version} version */
    #entry(version) {
      const entry = document.createElement("li");
      const words = document.createElement("p");
      words.textContent = guidebook.say("worksheet.history.entry", {
        time: moment(version.at),
        what: (BEFORE[version.why] || BEFORE.day)(version),
        answers: guidebook.say("worksheet.answers", { count: version.count }),
      });
      words.id = `${this.dialog.id}-${version.id}`;
      const look = document.createElement("button");
      Object.assign(look, { type: "button", className: "ws-button", textContent: guidebook.say("worksheet.history.look") });
      look.setAttribute("aria-describedby", words.id);
      look.addEventListener("click", () => this.#look(version));
      entry.append(words, look);
      return entry;
    }

    /** @param {Version} version */
    #look(version) {
      this.dialog.close();
      const time = moment(version.at);
      this.look(version, {
        words: guidebook.say("worksheet.history.looking", { time }),
        onPaper: guidebook.say("worksheet.history.on_paper", { time }),
        away: guidebook.say("worksheet.history.back"),
        after: () => this.keeper.view.form.querySelector("h2, h3"),
        other: [guidebook.say("worksheet.history.bring_back"), () => this.#bringBack(version)],
      });
    }

    /**
     * Shows answers in place of the sheet, to read and print, not to change.
     * @param {State} state
     * @param {LookedAt} how
     */
    look(state, { words, onPaper = "", away, after, other }) {
      const { keeper } = this;
      this.#away(); // only one version is shown at a time
      keeper.gather();
      keeper.view.look(state);
      keeper.view.changed();
      const form = keeper.view.form;
      form.dataset.looking = onPaper;
      const locked = [...form.elements].filter((each) => !each.closest("[data-foot], [data-history]") && !(/** @type {any} */ (each).disabled));
      for (const each of locked) /** @type {any} */ (each).disabled = true;
      const back = () => {
        this.#away = () => {};
        for (const each of locked) /** @type {any} */ (each).disabled = false;
        delete form.dataset.looking;
        this.notice.ask("look", "");
        if (this.#refused) this.notice.tell("");
        this.#refused = false;
        keeper.view.frozen = false;
        keeper.put(keeper);
        keeper.view.changed();
        return after();
      };
      this.#away = back;
      /** @type {[string, () => any][]} */
      const ways = [[away, back]];
      if (other)
        ways.unshift([
          other[0],
          () => {
            back();
            return other[1]();
          },
        ]);
      this.notice.ask("look", words, ways);
      this.notice.question.querySelector("button")?.focus();
    }

    /** What the reader pressed would act on the sheet, which is not shown: says so as long as that is so. */
    refuse() {
      this.#refused = true;
      this.notice.tell(guidebook.say("worksheet.looked_at"));
    }

    /** @param {Version} version */
    #bringBack({ answers, earlier, origins, begun, at }) {
      this.undo.replace(structuredClone({ answers, earlier, origins, begun }), "back", moment(at));
      return this.keeper.view.form.querySelector("h2, h3");
    }

    /** @param {boolean} asking */
    #askToForget(asking) {
      this.#part("forgetQuestion").hidden = !asking;
      this.#part("forget").hidden = asking;
      if (asking) this.#part("forgetNot").focus();
    }

    async #forget() {
      this.undo.offer = null;
      await this.keeper.remove();
      this.dialog.close();
      this.notice.tell(guidebook.say("worksheet.history.forgotten"));
    }
  }

  guidebook.History = History;
})();
