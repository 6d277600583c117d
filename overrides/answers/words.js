/** Text, as typed into one control. */
(function () {
  "use strict";
  const { guidebook } = window;
  const text = (/** @type {HTMLElement} */ root) => /** @type {Line} */ (guidebook.line(root));

  guidebook.shapes.words = {
    fits: (answer) => typeof answer === "string",
    words: (answer) => answer,
    read: (root) => guidebook.typed(text(root)) || undefined,
    write: (root, answer = "") => void guidebook.set(text(root), answer),
  };
})();
