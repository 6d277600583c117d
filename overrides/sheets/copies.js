/**
 * Copies: the several sheets that a team has of one tool. Each change is a single write; if a page has saved the sheet in the
 * meantime, the change is repeated on what that page wrote, so that nothing typed there is lost.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const LONGEST = 80; // letters in the name of a copy
  const DAYS = 30; // how long sheets stay in the bin
  const PAGE = `c${guidebook.newId()}`; // the page that writes, for merging

  /** @param {SheetRecord} record @param {number} expected @returns {Write} */
  const writeOf = (record, expected) => ({ record, expected, versions: [], aside: null, resolved: [] });

  /** Sorts copies in the order in which they were begun; one saved next to the same work comes after it. @param {SheetSummary} one @param {SheetSummary} other */
  const inOrder = (one, other) => (`${one.created} ${one.sheet}` < `${other.created} ${other.sheet}` ? -1 : 1);

  /** The copies not in the bin, in order. @param {SheetStore} store @param {string} team @param {string} worksheet */
  async function copies(store, team, worksheet) {
    const all = (await store.summaries()).filter((each) => each.team === team && each.worksheet === worksheet && !each.deleted);
    return all.sort(inOrder);
  }

  /**
   * Makes a new copy, and saves it at once.
   * @param {SheetStore} store
   * @param {Pick<Address, "team" | "worksheet">} place
   * @param {string} [called]
   * @param {Partial<SavedSheet>} [content] what it starts with
   * @param {Version[]} [versions] earlier ones of what it starts with
   * @returns {Promise<Address>}
   */
  async function newCopy(store, { team, worksheet }, called = "", { begun: _, ...content } = {}, versions = []) {
    const address = { team, worksheet, sheet: guidebook.newId() };
    const now = new Date().toISOString();
    const site = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=site-id]")).content;
    const head = { format: "start-somewhere/sheet", version: 1, site, revision: "", name: "", answers: {}, ...content, ...address };
    const whole = named({ ...head, created: now, updated: now }, called);
    const record = { ...address, saves: 1, updated: now, content: whole, filed: null, pages: {}, page: PAGE };
    await store.write({ ...writeOf(record, 0), versions: versions.map((version) => ({ ...version, ...address })) });
    store.tell(address);
    return address;
  }

  /** @param {SavedSheet} content @param {string} called @returns {SavedSheet} */
  function named({ called: _, ...content }, called) {
    const name = called.trim().slice(0, LONGEST);
    return name ? { ...content, called: name } : content;
  }

  /**
   * Changes what a record says of a sheet besides its answers.
   * @param {SheetStore} store
   * @param {Address} address
   * @param {(record: SheetRecord) => SheetRecord} change
   * @returns {Promise<boolean>} whether the sheet exists
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

  /** @param {SheetStore} store @param {Address} address @param {string} called empty removes the name */
  const renameCopy = (store, address, called) => change(store, address, (record) => ({ ...record, content: named(record.content, called) }));

  /** @param {SheetStore} store @param {Address} address @param {string} called @returns {Promise<Address | undefined>} the address of the new copy */
  async function duplicate(store, address, called) {
    const { record } = await store.read(address);
    return record && newCopy(store, address, called, structuredClone(record.content));
  }

  /** Moves a sheet to the bin. @param {SheetStore} store @param {Address} address */
  const bin = (store, address) => change(store, address, (record) => ({ ...record, deleted: new Date().toISOString() }));

  /** Restores a sheet from the bin. @param {SheetStore} store @param {Address} address */
  const restore = (store, address) => change(store, address, ({ deleted, ...record }) => record);

  /** The time before which things in the bin are dropped. */
  const binEnd = () => new Date(Date.now() - DAYS * 86_400_000).toISOString();

  /** The teams that have been in the bin too long, except those with a sheet that was saved since: somebody still works on it. @param {SheetStore} store */
  async function outdatedTeams(store) {
    const old = binEnd();
    const [teams, sheets] = await Promise.all([guidebook.allTeams(store), store.summaries()]);
    return teams.filter(({ id, deleted = "" }) => deleted && deleted < old && !sheets.some((each) => each.team === id && each.updated > deleted));
  }

  /** Deletes for good what has been in the bin too long. @param {SheetStore} store */
  async function emptyBin(store) {
    const old = binEnd();
    const teams = await outdatedTeams(store);
    const gone = new Set(teams.map((each) => each.id));
    for (const each of await store.summaries())
      if (gone.has(each.team) || (each.deleted && each.deleted < old)) {
        await store.remove(each);
        store.tell(each, true);
      }
    for (const each of teams) await store.putSetting(`team/${each.id}`, undefined);
  }

  Object.assign(guidebook, { inOrder, copies, newCopy, renameCopy, duplicate, bin, restore, binEnd, outdatedTeams, emptyBin });
})();
