/** One of several options: writing on the line for another answer chooses that. */
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
