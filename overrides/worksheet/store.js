/**
 * Where sheets are kept in this browser. It knows records, not pages.
 *
 * A record is `{saves, sheet, filed, settled, page}`: the sheet as it goes into a file, how often it was saved (the higher
 * number is the newer record), when it was last saved to a file, until when what was left elsewhere is in it, and which
 * page wrote it. A record's key is `team/worksheet/sheet`.
 *
 * IndexedDB survives a killed browser at once but loses what is written while a page goes away; localStorage is the
 * other way round. So IndexedDB is the store, and localStorage holds a journal of the last moment. Without IndexedDB
 * localStorage is the store; with neither, the answers live in memory and the page says so.
 */
(function () {
  "use strict";

  const PATIENCE = 3000; // how long the browser may take to open its storage before we go on without it

  /**
   * @param {string} site the site's id, with which every key begins
   * @returns {Promise<object>} `lasting`, `inDatabase`, `read`, `write`, `all`, `readAside`, `setAside`, `listen`, `tell`
   */
  window.guidebook.openStore = async function (site) {
    const local = localStorageWorks(site) ? window.localStorage : null;
    const database = await openDatabase(site);
    const store = database ? databaseStore(database) : local ? localStore(local, site) : memoryStore();
    store.inDatabase = Boolean(database);
    // What waits for the reader's decision is kept beside the sheet.
    store.readAside = (key) => store.read(`${key}/aside`);
    store.setAside = (key, remains) => store.write(`${key}/aside`, remains, Infinity);
    return Object.assign(store, listening(site));
  };

  function openDatabase(site) {
    return new Promise((resolve) => {
      setTimeout(resolve, PATIENCE, null);
      try {
        const request = window.indexedDB.open(`${site}/sheets`, 1);
        request.onupgradeneeded = () => request.result.createObjectStore("sheets");
        request.onerror = request.onblocked = () => resolve(null);
        request.onsuccess = () => {
          request.result.onversionchange = () => request.result.close();
          resolve(request.result);
        };
      } catch {
        resolve(null);
      }
    });
  }

  function localStorageWorks(site) {
    try {
      const key = `${site}/test`;
      window.localStorage.setItem(key, key);
      window.localStorage.removeItem(key);
      return true;
    } catch (error) {
      // Full is not blocked: what is there can still be read, and a journal may fit when room is made.
      return Boolean(error && error.name === "QuotaExceededError" && window.localStorage && window.localStorage.length);
    }
  }

  /** Writes a record unless another tab wrote a newer one since `expected`; then it returns that one. */
  function databaseStore(database) {
    const inTransaction = (mode, work) =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction("sheets", mode);
        const result = {};
        transaction.oncomplete = () => resolve(result.value);
        transaction.onabort = () => reject(transaction.error);
        transaction.onerror = (event) => reject(event.target.error);
        work(transaction.objectStore("sheets"), result);
      });
    return {
      lasting: true,
      read: (key) =>
        inTransaction("readonly", (sheets, result) => {
          sheets.get(key).onsuccess = (event) => (result.value = event.target.result);
        }),
      write: (key, record, expected) =>
        inTransaction("readwrite", (sheets, result) => {
          sheets.get(key).onsuccess = (event) => {
            const found = event.target.result;
            if (found && found.saves > expected) result.value = found;
            else sheets.put(record, key);
          };
        }),
      all: () =>
        inTransaction("readonly", (sheets, result) => {
          sheets.getAll().onsuccess = (event) => (result.value = event.target.result);
        }),
    };
  }

  function localStore(local, site) {
    const read = (key) => parsed(local.getItem(`${site}/sheet/${key}`));
    return {
      lasting: true,
      read: async (key) => read(key),
      async write(key, record, expected) {
        const found = read(key);
        if (found && found.saves > expected) return found;
        local.setItem(`${site}/sheet/${key}`, JSON.stringify(record));
      },
      all: async () => Object.keys(local).filter((name) => name.startsWith(`${site}/sheet/`)).map((name) => parsed(local.getItem(name)) || {}),
    };
  }

  function memoryStore() {
    const records = new Map();
    return {
      lasting: false,
      read: async (key) => records.get(key),
      write: async (key, record) => void records.set(key, record),
      all: async () => [...records.values()],
    };
  }

  /**
   * The journal of one sheet: written at once while the page goes away, read when it comes back. Besides, what was saved
   * in localStorage while IndexedDB was out of order counts as left there.
   */
  window.guidebook.openJournal = function (site, key) {
    const local = localStorageWorks(site) ? window.localStorage : null;
    const names = [`${site}/journal/${key}`, `${site}/sheet/${key}`];
    let inDatabase = false;
    const read = () => (local ? names.slice(0, inDatabase ? 2 : 1).map((name) => [name, parsed(local.getItem(name))]) : []);
    return {
      read(sheetsInDatabase) {
        inDatabase = sheetsInDatabase;
        return read().map(([, left]) => left);
      },
      write(remains) {
        try {
          if (local) local.setItem(names[0], JSON.stringify(remains));
        } catch {
          // No room: the store has all but the last moment.
        }
      },
      /** Remove what was left until a moment: it is saved. Another page may have left more since. */
      forget(until) {
        for (const [name, left] of read()) if (left?.sheet?.updated <= until) local.removeItem(name);
      },
    };
  };

  /** Tells other tabs of this site which sheet was saved, and hears it from them. */
  function listening(site) {
    const channel = window.BroadcastChannel ? new BroadcastChannel(`${site}/sheets`) : null;
    return {
      tell: (key) => channel && channel.postMessage(key),
      listen: (heard) => channel && channel.addEventListener("message", (event) => heard(event.data)),
    };
  }

  function parsed(text) {
    try {
      return text ? JSON.parse(text) : undefined;
    } catch {
      return undefined;
    }
  }
})();
