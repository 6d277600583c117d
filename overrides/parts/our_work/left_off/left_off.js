/** Leads back to what was last filled in on this device, on pages such as the home page. */
(function () {
  "use strict";
  const { guidebook } = window;
  const MOST = 3;
  const list = /** @type {HTMLElement} */ (document.querySelector("[data-own-work]"));
  const site = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="site-id"]')).content;
  const items = new Map([...list.querySelectorAll("[data-worksheet]")].map((item) => [item.dataset.worksheet || "", { item, link: /** @type {HTMLAnchorElement} */ (item.querySelector("a")) }]));
  const tools = new Map([...items].map(([id, { link }]) => [id, link.textContent || ""]));

  async function show() {
    const kept = await new guidebook.Store(site).summaries().catch(() => []);
    const sheets = kept.filter((sheet) => !sheet.deleted && sheet.team === guidebook.now.team && guidebook.begun(sheet));
    sheets.sort((one, other) => (one.updated < other.updated ? 1 : -1));
    const latest = [...guidebook.byTool(sheets).values()].map(([last]) => last).filter(({ worksheet }) => items.has(worksheet));
    for (const { item } of items.values()) item.hidden = true;
    for (const sheet of latest.slice(0, MOST)) {
      const { item, link } = /** @type {{item: HTMLElement, link: HTMLAnchorElement}} */ (items.get(sheet.worksheet));
      const tool = tools.get(sheet.worksheet) || "";
      link.href = guidebook.now.addressOf(link.href, sheet);
      link.textContent = sheet.called ? guidebook.say("parts.our_work.sheet", { tool, name: sheet.called }) : tool;
      /** @type {HTMLElement} */ (item.querySelector("[data-when]")).textContent = guidebook.say("parts.our_work.tools.changed", { when: guidebook.lately(sheet.updated) });
      item.hidden = false;
      item.parentElement?.append(item);
    }
    list.hidden = !latest.length;
  }

  addEventListener("pageshow", ({ persisted }) => persisted && void show()); // something may have been erased, or filled in, since
  void show();
})();
