/**
 * Schedules the writes of a sheet: soon after the first change, never waiting for a pause in typing, one at a time, and again
 * after a while if one has failed. As long as a write may fail, the journal is written as well.
 */
(function () {
  "use strict";

  const DELAY = 250; // milliseconds after the first unsaved change until a write begins: later, too much could be lost
  const RETRY = 5000;
  const HANGING = 1000; // milliseconds after which we stop relying on a write

  class Pace {
    /** Why the last write failed. @type {unknown} */
    trouble = null;
    saving = false;
    /** Whether the sheet has been read, so that it can be written. */
    ready = false;

    #due = false;
    #timer = 0;
    #noting = 0;
    #unsure = true;
    /** Resolves when the write in progress has ended. @type {Promise<void>} */
    #lastWrite = Promise.resolve();
    /** The write to follow it. */
    /** @type {Promise<void> | null} */
    #next = null;

    /**
     * @param {() => Promise<void>} write
     * @param {() => void} note writes into the journal
     * @param {() => Promise<void>} ended called after each write, whether it succeeded or not
     */
    constructor(write, note, ended) {
      this.write = write;
      this.note = note;
      this.ended = ended;
    }

    /** The sheet has been read, and can be written. */
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

    /** Writes at once, or after the write in progress; resolves when that is done. @returns {Promise<void>} */
    now() {
      clearTimeout(this.#timer);
      this.#timer = 0;
      this.#due = true;
      if (!this.ready) return Promise.resolve();
      if (this.saving)
        return (this.#next ??= this.#lastWrite.then(() => {
          this.#next = null;
          return this.now();
        }));
      this.#lastWrite = this.#once();
      return this.#lastWrite;
    }

    /** Drops what is due; resolves when no write is in progress, and none follows. */
    async stop() {
      await (this.#next ?? this.#lastWrite);
      clearTimeout(this.#timer);
      clearTimeout(this.#noting);
      this.#timer = this.#noting = 0;
      this.#due = false;
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

    /** The write has failed, or is taking long. */
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
