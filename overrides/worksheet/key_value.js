/**
 * Sheets in a list of names and texts: in localStorage where there is no IndexedDB, or in memory where there is neither.
 * One of the places where a store keeps things (see store.js). localStorage outlives the page, but a killed browser may
 * lose its last minute.
 */
(function () {
  "use strict";

  /** @param {Address} address */
  const pathOf = ({ team, worksheet, sheet }) => [team, worksheet, sheet].join("/");
  const record = (/** @type {Address} */ address) => `sheets/${pathOf(address)}`;
  const aside = (/** @type {Aside} */ each) => `asides/${pathOf(each)}/${each.page}`;
  const version = (/** @type {Address} */ address, /** @type {number | undefined} */ id) => `versions/${pathOf(address)}/${id}`;

  /**
   * @param {Names} names
   * @param {boolean} lasting whether it outlives the page
   * @returns {Place}
   */
  function keyValuePlace(names, lasting) {
    const below = (/** @type {string} */ start) =>
      names.all().filter((name) => name.startsWith(start)).map((name) => names.get(name)).filter(Boolean);
    const versions = (/** @type {Address} */ address) =>
      below(version(address, undefined).replace("undefined", "")).sort((one, other) => one.id - other.id);

    /** @param {Address} address @param {boolean} [forRoom] */
    function thin(address, forRoom) {
      for (const id of window.guidebook.versionsToDrop(versions(address), forRoom)) names.remove(version(address, id));
    }

    /** @param {Write} write @returns {SheetRecord | undefined} */
    function write({ record: written, expected, versions: added, aside: own, settled = [] }) {
      const found = names.get(record(written));
      if (window.guidebook.holdsSheet(found) && found.saves > expected) return found;
      let last = versions(written).at(-1)?.id || 0;
      // The versions first: should there be no room for the rest, nothing is lost that they hold.
      for (const each of added) {
        each.id ??= ++last;
        names.set(version(each, each.id), each);
      }
      names.set(record(written), written);
      for (const each of settled) names.remove(aside(each));
      if (Object.keys(own.answers).length) names.set(aside(own), own);
      else names.remove(aside(own));
      if (added.length) thin(written);
      return undefined;
    }

    /** @param {string} name @param {unknown} value undefined takes it away */
    const put = (name, value) => (value === undefined ? names.remove(name) : names.set(name, value));

    return {
      lasting,
      read: async (address) => ({ record: names.get(record(address)), asides: below(`asides/${pathOf(address)}/`) }),
      write: async (each) => write(each),
      versions: async (address) => versions(address),
      putVersion: async (each) => names.set(version(each, each.id), each),
      makeRoom: async (address) => thin(address, true),
      async remove(address) {
        names.remove(record(address));
        for (const start of ["versions", "asides"])
          for (const name of names.all()) if (name.startsWith(`${start}/${pathOf(address)}/`)) names.remove(name);
      },
      list: async () => below("sheets/"),
      summaries: async () => below("sheets/").filter(window.guidebook.holdsSheet).map(window.guidebook.summaryOf),
      writeAll: async (writes, settings, { signal, wrote } = {}) =>
        allOrNothing(names, () => {
          for (const [name, value] of Object.entries(settings)) put(`settings/${name}`, value);
          for (const each of writes) {
            signal?.throwIfAborted();
            if (write(each)) throw new Error("Another page has saved this sheet meanwhile.");
            wrote?.(each);
          }
        }),
      settings: async (start) => below(`settings/${start}`),
      putSetting: async (name, value) => put(`settings/${name}`, value),
      clear: async () => names.all().forEach(names.remove),
    };
  }

  /** Does something to names; when that fails, they are as they were. @param {Names} names @param {() => void} does */
  function allOrNothing(names, does) {
    const before = new Map(names.all().map((name) => [name, names.get(name)]));
    try {
      does();
    } catch (error) {
      for (const name of names.all()) if (!before.has(name)) names.remove(name);
      for (const [name, value] of before) if (!window.guidebook.same(value, names.get(name))) names.set(name, value);
      throw error;
    }
  }

  /** @returns {Names} names in memory; what is kept is a copy */
  function inMemory() {
    const values = new Map();
    return {
      all: () => [...values.keys()],
      get: (name) => structuredClone(values.get(name)),
      set: (name, value) => void values.set(name, structuredClone(value)),
      remove: (name) => void values.delete(name),
    };
  }

  /** Whether this tab is to leave nothing on the device (see sheets/passing.js). @param {string} site */
  function passes(site) {
    try {
      return Boolean(window.sessionStorage.getItem(`${site}/passing`));
    } catch {
      return false;
    }
  }

  /**
   * Names in localStorage, each behind the site's id; where nothing is to stay on the device, in what ends with the tab.
   * @param {string} site
   * @returns {Names | null} null where this browser keeps nothing there
   */
  function inBrowser(site) {
    const storage = passes(site) ? window.sessionStorage : localStorageOf(site);
    if (!storage) return null;
    const start = `${site}/`;
    return {
      all: () => Object.keys(storage).filter((name) => name.startsWith(start)).map((name) => name.slice(start.length)),
      get: (name) => parsed(storage.getItem(start + name)),
      set: (name, value) => storage.setItem(start + name, JSON.stringify(value)),
      remove: (name) => storage.removeItem(start + name),
    };
  }

  /** @param {string} site @returns {Storage | null} */
  function localStorageOf(site) {
    try {
      const name = `${site}/test`;
      window.localStorage.setItem(name, name);
      window.localStorage.removeItem(name);
      return window.localStorage;
    } catch (error) {
      // Full is not blocked: what is there can still be read, and a journal may fit when room is made.
      return error instanceof DOMException && error.name === "QuotaExceededError" && window.localStorage.length ? window.localStorage : null;
    }
  }

  /** @param {string | null} text */
  function parsed(text) {
    try {
      return text ? JSON.parse(text) : undefined;
    } catch {
      return undefined; // damaged: as if it were not there
    }
  }

  Object.assign(window.guidebook, { keyValuePlace, inMemory, inBrowser, passes });
})();
