/**
 * What is known of tools that are not on the page: what their answers are called and of which shape they are. The built site
 * has a script for each beside its page (`library/catalog.py`), which comes when it is first asked for.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const ID = /^[a-z][a-z0-9-]*$/;

  /** @type {Map<string, CatalogEntry>} */
  const found = new Map();

  guidebook.catalogued = (entry) => void found.set(entry.id, entry);

  guidebook.catalog = async (id) => {
    if (!found.has(id) && ID.test(id)) await guidebook.script(`worksheets/${id}.js`).catch(() => {}); // an id may come from a file
    const entry = found.get(id);
    if (!entry) throw new Error(`Nothing is known of a tool "${id}".`);
    return entry;
  };
})();
