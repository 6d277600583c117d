/** What a page begins with: what was kept of its sheet. Where other pages have left more, it is joined by `later/joining.js`. */
(function () {
  "use strict";

  const { guidebook } = window;

  /**
   * Reads what was kept of a sheet, and what was left of it anywhere.
   * @param {Address} address
   * @param {SheetStore} store
   * @param {SheetJournal} journal
   * @returns {Promise<Found & {versions: Version[]}>} with versions that are not in the store yet
   */
  async function allThatWasLeft(address, store, journal) {
    await store.open();
    if (journal.hasVersionOne(address)) await guidebook.later(); // which knows how to read it
    const [kept, other] = await Promise.all([store.read(address), store.leftElsewhere(address)]);
    const elsewhere = [other.record, journal.recordOfVersionOne(address)].filter(guidebook.holdsSheet);
    const versions = other.versions.map(({ id, ...version }) => version);
    return { record: kept.record, asides: [...kept.asides, ...other.asides], entries: journal.entries(address), elsewhere, versions };
  }

  /**
   * The sheet to show where there is nothing to join, as nearly always: what was kept, or what was typed before that was known.
   * @param {Found} found
   * @param {Answers} early what was typed on this page before all that was read; null where something was emptied
   * @returns {Recovered | null} null where there is something to join
   */
  function asKept({ record, asides, entries, elsewhere }, early) {
    const typed = Object.entries(early).filter(([, answer]) => answer !== null);
    if ([...asides, ...entries, ...elsewhere].length || record?.content.earlier?.length || (record && Object.keys(early).length)) return null;
    const answers = record ? { ...record.content.answers } : Object.fromEntries(typed);
    return { answers, earlier: [], conflicts: new Set(), pages: { ...record?.pages }, versions: [] };
  }

  Object.assign(guidebook, { allThatWasLeft, asKept });
})();
