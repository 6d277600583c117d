/**
 * Keeps WebKit from emptying a sheet that comes back from its page cache: there it resets whatever has autocomplete="off", as if
 * it were the number of a card, and the next key in a row would be saved together with its empty cells. So the page goes into
 * the cache without those marks, which are for browsers that fill in a form when the page is loaded again.
 */
(function () {
  "use strict";

  /** @type {Element[]} */
  let marked = [];

  window.addEventListener("pagehide", ({ persisted }) => {
    if (!persisted) return;
    marked = [...document.querySelectorAll('[autocomplete="off"]')];
    for (const each of marked) each.removeAttribute("autocomplete");
  });

  window.addEventListener("pageshow", () => {
    for (const each of marked) each.setAttribute("autocomplete", "off");
    marked = [];
  });
})();
