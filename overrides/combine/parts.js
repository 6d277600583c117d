/** Several fields as one answer: counts each separately. */
(function () {
  "use strict";
  const { guidebook } = window;
  const { at } = guidebook;

  guidebook.combining.parts = {
    of(answer, { parts = {} }) {
      const given = Object.entries(/** @type {Group} */ (answer)).filter(([id, part]) => guidebook.isId(id) && guidebook.count(part));
      return { shape: "parts", n: given.length ? 1 : 0, parts: Object.fromEntries(given.map(([id, part]) => [id, guidebook.tally(part, at(parts, id))])) };
    },
    join: (all) => ({ parts: guidebook.joinParts(all.map((each) => each.parts || {})) }),
    show(lines, { parts = {} }, title) {
      const ids = [...new Set([...Object.keys(parts), ...lines.flatMap((line) => Object.keys(line.tally?.parts || {}))])];
      return ids.flatMap((id) => {
        const called = guidebook.say("combine.within", { title, part: at(parts, id)?.label || guidebook.named(id) });
        return guidebook.showTally(lines.map((line) => ({ ...line, tally: at(line.tally?.parts, id) })), at(parts, id), called);
      });
    },
  };
})();
