/**
 * What is known of tools that are not on the page: what their answers are called and of which shape they are. The built site
 * has a script for each beside its page (`library/catalog.py`), which comes when it is first asked for, from disk too.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const root = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src);

  /** @type {Map<string, Promise<CatalogEntry>>} */
  const asked = new Map();
  /** @type {Map<string, CatalogEntry>} */
  const found = new Map();

  guidebook.catalogued = (entry) => void found.set(entry.id, entry);

  guidebook.catalog = (id) => {
    const coming = asked.get(id) || load(id);
    asked.set(id, coming);
    coming.catch(() => asked.delete(id)); // it is asked for again
    return coming;
  };

  /** @param {string} id @returns {Promise<CatalogEntry>} */
  function load(id) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const fail = () => {
        script.remove();
        reject(new Error(`Nothing is known of a tool "${id}".`));
      };
      if (!/^[a-z][a-z0-9-]*$/.test(id)) return fail(); // it may come from a file
      script.src = new URL(`worksheets/${id}.js`, root).href;
      script.onerror = fail;
      script.onload = () => {
        const entry = found.get(id);
        if (entry) resolve(entry);
        else fail();
      };
      document.head.append(script);
    });
  }
})();
