/** A point for each item, `{item id: point id}`: radio buttons, those of each item in an element with `data-item`. */
(function () {
  "use strict";
  const { guidebook } = window;
  const { isGroup, some, ticks } = guidebook;
  /** The item of a radio button: the nearest, as items may be nested. @param {Element} bubble */
  const itemOf = (bubble) => /** @type {HTMLElement} */ (bubble.closest("[data-item]"));
  /** @param {Element} bubble */
  const idOf = (bubble) => itemOf(bubble).dataset.item || "";

  guidebook.shapes.points = {
    fits: isGroup,
    words: (answer, { parts }) => guidebook.partsInWords(answer, parts),
    join: (_, ...states) => guidebook.mergeGroups({}, ...states),
    describe(root) {
      /** @param {HTMLElement} item @returns {AnswerType} */
      const type = (item) => ({ shape: "any", label: guidebook.wordsAt(item), labels: guidebook.labelsIn(item) });
      return { parts: Object.fromEntries(ticks(root).map((bubble) => [idOf(bubble), type(itemOf(bubble))])) };
    },
    read: (root) => some(Object.fromEntries(ticks(root).filter((bubble) => bubble.checked).map((bubble) => [idOf(bubble), bubble.value]))),
    write(root, answer = {}) {
      const left = { ...answer };
      for (const bubble of ticks(root)) bubble.checked = answer[idOf(bubble)] === bubble.value;
      for (const bubble of ticks(root)) if (bubble.checked) delete left[idOf(bubble)];
      return left;
    },
  };
})();
