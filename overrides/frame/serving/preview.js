/** The page around a tool's previews: a button makes the browser print a frame, with its own page breaks. */
(function () {
  "use strict";
  document.addEventListener("click", ({ target }) => {
    const { print = "" } = /** @type {HTMLElement} */ (target).dataset;
    if (print) window.frames[/** @type {any} */ (print)].postMessage("print", location.origin);
  });
})();
