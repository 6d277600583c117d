/**
 * Describes tools that are not on the page: the labels and shapes of their answers. The built site has a script for each next
 * to its page (`library/catalog.py`), which is loaded when first needed.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const ID = /^[a-z][a-z0-9-]*$/;

  /** @type {Map<string, CatalogEntry>} */
  const found = new Map();

  guidebook.catalogued = (entry) => void found.set(entry.id, entry);

  guidebook.catalog = async (id) => {
    if (!found.has(id) && ID.test(id)) await guidebook.script(`worksheets/${id}.js`).catch(() => {}); // the id may come from a file
    const entry = found.get(id);
    if (!entry) throw new Error(`Nothing is known of a tool "${id}".`);
    return entry;
  };
})();
