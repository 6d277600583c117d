/** Text: what people wrote, in an order that reveals nothing; the distribution, if all of it is numbers. */
(function () {
  "use strict";
  const { guidebook } = window;

  guidebook.combining.words = {
    of(answer) {
      const said = guidebook.saidIn(answer);
      return { shape: "words", n: said.length, said };
    },
    join: (all) => ({ said: guidebook.shuffled(all.flatMap((each) => each.said || [])) }),
    show(lines, { rank = false }, title) {
      const said = lines.filter((line) => line.tally?.said?.length);
      const spreads = said.map((line) => ({ label: line.label, group: line.group, ...guidebook.spread(line.tally?.said || []) }));
      const numbers = /** @type {({label: string, group: string} & Spread)[]} */ (spreads.filter((each) => each.n));
      if (!said.length || numbers.length < said.length) return guidebook.wordsOfLines(lines, title);
      return [{ kind: "numbers", title, rank, lines: numbers }];
    },
  };
})();
