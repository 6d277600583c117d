/** Records what an action changed in a sheet, and works out what undoing it leaves. Pure: it touches neither the page nor the store. */
(function () {
  "use strict";

  const { guidebook } = window;
  const { same } = guidebook;

  /**
   * Records the new answers of the fields that an action changed, so that it can be undone later.
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
   * The sheet with an action undone: each field that it changed is as before, and what was typed since stays.
   * @param {Version} version
   * @param {State} now
   * @param {Types} types what is known of the fields
   * @returns {State & {kept: string[]}} `kept` are the fields in which something newer stays instead
   */
  function takenBack(version, now, types) {
    const answers = { ...now.answers };
    const kept = [];
    for (const [id, after] of Object.entries(version.after || {})) {
      const { answer, conflict } = guidebook.mergeAnswer(types[id], after ?? undefined, version.answers[id], now.answers[id]);
      if (conflict) kept.push(id); // as little of it as possible: of a table, one cell
      if (answer === undefined) delete answers[id];
      else answers[id] = answer;
    }
    const earlier = guidebook.mergeLeftovers({ base: version.earlierAfter || [], ours: now.earlier, theirs: version.earlier });
    return { answers, earlier, kept };
  }

  Object.assign(guidebook, { noteAction, takenBack });
})();
