/**
 * Keeps one sheet: takes what is typed, writes it, and merges it with what other pages write. It knows the page only as
 * a *view* that reads and shows answers, and the store only as a place for records.
 *
 * Which of two records is newer is decided by counters, never by clocks. Each page counts its changes; a record says up to
 * which count of each page it includes them. A record that includes nothing we do not know is an earlier state of our own
 * sheet.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { allThatWasLeft, asKept, contentOf, entryOf, lastDay, latestOf, mostOf, put, same, undisputed, writeOf } = guidebook;

  class Keeper {
    /** The record as last loaded or saved here: what changes on both sides are compared with. @type {SheetRecord | null} */
    base = null;
    /** @type {Answers} */
    answers = {};
    /** @type {Leftover[]} */
    earlier = [];
    /** @type {Filed | null} */
    filed = null;
    /** The fields with two answers: ours is shown here, theirs is in the record. @type {Set<string>} */
    conflicts = new Set();
    origins = /** @type {Record<string, any>} */ ({}); // where answers were copied from
    begun = ""; // when it was cleared, or taken from a file that was begun then; else it was begun when it was created
    inJournal = false; // whether what could not be saved is at least there
    left = false; // whether the page is being loaded again: nothing is unsaved, as what may be kept is in the journal

    #page = `p${Math.random().toString(36).slice(2)}`;
    /** @type {Record<string, number>} up to which count the changes of each page are included here */
    #pages = {};
    /** @type {Set<string>} fields changed since the last write */
    #pending = new Set();
    /** @type {string[]} fields in the write in progress */
    #writing = [];
    /** @type {Version[]} versions not written yet */
    #versions = [];
    /** @type {Aside[]} conflicts that other pages left, which are resolved here */
    #asides = [];
    #disputed = false; // whether the store holds conflicts that this page left
    #missed = false; // another page saved during a write
    pace;

    /** @param {Address} address @param {SheetStore} store @param {SheetJournal} journal @param {View} view */
    constructor(address, store, journal, view) {
      this.address = address;
      this.store = store;
      this.journal = journal;
      this.view = view;
      this.pace = new guidebook.Pace(() => this.#write(), () => this.note(), () => this.#written());
    }

    /** Whether there are unsaved changes. */
    get unsaved() {
      return !this.left && (this.#pending.size > 0 || this.pace.saving);
    }

    /** @returns {State} */
    get state() {
      this.gather();
      return { answers: this.answers, earlier: this.earlier };
    }

    /** @returns {PageState} */
    get #now() {
      const { address, base, filed, conflicts, origins, begun } = this;
      const own = { page: this.#page, pages: this.#pages, versions: this.#versions, asides: this.#asides, disputed: this.#disputed };
      return { ...this.state, address, base, filed, conflicts, origins, begun, ...own };
    }

    /** The sheet as it goes into a file. @returns {SavedSheet} */
    get sheet() {
      return contentOf({ ...this.#now, answers: this.view.shown(this.answers) }, this.view.about(this.answers));
    }

    // -- opening -----------------------------------------------------------------------------------------------------

    /** Reads the record and whatever pages left unsaved, and shows it together with what was typed in the meantime. */
    async open() {
      const { versions: moved, ...found } = await allThatWasLeft(this.address, this.store, this.journal);
      const { record } = found;
      const kept = asKept(found, this.#early());
      if (!kept) await guidebook.later(); // for `recovered`
      const { answers, earlier, conflicts, pages, versions } = kept || guidebook.recovered(this.address, found, this.#early(), this.view.types);
      [this.base, this.filed, this.origins, this.begun] = [record || null, record?.filed || null, { ...record?.content.origins }, record?.content.begun || ""];
      this.#pages = mostOf(this.#pages, pages);
      this.#asides = found.asides;
      this.#versions.unshift(...moved, ...versions);
      if (record || Object.keys(answers).length) this.#show(answers, earlier);
      this.conflicts = conflicts;
      this.pace.begin();
      if (this.unsaved || this.#versions.length) await this.save();
      this.view.changed();
    }

    /** What was typed before the record was read. @returns {Answers} */
    #early() {
      this.gather();
      return Object.fromEntries([...this.#pending].map((id) => [id, this.answers[id] ?? null]));
    }

    /** The database opened late, after we went on without it: what it holds is merged with what was typed. */
    async openedLate() {
      if (!this.pace.ready) return;
      const record = await this.#kept();
      this.gather();
      this.base = null; // a record from another place says nothing about the one in the database
      this.#pending = new Set(Object.keys(this.answers));
      if (record) await guidebook.later().then(() => this.merge(record), () => {}); // if that fails, the write finds the record, and tries again
      await this.save();
    }

    // -- typing ------------------------------------------------------------------------------------------------------

    /** Fields were changed on the page. @param {Iterable<string>} ids */
    touched(ids) {
      for (const id of ids) this.#pending.add(id);
      this.#pages[this.#page] = (this.#pages[this.#page] || 0) + 1;
      if (this.filed) this.filed = { ...this.filed, changed: true };
      this.view.changed();
      this.pace.soon();
    }

    /** Reads the changed fields into the answers. */
    gather() {
      for (const [id, answer] of this.view.read(this.#pending)) put(this.answers, id, answer);
    }

    /** Writes what is unsaved into the journal: the page is closing, or saving fails. */
    note() {
      if (this.unsaved) this.inJournal = this.journal.write(entryOf(this.#now, new Set([...this.#writing, ...this.#pending])));
    }

    // -- saving ------------------------------------------------------------------------------------------------------

    /** Writes what has changed without waiting. */
    save() {
      return this.pace.now();
    }

    async #write() {
      this.#pages = latestOf(this.#pages, this.#page);
      const now = this.#now;
      this.#versions.push(...lastDay(now));
      const write = writeOf(now, contentOf({ ...now, answers: undisputed(now) }, this.view.about(now.answers)));
      this.#writing = [...this.#pending];
      this.#pending = new Set(this.conflicts); // they stay unsaved until the reader has chosen
      this.view.changed();
      const newer = await this.store.write(write);
      if (newer) {
        await guidebook.later(); // for `mergedWith`
        this.#writing = [];
        this.merge(newer);
        return this.pace.soon();
      }
      this.#writing = [];
      this.base = write.record;
      this.#versions = this.#versions.filter((version) => !write.versions.includes(version));
      this.#asides = [];
      this.#disputed = Object.keys(write.aside?.answers || {}).length > 0;
      for (const [page, count] of Object.entries(write.record.pages)) this.journal.forget(page, count);
      this.journal.forgetVersionOne(this.address);
      await this.store.forgetElsewhere(this.address);
      this.store.tell(this.address);
    }

    /** A write has ended; what it could not write is unsaved again. */
    async #written() {
      for (const id of this.#writing) this.#pending.add(id);
      this.#writing = [];
      if (this.#missed) await this.sync();
      this.view.changed();
    }

    /** The record, or undefined if it cannot be read. */
    #kept = async () => (await this.store.read(this.address).catch(() => undefined))?.record;

    // -- other pages -------------------------------------------------------------------------------------------------

    /** Another page saved this sheet, or may have. If the script that merges cannot be loaded, the next write tries again. */
    async sync() {
      this.#missed = this.pace.saving;
      if (this.pace.saving || !this.pace.ready) return;
      const record = await this.#kept();
      const isNewer = () => !this.pace.saving && record && record.saves > (this.base?.saves || 0);
      if (record && isNewer()) await guidebook.later().then(() => isNewer() && this.merge(record), () => {});
    }

    /** The storage that held the sheet is gone with everything in it: the sheet is saved again in the storage available now. */
    async saveAgain() {
      if (this.pace.ready && this.base && !(await this.#kept())) await this.save();
    }

    /** Another page deleted the sheet for good. */
    removed() {
      if (!this.unsaved) this.#forget();
    }

    /** Merges what another page saved with what was changed here. @param {SheetRecord} record */
    merge(record) {
      const { answers, earlier, conflicts } = guidebook.mergedWith(this.#now, record, this.view.types);
      if (!same(record.filed, this.base?.filed)) this.filed = record.filed && { ...record.filed, changed: record.filed.changed || this.unsaved };
      [this.base, this.origins, this.begun] = [record, { ...this.origins, ...record.content.origins }, record.content.begun || ""];
      this.#pages = mostOf(this.#pages, record.pages);
      this.#show(answers, earlier);
      this.conflicts = conflicts;
      this.view.changed();
    }

    /** Shows answers, and marks those that differ from the record as unsaved. @param {Answers} answers @param {Leftover[]} earlier */
    #show(answers, earlier) {
      this.put({ answers, earlier });
      const kept = this.base?.content.answers || {};
      this.#pending = new Set(Object.keys({ ...kept, ...answers }).filter((id) => !same(kept[id], answers[id])));
    }

    // -- replacing ---------------------------------------------------------------------------------------------------

    /** More than one answer was replaced: the sheet as it was before is written with the change. @param {Version} version */
    replaced(version) {
      const changed = guidebook.noteAction(version, this.state);
      this.#versions.push(version);
      this.touched(changed);
      void this.save();
    }

    /** Replaces the answers on the page. @param {State} state */
    put({ answers, earlier }) {
      ({ answers: this.answers, earlier: this.earlier } = this.view.show(answers, earlier));
    }

    /** Removes the sheet and all its versions from this browser. */
    async remove() {
      this.#pending.clear();
      this.#forget();
      await this.pace.stop();
      this.#forget(); // a write in progress has brought its record back
      await this.store.remove(this.address);
      this.journal.forget(this.#page, Infinity);
      this.store.tell(this.address, true);
    }

    #forget() {
      [this.base, this.filed, this.origins, this.begun] = [null, null, {}, ""];
      this.#versions = this.#asides = [];
      this.conflicts.clear();
      this.put({ answers: {}, earlier: [] });
      this.view.changed();
    }
  }

  guidebook.Keeper = Keeper;
})();
