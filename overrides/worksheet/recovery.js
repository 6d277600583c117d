/** What a page starts with: the saved record of its sheet. If other pages have left something unsaved, `later/joining.js` merges it. */
(function () {
  "use strict";

  const { guidebook } = window;

  /**
   * Reads the record of a sheet, and everything that pages have left unsaved.
   * @param {Address} address
   * @param {SheetStore} store
   * @param {SheetJournal} journal
   * @returns {Promise<Found & {versions: Version[]}>} including versions not in the store yet
   */
  async function allThatWasLeft(address, store, journal) {
    await store.open();
    if (journal.hasVersionOne(address)) await guidebook.later(); // for `recordOfVersionOne`
    const [kept, other] = await Promise.all([store.read(address), store.leftElsewhere(address)]);
    const elsewhere = [other.record, journal.recordOfVersionOne(address)].filter(guidebook.holdsSheet);
    const versions = other.versions.map(({ id, ...version }) => version);
    return { record: kept.record, asides: [...kept.asides, ...other.asides], entries: journal.entries(address), elsewhere, versions };
  }

  /**
   * The sheet to show if there is nothing to merge, as is nearly always so: the record, or what was typed before it was read.
   * @param {Found} found
   * @param {Answers} early what was typed on this page before the record was read; null for a field that was cleared
   * @returns {Recovered | null} null if there is something to merge
   */
  function asKept({ record, asides, entries, elsewhere }, early) {
    const typed = Object.entries(early).filter(([, answer]) => answer !== null);
    if ([...asides, ...entries, ...elsewhere].length || record?.content.earlier?.length || (record && Object.keys(early).length)) return null;
    const answers = record ? { ...record.content.answers } : Object.fromEntries(typed);
    return { answers, earlier: [], conflicts: new Set(), pages: { ...record?.pages }, versions: [] };
  }

  Object.assign(guidebook, { allThatWasLeft, asKept });
})();
