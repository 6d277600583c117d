/** Before anything is drawn: that scripts run, which colors were chosen by hand, and whether the whole page is laid out. */
(function () {
  "use strict";
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  // Where one comes back to a page, or goes to a place in it that is not drawn yet, all of it has its height before one is there (see worksheet.css).
  const whole = () => root.toggleAttribute("data-whole", true);
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  if (visit?.type !== "navigate" || location.hash) whole();
  addEventListener("click", ({ target }) => {
    const link = /** @type {HTMLAnchorElement | null} */ (target instanceof Element ? target.closest("a[href*='#']") : null);
    const place = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (place && !place.checkVisibility({ contentVisibilityAuto: true })) whole();
  }, true);
  const site = document.querySelector('meta[name="site-id"]')?.getAttribute("content");
  try {
    const chosen = window.localStorage.getItem(`${site}/colors`);
    if (chosen === "light" || chosen === "dark") root.dataset.colors = chosen;
  } catch {
    // Nothing may be kept here: the colors are those of the device.
  }
})();
