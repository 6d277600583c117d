/** One of several: whoever writes on the line for another answer has chosen it. */
(function () {
  "use strict";
  const guidebook = window.guidebook;

  guidebook.kinds.choice = {
    shape: "one_of",
    mount(root) {
      root.querySelector("[data-other]")?.addEventListener("input", () => guidebook.other(root) && guidebook.choose(root, "other"));
    },
  };
})();
