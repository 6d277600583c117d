/**
 * Shared computers: a tab that leaves nothing on the device, and how to erase all that this site keeps on it. What is kept in such a
 * tab outlives a reload and a walk to other tools, and ends with the tab.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const site = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=site-id]")).content;

  /** @param {SheetRecord} record @param {Version[]} versions @returns {Write} */
  function writeOf(record, versions) {
    const { team, worksheet, sheet, page } = record;
    return { record, expected: 0, versions, aside: { team, worksheet, sheet, page, answers: {} }, settled: [] };
  }

  /**
   * From now on this tab leaves nothing on the device; the page is to be loaded anew then. Some sheets come along: they are in the
   * tab before they are gone from the device.
   * @param {SheetStore} store
   * @param {Address[]} [along]
   */
  async function keepNothing(store, along = []) {
    const kept = await Promise.all(along.map((each) => Promise.all([store.read(each), store.versions(each)])));
    const teams = await store.settings("team/");
    window.sessionStorage.setItem(`${site}/passing`, "1");
    try {
      const tab = guidebook.keyValuePlace(/** @type {Names} */ (guidebook.inBrowser(site)), true);
      for (const [{ record }, versions] of kept) if (record) await tab.write(writeOf(record, versions.map(({ id, ...version }) => version)));
      for (const each of teams) if (along.some(({ team }) => team === each.id)) await tab.putSetting(`team/${each.id}`, each);
    } catch (error) {
      window.sessionStorage.removeItem(`${site}/passing`);
      throw error;
    }
    for (const each of along) await store.remove(each);
  }

  /** The tab keeps its sheets on the device again, as copies where there are other sheets in their places. The page is to be loaded anew then. */
  async function keepAgain() {
    const tab = new guidebook.Store(site);
    const [records, teams, known] = await Promise.all([tab.list(), tab.settings("team/"), guidebook.allTeams(tab)]);
    const gathered = (await Promise.all(known.map(({ id }) => guidebook.gathering.of(tab, id)))).flat();
    window.sessionStorage.removeItem(`${site}/passing`);
    const device = new guidebook.Store(site);
    for (const each of teams) if (!(await device.settings(`team/${each.id}`)).length) await device.putSetting(`team/${each.id}`, each);
    for (const each of gathered) await device.writeAll([], guidebook.gathering.settingsOf(guidebook.gathering.joined(await guidebook.gathering.at(device, each), each)));
    for (const record of records) {
      const there = (await device.read(record)).record;
      if (there) await guidebook.newCopy(device, record, record.content.called, record.content);
      else await device.write(writeOf(record, []));
    }
    forget(window.sessionStorage);
  }

  /** @param {Storage} storage */
  function forget(storage) {
    for (const name of Object.keys(storage)) if (name.startsWith(`${site}/`)) storage.removeItem(name);
  }

  /** Erases all that this site keeps on the device, and tells its other pages; nothing of any other site is touched. */
  async function eraseEverything() {
    const database = await guidebook.openDatabase(site).catch(() => null);
    await database?.clear();
    for (const name of /** @type {const} */ (["localStorage", "sessionStorage"]))
      try {
        forget(window[name]);
      } catch {
        // This browser keeps nothing there.
      }
    // Then they are told, as this page goes too when it hears of it; what they wrote meanwhile they take away themselves.
    if (window.BroadcastChannel) new BroadcastChannel(`${site}/sheets`).postMessage({ team: "*", worksheet: "*", sheet: "*", removed: true });
  }

  Object.assign(guidebook, { keepNothing, keepAgain, eraseEverything });
})();
