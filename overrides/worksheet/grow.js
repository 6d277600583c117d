/** Makes text boxes as high as their text where the browser has no `field-sizing` to do it by style. */
(function () {
  "use strict";

  const guidebook = window.guidebook;
  if (CSS.supports("field-sizing", "content")) {
    guidebook.grow = () => {};
    return;
  }

  /**
   * @param {ParentNode} part
   * @returns {NodeListOf<HTMLTextAreaElement>}
   */
  const boxes = (part) => part.querySelectorAll(".ws-lines");

  guidebook.grow = function (control) {
    if (!control.matches(".ws-lines")) return;
    control.style.height = "";
    // A hidden box has no height; showing it changes the height of the form, which brings us back here.
    if (control.scrollHeight > control.clientHeight) control.style.height = `${control.scrollHeight + 2}px`;
  };
  document.addEventListener("input", ({ target }) => guidebook.grow(/** @type {Line} */ (target)));

  // The window, the meeting view and fonts that load late change the size of boxes or letters: each changes the form's size,
  // too.
  const sizes = new WeakMap();
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      for (const control of boxes(target)) {
        const size = `${control.clientWidth} ${getComputedStyle(control).fontSize}`;
        if (sizes.get(control) === size) continue;
        sizes.set(control, size);
        guidebook.grow(control);
      }
    }
  });
  for (const form of document.querySelectorAll(".ws")) observer.observe(form);
  document.fonts.ready.then(() => boxes(document).forEach(guidebook.grow));
})();
