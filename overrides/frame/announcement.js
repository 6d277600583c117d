/** The announcement at the head of a page: hidden after its last day, and once the reader has closed one with these words. */
(function () {
  "use strict";
  const root = document.documentElement;
  const { mark = "", until = "" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const key = `${document.querySelector('meta[name="site-id"]')?.getAttribute("content")}/announcement`;

  /** Today's date here, in the format of `until`. */
  function today() {
    const now = new Date();
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    return parts.map((part) => String(part).padStart(2, "0")).join("-");
  }

  /** Whether an announcement with these words was closed in this browser. */
  function closed() {
    try {
      return window.localStorage.getItem(key) === mark;
    } catch {
      return false; // no storage
    }
  }

  const hide = () => root.toggleAttribute("data-no-announcement", true);
  function look() {
    if ((until && today() > until) || closed()) hide();
  }
  look();
  addEventListener("pageshow", look); // Back may bring the page as it was before this was closed on another
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("[data-announcement-close]"))) return;
    hide();
    try {
      window.localStorage.setItem(key, mark);
    } catch {
      // No storage: it is closed on this page only.
    }
    const next = [...document.querySelectorAll(/** @type {"a"} */ (".gb-header :is(a, button)"))];
    next.find((each) => each.checkVisibility())?.focus();
  });
})();
