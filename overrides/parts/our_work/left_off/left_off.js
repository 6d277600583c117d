/** Leads back to what was last filled in on this device, on pages such as the home page. */
(async function () {
  "use strict";
  const { guidebook } = window;
  const MOST = 3;
  const list = /** @type {HTMLElement} */ (document.querySelector("[data-own-work]"));
  const site = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="site-id"]')).content;
  const kept = await new guidebook.Store(site).summaries().catch(() => []);
  const sheets = kept.filter((sheet) => !sheet.deleted && sheet.team === guidebook.now.team && guidebook.begun(sheet));
  sheets.sort((one, other) => (one.updated < other.updated ? 1 : -1));
  const items = new Map([...list.querySelectorAll("[data-worksheet]")].map((item) => [item.dataset.worksheet || "", item]));
  const latest = [...guidebook.byTool(sheets).values()].map(([last]) => last).filter(({ worksheet }) => items.has(worksheet));
  for (const sheet of latest.slice(0, MOST)) {
    const item = /** @type {HTMLElement} */ (items.get(sheet.worksheet));
    const link = /** @type {HTMLAnchorElement} */ (item.querySelector("a"));
    link.href = guidebook.now.addressOf(link.href, sheet);
    if (sheet.called) link.textContent = guidebook.say("parts.our_work.sheet", { tool: link.textContent || "", name: sheet.called });
    /** @type {HTMLElement} */ (item.querySelector("[data-when]")).textContent = guidebook.say("parts.our_work.tools.changed", { when: guidebook.lately(sheet.updated) });
    item.hidden = false;
    item.parentElement?.append(item);
  }
  list.hidden = !latest.length;
})();
