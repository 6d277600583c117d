/** On the first page: the way back to the sheets that were filled in on this device. */
(async function () {
  "use strict";
  const { guidebook } = window;
  const list = /** @type {HTMLElement} */ (document.querySelector("[data-own-work]"));
  const site = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="site-id"]')).content;
  /** @type {SheetRecord[]} */
  const kept = await new guidebook.Store(site).list().catch(() => []);
  const latest = new Map(); // worksheet → when its newest sheet was last changed
  for (const { worksheet, updated, content } of kept)
    if (guidebook.count(content.answers) && !(latest.get(worksheet) > updated)) latest.set(worksheet, updated);
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  const items = [...list.querySelectorAll("[data-worksheet]")].filter((item) => latest.has(item.getAttribute("data-worksheet")));
  const when = (/** @type {Element} */ item) => latest.get(item.getAttribute("data-worksheet"));
  items.sort((one, other) => (when(one) < when(other) ? 1 : -1));
  for (const item of items) {
    /** @type {HTMLElement} */ (item.querySelector("[data-when]")).textContent = `last changed ${day.format(new Date(when(item)))}`;
    /** @type {HTMLElement} */ (item).hidden = false;
    item.parentElement?.append(item);
  }
  list.hidden = !items.length;
})();
