/**
 * Converts what the first release stored. Pure: old records in, new records out.
 *
 * There, one store held records `{saves, sheet, filed, settled, page}` by `team/worksheet/sheet`, and beside them, by
 * `…/aside`, conflicts not resolved yet: `{changes: [[field, answer before]], sheet, page}`, with `false` for the answer before
 * if the reader was to be asked in any case. localStorage held the same shapes.
 */
(function () {
  "use strict";

  const { isGroup, same } = window.guidebook;
  // The first release used the clock to tell what had been saved: now the count of a page of this name, in milliseconds.
  const FIRST = "first-release";
  const time = (/** @type {any} */ iso) => Date.parse(iso) || 0;

  /**
   * All records of the database of the first release.
   * @param {IDBValidKey[]} keys
   * @param {any[]} records in the same order
   * @returns {{sheets: SheetRecord[], asides: Aside[]}}
   */
  function fromVersionOne(keys, records) {
    /** @type {Map<string, SheetRecord>} */
    const sheets = new Map();
    keys.forEach((key, index) => {
      const record = recordFrom(String(key), records[index]);
      if (record) sheets.set(String(key), record);
    });
    const asides = keys.flatMap((key, index) => {
      const record = sheets.get(String(key).replace(/\/aside$/, ""));
      const left = String(key).endsWith("/aside") && record ? leftFrom(records[index]) : null;
      if (!left || !record) return [];
      const { team, worksheet, sheet } = record;
      return [{ team, worksheet, sheet, page: left.writer, answers: disputed(left, record) }];
    });
    return { sheets: [...sheets.values()], asides: asides.filter((aside) => Object.keys(aside.answers).length) };
  }

  /**
   * @param {string} key `team/worksheet/sheet`
   * @param {any} record
   * @returns {SheetRecord | null} null if there is no sheet in it
   */
  function recordFrom(key, record) {
    const [team, worksheet, sheet, more] = key.split("/");
    if (!sheet || more || !isGroup(record?.sheet?.answers)) return null;
    const page = record.page || `${FIRST}-record`;
    return {
      team,
      worksheet,
      sheet,
      saves: Number(record.saves) || 1,
      updated: String(record.sheet.updated || ""),
      content: record.sheet,
      filed: record.filed || null,
      pages: { [FIRST]: time(record.settled), [page]: 0 },
      page,
    };
  }

  /**
   * What a page of the first release left unsaved.
   * @param {any} left
   * @returns {{page: string, writer: string, count: number, changes: Record<string, Change>, earlier: Leftover[] | undefined} | null}
   */
  function leftFrom(left) {
    const answers = left?.sheet?.answers;
    if (!isGroup(answers)) return null;
    const changes = left.changes || Object.keys(answers).map((id) => [id, null]);
    return {
      page: FIRST,
      writer: left.page || "unknown",
      count: time(left.sheet.updated),
      earlier: left.sheet.earlier,
      changes: Object.fromEntries(
        changes.map((/** @type {[string, any]} */ [id, before]) => [
          id,
          { before: before || null, after: answers[id] ?? null, conflict: before === false },
        ]),
      ),
    };
  }

  /**
   * Those of a page's changes that are still in conflict; the others go into the record.
   * @param {NonNullable<ReturnType<typeof leftFrom>>} left
   * @param {SheetRecord} record
   * @returns {Answers}
   */
  function disputed({ changes }, record) {
    /** @type {Answers} */
    const open = {};
    const { answers } = record.content;
    for (const [id, { before, after, conflict }] of Object.entries(changes)) {
      if (same(answers[id], after)) continue;
      if (conflict || !same(answers[id], before)) open[id] = after;
      else if (after === null) delete answers[id];
      else answers[id] = after;
    }
    return open;
  }

  Object.assign(window.guidebook, { fromVersionOne, recordFrom, leftFrom });
})();
