/** The sheets among the sources that were typed in from paper. */
(function () {
  "use strict";

  const { guidebook } = window;

  /** Each as it was last put there: an older file may have brought it, too. @param {CombineSource[]} sources */
  function papersIn(sources) {
    /** @type {Map<string, CombineSource>} */
    const newest = new Map();
    for (const each of sources) if (each.kind === "paper" && each.answers && !(each.updated < (newest.get(each.id)?.updated || ""))) newest.set(each.id, each);
    return [...newest.values()];
  }

  /** A name for another one, which none of them has. @param {CombineSource[]} sources */
  function newPaperName(sources) {
    const taken = new Set(sources.map(({ name }) => name));
    const named = (/** @type {number} */ number) => guidebook.say("parts.bring_together.paper", { number });
    let number = papersIn(sources).length + 1;
    while (taken.has(named(number))) number += 1;
    return named(number);
  }

  /**
   * The sources with a sheet where it was, or behind the others; without answers, it is taken out.
   * @param {CombineSource[]} sources
   * @param {TypedSheet} sheet
   * @param {string} revision of its tool
   */
  function withPaper(sources, { id, name, answers }, revision) {
    const there = papersIn(sources).find((each) => each.id === id);
    const now = new Date().toISOString();
    const updated = there && there.updated > now ? there.updated : now; // another device may be ahead
    /** @type {CombineSource} */
    const paper = { ...(there || { id, kind: "paper", name }), updated, site: guidebook.gathered.site, revision, answers };
    const put = answers ? [paper] : [];
    return there ? sources.flatMap((each) => (each === there ? put : [each])) : [...sources, ...put];
  }

  Object.assign(guidebook, { papersIn, newPaperName, withPaper });
})();
