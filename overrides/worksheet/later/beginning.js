/** Quotes how a text begins: in messages, and in place of a folded row. */
(function () {
  "use strict";

  /** How a text begins: at most so many characters, never half of one, and a sign if there is more. */
  window.guidebook.beginning = (words, most) => (words.length > most ? `${words.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…` : words);
})();
