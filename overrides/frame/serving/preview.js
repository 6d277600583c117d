/** The page around a tool's previews: a button has the browser print what is in a frame, cut into pages as it does that. */
(function () {
  "use strict";
  document.addEventListener("click", ({ target }) => {
    const { print = "" } = /** @type {HTMLElement} */ (target).dataset;
    if (print) window.frames[/** @type {any} */ (print)].postMessage("print", location.origin);
  });
})();
