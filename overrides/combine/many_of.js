/** Any number of items: how many people checked each, of all who handed in a sheet, and what they added. */
(function () {
  "use strict";
  const { guidebook } = window;
  const { addCounts, isId, saidIn, shuffled } = guidebook;

  guidebook.combining.many_of = {
    of({ checked, other }) {
      const ids = new Set(Array.isArray(checked) ? checked.filter(isId) : []);
      const said = saidIn(other);
      const counts = Object.fromEntries([...ids].map((id) => [id, 1]));
      return { shape: "many_of", n: ids.size || said.length ? 1 : 0, counts, said };
    },
    join: (all) => ({ counts: addCounts(all.map((each) => each.counts)), said: shuffled(all.flatMap((each) => each.said || [])) }),
    show(lines, type, title) {
      const labels = guidebook.labelsOf(type.labels, lines);
      const shown = guidebook.barsOf(lines, labels, title, (line) => line.people);
      return [...shown, ...guidebook.wordsOfLines(lines, guidebook.say("combine.others", { title }))];
    },
  };
})();
