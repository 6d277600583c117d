/** Saves a figure as a picture for slides: its wide drawing, with its title above and its source below (see sheets/exporting/picture.js). */
(function () {
  "use strict";

  const { guidebook } = window;

  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("[data-picture]");
    const figure = button && /** @type {HTMLElement} */ (button.closest("figure"));
    if (!figure) return;
    const svg = /** @type {SVGSVGElement} */ (figure.querySelector("[data-width=wide]"));
    const words = (/** @type {string} */ part) => figure.querySelector(part)?.textContent?.trim() || "";
    const site = document.querySelector("meta[name=application-name]")?.getAttribute("content") || "";
    const below = [words(".gb-figure__source"), guidebook.say("parts.figures.from", { site })];
    guidebook.savePicture(svg, { title: words("title"), below }, figure.id.replace("figure-", "") + ".png");
  });
})();
