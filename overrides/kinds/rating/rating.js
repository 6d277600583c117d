/** The same scale for several items. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  /** @param {HTMLElement} root */
  const items = (root) => [...root.querySelectorAll("[data-item]")];

  guidebook.kinds.rating = {
    read(root) {
      /** @type {Record<string, string>} */
      const answer = {};
      for (const item of items(root)) {
        /** @type {HTMLInputElement | null} */
        const point = item.querySelector("input:checked");
        if (point) answer[item.dataset.item || ""] = point.value;
      }
      return Object.keys(answer).length ? answer : undefined;
    },
    write(root, answer) {
      const fits = answer === undefined || (typeof answer === "object" && answer !== null && !Array.isArray(answer));
      const left = new Map(Object.entries(fits ? answer || {} : { rating: answer }));
      for (const item of items(root)) {
        const id = item.dataset.item || "";
        for (const point of item.querySelectorAll("input")) {
          point.checked = left.has(id) && point.value === left.get(id);
          if (point.checked) left.delete(id);
        }
      }
      return left.size ? Object.fromEntries(left) : undefined;
    },
  };
})();
