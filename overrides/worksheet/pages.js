/**
 * What a record holds, told by counters. Each page counts its changes; a record says up to which count of each page it
 * holds them. So of two records it is known whether one is an earlier moment of the other, whatever the clocks say.
 */
(function () {
  "use strict";

  const MOST = 40; // pages of which a record says so

  /** Whether whoever knows `ours` knows all that is in `theirs`. @param {Pages} ours @param {Pages} theirs @returns {boolean} */
  const holds = (ours, theirs) => Object.entries(theirs).every(([page, count]) => (ours[page] ?? -1) >= count);

  /** What is in one or the other. @param {Pages} ours @param {Pages} theirs @returns {Pages} */
  function mostOf(ours, theirs) {
    const all = { ...theirs };
    for (const [page, count] of Object.entries(ours)) all[page] = Math.max(all[page] ?? count, count);
    return all;
  }

  /** The pages that wrote last, with one at the end. @param {Pages} pages @param {string} last @returns {Pages} */
  function latestOf({ ...pages }, last) {
    const count = pages[last] ?? 0;
    delete pages[last];
    return Object.fromEntries([...Object.entries(pages).slice(1 - MOST), [last, count]]);
  }

  Object.assign(window.guidebook, { holds, latestOf, mostOf });
})();
