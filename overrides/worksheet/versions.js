/**
 * Earlier versions of a sheet: how one is made, which ones are kept, and what taking back an action leaves. Pure: it
 * touches neither the page nor the store.
 */
(function () {
  "use strict";

  const { count, mergeAnswer, mergeLeftovers, same } = window.guidebook;
  const LATEST = 20; // this many are kept whatever their day,
  const DAYS = 60; // and of this many days the last one
  const PASSING = "row"; // one that only serves the Undo that is offered: the next version takes its place


  /** The local day of a moment, such as 2026-11-25. @param {Date} moment @returns {string} */
  const dayOf = (moment) =>
    [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

  /**
   * @param {Address} address
   * @param {State} state the sheet as it is now
   * @param {string} why
   * @param {string} [what]
   * @param {Date} [moment]
   * @returns {Version}
   */
  function versionOf({ team, worksheet, sheet }, { answers, earlier }, why, what, moment = new Date()) {
    const copy = structuredClone({ answers, earlier });
    return { team, worksheet, sheet, at: moment.toISOString(), day: dayOf(moment), why, ...(what && { what }), count: count(answers), ...copy };
  }

  /**
   * Notes what an action made of the fields that it changed, so that it can be taken back later.
   * @param {Version} version the sheet before the action
   * @param {State} now
   * @returns {string[]} the fields that it changed
   */
  function noteAction(version, now) {
    const changed = Object.keys({ ...version.answers, ...now.answers }).filter((id) => !same(version.answers[id], now.answers[id]));
    version.after = Object.fromEntries(changed.map((id) => [id, structuredClone(now.answers[id] ?? null)]));
    version.earlierAfter = structuredClone(now.earlier);
    return changed;
  }

  /**
   * What is left when an action is taken back: each field that it changed is as before, and what was typed since stays.
   * @param {Version} version
   * @param {State} now
   * @param {Types} types what is known of the fields
   * @returns {State & {kept: string[]}} `kept` are the fields in which something newer stays in place of what was there before
   */
  function takenBack(version, now, types) {
    const answers = { ...now.answers };
    const kept = [];
    for (const [id, after] of Object.entries(version.after || {})) {
      const { answer, conflict } = mergeAnswer(types[id], after ?? undefined, version.answers[id], now.answers[id]);
      if (conflict) kept.push(id); // no more of it than the words in question: of a table, one cell
      if (answer === undefined) delete answers[id];
      else answers[id] = answer;
    }
    const earlier = mergeLeftovers({ base: version.earlierAfter || [], ours: now.earlier, theirs: version.earlier });
    return { answers, earlier, kept };
  }

  /**
   * Which versions of a sheet are no longer kept.
   * @param {Version[]} all the oldest first
   * @param {boolean} [forRoom] whether the device is full: then the older half goes, but never the last one, nor the
   *   last one that holds anything
   * @returns {number[]} their ids
   */
  function versionsToDrop(all, forRoom) {
    const last = all.at(-1);
    const holding = all.findLast((version) => version.count);
    if (forRoom) {
      return ids(all.slice(0, Math.ceil(all.length / 2)).filter((version) => version !== last && version !== holding));
    }
    const lasting = all.filter((version) => version === last || version.why !== PASSING);
    const days = new Map(lasting.map((version) => [version.day, version])); // the last one of each
    const kept = new Set([...lasting.slice(-LATEST), ...[...days.values()].slice(-DAYS), holding]);
    return ids(all.filter((version) => !kept.has(version)));
  }

  /** @param {Version[]} versions */
  const ids = (versions) => versions.map((version) => /** @type {number} */ (version.id));

  Object.assign(window.guidebook, { dayOf, noteAction, takenBack, versionOf, versionsToDrop });
})();
