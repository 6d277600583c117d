/** Summaries of sheets: what lists show of each, without the answers. */
(function () {
  "use strict";

  const { guidebook } = window;

  /** @param {SheetRecord} record @returns {SheetSummary} */
  guidebook.summaryOf = function ({ team, worksheet, sheet, saves, updated, filed, deleted, content }) {
    const { answers, called, created, begun, name } = content;
    return { team, worksheet, sheet, saves, updated, filed, deleted, called, created, begun, name, fields: guidebook.answered?.(answers) || Object.keys(answers), deep: Boolean(guidebook.answered), count: guidebook.count(answers) };
  };

  /**
   * Summaries of all sheets. A stored summary is checked against the index, which reads no sheet; a sheet is read whole only if
   * it has no summary, or none as detailed as is needed here.
   * @param {Stores} store
   * @param {Then} then
   */
  guidebook.summariesIn = function (store, then) {
    const { holdsSheet, summaryName, summaryOf } = guidebook;
    /** @type {{known: SheetSummary[], stale: SheetSummary[]}} */
    const found = { known: [], stale: [] };
    const short = /** @type {Map<string, SheetSummary>} */ (new Map());
    const wanted = IDBKeyRange.bound("summary/", "summary/\uffff");
    then(store("settings").getAll(wanted), (all) => {
      for (const each of all) short.set(summaryName(each), each);
      return found;
    });
    then(store("sheets").index("updated").openKeyCursor(), (cursor) => {
      if (!cursor) return;
      const [team, worksheet, sheet] = cursor.primaryKey;
      const each = short.get(summaryName({ team, worksheet, sheet }));
      if (each && each.updated === cursor.key && (each.deep || !guidebook.answered)) found.known.push(each);
      else then(store("sheets").get(cursor.primaryKey), (record) => void (holdsSheet(record) && found.stale.push(summaryOf(record))));
      cursor.continue();
    });
  };

  /**
   * Stores summaries, except those of sheets that another page has written since, or removed.
   * @param {SheetSummary[]} summaries
   * @param {Stores} store
   * @param {Then} then
   */
  guidebook.keepSummaries = function (summaries, store, then) {
    for (const each of summaries) {
      const { team, worksheet, sheet, saves } = each;
      then(store("sheets").get([team, worksheet, sheet]), (record) => void (record?.saves === saves && store("settings").put(each, guidebook.summaryName(each))));
    }
  };
})();
