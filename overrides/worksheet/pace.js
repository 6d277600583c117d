/**
 * When a sheet is written: soon after the first change, never waiting for a pause in typing, one write at a time, and again
 * after a while when one has failed. As long as it is not sure that a write will end well, the journal is kept as well.
 */
(function () {
  "use strict";

  const DELAY = 200; // milliseconds after the first unsaved change, at most, until a write begins
  const RETRY = 5000;
  const HANGING = 1000; // a write that takes longer is not relied on

  class Pace {
    /** Why the last write failed. @type {unknown} */
    trouble = null;
    saving = false;
    /** Whether there is anything to write to. */
    ready = false;

    #due = false;
    #timer = 0;
    #noting = 0;
    #unsure = true;
    /** Resolves when the write that is under way has ended. @type {Promise<void>} */
    lastWrite = Promise.resolve();
    /** The write that is wanted after it. */
    /** @type {Promise<void> | null} */
    #next = null;

    /**
     * @param {() => Promise<void>} write
     * @param {() => void} note writes into the journal
     * @param {() => Promise<void>} ended told after each write, whether it succeeded or not
     */
    constructor(write, note, ended) {
      this.write = write;
      this.note = note;
      this.ended = ended;
    }

    /** There is something to write to. */
    begin() {
      this.ready = true;
      this.#unsure = false;
    }

    /** Something has changed. */
    soon() {
      this.#due = true;
      if (!this.saving) this.#timer ||= setTimeout(() => this.now(), this.trouble ? RETRY : DELAY);
      if (this.#unsure) this.#noting ||= setTimeout(() => this.#note(), DELAY);
    }

    /** Writes at once, or when the write that is under way has ended; resolves when that is done. @returns {Promise<void>} */
    now() {
      clearTimeout(this.#timer);
      this.#timer = 0;
      this.#due = true;
      if (!this.ready) return Promise.resolve();
      if (this.saving)
        return (this.#next ??= this.lastWrite.then(() => {
          this.#next = null;
          return this.now();
        }));
      this.lastWrite = this.#once();
      return this.lastWrite;
    }

    async #once() {
      this.#due = false;
      this.saving = true;
      const hanging = setTimeout(() => this.#doubt(), HANGING);
      try {
        await this.write();
        this.trouble = null;
        this.#unsure = false;
      } catch (error) {
        this.trouble = error;
        this.#due = true;
      }
      clearTimeout(hanging);
      this.saving = false;
      if (this.trouble) this.#doubt();
      if (this.#due) this.soon();
      await this.ended();
    }

    /** The write did not end well, or has not ended yet. */
    #doubt() {
      this.#unsure = true;
      this.#note();
    }

    #note() {
      clearTimeout(this.#noting);
      this.#noting = 0;
      this.note();
    }
  }

  window.guidebook.Pace = Pace;
})();
