/** Cuts long texts: to what a result may hold, or to a beginning that is quoted in a message or in place of a folded row. */
(function () {
  "use strict";

  const { guidebook } = window;

  /** At most so many characters of a text, and never half of one. @param {string} words @param {number} most */
  const cut = (words, most) => (words.length > most ? words.slice(0, most).replace(/[\ud800-\udbff]$/, "") : words);

  /** The same, with a sign if there is more. @param {string} words @param {number} most */
  const beginning = (words, most) => (words.length > most ? `${cut(words, most)}…` : words);

  Object.assign(guidebook, { cut, beginning });
})();
