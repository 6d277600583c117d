/** Loads scripts of the site when they are first needed; works from disk, too, where a page may load nothing else. */
(function () {
  "use strict";

  const { guidebook } = window;
  const root = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src);

  /** @type {Map<string, Promise<void>>} */
  const asked = new Map();

  /** @param {string} address @returns {Promise<void>} */
  const run = (address) =>
    new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src: new URL(address, root).href });
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => {
        script.remove();
        reject(new Error(`${address} could not be loaded`));
      });
      document.head.append(script);
    });

  guidebook.script = (address) => {
    const coming = asked.get(address) || run(address);
    asked.set(address, coming);
    coming.catch(() => asked.delete(address)); // the next call tries again
    return coming;
  };
})();
