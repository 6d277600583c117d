/** Boxes to tick, an own line, and at most so many. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  /** @param {HTMLElement} root */
  const boxes = (root) => [.../** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("input[type=checkbox]"))];
  /** @param {HTMLElement} root @returns {Line | null} */
  const line = (root) => root.querySelector("[data-other]");

  /** @param {HTMLElement} root */
  function own(root) {
    const place = line(root);
    return place ? guidebook.typed(place) : "";
  }

  /**
   * Past the most that may be ticked, the words say so; nothing is taken away.
   * @param {HTMLElement} root
   */
  function limit(root) {
    const said = root.querySelector("[data-at-most]");
    if (!said) return;
    const most = Number(said.dataset.atMost);
    const count = boxes(root).filter((box) => box.checked).length + Number(Boolean(own(root)));
    said.textContent = count > most ? `Choose at most ${most}. You have chosen ${count}.` : `Choose at most ${most}.`;
    said.classList.toggle("ws-checklist__limit--passed", count > most);
  }

  guidebook.kinds.checklist = {
    mount(root) {
      const said = root.querySelector("[data-at-most]");
      if (!said) return;
      said.setAttribute("role", "status");
      root.addEventListener("input", () => limit(root));
    },
    read(root) {
      const checked = boxes(root).filter((box) => box.checked).map((box) => box.value);
      const other = own(root);
      if (!checked.length && !other) return undefined;
      return other ? { checked, other } : { checked };
    },
    write(root, answer) {
      const { checked, other, ...more } = /** @type {Group} */ (answer && typeof answer === "object" ? answer : {});
      const wanted = new Set(Array.isArray(checked) ? checked : []);
      for (const box of boxes(root)) {
        box.checked = wanted.delete(box.value);
      }
      const place = line(root);
      const fits = place && typeof other === "string";
      if (place) guidebook.set(place, fits ? other : "");
      limit(root);
      if (answer !== undefined && (typeof answer !== "object" || answer === null)) return answer;
      /** @type {Group} */
      const rest = { ...more };
      if (wanted.size) rest.checked = [...wanted];
      if (other && !fits) rest.other = other;
      return Object.keys(rest).length ? rest : undefined;
    },
  };
})();
