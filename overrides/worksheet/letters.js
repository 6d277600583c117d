/** Splits words into letters as people see them: an accent stays on its letter, a flag or a family emoji is one. */
(function () {
  "use strict";

  /** Made when first needed: it takes longer than everything else at the start of a page, and few sheets need it. @type {Intl.Segmenter | null} */
  let segmenter = null;

  window.guidebook.letters = (words) => {
    if (!("Segmenter" in Intl)) return [...words];
    segmenter ||= new Intl.Segmenter();
    return Array.from(segmenter.segment(words), (each) => each.segment);
  };
})();
