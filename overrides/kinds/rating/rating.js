/** The same scale for several items. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  const items = (root) => [...root.querySelectorAll("[data-item]")];

  guidebook.kinds.rating = {
    read(root) {
      const answer = {};
      for (const item of items(root)) {
        const point = item.querySelector("input:checked");
        if (point) answer[item.dataset.item] = point.value;
      }
      return Object.keys(answer).length ? answer : undefined;
    },
    write(root, answer) {
      if (answer !== undefined && (typeof answer !== "object" || answer === null || Array.isArray(answer))) answer = { rating: answer };
      const left = new Map(Object.entries(answer || {}));
      for (const item of items(root)) {
        const id = item.dataset.item;
        for (const point of item.querySelectorAll("input")) {
          point.checked = left.has(id) && point.value === left.get(id);
          if (point.checked) left.delete(id);
        }
      }
      return left.size ? Object.fromEntries(left) : undefined;
    },
  };
})();
