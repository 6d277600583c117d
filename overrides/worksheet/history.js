/** Earlier versions of a sheet: a list of them, one to look at, one to bring back, and all of them to delete. */
(function () {
  "use strict";

  const { guidebook } = window;
  const { answersInWords } = guidebook;

  /** What happened after a version, in words. @type {Record<string, (version: Version) => string>} */
  const BEFORE = {
    clear: () => "before it was cleared",
    open: ({ what }) => `before ${what} was opened`,
    theirs: () => "before the other answers were taken",
    ours: () => "with the answers that were not kept",
    undo: () => "before something was taken back",
    back: ({ what }) => `before the sheet as it was ${what} was brought back`,
    row: ({ what }) => `before something was removed: ${what}`,
    day: () => "at the end of that day",
    left: () => "found in this browser, and not used",
  };

  /** @param {string} iso */
  const moment = (iso) => new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

  class History {
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
      words.textContent = `${moment(version.at)}, ${(BEFORE[version.why] || BEFORE.day)(version)}: ${answersInWords(version.count)}`;
      words.id = `${this.dialog.id}-${version.id}`;
      const look = document.createElement("button");
      Object.assign(look, { type: "button", className: "ws-button", textContent: "Look at it" });
      look.setAttribute("aria-describedby", words.id);
      look.addEventListener("click", () => this.#look(version));
      entry.append(words, look);
      return entry;
    }

    /** Shows one version in place of the sheet, to be read and printed, not to be changed. @param {Version} version */
    #look(version) {
      const { keeper } = this;
      this.dialog.close();
      keeper.gather();
      keeper.view.look(version);
      keeper.view.changed();
      const form = keeper.view.form;
      form.dataset.looking = "";
      const locked = [...form.elements].filter((each) => !each.closest("[data-foot], [data-history]") && !(/** @type {any} */ (each).disabled));
      for (const each of locked) /** @type {any} */ (each).disabled = true;
      const back = () => {
        for (const each of locked) /** @type {any} */ (each).disabled = false;
        delete form.dataset.looking;
        this.notice.ask("");
        keeper.lookedAway();
        return form.querySelector("h2, h3");
      };
      this.notice.ask(`This is the sheet as it was ${moment(version.at)}. It cannot be changed here.`, [
        [
          "Bring it back",
          () => {
            back();
            return this.#bringBack(version);
          },
        ],
        ["Back to the sheet", back],
      ]);
      this.notice.question.querySelector("button")?.focus();
    }

    /** @param {Version} version */
    #bringBack({ answers, earlier, at }) {
      this.undo.replace(structuredClone({ answers, earlier }), "back", moment(at));
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
      this.notice.tell("This sheet and its earlier versions are deleted from this browser.");
    }
  }

  guidebook.History = History;
})();
