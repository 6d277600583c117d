/**
 * Keeps sheets in this browser: in the best storage that works, or in the next best if that fails.
 *
 * IndexedDB survives a killed browser but loses what is written while a page is closing; with localStorage it is the other way
 * round. So sheets are kept in IndexedDB, and a journal in localStorage holds the last moment (see journal.js). Without
 * IndexedDB they are kept in localStorage; without either, in memory, and the page says so.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const PATIENCE = 1000; // milliseconds until we report that the browser has not opened its storage yet


  class Store {
    #site;
    #heard;
    /** Made when first needed, as that takes browsers long. @type {BroadcastChannel | null} */
    #channel = null;
    /** @type {Place | null} */
    #place = null;
    /** @type {Promise<Place> | null} */
    #opening = null;
    /** Whether localStorage may hold something although there is a database. */
    #elsewhere = false;
    /** Goes on in the next best storage, for a reader who did not want to wait for the database. */
    goWithout = () => {};

    /**
     * @param {string} site the site's id, the prefix of every name
     * @param {Heard} [heard]
     */
    constructor(site, heard = {}) {
      this.#site = site;
      this.#heard = heard;
    }

    /** Whether what is written outlives the page; true until a place is known. */
    get lasting() {
      return this.#place?.lasting ?? true;
    }

    /** Whether everything is erased with the tab, because the reader chose so on a shared computer. */
    get passing() {
      return guidebook.passes(this.#site);
    }

    /** Resolves when there is a place. @returns {Promise<Place>} */
    open() {
      this.#opening ??= this.#firstThatWorks();
      return this.#opening;
    }

    async #firstThatWorks() {
      const slow = setTimeout(() => this.#heard.waiting?.("opening"), PATIENCE);
      const skipped = new Promise((resolve) => (this.goWithout = () => resolve(null)));
      const heard = { blocked: () => this.#heard.waiting?.("blocked"), closed: (/** @type {Place} */ place) => this.#lose(place) };
      const database = this.passing ? Promise.resolve(null) : guidebook.openDatabase(this.#site, heard).catch(() => null);
      const place = (await Promise.race([database, skipped])) || this.#nextBest();
      clearTimeout(slow);
      this.#place = place;
      this.#elsewhere ||= !place.isDatabase;
      void database.then((late) => late && late !== place && this.#change(late));
      return place;
    }

    /** @returns {Place} */
    #nextBest() {
      const names = guidebook.inBrowser(this.#site);
      return guidebook.keyValuePlace(names || guidebook.inMemory(), Boolean(names));
    }

    /** @param {Place} database one that opened late */
    #change(database) {
      this.#place = database;
      this.#opening = Promise.resolve(database);
      this.#heard.late?.();
    }

    /** @param {Place} place one that was closed: the next time another one is opened */
    #lose(place) {
      if (place !== this.#place) return;
      this.#place = this.#opening = null;
      this.#heard.lost?.();
    }

    /**
     * Does something in the storage; if that was closed under us, in the one available now.
     * @template T
     * @param {(place: Place) => Promise<T>} does
     * @returns {Promise<T>}
     */
    async #in(does) {
      const place = await this.open();
      try {
        return await does(place);
      } catch (error) {
        if (!isClosed(error)) throw error;
        this.#lose(place);
        return does(await this.open());
      }
    }

    /** Reads a sheet; a damaged record counts as missing. @param {Address} address */
    async read(address) {
      const { record, asides } = await this.#in((place) => place.read(address));
      return { record: guidebook.holdsSheet(record) ? record : undefined, asides: asides.filter((aside) => guidebook.isGroup(aside.answers)) };
    }

    /** Writes; if the device is full, drops some versions first. @param {Write} write */
    write(write) {
      return this.#in(async (place) => {
        try {
          return await place.write(write);
        } catch (error) {
          if (!isFull(error)) throw error;
          await place.makeRoom(write.record);
          return place.write(write);
        }
      });
    }

    /** @param {Address} address */
    versions(address) {
      return this.#in((place) => place.versions(address));
    }

    /** @param {Version} version */
    putVersion(version) {
      return this.#in((place) => place.putVersion(version));
    }

    /** @param {Address} address */
    remove(address) {
      return this.#in((place) => place.remove(address));
    }

    async list() {
      return (await this.#in((place) => place.list())).filter(guidebook.holdsSheet);
    }

    /** Summaries of all sheets: fast even for hundreds. */
    async summaries() {
      return (await this.#in((place) => place.summaries())).filter((each) => Number.isInteger(each?.saves) && Array.isArray(each.fields));
    }

    /**
     * Writes many sheets and settings, all or nothing.
     * @param {Write[]} writes
     * @param {Record<string, unknown>} [settings]
     * @param {Writing} [writing]
     */
    writeAll(writes, settings = {}, writing = {}) {
      return this.#in((place) => place.writeAll(writes, settings, writing));
    }

    /** All settings whose names begin with `start`. @param {string} start */
    settings(start) {
      return this.#in((place) => place.settings(start));
    }

    /** @param {string} name @param {unknown} value undefined takes it away */
    putSetting(name, value) {
      return this.#in((place) => place.putSetting(name, value));
    }

    /** What was saved of a sheet in localStorage while the database did not work. @param {Address} address */
    async leftElsewhere(address) {
      const other = this.#nextBest();
      if (!this.#place?.isDatabase || !other.lasting) return { record: undefined, asides: [], versions: [] };
      const [left, versions] = await Promise.all([other.read(address), other.versions(address)]);
      this.#elsewhere ||= Boolean(left.record || left.asides.length || versions.length);
      return { ...left, versions };
    }

    /** @param {Address} address */
    async forgetElsewhere(address) {
      if (!this.#place?.isDatabase || !this.#elsewhere) return;
      await this.#nextBest().remove(address);
      this.#elsewhere = false;
    }

    get #others() {
      if (window.BroadcastChannel) this.#channel ??= new BroadcastChannel(`${this.#site}/sheets`);
      return this.#channel;
    }

    /** Tells other pages which sheet was saved, or removed. @param {Address} address @param {boolean} [removed] */
    tell({ team, worksheet, sheet }, removed = false) {
      if (!this.passing) this.#others?.postMessage({ team, worksheet, sheet, removed });
    }

    /** @param {(address: Address, removed: boolean) => void} heard called with the sheet that another page saved or removed */
    listen(heard) {
      this.#others?.addEventListener("message", ({ data }) => heard(data, data.removed));
    }
  }

  /** @param {unknown} error whether the database was closed or deleted, rather than refusing something */
  const isClosed = (error) => error instanceof DOMException && ["InvalidStateError", "AbortError", "NotFoundError", "TransactionInactiveError"].includes(error.name);

  /** @param {unknown} error */
  const isFull = (error) => error instanceof DOMException && error.name === "QuotaExceededError";

  Object.assign(guidebook, { Store, isFull });
})();
