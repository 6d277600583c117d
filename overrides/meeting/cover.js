/**
 * Covers answers until the group is ready to see them. The facilitator uncovers all of them at once, or one by clicking it;
 * what is typed in the meantime is saved as always. Typing in an answer uncovers it; tabbing to it does not.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  /** The covered answer around an element: the innermost field. @param {EventTarget | null} target */
  const answerAt = (target) => (target instanceof Element ? target.closest("form[data-covered] .ws-section [data-field]:not([data-uncovered])") : null);

  guidebook.cover = function (form, on) {
    form.toggleAttribute("data-covered", on);
    for (const each of form.querySelectorAll("[data-uncovered]")) each.removeAttribute("data-uncovered");
  };

  // The first click uncovers, and does nothing else.
  for (const name of ["pointerdown", "mousedown", "click"])
    document.addEventListener(name, (event) => {
      if (event instanceof MouseEvent && !event.detail && name === "click") return; // from the keyboard
      const answer = answerAt(event.target);
      if (!answer || (event.target instanceof Element && event.target.closest("button"))) return;
      event.preventDefault();
      event.stopPropagation();
      if (name === "click") answer.setAttribute("data-uncovered", "");
    }, true);
  document.addEventListener("input", (event) => answerAt(event.target)?.setAttribute("data-uncovered", ""), true);
})();
