/** The announcement at the head of a page: not shown after its last day, nor once somebody has closed these very words. */
(function () {
  "use strict";
  const root = document.documentElement;
  const { mark = "", until = "" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const key = `${document.querySelector('meta[name="site-id"]')?.getAttribute("content")}/announcement`;

  /** The day that it is here, written as `until` is. */
  function today() {
    const now = new Date();
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    return parts.map((part) => String(part).padStart(2, "0")).join("-");
  }

  /** Whether these words were closed in this browser. */
  function closed() {
    try {
      return window.localStorage.getItem(key) === mark;
    } catch {
      return false; // nothing may be kept here
    }
  }

  const hide = () => root.toggleAttribute("data-no-announcement", true);
  if ((until && today() > until) || closed()) hide();
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("[data-announcement-close]"))) return;
    hide();
    try {
      window.localStorage.setItem(key, mark);
    } catch {
      // Nothing may be kept here: it is closed on this page.
    }
    const next = [...document.querySelectorAll(/** @type {"a"} */ (".gb-header :is(a, button)"))];
    next.find((each) => each.checkVisibility())?.focus();
  });
})();
