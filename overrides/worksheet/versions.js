/**
 * Earlier versions of a sheet: how one is made, and which ones are kept. Pure: it touches neither the page nor the store.
 */
(function () {
  "use strict";

  const { count } = window.guidebook;
  const LATEST = 20; // how many are kept, whatever their day
  const DAYS = 60; // days of each of which the last version is kept as well
  const PASSING = "row"; // a version made only for Undo, which the next version replaces

  /** The local date of a moment, such as 2026-11-25. @param {Date} moment @returns {string} */
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
   * Which versions of a sheet to drop.
   * @param {Version[]} all the oldest first
   * @param {boolean} [forRoom] the device is full: drop the older half, but never the last one, nor the last one that holds
   *   anything
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

  Object.assign(window.guidebook, { dayOf, versionOf, versionsToDrop });
})();
