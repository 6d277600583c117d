/** When a message makes the foot of a sheet higher, what one works at moves up if the message would cover it. */
(function () {
  "use strict";

  const GAP = 8; // pixels between the two

  /** @param {HTMLElement} foot */
  function follow(foot) {
    let height = Infinity; // it is observed from its first state on
    return () => {
      const grown = foot.offsetHeight - height;
      height = foot.offsetHeight;
      const focused = document.activeElement;
      if (grown <= 0 || !focused || foot.contains(focused) || focused.closest("form") !== foot.closest("form")) return;
      const covered = focused.getBoundingClientRect().bottom - foot.getBoundingClientRect().top;
      if (covered > 0 && covered <= grown) window.scrollBy({ top: covered + GAP, behavior: "instant" });
    };
  }

  for (const foot of document.querySelectorAll("[data-foot]")) new ResizeObserver(follow(/** @type {HTMLElement} */ (foot))).observe(foot);
})();
