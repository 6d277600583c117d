/**
 * Keeps one sheet: takes what is typed, writes it, and merges it with what other pages write. It knows the page only as
 * a *view* that reads and shows answers, and the store only as a place for records.
 *
 * What is in a record is told by counters, never by clocks. Each page counts its changes; a record says up to which count
 * of each page it holds them. A record that holds no more than we know is an earlier moment of our own sheet.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { allThatWasLeft, asKept, contentOf, entryOf, lastDay, latestOf, mostOf, put, same, undisputed, writeOf } = guidebook;

  class Keeper {
    /** The record as it was last loaded or saved here. @type {SheetRecord | null} */
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
    /** Whether what could not be saved is at least in the journal. */
    noted = false;

    #page = `p${Math.random().toString(36).slice(2)}`;
    /** @type {Record<string, number>} how many changes of each page are in what is shown here */
    #pages = {};
    /** @type {Set<string>} fields changed since the last write */
    #pending = new Set();
    /** @type {string[]} fields in the write that is under way */
    #writing = [];
    /** @type {Version[]} versions that are not written yet */
    #versions = [];
    /** @type {Aside[]} what other pages set aside, which is decided here */
    #asides = [];
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

    /** Whether something is not saved yet. */
    get unsaved() {
      return this.#pending.size > 0 || this.pace.saving;
    }

    /** @returns {State} */
    get state() {
      this.gather();
      return { answers: this.answers, earlier: this.earlier };
    }

    /** @returns {PageState} */
    get #now() {
      const { address, base, filed, conflicts, origins } = this;
      const own = { page: this.#page, pages: this.#pages, versions: this.#versions, asides: this.#asides };
      return { ...this.state, address, base, filed, conflicts, origins, ...own };
    }

    /** The sheet as it goes into a file. @returns {SavedSheet} */
    get sheet() {
      return contentOf({ ...this.#now, answers: this.view.shown(this.answers) }, this.view.about(this.answers));
    }

    // -- opening -----------------------------------------------------------------------------------------------------

    /** Reads what was kept and what was left, and shows it with what was typed meanwhile. */
    async open() {
      const { versions: moved, ...found } = await allThatWasLeft(this.address, this.store, this.journal);
      const { record } = found;
      const kept = asKept(found, this.#early());
      if (!kept) await guidebook.later(); // which joins
      const { answers, earlier, conflicts, pages, versions } = kept || guidebook.recovered(this.address, found, this.#early(), this.view.types);
      [this.base, this.filed, this.origins] = [record || null, record?.filed || null, { ...record?.content.origins }];
      this.#pages = mostOf(this.#pages, pages);
      this.#asides = found.asides;
      this.#versions.unshift(...moved, ...versions);
      if (record || Object.keys(answers).length) this.#show(answers, earlier);
      this.conflicts = conflicts;
      this.pace.begin();
      if (this.unsaved || this.#versions.length) await this.save();
      this.view.changed();
    }

    /** What was typed before all that was read. @returns {Answers} */
    #early() {
      this.gather();
      return Object.fromEntries([...this.#pending].map((id) => [id, this.answers[id] ?? null]));
    }

    /** The database opened after all: what it holds is joined with what was typed without it. */
    async openedLate() {
      if (!this.pace.ready) return;
      const record = await this.#kept();
      this.gather();
      this.base = null; // what was kept elsewhere says nothing about what is in the database
      this.#pending = new Set(Object.keys(this.answers));
      if (record) await guidebook.later().then(() => this.merge(record), () => {}); // else the write finds it, and asks again
      await this.save();
    }

    // -- typing ------------------------------------------------------------------------------------------------------

    /** Some fields were changed on the page. @param {Iterable<string>} ids */
    touched(ids) {
      for (const id of ids) this.#pending.add(id);
      this.#pages[this.#page] = (this.#pages[this.#page] || 0) + 1;
      if (this.filed) this.filed = { ...this.filed, changed: true };
      this.view.changed();
      this.pace.soon();
    }

    /** Takes what the changed fields show now. */
    gather() {
      for (const [id, answer] of this.view.read(this.#pending)) put(this.answers, id, answer);
    }

    /** The last moment before the page goes, or while saving fails. */
    note() {
      if (this.unsaved) this.noted = this.journal.write(entryOf(this.#now, new Set([...this.#writing, ...this.#pending])));
    }

    // -- saving ------------------------------------------------------------------------------------------------------

    /** Writes what has changed, now. */
    save() {
      return this.pace.now();
    }

    async #write() {
      this.#versions.push(...lastDay(this));
      this.#pages = latestOf(this.#pages, this.#page);
      const now = this.#now;
      const write = writeOf(now, contentOf({ ...now, answers: undisputed(now) }, this.view.about(now.answers)));
      this.#writing = [...this.#pending];
      this.#pending = new Set(this.conflicts); // they stay unsaved until the reader has chosen
      this.view.changed();
      const newer = await this.store.write(write);
      if (newer) {
        await guidebook.later(); // which merges
        this.#writing = [];
        this.merge(newer);
        return this.pace.soon();
      }
      this.#writing = [];
      this.base = write.record;
      this.#versions = this.#versions.filter((version) => !write.versions.includes(version));
      this.#asides = [];
      for (const [page, count] of Object.entries(write.record.pages)) this.journal.forget(page, count);
      this.journal.forgetVersionOne(this.address);
      await this.store.forgetElsewhere(this.address);
      this.store.tell(this.address);
    }

    /** A write has ended; what it did not write is unsaved again. */
    async #written() {
      for (const id of this.#writing) this.#pending.add(id);
      this.#writing = [];
      if (this.#missed) await this.heard();
      this.view.changed();
    }

    /** The record, as far as it can be read. */
    #kept = async () => (await this.store.read(this.address).catch(() => undefined))?.record;

    // -- other pages -------------------------------------------------------------------------------------------------

    /** Another page saved this sheet, or may have. Where what merges cannot be had now, the next write asks for it again. */
    async heard() {
      this.#missed = this.pace.saving;
      if (this.pace.saving || !this.pace.ready) return;
      const record = await this.#kept();
      const news = () => !this.pace.saving && record && record.saves > (this.base?.saves || 0);
      if (record && news()) await guidebook.later().then(() => news() && this.merge(record), () => {});
    }

    /** The place where the sheet was kept is gone, with what was in it: it is saved again in the one that can be had now. */
    async lost() {
      if (this.pace.ready && this.base && !(await this.#kept())) await this.save();
    }

    /** Another page deleted the sheet for good. */
    removed() {
      if (!this.unsaved) this.#forget();
    }

    /** Takes over what another page saved, and keeps what was changed here. @param {SheetRecord} record */
    merge(record) {
      const { answers, earlier, conflicts } = guidebook.mergedWith(this.#now, record, this.view.types);
      if (!same(record.filed, this.base?.filed)) this.filed = record.filed && { ...record.filed, changed: record.filed.changed || this.unsaved };
      [this.base, this.origins] = [record, { ...this.origins, ...record.content.origins }];
      this.#pages = mostOf(this.#pages, record.pages);
      this.#show(answers, earlier);
      this.conflicts = conflicts;
      this.view.changed();
    }

    /** Shows answers; what differs from the record is to be saved. @param {Answers} answers @param {Leftover[]} earlier */
    #show(answers, earlier) {
      this.put({ answers, earlier });
      const kept = this.base?.content.answers || {};
      this.#pending = new Set(Object.keys({ ...kept, ...answers }).filter((id) => !same(kept[id], answers[id])));
    }

    // -- replacing ---------------------------------------------------------------------------------------------------

    /** More than the field in hand was replaced: the sheet as it was is written with it. @param {Version} version */
    replaced(version) {
      const changed = guidebook.noteAction(version, this.state);
      this.#versions.push(version);
      this.touched(changed);
      void this.save();
    }

    /** Shows other answers in place of those on the page. @param {State} state */
    put({ answers, earlier }) {
      ({ answers: this.answers, earlier: this.earlier } = this.view.show(answers, earlier));
    }

    /** Removes the sheet and all its versions from this browser. */
    async remove() {
      this.#pending.clear();
      this.#forget();
      await this.pace.settled; // a write may be under way
      await this.store.remove(this.address);
      this.store.tell(this.address, true);
    }

    #forget() {
      [this.base, this.filed, this.origins] = [null, null, {}];
      this.#versions = this.#asides = [];
      this.conflicts.clear();
      this.put({ answers: {}, earlier: [] });
      this.view.changed();
    }
  }

  guidebook.Keeper = Keeper;
})();
