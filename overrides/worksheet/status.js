/** The line at the foot of a sheet that says where its answers are, with more about it in the menu beside it. */
(function () {
  "use strict";

  const { guidebook } = window;
  const QUIET = 1500; // milliseconds: the words wait for a pause, so that screen readers are not kept talking

  /** Made once: browsers take longer for that than for all else that a key asks of them. @type {Intl.DateTimeFormat | undefined} */
  let format;

  /** @param {string} iso @returns {string} the time of day, as the page's language writes it */
  function clock(iso) {
    format ||= new Intl.DateTimeFormat(document.documentElement.lang || undefined, { hour: "numeric", minute: "2-digit" });
    return format.format(new Date(iso));
  }

  class Status {
    #pause = 0;

    /** @param {HTMLElement} line in short @param {HTMLElement} whole in full @param {SheetKeeper} keeper */
    constructor(line, whole, keeper) {
      this.line = line;
      this.whole = whole;
      this.keeper = keeper;
    }

    /** Says how things are: its state at once, in words after a pause. */
    say() {
      const { keeper } = this;
      const state = this.inDanger ? "memory" : !keeper.pace.ready ? "opening" : keeper.pace.saving ? "saving" : keeper.unsaved ? "unsaved" : "saved";
      // No style asks for the state, which changes with every write: the browser would look at the whole page again.
      if (this.line.dataset.saveState !== state) this.line.dataset.saveState = state;
      if (this.line.hasAttribute("data-danger") !== (state === "memory")) this.line.toggleAttribute("data-danger");
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.sayInWords(), state === "memory" ? 0 : QUIET);
    }

    /** Whether what was typed would be gone with the page, as far as is known. */
    get inDanger() {
      return Boolean(this.keeper.pace.trouble) || !this.keeper.store.lasting;
    }

    sayInWords() {
      const [short, whole] = this.#words();
      const line = short || whole; // what is in danger is said in full
      if (this.line.textContent !== line) this.line.textContent = line;
      this.whole.textContent = whole;
    }

    /** @returns {[string, string]} where the answers are, in short, and in full with whether they are in a file */
    #words() {
      const { base, conflicts, noted, pace, store, unsaved } = this.keeper;
      const { trouble } = pace;
      if (trouble) {
        const full = noted ? guidebook.say("worksheet.status.full_held") : guidebook.say("worksheet.status.full_here");
        const failed = noted ? guidebook.say("worksheet.status.failed_held") : guidebook.say("worksheet.status.failed_here");
        return ["", guidebook.isFull(trouble) ? full : failed];
      }
      if (!store.lasting) return ["", `${guidebook.say("worksheet.status.none")} ${this.#inFile()}`];
      if (store.passing) return [guidebook.say("worksheet.status.passing"), `${guidebook.say("worksheet.status.passing_whole")} ${this.#inFile()}`];
      if (!pace.ready) return [guidebook.say("worksheet.status.opening"), guidebook.say("worksheet.status.opening_whole")];
      if (unsaved || conflicts.size) return [guidebook.say("worksheet.status.unsaved"), `${guidebook.say("worksheet.status.unsaved_whole")} ${this.#inFile()}`];
      if (!base) return [guidebook.say("worksheet.status.stays"), guidebook.say("worksheet.status.stays_whole")];
      const time = clock(base.updated);
      return [guidebook.say("worksheet.status.saved", { time }), `${guidebook.say("worksheet.status.saved_whole", { time })} ${this.#inFile()}`];
    }

    #inFile() {
      const { filed } = this.keeper;
      if (!filed) return guidebook.say("worksheet.status.no_file");
      const time = clock(filed.at);
      return filed.changed ? guidebook.say("worksheet.status.changed_since", { time }) : guidebook.say("worksheet.status.in_file", { time });
    }
  }

  guidebook.Status = Status;
})();
