/** The line at the foot of a sheet that says where its answers are, with more about it in the menu beside it. */
(function () {
  "use strict";

  const { guidebook } = window;
  const QUIET = 1500; // milliseconds: the words wait for a pause, so that screen readers do not talk all the time

  class Status {
    #state = "";
    #sayInPause;

    /** @param {HTMLElement} line in short @param {HTMLElement} whole in full @param {SheetKeeper} keeper */
    constructor(line, whole, keeper) {
      this.line = line;
      this.whole = whole;
      this.keeper = keeper;
      this.#sayInPause = guidebook.debounced(QUIET, () => this.sayInWords());
    }

    /** Shows the state at once, and in words after a pause. */
    say() {
      const { keeper } = this;
      const state = this.inDanger ? "memory" : !keeper.pace.ready ? "opening" : keeper.pace.saving ? "saving" : keeper.unsaved ? "unsaved" : "saved";
      // No style asks for the state, which changes with every write: the browser would look at the whole page again.
      const danger = state === "memory";
      if (danger) setTimeout(() => this.sayInWords());
      else this.#sayInPause();
      if (state === this.#state) return;
      this.#state = this.line.dataset.saveState = state;
      this.line.toggleAttribute("data-danger", danger);
    }

    /** Whether what was typed would be gone with the page, as far as is known. */
    get inDanger() {
      return Boolean(this.keeper.pace.trouble) || !this.keeper.store.lasting;
    }

    /** Shows it in words, by idle/where.js; until that has loaded, the words that the page began with are still true. */
    sayInWords() {
      const { idle, whereItIs } = guidebook;
      if (!whereItIs) return void idle().then(() => this.sayInWords(), () => this.#sayNothingWrong());
      const [short, whole] = whereItIs(this.keeper);
      const line = short || whole; // danger is described in full
      if (this.line.textContent !== line) this.line.textContent = line;
      if (this.whole.textContent !== whole) this.whole.textContent = whole;
    }

    /** The script cannot be loaded: no words are better than wrong ones. */
    #sayNothingWrong() {
      if (this.inDanger) this.line.textContent = "";
    }
  }

  guidebook.Status = Status;
})();
