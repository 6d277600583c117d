/** Starts each sheet of the page: joins the form with what keeps its answers, and the buttons with what they do. */
(function () {
  "use strict";

  const { guidebook } = window;
  const site = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=site-id]")).content;

  const SHORT = 80; // characters of an answer that a question tells

  /** The top field that an element stands in: what is in its rows belongs to its answer. @param {Element} element @returns {Element | null} */
  function fieldOf(element) {
    let root = element.closest("[data-field]");
    for (let outer = root; outer; outer = outer.parentElement?.closest("[data-field]") ?? null) root = outer;
    return root;
  }

  class Sheet {
    /** @param {HTMLFormElement} form */
    constructor(form) {
      this.form = form;
      const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (form.querySelector(selector));
      this.view = new guidebook.FormView(form, site, () => this.changed());
      const address = { team: this.view.fact("team"), worksheet: this.view.fact("worksheet"), sheet: this.view.fact("sheet") };
      this.store = new guidebook.Store(site, {
        waiting: (why) => this.#waiting(why),
        late: () => void this.keeper.openedLate(),
        lost: () => void this.keeper.lost(),
      });
      this.keeper = new guidebook.Keeper(address, this.store, new guidebook.Journal(site), this.view);
      this.status = new guidebook.Status(part("[data-save-state]"), this.keeper);
      this.notice = new guidebook.Notice(part("[data-notice]"));
      this.undo = new guidebook.Undo(this.keeper, this.notice);
      this.history = new guidebook.History(this.keeper, this.notice, this.undo);
      /** @type {Set<string>} the fields that the reader is being asked about */
      this.asked = new Set();
    }

    async open() {
      guidebook.mountAll(this.form);
      guidebook.refreshConditions(this.form);
      this.#listen();
      await this.#openUntilItWorks();
      this.#pause(false);
      this.store.listen(({ team, worksheet, sheet }, removed) => {
        const own = this.keeper.address;
        if (team !== own.team || worksheet !== own.worksheet || sheet !== own.sheet) return;
        if (removed) this.keeper.removed();
        else void this.keeper.heard();
      });
      await this.undo.proposeAgain();
      this.status.sayInWords();
    }

    /** A sheet that cannot be read is not shown as if it were empty. */
    async #openUntilItWorks() {
      for (let wait = 500; ; wait *= 2)
        try {
          return await this.keeper.open();
        } catch {
          this.#waiting("opening");
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
    }

    // -- what happens on the page ------------------------------------------------------------------------------------

    #listen() {
      const { form, keeper } = this;
      form.addEventListener("input", (event) => this.#typed(/** @type {HTMLElement} */ (event.target)));
      form.addEventListener("guidebook:rows", (event) => {
        guidebook.refreshConditions(form);
        this.#typed(/** @type {HTMLElement} */ (event.target));
      });
      form.addEventListener("guidebook:removing", (event) => this.#removing(/** @type {CustomEvent} */ (event)));
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("click", (event) => {
        const button = event.target instanceof Element && event.target.closest("button");
        if (button) this.#pressed(button);
      });
      const more = /** @type {HTMLButtonElement | null} */ (form.querySelector("[data-more]"));
      if (more) guidebook.mountMenu(more, () => this.#countWhatClearClears());
      this.#measureFoot();
      window.addEventListener("pagehide", () => keeper.note());
      window.addEventListener("pageshow", (event) => event.persisted && void keeper.heard());
      document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? keeper.note() : void keeper.heard()));
      window.addEventListener("beforeunload", (event) => {
        keeper.note();
        if (this.#wouldBeLost()) event.preventDefault(); // the browser asks
      });
    }

    /** How much of the screen the foot covers, for the style: what has the focus stays above it. */
    #measureFoot() {
      const foot = /** @type {HTMLElement} */ (this.form.querySelector("[data-foot]"));
      const measure = () => document.documentElement.style.setProperty("--ws-foot", `${foot.offsetHeight}px`);
      new ResizeObserver(measure).observe(foot);
    }

    /** @param {HTMLElement} element */
    #typed(element) {
      const root = fieldOf(element);
      if (!root || this.view.frozen) return;
      guidebook.mirror(element);
      this.keeper.touched([/** @type {string} */ (root.getAttribute("data-field"))]);
      guidebook.refreshConditions(this.form, element);
    }

    /** @param {CustomEvent<{what: string, remove: () => void}>} event a row that holds something, before it goes */
    #removing(event) {
      const { what, remove } = event.detail;
      event.preventDefault(); // it is removed here
      this.undo.act("row", what, remove);
    }

    #wouldBeLost() {
      const { answers, filed, noted, pace, store } = this.keeper;
      const kept = store.lasting && (!pace.trouble || noted);
      return !kept && guidebook.count(answers) > 0 && (!filed || filed.changed);
    }

    /** @param {HTMLButtonElement} button */
    #pressed(button) {
      if ("saveFile" in button.dataset) void this.#saveFile();
      if ("openFile" in button.dataset) void guidebook.chooseFile().then((file) => this.#openFile(file));
      if ("earlierVersions" in button.dataset) void this.history.open();
      if ("clear" in button.dataset) this.#clear();
    }

    // -- what the buttons do -----------------------------------------------------------------------------------------

    async #saveFile() {
      const { sheet } = this.keeper;
      guidebook.saveFile(sheet, guidebook.fileName(sheet.worksheet, sheet.answers["sheet-team"] || "", new Date()));
      this.keeper.filed = { at: sheet.updated, changed: false };
      await this.keeper.save();
      this.status.sayInWords();
    }

    /** @param {File} file */
    async #openFile(file) {
      try {
        const sheet = await guidebook.readFile(file, this.view.fact("worksheet"), this.view.fact("title"));
        this.undo.replace({ answers: sheet.answers, earlier: sheet.earlier || [] }, "open", file.name, () =>
          this.keeper.earlier.length ? guidebook.say("worksheet.files.left_over") : "",
        );
      } catch (error) {
        this.notice.tell(/** @type {Error} */ (error).message);
      }
    }

    #clear() {
      if (!guidebook.count([this.keeper.state.answers, this.keeper.earlier])) return this.notice.tell(guidebook.say("worksheet.clear.none"));
      return this.undo.replace({ answers: {}, earlier: [] }, "clear");
    }

    #countWhatClearClears() {
      const count = guidebook.count(this.keeper.state.answers);
      const button = this.form.querySelector("[data-clear]");
      if (button) button.textContent = count ? guidebook.say("worksheet.clear.count", { count }) : guidebook.say("worksheet.clear.nothing");
    }

    // -- what is said ------------------------------------------------------------------------------------------------

    changed() {
      if (!this.status) return;
      this.status.say();
      this.#askAboutConflicts();
    }

    #askAboutConflicts() {
      const { conflicts } = this.keeper;
      if (this.view.frozen) this.asked.clear(); // to be asked again when the sheet is back
      const known = guidebook.same([...conflicts], [...this.asked]);
      if (this.view.frozen || (known && !conflicts.size)) return;
      this.asked = new Set(conflicts);
      if (!conflicts.size) return this.notice.ask("");
      const labels = guidebook.list([...conflicts].map((id) => this.#withTheOther(id)));
      const words = guidebook.say("worksheet.conflict.question", { labels });
      const asking = known && this.notice.question.querySelector("p");
      if (asking && asking.textContent !== words) asking.textContent = words; // the other page goes on, and its buttons stay
      if (asking) return;
      this.notice.ask(words, [
        [guidebook.say("worksheet.conflict.ours"), () => void this.undo.choose("ours")],
        [guidebook.say("worksheet.conflict.theirs"), () => void this.undo.choose("theirs")],
      ]);
    }

    /** What a field with two answers is called, with the one that is not on this page. @param {string} id */
    #withTheOther(id) {
      const { base, view } = this.keeper;
      const words = guidebook.inWords(base?.content.answers[id], view.types[id]);
      const other = words.length > SHORT ? `${words.slice(0, SHORT)}…` : words;
      const label = view.label(id);
      return other ? guidebook.say("worksheet.conflict.other", { label, other }) : guidebook.say("worksheet.conflict.none", { label });
    }

    /** The browser takes long to open what it keeps: a sheet that may be full is not shown as an empty one. @param {Waiting} why */
    #waiting(why) {
      const words =
        why === "blocked"
          ? guidebook.say("worksheet.waiting.blocked")
          : guidebook.say("worksheet.waiting.slow");
      this.#pause(true);
      const begin = () => {
        this.store.goWithout();
        this.#pause(false);
      };
      this.notice.tell(words, [[guidebook.say("worksheet.waiting.begin"), begin]]);
      this.status.sayInWords();
    }

    /** @param {boolean} waits */
    #pause(waits) {
      const busy = waits && !this.keeper.unsaved && !this.form.contains(document.activeElement);
      this.form.toggleAttribute("data-waiting", busy);
      for (const section of this.form.querySelectorAll(".ws-section, .ws-head")) section.toggleAttribute("inert", busy);
      if (!waits) this.notice.tell("");
    }
  }

  const sheets = [...document.querySelectorAll("form[data-worksheet]")].map((form) => new Sheet(/** @type {HTMLFormElement} */ (form)));
  for (const form of document.querySelectorAll("form[data-example]")) guidebook.mountAll(form);
  guidebook.ready = Promise.all(sheets.map((sheet) => sheet.open()));
})();
