/** Answers of unknown shape, as their question is gone: lists what they say. */
(function () {
  "use strict";
  const { guidebook } = window;

  guidebook.combining.any = {
    of(answer) {
      const words = guidebook.inWords(answer);
      return { shape: "any", n: words ? 1 : 0, said: words ? [words] : [] };
    },
    join: (all) => ({ said: guidebook.shuffled(all.flatMap((each) => each.said || [])) }),
    show: (lines, _, title) => guidebook.wordsOfLines(lines, title),
  };
})();
