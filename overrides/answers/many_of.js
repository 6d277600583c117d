/** Any number of items: `{checked: [ids]}`, or with a line for others `{checked, other}`. */
(function () {
  "use strict";
  const { guidebook } = window;
  const { isGroup, named, some, ticks } = guidebook;

  guidebook.shapes.many_of = {
    fits: isGroup,
    ids: ({ checked }) => checked || [],
    words: ({ checked = [], other }, { labels }) =>
      [...[checked].flat().map((/** @type {unknown} */ id) => named(id, labels)), other].filter(Boolean).join(", "),
    join: (_, ...states) => guidebook.mergeGroups({}, ...states),
    describe: (root) => ({ labels: guidebook.labelsIn(root) }),
    read(root) {
      const checked = ticks(root).filter((box) => box.checked).map((box) => box.value);
      const other = guidebook.other(root);
      return checked.length || other ? { checked, ...(other && { other }) } : undefined;
    },
    write(root, answer = {}) {
      const { checked, other, ...more } = answer;
      const listed = Array.isArray(checked);
      const wanted = new Set(listed ? checked : []);
      for (const box of ticks(root)) box.checked = wanted.delete(box.value);
      return { ...more, checked: listed ? some([...wanted]) : checked, other: guidebook.writeOther(root, other) };
    },
  };
})();
