/**
 * Finds out whether other tools have answers that a sheet can take; only then is the script loaded that offers them
 * (sheets/links/). Looks once the sheet can be used, and again when another tab has saved something or this page comes back
 * into view.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  /** @param {Sheet} sheet */
  function watch(sheet) {
    const { store, keeper } = sheet;
    const links = [...sheet.form.querySelectorAll("[data-link]")].map((each) => JSON.parse(each.dataset.link || "{}"));
    if (!links.length) return;
    const givers = new Set(links.map(({ giver }) => giver));
    const { team } = keeper.address;
    let offered = false;
    let saves = "";
    const look = async () => {
      const all = await store.summaries().catch(() => []);
      const giving = all.filter((each) => each.team === team && givers.has(each.worksheet) && !each.deleted && each.count);
      /** @type {BroughtTogether[]} */
      const counted = (await store.settings(`combined/${team}/`).catch(() => [])).filter((each) => givers.has(each?.worksheet));
      const now = JSON.stringify([giving.map((each) => [each.worksheet, each.sheet, each.saves, each.called]), counted]);
      if (now === saves || !(giving.length || counted.length || offered)) return;
      await guidebook.later();
      await guidebook.offerLinks(sheet, giving, counted);
      offered = true;
      saves = now;
    };
    const again = () => void look().catch(() => {}); // if the scripts cannot be loaded now, the next look tries again
    store.listen((address) => address.team === team && givers.has(address.worksheet) && again());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && again());
    again();
  }

  void guidebook.ready.then(() => guidebook.sheets.forEach(watch));
})();
