/** What native controls hold: reads, shows and prints their words. Shapes and kinds of fields are built on this. */
(function () {
  "use strict";

  const { guidebook } = window;

  /**
   * Copies the text of a control into the element printed in its place: a control prints only what is in view. The two are
   * found by the element around both, as other programs put nodes of their own next to and around controls.
   * @param {Control} control
   */
  function mirror(control) {
    const paper = control.closest(".ws-written")?.querySelector(".ws-mirror");
    if (!paper) return;
    const words = control instanceof HTMLSelectElement ? (control.value ? control.selectedOptions[0].textContent : "") : held(control);
    if (paper.textContent !== words) paper.textContent = words;
    paper.toggleAttribute("data-given", Boolean(words) && words === control.dataset.given);
  }

  /** The text of a control; empty if it has only whitespace. @param {Line} control */
  const held = (control) => (control.value.trim() ? control.value : "");

  /**
   * The text typed into a control, unchanged; what given.js filled in does not count.
   * @param {Line} control
   */
  function typed(control) {
    return control.value === control.dataset.given && !guidebook.readsGiven ? "" : held(control);
  }

  /**
   * The text control of a field, or the first one of a row.
   * @param {HTMLElement} root
   * @returns {Line | null}
   */
  function line(root) {
    return root.querySelector(".ws-line, .ws-lines");
  }

  /**
   * Puts a text into a control, unless it is there already: writing it again would move the caret, and remove a space typed
   * just now. In a single line, blanks stand for line breaks: the browser would take them out, and join the words around them.
   * @param {Line} control
   * @param {string} value
   */
  function set(control, value) {
    const text = value || control.dataset.given || "";
    const words = control.matches("input") ? text.replace(/\s*\n\s*/g, " ") : text;
    if (words ? control.value !== words : held(control)) {
      control.value = words;
      markEmpty(control);
      guidebook.grow(control);
    }
    mirror(control);
  }

  /**
   * Have a control show whether it is empty: styles tell by its placeholder, a blank. A control with words in it has none, as
   * browsers style and lay out a placeholder again with every letter.
   * @param {Line} control
   */
  function markEmpty(control) {
    if (!control.matches(".ws-line, .ws-lines") || Boolean(control.value) !== control.hasAttribute("placeholder")) return;
    if (control.value) control.removeAttribute("placeholder");
    else control.placeholder = " ";
  }

  /** The boxes and bubbles in a field. @param {HTMLElement} root */
  const ticks = (root) => [.../** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("input[type=checkbox], input[type=radio]"))];

  /** The line for an answer other than the printed ones. @param {HTMLElement} root @returns {Line | null} */
  const otherLine = (root) => root.querySelector("[data-other]");

  /** The text on that line; undefined if there is no such line. @param {HTMLElement} root */
  function other(root) {
    const control = otherLine(root);
    return control ? typed(control) : undefined;
  }

  /** Shows a text on that line. @param {HTMLElement} root @param {unknown} [words] @returns {unknown} a text that it cannot show */
  function writeOther(root, words = "") {
    const control = otherLine(root);
    const fits = control && typeof words === "string";
    if (control) set(control, fits ? words : "");
    return fits ? undefined : words || undefined;
  }

  // Removes whitespace left behind, so that lines to write on are printed where nothing was written.
  document.addEventListener("change", ({ target }) => {
    const control = /** @type {Line} */ (target);
    if (control.matches(".ws-line, .ws-lines") && !held(control)) {
      control.value = "";
      markEmpty(control);
    }
  });

  Object.assign(guidebook, { mirror, set, markEmpty, typed, line, ticks, other, writeOther });
})();
