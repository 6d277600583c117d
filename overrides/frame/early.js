/** Before anything is painted: marks that scripts run, which colors the reader chose, and whether to lay out the whole page. */
(function () {
  "use strict";
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  // When the reader returns to a page, or jumps to a place in it, everything must have its height first (see worksheet.css).
  const whole = () => root.toggleAttribute("data-whole", true);
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  if (visit?.type !== "navigate" || location.hash) whole();
  const named = (/** @type {string} */ part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part; // such as 100%-done
    }
  };
  addEventListener("click", ({ target }) => {
    const link = /** @type {HTMLAnchorElement | null} */ (target instanceof Element ? target.closest("a[href*='#']") : null);
    const place = link && document.getElementById(named(link.hash.slice(1)));
    if (place && !place.checkVisibility({ contentVisibilityAuto: true })) whole();
  }, true);
  const site = document.querySelector('meta[name="site-id"]')?.getAttribute("content");
  function color() {
    try {
      const chosen = window.localStorage.getItem(`${site}/colors`);
      if (chosen === "light" || chosen === "dark") root.dataset.colors = chosen;
    } catch {
      // No storage: the colors follow the device.
    }
  }
  color();
  addEventListener("pageshow", color); // Back may bring the page as it was before a choice on another
})();
