/**
 * Keeps sheets in IndexedDB, where what is written survives a killed browser. One of the backends of the store (see store.js);
 * it knows records, not pages.
 */
(function () {
  "use strict";

  const VERSION = 2;
  const AGAIN = 1000; // milliseconds until a script that failed to load is tried again
  const ADDRESS = ["team", "worksheet", "sheet"];
  const STORES = ["sheets", "versions", "asides", "settings"];

  /** @param {Address} address @returns {string[]} */
  const keyOf = ({ team, worksheet, sheet }) => [team, worksheet, sheet];

  /** The name of the setting that holds a sheet's summary. @param {Address} address */
  const summaryName = (address) => `summary/${keyOf(address).join("/")}`;

  /**
   * Opens the database; upgrades one of an earlier release, and uses one of a later release as it is.
   * @param {string} site the site's id
   * @param {{blocked?: () => void, closed?: (backend: Backend) => void}} [callbacks] called when another page keeps it from
   *   opening, and when it is closed from outside
   * @returns {Promise<Backend>} rejected if this browser does not open it
   */
  async function openDatabase(site, { blocked, closed } = {}) {
    const name = `${site}/sheets`;
    const database = await request(window.indexedDB.open(name, VERSION), blocked).catch(async (error) => {
      if (error?.name === "VersionError") return request(window.indexedDB.open(name), blocked);
      if (error?.name !== "AbortError" || window.guidebook.fromVersionOne) throw error;
      await loadConverter(); // it is from the first release, and was left unchanged
      return request(window.indexedDB.open(name, VERSION), blocked);
    });
    if (!STORES.every((store) => database.objectStoreNames.contains(store))) {
      database.close();
      throw new Error("The database is not one of this site.");
    }
    const backend = backendIn(database);
    database.onclose = () => closed?.(backend);
    database.onversionchange = () => {
      database.close(); // another page deletes or upgrades it
      closed?.(backend);
    };
    return backend;
  }

  /** Loads what reads records of the first release, however long it takes: a sheet with answers must not be shown as an empty one. */
  async function loadConverter() {
    while (!window.guidebook.fromVersionOne)
      await window.guidebook.later().catch(() => new Promise((resolve) => setTimeout(resolve, AGAIN)));
  }

  /** @param {IDBOpenDBRequest} opening @param {(() => void) | undefined} blocked @returns {Promise<IDBDatabase>} */
  function request(opening, blocked) {
    return new Promise((resolve, reject) => {
      opening.onupgradeneeded = ({ oldVersion }) => upgrade(opening.result, tracked(/** @type {IDBTransaction} */ (opening.transaction)), oldVersion);
      opening.onblocked = () => blocked?.();
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
  }

  /** @param {IDBDatabase} database @param {IDBTransaction} transaction @param {number} from */
  function upgrade(database, transaction, from) {
    if (from !== 1) return create(database);
    const { fromVersionOne } = window.guidebook;
    if (!fromVersionOne) return transaction.abort();
    const old = transaction.objectStore("sheets");
    const [keys, records] = [old.getAllKeys(), old.getAll()];
    records.onsuccess = () => {
      database.deleteObjectStore("sheets");
      create(database);
      const { sheets, asides } = fromVersionOne(keys.result, records.result);
      for (const record of sheets) transaction.objectStore("sheets").put(record);
      for (const aside of asides) transaction.objectStore("asides").put(aside);
    };
  }

  /** @param {IDBDatabase} database */
  function create(database) {
    const sheets = database.createObjectStore("sheets", { keyPath: ADDRESS });
    for (const name of [...ADDRESS, "updated"]) sheets.createIndex(name, name);
    database.createObjectStore("versions", { keyPath: "id", autoIncrement: true }).createIndex("address", ADDRESS);
    database.createObjectStore("asides", { keyPath: [...ADDRESS, "page"] }).createIndex("address", ADDRESS);
    database.createObjectStore("settings");
  }

  /** The transactions in progress. @type {Set<IDBTransaction>} */
  const running = new Set();

  /** @param {IDBTransaction} transaction */
  function tracked(transaction) {
    running.add(transaction);
    for (const end of ["complete", "abort"]) transaction.addEventListener(end, () => running.delete(transaction));
    return transaction;
  }

  /**
   * WebKit takes a page into its page cache with its transactions, and until the page leaves that, no other can read or write
   * anything. So they end here. The store does it all again if the page comes back; what was typed is in the journal by then.
   */
  window.addEventListener("pagehide", ({ persisted }) => {
    if (persisted) running.forEach(end);
  });

  /** @param {IDBTransaction} transaction */
  function end(transaction) {
    try {
      transaction.abort();
    } catch {
      // It is being committed, which needs no page, or has ended in this very moment.
    }
  }

  /**
   * @param {IDBDatabase} database
   * @param {IDBTransactionMode} mode
   * @param {(store: (name: string) => IDBObjectStore, then: Then) => void} work `then` passes on what a request found
   * @returns {Promise<any>} what the last `then` returned, once everything is written
   */
  const transact = (database, mode, work) =>
    new Promise((resolve, reject) => {
      const transaction = tracked(database.transaction(STORES, mode));
      let [result, failure] = /** @type {any[]} */ ([undefined, null]);
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(failure || transaction.error || new DOMException("The store was closed.", "AbortError"));
      work((name) => transaction.objectStore(name), (asked, does) => {
        asked.onsuccess = () => {
          try {
            result = does(asked.result) ?? result;
          } catch (error) {
            failure = error; // unhandled, it would end in the console
            transaction.abort();
          }
        };
      });
    });

  /**
   * @param {IDBDatabase} database
   * @returns {Backend}
   */
  function backendIn(database) {
    /** @type {(mode: IDBTransactionMode, work: (store: (name: string) => IDBObjectStore, then: Then) => void) => Promise<any>} */
    const inTransaction = (mode, work) => transact(database, mode, work);
    return {
      lasting: true,
      isDatabase: true,
      read: (address) =>
        inTransaction("readonly", (store, then) => {
          then(store("sheets").get(keyOf(address)), (record) =>
            void then(store("asides").index("address").getAll(keyOf(address)), (asides) => ({ record, asides })),
          );
        }),
      async write(write) {
        const added = write.versions.filter((version) => version.id === undefined);
        try {
          return await inTransaction("readwrite", (store, then) => put(write, store, then, (newer) => newer));
        } catch (error) {
          for (const version of added) delete version.id; // nothing was written, and another page may get these ids now
          throw error;
        }
      },
      versions: (address) =>
        inTransaction("readonly", (store, then) => then(store("versions").index("address").getAll(keyOf(address)), (found) => found)),
      putVersion: (version) => inTransaction("readwrite", (store) => void store("versions").put(version)),
      makeRoom: (address) => inTransaction("readwrite", (store, then) => prune(store("versions"), address, then, true)),
      remove: (address) => inTransaction("readwrite", (store, then) => remove(address, store, then)),
      list: () => inTransaction("readonly", (store, then) => then(store("sheets").getAll(), (found) => found)),
      async summaries() {
        const { known, stale } = await inTransaction("readonly", window.guidebook.summariesIn);
        if (stale.length) await inTransaction("readwrite", (store, then) => window.guidebook.keepSummaries(stale, store, then));
        return [...known, ...stale];
      },
      writeAll: (writes, settings, { signal, wrote } = {}) =>
        inTransaction("readwrite", (store, then) => {
          const { transaction } = store("sheets");
          const stop = () => end(transaction);
          signal?.addEventListener("abort", stop, { once: true });
          if (signal?.aborted) return stop();
          for (const [name, value] of Object.entries(settings)) putSetting(store("settings"), name, value);
          for (const write of writes) put(write, store, then, refuse, wrote);
          return undefined;
        }),
      settings: (start) =>
        inTransaction("readonly", (store, then) => then(store("settings").getAll(IDBKeyRange.bound(start, `${start}\uffff`)), (found) => found)),
      clear: () => inTransaction("readwrite", (store) => STORES.forEach((name) => void store(name).clear())),
      putSetting: (name, value) =>
        inTransaction("readwrite", (store) => {
          putSetting(store("settings"), name, value);
          store("settings").transaction.commit(); // it is written even if the page is just closing
        }),
    };
  }

  /** @param {IDBObjectStore} settings @param {string} name @param {unknown} value undefined removes it */
  const putSetting = (settings, name, value) => void (value === undefined ? settings.delete(name) : settings.put(value, name));

  /** When all or nothing must be written, a newer record prevents all of it. @returns {never} */
  function refuse() {
    throw new Error("Another page has saved one of these sheets meanwhile.");
  }

  /**
   * @param {Write} write
   * @param {Stores} store
   * @param {Then} then
   * @param {(record: SheetRecord) => SheetRecord} newer called with the record if another page has written a newer one
   * @param {(write: Write) => void} [wrote]
   */
  function put(write, store, then, newer, wrote) {
    const { record, expected, versions, aside, resolved } = write;
    then(store("sheets").get(keyOf(record)), (found) => {
      if (window.guidebook.holdsSheet(found) && found.saves > expected) return newer(found);
      then(store("sheets").put(record), () => wrote?.(write));
      // A list finds by `updated` that a summary is old, and makes a new one.
      if (found?.updated === record.updated) store("settings").delete(summaryName(record));
      for (const version of versions) then(store("versions").put(version), (id) => void (version.id = id));
      for (const each of resolved) store("asides").delete([...keyOf(each), each.page]);
      if (aside && Object.keys(aside.answers).length) store("asides").put(aside);
      else if (aside) store("asides").delete([...keyOf(aside), aside.page]);
      if (versions.length) prune(store("versions"), record, then);
      return undefined;
    });
  }

  /** Removes the versions of a sheet that need not be kept any longer. @param {IDBObjectStore} versions @param {Address} address @param {Then} then @param {boolean} [forRoom] */
  function prune(versions, address, then, forRoom) {
    then(versions.index("address").getAll(keyOf(address)), (all) => {
      for (const id of window.guidebook.versionsToDrop(all, forRoom)) versions.delete(id);
    });
  }

  /** @param {Address} address @param {Stores} store @param {Then} then */
  function remove(address, store, then) {
    store("sheets").delete(keyOf(address));
    store("settings").delete(summaryName(address));
    for (const name of ["versions", "asides"])
      then(store(name).index("address").getAllKeys(keyOf(address)), (keys) => {
        for (const key of keys) store(name).delete(key);
      });
  }

  Object.assign(window.guidebook, { openDatabase, summaryName });
})();
