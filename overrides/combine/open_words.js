/**
 * What may be passed on about groups: counts and numbers. What people wrote may reveal who they are, so it goes into a separate
 * part of the result, with everyone's words together.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const WORDS = "~"; // holds the words of all groups, and counts no people

  /**
   * Splits a tally into what may be shown for a group, and what may not.
   * @param {Tally} tally
   * @returns {[Tally, Tally]}
   */
  function halves(tally) {
    const { said = [], odd = [], parts = {}, rows = [] } = tally;
    const numbers = said.length > 0 && Boolean(guidebook.spread(said));
    const [own, printed] = [rows.filter((each) => !each.row), rows.filter((each) => each.row).map((each) => ({ each, cut: cutParts(each.parts) }))];
    const inside = cutParts(parts);
    /** @type {Tally} */
    const counted = { ...tally, ...(tally.said && { said: numbers ? said : [] }), ...(tally.parts && { parts: inside[0] }) };
    /** @type {Tally} */
    const open = { shape: tally.shape, n: 0, ...(tally.counts && { counts: {} }), ...(tally.said && { said: numbers ? [] : said }), ...(tally.parts && { parts: inside[1] }) };
    if (tally.rows) {
      counted.rows = printed.map(({ each, cut }) => ({ ...each, parts: cut[0] }));
      open.rows = [...own, ...printed.map(({ each, cut }) => ({ ...each, n: 0, parts: cut[1] })).filter((each) => Object.keys(each.parts).length)];
    }
    delete counted.odd;
    return [counted, odd.length ? { ...open, odd } : open];
  }

  /** Whether a tally contains anything that people wrote. @param {Tally} tally @returns {boolean} */
  const holdsWords = ({ said, odd, rows, parts = {} }) => Boolean(said?.length || odd?.length || rows?.length || Object.values(parts).some(holdsWords));

  /** @param {Record<string, Tally>} parts @returns {[Record<string, Tally>, Record<string, Tally>]} */
  function cutParts(parts) {
    const cut = Object.entries(parts).map(([id, each]) => ({ id, both: halves(each) }));
    const open = cut.filter(({ both }) => holdsWords(both[1]));
    return [Object.fromEntries(cut.map(({ id, both }) => [id, both[0]])), Object.fromEntries(open.map(({ id, both }) => [id, both[1]]))];
  }

  /**
   * Groups as they may be passed on: unchanged for everyone together, and for each group without anything that people wrote.
   * @param {Groups} groups
   * @returns {Groups}
   */
  function withoutWords(groups) {
    if (Object.keys(groups).length < 2) return groups;
    const cut = Object.entries(groups).map(([name, { people, fields }]) => ({ name, people, both: cutParts(fields) }));
    const counted = cut.map(({ name, people, both }) => [name, { people, fields: name === WORDS ? {} : both[0] }]);
    const open = cut.map(({ name, both }) => (name === WORDS ? groups[WORDS].fields : both[1]));
    return { ...Object.fromEntries(counted), [WORDS]: { people: 0, fields: guidebook.joinParts(open) } };
  }

  Object.assign(guidebook, { withoutWords, WORDS });
})();
