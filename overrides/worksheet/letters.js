/** Letters as people see them: an accent stays on its letter, a flag and a family are one. */
(function () {
  "use strict";

  const segmenter = "Segmenter" in Intl && new Intl.Segmenter();

  window.guidebook.letters = (words) => (segmenter ? Array.from(segmenter.segment(words), (each) => each.segment) : [...words]);
})();
