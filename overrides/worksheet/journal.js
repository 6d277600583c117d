/**
 * Writes what a page has not saved into localStorage, synchronously: while the page is closing, since IndexedDB may not finish
 * a write started then, and while saving fails. Each open page has a journal of its own.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  class Journal {
    #names;

    /** @param {string} site */
    constructor(site) {
      this.#names = guidebook.inBrowser(site);
    }

    /** @param {JournalEntry} entry @returns {boolean} whether it was written */
    write(entry) {
      const name = `journal/${entry.page}`;
      for (const each of [entry, { ...entry, versions: [] }])
        try {
          this.#names?.set(name, each);
          return Boolean(this.#names);
        } catch {
          // There is no room for all of it: the changes matter more than the versions, which the store has.
        }
      return false;
    }

    /**
     * What pages have left unsaved of a sheet.
     * @param {Address} address
     * @returns {JournalEntry[]}
     */
    entries(address) {
      const { team, worksheet, sheet } = address;
      const path = `${team}/${worksheet}/${sheet}`;
      const names = this.#names?.all().filter((name) => name.startsWith("journal/")).sort() || [];
      return names.flatMap((name) => {
        const entry = this.#names?.get(name);
        if (name === `journal/${path}`) return entry ? fromVersionOne(entry, address) : [];
        const { team, worksheet, sheet } = entry?.address || {};
        const sound = guidebook.isGroup(entry?.changes) && Array.isArray(entry.versions);
        return sound && `${team}/${worksheet}/${sheet}` === path ? [entry] : [];
      });
    }

    /**
     * Drops the entry of a page whose changes are saved up to `count`, unless the page has noted more since.
     * @param {string} page
     * @param {number} count
     */
    forget(page, count) {
      if (this.#names?.get(`journal/${page}`)?.count <= count) this.#names?.remove(`journal/${page}`);
    }

    /** Whether the first release left something of a sheet. @param {Address} address */
    hasVersionOne({ team, worksheet, sheet }) {
      return ["journal", "sheet"].some((start) => this.#names?.get(`${start}/${team}/${worksheet}/${sheet}`));
    }

    /** Drops what the first release left of a sheet. @param {Address} address */
    forgetVersionOne({ team, worksheet, sheet }) {
      for (const start of ["journal", "sheet"]) this.#names?.remove(`${start}/${team}/${worksheet}/${sheet}`);
    }

    /** The sheet that the first release kept in localStorage. @param {Address} address @returns {SheetRecord | null} */
    recordOfVersionOne({ team, worksheet, sheet }) {
      const path = `${team}/${worksheet}/${sheet}`;
      const record = this.#names?.get(`sheet/${path}`);
      return record ? guidebook.recordFrom(path, record) : null;
    }
  }

  /** @param {any} left @param {Address} address @returns {JournalEntry[]} */
  function fromVersionOne(left, address) {
    const entry = guidebook.leftFrom(left);
    return entry ? [{ ...entry, address, versions: [] }] : [];
  }

  guidebook.Journal = Journal;
})();
