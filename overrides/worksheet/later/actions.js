/** What the buttons of a sheet do, and what the reader is asked: about files, earlier versions, clearing, undoing, conflicts. */
(function () {
  "use strict";

  const { guidebook } = window;
  const SHORT = 80; // characters quoted of an answer
  const OF_THE_SHEET = "[data-save-file], [data-open-file], [data-hand-over], [data-export], [data-clear]";

  class Actions {
    /** @param {Sheet} sheet */
    constructor(sheet) {
      const { form, keeper, notice } = sheet;
      this.sheet = sheet;
      this.undo = new guidebook.Undo(keeper, notice);
      this.file = new guidebook.KeptFile(sheet);
      this.history = new guidebook.History(keeper, notice, this.undo);
      this.which = new guidebook.Which(sheet);
      this.passing = new guidebook.Passing(sheet);
      form.addEventListener("guidebook:acting", (event) => this.#acting(/** @type {CustomEvent} */ (event)));
      form.addEventListener("click", (event) => {
        const button = event.target instanceof Element && event.target.closest("button");
        if (button) this.#pressed(button);
      });
      guidebook.receive(sheet, this);
      if (guidebook.sheets[0] === sheet) document.addEventListener("guidebook:files", (event) => this.#dropped(/** @type {CustomEvent} */ (event)));
      this.#countWhatClearClears(); // the menu may be open already
      form.querySelector("[data-more]")?.addEventListener("toggle", () => this.#countWhatClearClears());
    }

    cameBack() {
      void this.which.show();
    }

    /** @param {CustomEvent<{why: string, what: string, does: () => void, more?: () => string}>} event before more than one field changes */
    #acting(event) {
      const { why, what, does, more } = event.detail;
      event.preventDefault(); // it is done here
      this.undo.act(why, what, does, more);
    }

    /** @param {CustomEvent<File[]>} event */
    #dropped(event) {
      event.preventDefault(); // it is done here
      if (!this.#isOnlyLookedAt()) void this.#openFiles(event.detail);
    }

    /** Whether something else is shown in place of the sheet, which what was pressed would act on: the reader is told so. */
    #isOnlyLookedAt() {
      const { frozen } = this.sheet.view;
      if (frozen) this.history.refuse();
      return frozen;
    }

    /** @param {HTMLButtonElement} button */
    #pressed(button) {
      if (button.matches(OF_THE_SHEET) && this.#isOnlyLookedAt()) return;
      if ("saveFile" in button.dataset) void this.#saveFile();
      if ("openFile" in button.dataset) void guidebook.chooseFiles().then((files) => this.#openFiles(files));
      if ("handOver" in button.dataset) void guidebook.handOver(this.sheet);
      if ("export" in button.dataset) void guidebook.openExport(this.sheet, this.file);
      if ("earlierVersions" in button.dataset) void this.history.open();
      if ("clear" in button.dataset) this.#clear();
      if (button.dataset.example) this.#showExample(button, JSON.parse(button.dataset.example));
    }

    // -- what the buttons do -----------------------------------------------------------------------------------------

    async #saveFile() {
      await guidebook.saveSheet(this.sheet.keeper, this.sheet.view);
      this.sheet.status.sayInWords();
    }

    /** A single file of this tool replaces the sheet, which can be undone; for all other files, the reader first sees what opening them would do. @param {File[]} files */
    async #openFiles(files) {
      const [file, another] = files;
      if (!file || another) return void guidebook.openWork(files);
      try {
        const { sheets, teams, gatherings } = guidebook.workIn(await guidebook.textOf(file), file.name);
        const [sheet] = sheets;
        if (sheets.length > 1 || teams.length || gatherings.length || sheet?.worksheet !== this.sheet.view.fact("worksheet")) return void guidebook.openWork(files);
        this.#replaceWith(sheet, file.name);
      } catch (error) {
        this.sheet.notice.tell(/** @type {Error} */ (error).message);
      }
    }

    /** @param {SavedSheet} sheet @param {string} name the name of its file */
    #replaceWith(sheet, name) {
      const { keeper } = this.sheet;
      const ours = guidebook.count([keeper.state.answers, keeper.earlier]);
      const left = () => (keeper.earlier.length ? guidebook.say("worksheet.files.left_over") : "");
      /** @type {Choice} */
      const asCopy = [guidebook.say("work.opening.as_copy"), () => void this.#copyOf(sheet, name)];
      this.undo.replace({ answers: sheet.answers, earlier: sheet.earlier || [], origins: sheet.origins || {}, begun: guidebook.begunOf(sheet) }, "open", name, left, ours ? [asCopy] : []);
    }

    /** Moves what was opened into a copy of its own, and brings our sheet back. @param {SavedSheet} sheet @param {string} name */
    async #copyOf({ called, answers, earlier, origins, revision }, name) {
      const { keeper } = this.sheet;
      this.undo.undo();
      await keeper.save();
      const team = typeof answers["sheet-team"] === "string" && answers["sheet-team"];
      const address = await guidebook.newCopy(keeper.store, keeper.address, called || team || name, { ...keeper.view.about(answers), answers, revision, ...(earlier && { earlier }), ...(origins && { origins }) });
      guidebook.goTo(keeper.address, address);
    }

    #clear() {
      if (!guidebook.count([this.sheet.keeper.state.answers, this.sheet.keeper.earlier])) return this.sheet.notice.tell(guidebook.say("worksheet.clear.none"));
      return this.undo.replace({ answers: {}, earlier: [], origins: {}, begun: new Date().toISOString() }, "clear");
    }

    /** @param {HTMLElement} button @param {Answers} answers */
    #showExample(button, answers) {
      this.history.look({ answers, earlier: [] }, {
        words: guidebook.say("worksheet.example_shown"),
        onPaper: guidebook.say("worksheet.example"),
        away: guidebook.say("worksheet.example_back"),
        after: () => button,
      });
      this.sheet.form.querySelector("[data-field]")?.scrollIntoView();
    }

    #countWhatClearClears() {
      const count = guidebook.count(this.sheet.keeper.state.answers);
      const button = this.sheet.form.querySelector("[data-clear]");
      if (button) button.textContent = count ? guidebook.say("worksheet.clear.count", { count }) : guidebook.say("worksheet.clear.nothing");
    }

    // -- what is asked -----------------------------------------------------------------------------------------------

    /** The state of the keeper has changed. */
    changed() {
      this.file.changed();
      this.#askAboutConflicts();
      this.which.changed();
    }

    #askAboutConflicts() {
      const { keeper, notice, view } = this.sheet;
      const { conflicts } = keeper;
      if (view.frozen) return; // asked once the sheet is back
      if (!conflicts.size) return notice.ask("conflict", "");
      const labels = guidebook.list([...conflicts].map((id) => this.#withTheOther(id)));
      notice.ask("conflict", guidebook.say("worksheet.conflict.question", { labels }), [
        [guidebook.say("worksheet.conflict.ours"), () => void this.undo.choose("ours")],
        [guidebook.say("worksheet.conflict.theirs"), () => void this.undo.choose("theirs")],
      ]);
    }

    /** The label of a field in conflict, with the answer that is not on this page. @param {string} id */
    #withTheOther(id) {
      const { base, view } = this.sheet.keeper;
      const other = guidebook.beginning(guidebook.inWords(base?.content.answers[id], view.types[id]), SHORT);
      const label = view.label(id);
      return other ? guidebook.say("worksheet.conflict.other", { label, other }) : guidebook.say("worksheet.conflict.none", { label });
    }
  }

  guidebook.Actions = Actions;
})();
