/** A point for each item: how many people gave which point to each. */
(function () {
  "use strict";
  const { guidebook } = window;
  const { at, isId } = guidebook;

  guidebook.combining.points = {
    of(answer) {
      const given = Object.entries(/** @type {Group} */ (answer)).filter(([item, point]) => isId(item) && isId(point));
      const parts = given.map(([item, point]) => [item, guidebook.combining.one_of.of(point, {})]);
      return { shape: "points", n: given.length ? 1 : 0, parts: Object.fromEntries(parts) };
    },
    join: (all) => ({ parts: guidebook.joinParts(all.map((each) => each.parts || {})) }),
    show(lines, { parts = {} }, title) {
      const scale = Object.values(parts)[0]?.labels;
      const ids = [...new Set([...Object.keys(parts), ...lines.flatMap((line) => Object.keys(line.tally?.parts || {}))])];
      const each = ids.flatMap((id) =>
        lines.map((line) => ({ ...line, label: at(parts, id)?.label || guidebook.named(id), tally: at(line.tally?.parts, id) })),
      );
      return guidebook.spreadOf(each, guidebook.labelsOf(scale, each), title);
    },
  };
})();
