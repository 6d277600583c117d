/**
 * Fills some fields with what is known about the team, such as its name at the head of a sheet, until someone writes something
 * else there. This is not an answer: it changes with the team's profile, and a sheet that holds nothing else has not been
 * begun.
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

  /** Reads all fields in a scope as they are shown, what was filled in from the team's profile included. */
  guidebook.shownIn = function (scope) {
    guidebook.readsGiven = true;
    try {
      return guidebook.readAll(scope);
    } finally {
      guidebook.readsGiven = false;
    }
  };
})();
