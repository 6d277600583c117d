/** What an action made of a sheet, and what taking it back leaves. Pure: it touches neither the page nor the store. */
(function () {
  "use strict";

  const { guidebook } = window;
  const { same } = guidebook;

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
      const { answer, conflict } = guidebook.mergeAnswer(types[id], after ?? undefined, version.answers[id], now.answers[id]);
      if (conflict) kept.push(id); // no more of it than the words in question: of a table, one cell
      if (answer === undefined) delete answers[id];
      else answers[id] = answer;
    }
    const earlier = guidebook.mergeLeftovers({ base: version.earlierAfter || [], ours: now.earlier, theirs: version.earlier });
    return { answers, earlier, kept };
  }

  Object.assign(guidebook, { noteAction, takenBack });
})();
