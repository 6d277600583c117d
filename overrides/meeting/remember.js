/**
 * Remembers a meeting while its tab is open: the step, the clock, the cover, how long parts took. It survives reloads and visits
 * to other pages; answers are never in it. Without storage, it lasts as long as the page.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const site = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=site-id]")).content;
  /** @type {Map<string, string>} */
  const here = new Map();

  /** @param {HTMLFormElement} form @param {string} what */
  const key = (form, what) => `${site}/${what}/${form.id}`;

  guidebook.isToday = (moment) => guidebook.dayOf(new Date(moment)) === guidebook.dayOf(new Date());

  guidebook.recall = function (form, what) {
    const name = key(form, what);
    try {
      return JSON.parse(here.get(name) || window.sessionStorage.getItem(name) || "null");
    } catch {
      return null;
    }
  };

  guidebook.remember = function (form, what, value) {
    const [name, text] = [key(form, what), JSON.stringify(value)];
    here.set(name, text);
    try {
      if (value === null) window.sessionStorage.removeItem(name);
      else window.sessionStorage.setItem(name, text);
    } catch {
      // No storage: it lasts as long as the page.
    }
  };
})();
