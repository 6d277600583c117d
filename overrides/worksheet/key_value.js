/**
 * Keeps sheets as key-value pairs: in localStorage if there is no IndexedDB, or in memory if there is neither. One of the
 * backends of the store (see store.js). localStorage outlives the page, but a killed browser may lose its last minute.
 */
(function () {
  "use strict";

  /** @param {Address} address */
  const pathOf = ({ team, worksheet, sheet }) => [team, worksheet, sheet].join("/");
  const record = (/** @type {Address} */ address) => `sheets/${pathOf(address)}`;
  const asides = (/** @type {Address} */ address) => `asides/${pathOf(address)}/`;
  const aside = (/** @type {Aside} */ each) => asides(each) + each.page;
  const versions = (/** @type {Address} */ address) => `versions/${pathOf(address)}/`;
  const version = (/** @type {Version} */ each) => versions(each) + each.id;

  /** All values whose names begin with `start`. @param {Names} names @param {string} start @returns {any[]} */
  const below = (names, start) => names.all().filter((name) => name.startsWith(start)).map((name) => names.get(name)).filter(Boolean);

  /** @param {Names} names @param {Address} address @returns {Version[]} the oldest first */
  const versionsOf = (names, address) => below(names, versions(address)).sort((one, other) => one.id - other.id);

  /** Drops versions that need not be kept. @param {Names} names @param {Address} address @param {boolean} [forRoom] */
  function prune(names, address, forRoom) {
    for (const id of window.guidebook.versionsToDrop(versionsOf(names, address), forRoom)) names.remove(versions(address) + id);
  }

  /** @param {Names} names @param {string} name @param {unknown} value undefined removes it */
  const put = (names, name, value) => (value === undefined ? names.remove(name) : names.set(name, value));

  /** @param {Names} names @param {Write} write @returns {SheetRecord | undefined} another page's newer record, in which case nothing was written */
  function write(names, { record: written, expected, versions: added, aside: own, resolved }) {
    const found = names.get(record(written));
    if (window.guidebook.holdsSheet(found) && found.saves > expected) return found;
    let last = versionsOf(names, written).at(-1)?.id || 0;
    // The versions first: if there is no room for the rest, nothing that they hold is lost.
    for (const each of added) {
      each.id ??= ++last;
      names.set(version(each), each);
    }
    names.set(record(written), written);
    for (const each of resolved) names.remove(aside(each));
    if (own) put(names, aside(own), Object.keys(own.answers).length ? own : undefined);
    if (added.length) prune(names, written);
    return undefined;
  }

  /** @param {Names} names @param {Address} address */
  function remove(names, address) {
    names.remove(record(address));
    for (const start of [versions(address), asides(address)])
      for (const name of names.all()) if (name.startsWith(start)) names.remove(name);
  }

  /**
   * Writes many sheets and settings, all or nothing.
   * @param {Names} names
   * @param {Write[]} writes
   * @param {Record<string, unknown>} settings
   * @param {Writing} [writing]
   */
  const writeAll = (names, writes, settings, { signal, wrote } = {}) =>
    allOrNothing(names, () => {
      for (const [name, value] of Object.entries(settings)) put(names, `settings/${name}`, value);
      for (const each of writes) {
        signal?.throwIfAborted();
        if (write(names, each)) throw new Error("Another page has saved this sheet meanwhile.");
        wrote?.(each);
      }
    });

  /**
   * @param {Names} names
   * @param {boolean} lasting whether it outlives the page
   * @returns {Backend}
   */
  const keyValueBackend = (names, lasting) => ({
    lasting,
    read: async (address) => ({ record: names.get(record(address)), asides: below(names, asides(address)) }),
    write: async (each) => write(names, each),
    versions: async (address) => versionsOf(names, address),
    putVersion: async (each) => names.set(version(each), each),
    makeRoom: async (address) => prune(names, address, true),
    remove: async (address) => remove(names, address),
    list: async () => below(names, "sheets/"),
    summaries: async () => below(names, "sheets/").filter(window.guidebook.holdsSheet).map(window.guidebook.summaryOf),
    writeAll: async (writes, settings, writing) => writeAll(names, writes, settings, writing),
    settings: async (start) => below(names, `settings/${start}`),
    putSetting: async (name, value) => put(names, `settings/${name}`, value),
    clear: async () => names.all().forEach(names.remove),
  });

  /** Changes several names; if that fails, restores all of them. @param {Names} names @param {() => void} does */
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

  /** @returns {Names} names in memory, with copies of the values */
  function inMemory() {
    const values = new Map();
    return {
      all: () => [...values.keys()],
      get: (name) => structuredClone(values.get(name)),
      set: (name, value) => void values.set(name, structuredClone(value)),
      remove: (name) => void values.delete(name),
    };
  }

  /** Whether this tab must leave nothing on the device (see sheets/passing.js). @param {string} site */
  function passes(site) {
    try {
      return Boolean(window.sessionStorage.getItem(`${site}/passing`));
    } catch {
      return false;
    }
  }

  /**
   * Names in localStorage, each prefixed with the site's id; in sessionStorage if nothing may stay on the device.
   * @param {string} site
   * @returns {Names | null} null if this browser allows neither
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
      // Full is not blocked: what is there can still be read, and a journal may fit once there is room.
      return error instanceof DOMException && error.name === "QuotaExceededError" && window.localStorage.length ? window.localStorage : null;
    }
  }

  /** @param {string | null} text */
  function parsed(text) {
    try {
      return text ? JSON.parse(text) : undefined;
    } catch {
      return undefined; // a damaged value counts as missing
    }
  }

  Object.assign(window.guidebook, { keyValueBackend, inMemory, inBrowser, passes });
})();
