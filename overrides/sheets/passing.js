/**
 * Shared computers: a tab that leaves nothing on the device, and erasing everything that this site stores on it. What such a
 * tab stores survives reloads and visits to other tools, and is gone when the browser closes: it can reopen a closed tab.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const site = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=site-id]")).content;

  /**
   * A sheet with its earlier versions, without their numbers, which another storage gives, and the answers that wait for a choice.
   * @param {SheetStore} store
   * @param {Address} address
   */
  async function allOf(store, address) {
    const [{ record, asides }, versions] = await Promise.all([store.read(address), store.versions(address)]);
    return { record, asides, versions: versions.map(({ id, ...version }) => version) };
  }

  /** @param {Pick<SheetStore, "write">} to @param {SheetRecord} record @param {Version[]} versions @param {Aside[]} asides */
  async function put(to, record, versions, asides) {
    await to.write({ record, expected: 0, versions, aside: null, resolved: [] });
    for (const aside of asides) await to.write({ record, expected: record.saves, versions: [], aside, resolved: [] });
  }

  /**
   * From now on this tab leaves nothing on the device; the caller reloads the page. Some sheets move into the tab: they are
   * there before they are removed from the device.
   * @param {SheetStore} store
   * @param {Address[]} [along]
   */
  async function keepNothing(store, along = []) {
    const kept = await Promise.all(along.map((each) => allOf(store, each)));
    const teams = await store.settings("team/");
    window.sessionStorage.setItem(`${site}/passing`, "1");
    const tab = guidebook.keyValueBackend(/** @type {Names} */ (guidebook.inBrowser(site)), true);
    try {
      for (const { record, versions, asides } of kept) if (record) await put(tab, record, versions, asides);
      for (const each of teams) if (along.some(({ team }) => team === each.id)) await tab.putSetting(`team/${each.id}`, each);
    } catch (error) {
      window.sessionStorage.removeItem(`${site}/passing`);
      for (const each of along) await tab.remove(each); // or the next try would find it there, and leave it as it is
      throw error;
    }
    for (const each of along) await store.remove(each);
  }

  /** The tab stores its sheets on the device again, as copies if other sheets have taken their places. The caller reloads the page. */
  async function keepAgain() {
    const tab = new guidebook.Store(site);
    const [records, teams, known] = await Promise.all([tab.list(), tab.settings("team/"), guidebook.allTeams(tab)]);
    const gathered = (await Promise.all(known.map(({ id }) => guidebook.gathering.of(tab, id)))).flat();
    const sheets = await Promise.all(records.map(async (record) => ({ ...(await allOf(tab, record)), record })));
    window.sessionStorage.removeItem(`${site}/passing`);
    try {
      const device = new guidebook.Store(site);
      for (const each of teams) if (!(await device.settings(`team/${each.id}`)).length) await device.putSetting(`team/${each.id}`, each);
      for (const each of gathered) await device.writeAll([], guidebook.gathering.settingsOf(guidebook.gathering.joined(await guidebook.gathering.at(device, each), each)));
      for (const { record, versions, asides } of sheets) {
        const there = (await device.read(record)).record;
        if (guidebook.same(there?.content, record.content)) continue; // an earlier try has got so far
        const own = { team: record.team, worksheet: record.worksheet, sheet: there ? guidebook.newId() : record.sheet };
        const placed = (/** @type {any} */ each) => ({ ...each, ...own });
        await put(device, { ...placed(record), content: placed(record.content) }, versions.map(placed), asides.map(placed));
      }
    } catch (error) {
      window.sessionStorage.setItem(`${site}/passing`, "1"); // the sheets are still in the tab
      throw error;
    }
    forget(window.sessionStorage);
  }

  /** @param {Storage} storage */
  function forget(storage) {
    for (const name of Object.keys(storage)) if (name.startsWith(`${site}/`)) storage.removeItem(name);
  }

  /** Erases everything that this site stores on the device, and notifies its other pages; no other site is touched. */
  async function eraseEverything() {
    const database = await guidebook.openDatabase(site).catch(() => null);
    await database?.clear();
    for (const name of /** @type {const} */ (["localStorage", "sessionStorage"]))
      try {
        forget(window[name]);
      } catch {
        // This browser has no such storage.
      }
    // Notified last, as this page reloads too when it hears of it; the other pages remove what they wrote in the meantime.
    if (window.BroadcastChannel) new BroadcastChannel(`${site}/sheets`).postMessage({ team: "*", worksheet: "*", sheet: "*", removed: true });
  }

  Object.assign(guidebook, { keepNothing, keepAgain, eraseEverything });
})();
