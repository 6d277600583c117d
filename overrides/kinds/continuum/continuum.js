/** A point on a line: bubbles along it, or a list in a table's cell. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  guidebook.kinds.continuum = {
    read: (root) => guidebook.chosen(root) || undefined,
    write: (root, answer) => (answer === undefined ? void guidebook.choose(root, "") : guidebook.choose(root, String(answer)) ? undefined : answer),
  };
})();
