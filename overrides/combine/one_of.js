/** One option: how many people chose each, and what they wrote on the line for another answer. */
(function () {
  "use strict";
  const { guidebook } = window;
  const { addCounts, isGroup, isId, saidIn, shuffled } = guidebook;

  guidebook.combining.one_of = {
    of(answer) {
      const { option, other } = isGroup(answer) ? /** @type {Group} */ (answer) : { option: answer, other: undefined };
      const counts = isId(option) ? { [option]: 1 } : {};
      const said = saidIn(other);
      return { shape: "one_of", n: isId(option) || said.length ? 1 : 0, counts, said };
    },
    join: (all) => ({ counts: addCounts(all.map((each) => each.counts)), said: shuffled(all.flatMap((each) => each.said || [])) }),
    show(lines, type, title) {
      const labels = guidebook.labelsOf(type.labels, lines);
      const answered = (/** @type {TallyLine} */ line) => line.tally?.n || 0;
      const shown = type.ordered ? guidebook.spreadOf(lines, labels, title) : guidebook.barsOf(lines, labels, title, answered);
      return [...shown, ...guidebook.wordsOfLines(lines, guidebook.say("combine.others", { title }))];
    },
  };
})();
