/**
 * Merges the states of a sheet: the record with everything that pages left unsaved, or with what another page has saved. Pure:
 * what was read goes in, the sheet to show comes out.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const { holds, mostOf, put, same, versionOf } = guidebook;

  /** A sheet into which one state after another is merged. */
  class Joining {
    /** @param {SheetRecord | undefined} record @param {Types} types what is known of the fields */
    constructor(record, types) {
      this.types = types;
      this.record = record;
      /** @type {Answers} those in the record */
      this.kept = record?.content.answers || {};
      /** @type {Answers} */
      this.answers = { ...this.kept };
      this.earlier = record?.content.earlier || [];
      this.pages = { ...record?.pages };
      /** @type {Set<string>} */
      this.conflicts = new Set();
      /** @type {Version[]} */
      this.versions = [];
    }

    /**
     * Merges one unsaved answer.
     * @param {string} id
     * @param {any} before the answer that it replaced
     * @param {any} after
     * @param {boolean} [ask] whether to ask the reader whatever was there before
     */
    answer(id, before, after, ask = false) {
      const merged = ask ? { answer: after, conflict: !same(after, this.answers[id]) } : guidebook.mergeAnswer(this.types[id], before ?? undefined, after ?? undefined, this.answers[id]);
      if (merged.conflict) this.conflicts.add(id);
      put(this.answers, id, merged.conflict ? after : merged.answer);
    }

    /** @param {SheetRecord} other */
    alsoKept(other) {
      if (holds(this.pages, other.pages)) return;
      const ancestor = holds(other.pages, this.pages);
      const ids = Object.keys({ ...this.answers, ...other.content.answers });
      for (const id of ids) this.answer(id, ancestor ? this.answers[id] : undefined, other.content.answers[id]);
      this.earlier = guidebook.mergeLeftovers({ base: ancestor ? this.earlier : [], ours: other.content.earlier || [], theirs: this.earlier });
      this.pages = mostOf(this.pages, other.pages);
    }

    /** @param {JournalEntry} entry */
    entry(entry) {
      // What the same page saved last is an earlier state of what it left.
      const own = (entry.writer ?? entry.page) === this.record?.page;
      for (const [id, change] of Object.entries(entry.changes))
        this.answer(id, own ? this.kept[id] : change.before, change.after, change.conflict);
      if (entry.earlier) this.earlier = guidebook.mergeLeftovers({ base: [], ours: entry.earlier, theirs: this.earlier });
      this.versions.push(...entry.versions);
      this.pages = mostOf(this.pages, { [entry.page]: entry.count });
    }

    /** Keeps as a version an entry that seems older than the record by a clock that may have been wrong. @param {JournalEntry} entry @param {Address} address */
    doubtful(entry, address) {
      const answers = { ...this.kept };
      for (const [id, { after }] of Object.entries(entry.changes)) put(answers, id, after);
      if (!same(answers, this.kept)) this.versions.push(versionOf(address, { answers, earlier: this.earlier }, "left"));
    }
  }

  /**
   * Merges everything that was left of a sheet.
   * @param {Address} address
   * @param {Found} found
   * @param {Answers} early what was typed on this page before the record was read
   * @param {Types} types what is known of the fields
   * @returns {Recovered}
   */
  function recovered(address, { record, asides, entries, elsewhere }, early, types) {
    const sheet = new Joining(record, types);
    for (const other of elsewhere) sheet.alsoKept(other);
    const saved = { ...sheet.pages };
    for (const entry of entries) {
      if (!holds(saved, { [entry.page]: entry.count })) sheet.entry(entry);
      else if (entry.writer) sheet.doubtful(entry, address);
    }
    for (const aside of asides) for (const [id, answer] of Object.entries(aside.answers)) sheet.answer(id, null, answer, true);
    for (const [id, answer] of Object.entries(early)) sheet.answer(id, null, answer);
    const { answers, earlier, conflicts, pages, versions } = sheet;
    return { answers, earlier, conflicts, pages, versions };
  }

  /**
   * Merges a page's sheet with what another page has saved.
   * @param {PageState} now
   * @param {SheetRecord} record
   * @param {Types} types what is known of the fields
   * @returns {State & {conflicts: Set<string>}}
   */
  function mergedWith(now, { content: theirs, pages }, types) {
    const known = holds(now.pages, pages) ? theirs : now.base?.content; // an earlier state of ours brings nothing new
    const { answers, conflicts } = guidebook.mergeSheets({ base: known?.answers || {}, ours: now.answers, theirs: theirs.answers, types });
    const open = [...conflicts, ...now.conflicts].filter((id) => !same(now.answers[id], theirs.answers[id]));
    for (const id of open) put(answers, id, now.answers[id]);
    const earlier = guidebook.mergeLeftovers({ base: known?.earlier || [], ours: now.earlier, theirs: theirs.earlier || [] });
    return { answers, earlier, conflicts: new Set(open) };
  }

  Object.assign(guidebook, { mergedWith, recovered });
})();
