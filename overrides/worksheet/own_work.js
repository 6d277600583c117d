/** On the first page: the way back to the sheets that were filled in on this device. */
(async function () {
  "use strict";
  const list = document.querySelector("[data-own-work]");
  const site = document.querySelector('meta[name="site-id"]').content;
  const store = await window.guidebook.openStore(site);
  const latest = new Map(); // worksheet → when its newest sheet was last changed
  for (const { sheet } of await store.all()) {
    const empty = !sheet || !Object.keys(sheet.answers || {}).length;
    if (!empty && !(latest.get(sheet.worksheet) > sheet.updated)) latest.set(sheet.worksheet, sheet.updated);
  }
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  const items = [...list.querySelectorAll("[data-worksheet]")].filter((item) => latest.has(item.dataset.worksheet));
  items.sort((one, other) => (latest.get(one.dataset.worksheet) < latest.get(other.dataset.worksheet) ? 1 : -1));
  for (const item of items) {
    item.querySelector("[data-when]").textContent = `last changed ${day.format(new Date(latest.get(item.dataset.worksheet)))}`;
    item.hidden = false;
    item.parentElement.append(item);
  }
  list.hidden = !items.length;
})();
