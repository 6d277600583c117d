/** The files in what people drop on a page, those in folders included. */
(function () {
  "use strict";

  const { guidebook } = window;

  /** @param {FileSystemEntry} entry @returns {Promise<File[]>} */
  async function filesIn(entry) {
    if (entry.isFile) return new Promise((resolve) => /** @type {FileSystemFileEntry} */ (entry).file((file) => resolve([file]), () => resolve([])));
    const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
    /** @type {File[]} */
    const found = [];
    for (;;) {
      const some = /** @type {FileSystemEntry[]} */ (await new Promise((resolve) => reader.readEntries(resolve, () => resolve([]))));
      if (!some.length) return found;
      for (const each of some) if (!each.name.startsWith(".")) found.push(...(await filesIn(each)));
    }
  }

  guidebook.droppedFiles = async function (data) {
    const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() || []); // read now: they are gone in a moment
    const files = [...data.files];
    return entries.some((entry) => entry.isDirectory) ? (await Promise.all(entries.map(filesIn))).flat() : files;
  };
})();
