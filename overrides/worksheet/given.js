/**
 * What is known of a team stands in some fields by itself, such as its name at the head of a sheet, until someone writes something
 * else there. It is no answer: it changes with what is known, and a sheet that holds nothing else was not begun.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  /** @param {ParentNode} scope @returns {NodeListOf<Line>} */
  const controls = (scope) => scope.querySelectorAll("[data-profile]");

  guidebook.give = function (form) {
    const { name, profile } = guidebook.now.known;
    for (const control of controls(form)) {
      const words = { team: name, ...profile }[control.dataset.profile || ""] || "";
      if (words === (control.dataset.given || "")) continue;
      const typed = guidebook.typed(control);
      control.dataset.given = words;
      guidebook.set(control, typed);
      for (let root = control.closest("[data-field]"); root; root = root.parentElement?.closest("[data-field]") ?? null) guidebook.does(root).shown?.(root);
    }
  };

  /** Reads all fields in a scope as they are shown: what stands there by itself is among the answers. */
  guidebook.shownIn = function (scope) {
    guidebook.readsGiven = true;
    try {
      return guidebook.readAll(scope);
    } finally {
      guidebook.readsGiven = false;
    }
  };
})();
