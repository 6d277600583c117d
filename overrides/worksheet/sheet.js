/** Starts each sheet of the page: connects the form with the keeper of its answers. What its buttons do is in later/actions.js. */
(function () {
  "use strict";

  const { guidebook } = window;
  const USUAL_FOOT = 48; // pixels
  const COPIED = 400; // milliseconds of a pause until typed text is copied for print
  const site = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=site-id]")).content;

  /** The outermost field around an element: what is in its rows belongs to its answer. @param {Element} element @returns {Element | null} */
  function fieldOf(element) {
    let root = element.closest("[data-field]");
    for (let outer = root; outer; outer = outer.parentElement?.closest("[data-field]") ?? null) root = outer;
    return root;
  }

  class Sheet {
    /** @type {HTMLElement | null} */
    #uncopied = null;
    #copyInPause = guidebook.debounced(COPIED, () => this.#copy());
    #called = "";

    /** @param {HTMLFormElement} form */
    constructor(form) {
      this.form = form;
      const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (form.querySelector(selector));
      this.view = new guidebook.FormView(form, site, () => this.changed());
      const worksheet = this.view.fact("worksheet");
      const address = { team: guidebook.now.team, worksheet, sheet: guidebook.now.sheetOf(worksheet) };
      this.store = new guidebook.Store(site, {
        waiting: (why) => this.#waiting(why),
        openedLate: () => void this.keeper.openedLate(),
        closed: () => void this.keeper.saveAgain(),
      });
      this.keeper = new guidebook.Keeper(address, this.store, new guidebook.Journal(site), this.view);
      this.status = new guidebook.Status(part("[data-save-state]"), part("[data-save-words]"), this.keeper);
      this.notice = new guidebook.Notice(part("[data-notice]"));
      /** The actions of later/actions.js, once loaded. @type {SheetActions | null} */
      this.actions = null;
    }

    /** The scripts in later/ have loaded. */
    act() {
      this.actions = new guidebook.Actions(this);
      this.actions.changed();
    }

    async open() {
      guidebook.mountAll(this.form);
      guidebook.give(this.form);
      guidebook.follow(this.form);
      this.#listen();
      await this.#openUntilItWorks();
      this.#pause(false);
      this.store.listen(({ team, worksheet, sheet }, removed) => {
        const own = this.keeper.address;
        if (sheet === "*") return void this.keeper.remove().then(() => location.replace(location.href.split(/[?#]/)[0]));
        if (team !== own.team || worksheet !== own.worksheet || sheet !== own.sheet) return;
        if (removed) this.keeper.removed();
        else void this.keeper.sync();
      });
      if (this.keeper.base && this.form.hasAttribute("data-own-page")) guidebook.now.remember(this.keeper.address);
      await this.#proposeAgain();
      if (this.status.inDanger) this.status.sayInWords(); // everything else may wait
    }

    /** Tries until it works: a sheet that cannot be read must not be shown as if it were empty. */
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
      form.addEventListener("focusout", () => this.#copy());
      window.addEventListener("beforeprint", () => this.#copy());
      form.addEventListener("guidebook:rows", (event) => {
        guidebook.follow(form);
        this.#typed(/** @type {HTMLElement} */ (event.target));
      });
      form.addEventListener("submit", (event) => event.preventDefault());
      this.#measureFoot();
      window.addEventListener("pagehide", () => keeper.note());
      window.addEventListener("pageshow", ({ persisted }) => persisted && void this.#cameBack());
      document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? keeper.note() : void keeper.sync()));
      window.addEventListener("beforeunload", (event) => {
        keeper.note();
        if (this.#wouldBeLost()) event.preventDefault(); // the browser asks
      });
    }

    /** The page heard nothing in the browser's page cache. If what it shows was erased, or moved to another storage, it must not be saved again. */
    async #cameBack() {
      const { keeper } = this;
      const { pace } = keeper;
      const opened = pace.ready;
      pace.ready = false; // nothing is written until that is known
      if (!this.#wouldBeLost() && (this.store.moved || (opened && (await this.#isGone())))) {
        keeper.left = true;
        return location.reload();
      }
      pace.ready = opened;
      if (keeper.unsaved) pace.soon();
      await keeper.sync();
      return this.actions?.cameBack();
    }

    /** Whether what was kept of the sheet is gone. */
    async #isGone() {
      const { address, base, inJournal, store } = this.keeper;
      const found = await store.read(address).catch(() => null);
      return Boolean(found && !found.record && (base || inJournal));
    }

    /** Tells the style how much of the screen the foot covers, so that the focused element stays above it. */
    #measureFoot() {
      const foot = /** @type {HTMLElement} */ (this.form.querySelector("[data-foot]"));
      const root = document.documentElement;
      const measure = () => {
        // The style has room for the usual height: setting that, too, would make the browser restyle every element of the page.
        const said = "meeting" in root.dataset || root.style.getPropertyValue("--ws-foot");
        if (said || foot.offsetHeight > USUAL_FOOT) root.style.setProperty("--ws-foot", `${foot.offsetHeight}px`);
      };
      new ResizeObserver(measure).observe(foot);
    }

    /** @param {HTMLElement} element */
    #typed(element) {
      const root = fieldOf(element);
      if (!root || this.view.frozen) return;
      this.#copySoon(element);
      guidebook.markEmpty(/** @type {Line} */ (element));
      this.keeper.touched([/** @type {string} */ (root.getAttribute("data-field"))]);
      guidebook.follow(this.form, element);
    }

    /**
     * Copies what is printed in place of a control in a pause or when the reader leaves it, never during typing: styles depend
     * on whether it is empty, and the browser would check them all again. Printing copies everything (see idle/print.js).
     * @param {HTMLElement} control
     */
    #copySoon(control) {
      if (control !== this.#uncopied) this.#copy();
      this.#uncopied = control;
      this.#copyInPause();
    }

    #copy() {
      if (this.#uncopied) guidebook.mirror(this.#uncopied);
      this.#uncopied = null;
    }

    #wouldBeLost() {
      const { answers, filed, inJournal, pace, store } = this.keeper;
      const kept = store.lasting && (!pace.trouble || inJournal);
      return !kept && guidebook.count(answers) > 0 && (!filed || filed.changed);
    }

    // -- what is said ------------------------------------------------------------------------------------------------

    changed() {
      if (!this.status) return;
      this.status.say();
      const { base, conflicts } = this.keeper;
      const called = base?.content.called || "";
      if (called !== this.#called) this.#called = this.form.dataset.called = called;
      if (this.actions) this.actions.changed();
      else if (conflicts.size || base?.deleted) guidebook.later().catch(() => {}); // both answers are kept; the next change tries again
    }

    /** Offers again to undo something, if the page before this one did. */
    async #proposeAgain() {
      if (!this.keeper.base) return;
      const last = (await this.store.versions(this.keeper.address).catch(() => [])).at(-1);
      if (!last?.offered) return;
      await guidebook.later().then(() => this.actions?.undo.propose(last), () => {});
    }

    /** The browser takes long to open its storage: a sheet that may have answers must not be shown as an empty one. @param {Waiting} why */
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
  guidebook.sheets = sheets;
  for (const form of document.querySelectorAll("form[data-example]")) guidebook.mountAll(form);
  guidebook.ready = Promise.all(sheets.map((sheet) => sheet.open()));
  // On a narrow screen rows are folded, by a script in later/; otherwise they stay open. Reading the style before layout would
  // make the browser lay out the whole page, including what is far off the screen.
  const folding = () => [...document.querySelectorAll("[data-folds]")].some((each) => getComputedStyle(each).getPropertyValue("--ws-folds"));
  guidebook.ready.then(() => requestAnimationFrame(() => setTimeout(() => folding() && guidebook.later().catch(() => {}))));
})();
