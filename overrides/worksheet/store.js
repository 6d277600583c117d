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
    #callbacks;
    #passed; // whether the tab kept nothing on the device when the page was loaded
    /** Made when first needed, as that takes browsers long. @type {BroadcastChannel | null} */
    #channel = null;
    /** @type {Backend | null} */
    #backend = null;
    /** @type {Promise<Backend> | null} */
    #opening = null;
    /** Whether localStorage may hold something although there is a database. */
    #elsewhere = false;
    /** Goes on in the next best storage, for a reader who did not want to wait for the database. */
    goWithout = () => {};

    /**
     * @param {string} site the site's id, the prefix of every name
     * @param {StoreCallbacks} [callbacks]
     */
    constructor(site, callbacks = {}) {
      this.#site = site;
      this.#callbacks = callbacks;
      this.#passed = this.passing;
    }

    /** Whether what is written outlives the page; true until a backend is known. */
    get lasting() {
      return this.#backend?.lasting ?? true;
    }

    /** Whether everything is erased with the tab, because the reader chose so on a shared computer. */
    get passing() {
      return guidebook.passes(this.#site);
    }

    /** Whether sheets are in another storage now, as the reader has chosen that since, on another page of this tab. */
    get moved() {
      return this.passing !== this.#passed;
    }

    /** Resolves when there is a backend. @returns {Promise<Backend>} */
    open() {
      this.#opening ??= this.#firstThatWorks();
      return this.#opening;
    }

    async #firstThatWorks() {
      const slow = setTimeout(() => this.#callbacks.waiting?.("opening"), PATIENCE);
      const skipped = new Promise((resolve) => (this.goWithout = () => resolve(null)));
      const callbacks = { blocked: () => this.#callbacks.waiting?.("blocked"), closed: (/** @type {Backend} */ backend) => this.#lose(backend) };
      const database = this.passing ? Promise.resolve(null) : guidebook.openDatabase(this.#site, callbacks).catch(() => null);
      const backend = (await Promise.race([database, skipped])) || this.#nextBest();
      clearTimeout(slow);
      this.#backend = backend;
      this.#elsewhere ||= !backend.isDatabase;
      void database.then((late) => late && late !== backend && this.#change(late));
      return backend;
    }

    /** @returns {Backend} */
    #nextBest() {
      const names = guidebook.inBrowser(this.#site);
      return guidebook.keyValueBackend(names || guidebook.inMemory(), Boolean(names));
    }

    /** @param {Backend} database one that opened late */
    #change(database) {
      this.#backend = database;
      this.#opening = Promise.resolve(database);
      this.#callbacks.openedLate?.();
    }

    /** @param {Backend} backend one that was closed: the next time another one is opened @param {boolean} [tell] */
    #lose(backend, tell = true) {
      if (backend !== this.#backend) return;
      this.#backend = this.#opening = null;
      if (tell) this.#callbacks.closed?.();
    }

    /**
     * Does something in the storage; if that was closed under us, in the one available now. Safari loses its connection to a
     * database when it was in the background; it is opened again once, and nobody is told, as it may be broken for good.
     * @template T
     * @param {(backend: Backend) => Promise<T>} does
     * @returns {Promise<T>}
     */
    async #in(does) {
      const backend = await this.open();
      try {
        return await does(backend);
      } catch (error) {
        const lost = error instanceof DOMException && error.name === "UnknownError";
        if (!lost && !isClosed(error)) throw error;
        this.#lose(backend, !lost);
        return does(await this.open());
      }
    }

    /** Reads a sheet; a damaged record counts as missing. @param {Address} address */
    async read(address) {
      const { record, asides } = await this.#in((backend) => backend.read(address));
      return { record: guidebook.holdsSheet(record) ? record : undefined, asides: asides.filter((aside) => guidebook.isGroup(aside.answers)) };
    }

    /** Writes; if the device is full, drops some versions first. @param {Write} write */
    write(write) {
      return this.#in(async (backend) => {
        try {
          return await backend.write(write);
        } catch (error) {
          if (!isFull(error)) throw error;
          await backend.makeRoom(write.record);
          return backend.write(write);
        }
      });
    }

    /** @param {Address} address */
    versions(address) {
      return this.#in((backend) => backend.versions(address));
    }

    /** @param {Version} version */
    putVersion(version) {
      return this.#in((backend) => backend.putVersion(version));
    }

    /** @param {Address} address */
    remove(address) {
      return this.#in((backend) => backend.remove(address));
    }

    async list() {
      return (await this.#in((backend) => backend.list())).filter(guidebook.holdsSheet);
    }

    /** Summaries of all sheets: fast even for hundreds. */
    async summaries() {
      return (await this.#in((backend) => backend.summaries())).filter((each) => Number.isInteger(each?.saves) && Array.isArray(each.fields));
    }

    /**
     * Writes many sheets and settings, all or nothing.
     * @param {Write[]} writes
     * @param {Record<string, unknown>} [settings]
     * @param {Writing} [writing]
     */
    writeAll(writes, settings = {}, writing = {}) {
      return this.#in((backend) => backend.writeAll(writes, settings, writing));
    }

    /** All settings whose names begin with `start`. @param {string} start */
    settings(start) {
      return this.#in((backend) => backend.settings(start));
    }

    /** @param {string} name @param {unknown} value undefined takes it away */
    putSetting(name, value) {
      return this.#in((backend) => backend.putSetting(name, value));
    }

    /** What was saved of a sheet in localStorage while the database did not work. @param {Address} address */
    async leftElsewhere(address) {
      const other = this.#nextBest();
      if (!this.#backend?.isDatabase || !other.lasting) return { record: undefined, asides: [], versions: [] };
      const [left, versions] = await Promise.all([other.read(address), other.versions(address)]);
      this.#elsewhere ||= Boolean(left.record || left.asides.length || versions.length);
      return { ...left, versions };
    }

    /** @param {Address} address */
    async forgetElsewhere(address) {
      if (!this.#backend?.isDatabase || !this.#elsewhere) return;
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

    /** @param {(address: Address, removed: boolean) => void} changed called with the sheet that another page saved or removed */
    listen(changed) {
      // What a tab keeps for itself changes only if all is erased.
      this.#others?.addEventListener("message", ({ data }) => (data.sheet === "*" || !this.passing) && changed(data, data.removed));
    }
  }

  /** @param {unknown} error whether the database was closed or deleted, rather than refusing something */
  const isClosed = (error) => error instanceof DOMException && ["InvalidStateError", "AbortError", "NotFoundError", "TransactionInactiveError"].includes(error.name);

  /** @param {unknown} error */
  const isFull = (error) => error instanceof DOMException && error.name === "QuotaExceededError";

  Object.assign(guidebook, { Store, isFull });
})();
