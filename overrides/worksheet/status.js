/** The line at the foot of a sheet that says where its answers are. */
(function () {
  "use strict";

  const { guidebook } = window;
  const QUIET = 1500; // milliseconds: the words wait for a pause, so that screen readers are not kept talking

  /** @param {string} iso @returns {string} the time of day, as the page's language writes it */
  const clock = (iso) => new Date(iso).toLocaleTimeString(document.documentElement.lang || undefined, { hour: "numeric", minute: "2-digit" });

  class Status {
    #pause = 0;

    /** @param {HTMLElement} line @param {SheetKeeper} keeper */
    constructor(line, keeper) {
      this.line = line;
      this.keeper = keeper;
    }

    /** Says how things are: its state at once, in words after a pause. */
    say() {
      const { keeper } = this;
      const state = this.inDanger ? "memory" : !keeper.pace.ready ? "opening" : keeper.pace.saving ? "saving" : keeper.unsaved ? "unsaved" : "saved";
      this.line.dataset.saveState = state;
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.sayInWords(), state === "memory" ? 0 : QUIET);
    }

    /** Whether what was typed would be gone with the page, as far as is known. */
    get inDanger() {
      return Boolean(this.keeper.pace.trouble) || !this.keeper.store.lasting;
    }

    sayInWords() {
      const [short, more] = this.#words();
      const [first, rest] = this.line.children;
      if (first.textContent !== short) first.textContent = short;
      if (rest.textContent !== more) rest.textContent = more;
    }

    /** @returns {[string, string]} where the answers are, and whether they are in a file */
    #words() {
      const { base, conflicts, filed, noted, pace, store, unsaved } = this.keeper;
      const { trouble } = pace;
      const inFile = !filed
        ? " Not saved to a file."
        : filed.changed
          ? ` Changed since it was saved to a file ${clock(filed.at)}.`
          : ` Saved to a file ${clock(filed.at)}.`;
      if (trouble) {
        const why = guidebook.isFull(trouble) ? "This device has no room left" : "This browser did not save your latest changes";
        return [`${why}, so they are ${noted ? "held only for now" : "only on this page"}. Save to a file.`, ""];
      }
      if (!store.lasting) return ["This browser does not save anything, so what you type will be gone when you close the page.", inFile];
      if (!pace.ready) return ["Opening what this browser keeps…", ""];
      if (unsaved || conflicts.size) return ["Not saved on this device yet.", inFile];
      if (!base) return ["What you type stays on this device.", ""];
      return [`Saved on this device ${clock(base.updated)}.`, inFile];
    }
  }

  guidebook.Status = Status;
})();
