/** Initials: two to four letters. Anything else is pointed out, and kept. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  /** @param {HTMLElement} root */
  const control = (root) => /** @type {HTMLInputElement} */ (root.querySelector("input"));

  /** @param {HTMLElement} root */
  function check(root) {
    const letters = control(root).value.match(/\p{L}/gu) || [];
    const fits = !control(root).value.trim() || (letters.length >= 2 && letters.length <= 4);
    const words = fits ? "" : guidebook.say("kinds.initials.not");
    const said = root.querySelector(".ws-initials__said");
    if (said && said.textContent !== words) said.textContent = words;
    if (fits) control(root).removeAttribute("aria-invalid");
    else control(root).setAttribute("aria-invalid", "true");
  }

  guidebook.kinds.initials = {
    shape: "words",
    mount: (root) => control(root).addEventListener("change", () => check(root)),
    read: (root) => control(root).value.trim() || undefined,
    write(root, answer = "") {
      // A space just typed between two letters stays.
      if (answer !== control(root).value.trim()) guidebook.set(control(root), answer);
    },
    shown: check,
  };
})();
