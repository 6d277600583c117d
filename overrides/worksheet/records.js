/**
 * Makes what a page writes about its sheet: into the journal, into the store, and into a file. Pure: a page's state goes in,
 * records come out.
 */
(function () {
  "use strict";

  const { dayOf, put, same, versionOf } = window.guidebook;
  const sheetFormat = { format: "start-somewhere/sheet", version: 1 };

  /** What is unsaved, for the next page that opens the sheet. @param {PageState} now @param {Iterable<string>} ids the fields @returns {JournalEntry} */
  function entryOf({ address, page, pages, base, answers, earlier, conflicts, versions }, ids) {
    const before = base?.content.answers || {};
    const change = (/** @type {string} */ id) => ({ before: before[id] ?? null, after: answers[id] ?? null, conflict: conflicts.has(id) });
    const changes = Object.fromEntries([...ids].map((id) => [id, change(id)]));
    const changed = same(earlier, base?.content.earlier || []) ? {} : { earlier };
    return { page, count: pages[page] || 0, address, changes, ...changed, versions };
  }

  /**
   * The sheet as it goes into a file. It shares the answers with the page, as answers are replaced, never changed in place.
   * @param {PageState} now
   * @param {ReturnType<View["about"]>} about
   * @returns {SavedSheet}
   */
  function contentOf({ address, base, answers, earlier, origins, begun }, about) {
    const { team, worksheet, sheet } = address;
    const updated = new Date().toISOString();
    const created = base?.content.created || updated;
    const { format, version, site, revision, name } = about;
    const { called } = base?.content || {};
    const more = { ...(called && { called }), ...(begun && { begun }), ...(Object.keys(origins).length && { origins }) };
    const head = { format, version, site, worksheet, revision, team, sheet, name, ...more, created, updated };
    return { ...head, answers: { ...answers }, ...(earlier.length && { earlier }) };
  }

  /**
   * What goes into the store. A field with two answers keeps the other page's; this page's is set aside.
   * @param {PageState} now
   * @param {SavedSheet} content with the other page's answers
   * @returns {Write}
   */
  function writeOf({ address, page, pages, base, answers, conflicts, disputed, filed, versions, asides }, content) {
    const expected = base?.saves || 0;
    const own = Object.fromEntries([...conflicts].map((id) => [id, answers[id] ?? null]));
    return {
      record: { ...address, saves: expected + 1, updated: content.updated, content, filed, pages: { ...pages }, page },
      expected,
      versions: [...versions],
      aside: conflicts.size || disputed ? { ...address, page, answers: own } : null,
      resolved: asides,
    };
  }

  /** This page's answers, with the other page's where there are two. @param {PageState} now @returns {Answers} */
  function undisputed({ base, answers, conflicts }) {
    const all = { ...answers };
    for (const id of conflicts) put(all, id, base?.content.answers[id]);
    return all;
  }

  /** A version of the sheet as it was at the end of the last day of work, unless that is today, or it has been made for a write that failed. @param {Pick<PageState, "address" | "base" | "versions">} now @returns {Version[]} */
  function lastDay({ address, base, versions }) {
    if (!base?.updated || dayOf(new Date(base.updated)) === dayOf(new Date()) || versions.some(({ at }) => at === base.updated)) return [];
    const { answers, earlier = [] } = base.content;
    return [versionOf(address, { answers, earlier }, "day", "", new Date(base.updated))];
  }

  Object.assign(window.guidebook, { contentOf, entryOf, lastDay, sheetFormat, undisputed, writeOf });
})();
