/** Several fields as one answer, `{field id: answer}`: the fields within the field, each with a shape of its own. */
(function () {
  "use strict";
  const { guidebook } = window;
  const { isGroup, some } = guidebook;
  /** @param {HTMLElement} root */
  const fields = (root) => [...root.querySelectorAll("[data-field]")].filter((each) => each.parentElement?.closest("[data-field]") === root);

  guidebook.shapes.parts = {
    fits: isGroup,
    words: (answer, { parts }) => guidebook.partsInWords(answer, parts),
    join: (type, ...states) => guidebook.mergeGroups(type.parts, ...states),
    describe: (root) => ({ parts: guidebook.typesOf(fields(root)) }),
    read: (root) => some(guidebook.readFields(fields(root))),
    write: (root, answer = {}) => guidebook.writeFields(fields(root), answer),
  };
})();
