/**
 * Copies: the several sheets that a team has of one tool. Each change is one write; where a page has saved the sheet meanwhile, it is
 * made again to what that page wrote, so that nothing is lost that was typed there.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const LONGEST = 80; // letters in the name of a copy
  const DAYS = 30; // what is in the bin stays there so long
  const PAGE = `c${guidebook.newId()}`; // who writes, to those who merge

  /** @param {SheetRecord} record @param {number} expected @returns {Write} */
  const writeOf = (record, expected) => ({ record, expected, versions: [], aside: { ...addressOf(record), page: PAGE, answers: {} }, settled: [] });

  /** @param {Address} address @returns {Address} */
  const addressOf = ({ team, worksheet, sheet }) => ({ team, worksheet, sheet });

  /** In the order in which they were begun; one that was kept beside the same work comes after it. @param {SheetSummary} one @param {SheetSummary} other */
  const inOrder = (one, other) => (`${one.created} ${one.sheet}` < `${other.created} ${other.sheet}` ? -1 : 1);

  /** Those that are not in the bin, in their order. @param {SheetStore} store @param {string} team @param {string} worksheet */
  async function copies(store, team, worksheet) {
    const all = (await store.summaries()).filter((each) => each.team === team && each.worksheet === worksheet && !each.deleted);
    return all.sort(inOrder);
  }

  /**
   * A new copy, which is kept at once.
   * @param {SheetStore} store
   * @param {Pick<Address, "team" | "worksheet">} place
   * @param {string} [called]
   * @param {Partial<SavedSheet>} [content] what it begins with
   * @returns {Promise<Address>}
   */
  async function newCopy(store, { team, worksheet }, called = "", content = {}) {
    const address = { team, worksheet, sheet: guidebook.newId() };
    const now = new Date().toISOString();
    const site = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=site-id]")).content;
    const head = { format: "start-somewhere/sheet", version: 1, site, revision: "", name: "", answers: {}, ...content, ...address };
    const whole = named({ ...head, created: now, updated: now }, called);
    const record = { ...address, saves: 1, updated: now, content: whole, filed: null, pages: {}, page: PAGE };
    await store.write(writeOf(record, 0));
    store.tell(address);
    return address;
  }

  /** @param {SavedSheet} content @param {string} called @returns {SavedSheet} */
  function named({ called: _, ...content }, called) {
    const name = called.trim().slice(0, LONGEST);
    return name ? { ...content, called: name } : content;
  }

  /**
   * Changes what is kept of a sheet besides its answers.
   * @param {SheetStore} store
   * @param {Address} address
   * @param {(record: SheetRecord) => SheetRecord} change
   * @returns {Promise<boolean>} whether there is such a sheet
   */
  async function change(store, address, change) {
    let { record } = await store.read(address);
    while (record) {
      const newer = await store.write(writeOf({ ...change(record), saves: record.saves + 1, page: PAGE }, record.saves));
      if (!newer) {
        store.tell(address);
        return true;
      }
      record = newer;
    }
    return false;
  }

  /** @param {SheetStore} store @param {Address} address @param {string} called empty takes the name away */
  const renameCopy = (store, address, called) => change(store, address, (record) => ({ ...record, content: named(record.content, called) }));

  /** @param {SheetStore} store @param {Address} address @param {string} called @returns {Promise<Address | undefined>} where the new one is */
  async function duplicate(store, address, called) {
    const { record } = await store.read(address);
    return record && newCopy(store, address, called, structuredClone(record.content));
  }

  /** Puts a sheet into the bin. @param {SheetStore} store @param {Address} address */
  const bin = (store, address) => change(store, address, (record) => ({ ...record, deleted: new Date().toISOString() }));

  /** Takes a sheet out of the bin. @param {SheetStore} store @param {Address} address */
  const restore = (store, address) => change(store, address, ({ deleted, ...record }) => record);

  /** What was put into the bin before then is dropped. */
  const binEnd = () => new Date(Date.now() - DAYS * 86_400_000).toISOString();

  /** Drops for good what has been in the bin for long. @param {SheetStore} store */
  async function emptyBin(store) {
    const old = binEnd();
    const teams = (await guidebook.allTeams(store)).filter(({ deleted }) => deleted && deleted < old);
    const gone = new Set(teams.map((each) => each.id));
    for (const each of await store.summaries())
      if (gone.has(each.team) || (each.deleted && each.deleted < old)) {
        await store.remove(each);
        store.tell(each, true);
      }
    for (const each of teams) await store.putSetting(`team/${each.id}`, undefined);
  }

  Object.assign(guidebook, { inOrder, copies, newCopy, renameCopy, duplicate, bin, restore, binEnd, emptyBin });
})();
