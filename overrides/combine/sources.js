/**
 * Decides which of the added sources count. Each sheet counts once: a newer copy replaces an older one, and a sheet that a
 * result includes already is left out. Whatever is left out is listed with the reason, and people may decide otherwise.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  /** Identifies a sheet without revealing anything in it. @param {SavedSheet} sheet */
  const idOf = ({ team, worksheet, sheet, ...of }) => guidebook.hashOf([team, worksheet, sheet, guidebook.begunOf(of)].join("\n"));

  /** @param {SavedSheet} sheet @param {string} name @returns {CombineSource} */
  const sourceOf = (sheet, name) => ({
    ...{ id: idOf(sheet), kind: "sheet", name, updated: sheet.updated },
    ...{ site: sheet.site, revision: sheet.revision, answers: sheet.answers },
  });

  /** @param {CombinedResult} result @param {string} name @returns {CombineSource} */
  const sourceOfResult = (result, name) => ({
    ...{ id: guidebook.hashOf([...result.sheets].sort().join()), kind: "result", name, updated: result.created },
    ...{ site: result.site, revision: result.revision, result },
  });

  /** Sorts the newest first; of equally new ones, always the same one. @param {CombineSource} one @param {CombineSource} other */
  const newer = (one, other) => (one.updated === other.updated ? (guidebook.canonical(one.answers) < guidebook.canonical(other.answers) ? -1 : 1) : one.updated > other.updated ? -1 : 1);

  /**
   * Whether two sources are one file added twice. Alike answers alone do not say so: people who use one device in turn save the
   * same sheet each, and many check the same.
   * @param {CombineSource} one @param {CombineSource} other
   */
  const alike = (one, other) => one.updated === other.updated && guidebook.same(one.answers, other.answers);

  /**
   * Which sources count, in the order in which they were added.
   * @param {CombineSource[]} sources
   * @param {{site: string, revision: string}} here
   * @returns {JudgedSource[]}
   */
  function judge(sources, here) {
    /** @type {Map<CombineSource, JudgedSource["why"]>} */
    const left = new Map();
    const within = resultsIn(sources, left);
    /** @type {Map<string, CombineSource[]>} */
    const sheets = new Map();
    for (const each of sources) if (each.kind !== "result") sheets.set(each.id, [...(sheets.get(each.id) || []), each]);
    for (const [id, same] of sheets) {
      const [first, ...others] = same.length > 1 ? [...same].sort(newer) : same;
      if (within.has(id)) left.set(first, "within");
      for (const [at, each] of others.entries()) left.set(each, alike(each, others[at - 1] || first) ? "twice" : "older");
    }
    return sources.map((source) => {
      const why = source.both ? "" : left.get(source);
      return { source, counted: !why, why: why || remarkOn(source, here) };
    });
  }

  /**
   * The sheets in the results that count: of two results that include the same sheet, the larger one counts.
   * @param {CombineSource[]} sources
   * @param {Map<CombineSource, JudgedSource["why"]>} left
   */
  function resultsIn(sources, left) {
    /** @type {Set<string>} */
    const held = new Set();
    const size = (/** @type {CombineSource} */ each) => each.result?.sheets.length || 0;
    const results = sources.filter((each) => each.kind === "result").sort((one, other) => size(other) - size(one) || (one.id < other.id ? -1 : 1));
    /** @type {Set<string>} */
    const seen = new Set();
    for (const each of results) {
      const ids = each.result?.sheets || [];
      if (seen.has(each.id)) left.set(each, "twice");
      else if (ids.some((id) => held.has(id))) left.set(each, "overlap");
      else for (const id of ids) held.add(id);
      seen.add(each.id);
    }
    return held;
  }

  /** What to point out about a source that counts. @param {CombineSource} source @param {{site: string, revision: string}} here @returns {JudgedSource["why"]} */
  function remarkOn(source, here) {
    if (source.kind !== "result" && !guidebook.count(source.answers)) return "empty";
    if (source.site && source.site !== here.site) return "edition";
    return source.revision && source.revision !== here.revision ? "questions" : "";
  }

  Object.assign(guidebook, { sourceOf, sourceOfResult, judge });
})();
