/** Boxes to tick, an own line, and at most so many. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  const boxes = (root) => [...root.querySelectorAll("input[type=checkbox]")];
  const line = (root) => root.querySelector("[data-other]");
  const own = (root) => (line(root) ? guidebook.typed(line(root)) : "");

  /** Past the most that may be ticked, the words say so; nothing is taken away. */
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
      const { checked, other, ...more } = answer && typeof answer === "object" ? answer : {};
      const wanted = new Set(Array.isArray(checked) ? checked : []);
      for (const box of boxes(root)) {
        box.checked = wanted.delete(box.value);
      }
      const fits = typeof other === "string" && line(root);
      if (line(root)) guidebook.set(line(root), fits ? other : "");
      limit(root);
      if (answer !== undefined && (typeof answer !== "object" || answer === null)) return answer;
      const rest = { ...more };
      if (wanted.size) rest.checked = [...wanted];
      if (other && !fits) rest.other = other;
      return Object.keys(rest).length ? rest : undefined;
    },
  };
})();
