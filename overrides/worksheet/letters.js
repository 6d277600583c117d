/** Letters as people see them: an accent stays on its letter, a flag and a family are one. */
(function () {
  "use strict";

  /** Browsers take longer to make one than for all else that a page begins with, and few sheets ever need it. @type {Intl.Segmenter | null} */
  let segmenter = null;

  window.guidebook.letters = (words) => {
    if (!("Segmenter" in Intl)) return [...words];
    segmenter ||= new Intl.Segmenter();
    return Array.from(segmenter.segment(words), (each) => each.segment);
  };
})();
