/**
 * Compares records by counters. Each page counts its changes; a record says up to which count of each page it includes them. So
 * we know whether one record is an earlier state of another, whatever the clocks say. (In the literature: version vectors.)
 */
(function () {
  "use strict";

  const MOST = 40; // pages listed in a record

  /** Whether `ours` includes all changes in `theirs`. @param {Pages} ours @param {Pages} theirs @returns {boolean} */
  const holds = (ours, theirs) => Object.entries(theirs).every(([page, count]) => (ours[page] ?? -1) >= count);

  /** The changes included in either. @param {Pages} ours @param {Pages} theirs @returns {Pages} */
  function mostOf(ours, theirs) {
    const all = { ...theirs };
    for (const [page, count] of Object.entries(ours)) all[page] = Math.max(all[page] ?? count, count);
    return all;
  }

  /** The pages that wrote most recently, with `last` at the end. @param {Pages} pages @param {string} last @returns {Pages} */
  function latestOf({ ...pages }, last) {
    const count = pages[last] ?? 0;
    delete pages[last];
    return Object.fromEntries([...Object.entries(pages).slice(1 - MOST), [last, count]]);
  }

  Object.assign(window.guidebook, { holds, latestOf, mostOf });
})();
