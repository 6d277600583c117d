/** Before anything is drawn: that scripts run, and which colors were chosen by hand. */
(function () {
  "use strict";
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  const site = document.querySelector('meta[name="site-id"]')?.getAttribute("content");
  try {
    const chosen = window.localStorage.getItem(`${site}/colors`);
    if (chosen === "light" || chosen === "dark") root.dataset.colors = chosen;
  } catch {
    // Nothing may be kept here: the colors are those of the device.
  }
})();
