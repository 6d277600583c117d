/**
 * What browsers' page caches, from which Back brings a page as it was left, would do to answers.
 *
 * Keeps Firefox from putting the page into its cache: there a page sees sessionStorage as it was when the page was left, even
 * after a reload, so it would not know that since then nothing may stay on the device. A lock that is held keeps it out, and
 * Back loads the page instead.
 *
 * Keeps WebKit from emptying a sheet that comes back from its page cache: there it resets whatever has autocomplete="off", as if
 * it were the number of a card, and the next key in a row would be saved together with its empty cells. So the page goes into
 * the cache without those marks, which are for browsers that fill in a form when the page is loaded again.
 */
(function () {
  "use strict";

  navigator.locks?.request("shown", { mode: "shared" }, () => new Promise(() => {})).catch(() => {}); // without any storage nothing can be kept

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
