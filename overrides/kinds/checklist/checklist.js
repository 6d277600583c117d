/** Says when more items are checked than allowed; nothing is unchecked. */
(function () {
  "use strict";
  const guidebook = window.guidebook;

  /** @param {HTMLElement} root */
  function limit(root) {
    const said = root.querySelector("[data-at-most]");
    if (!said) return;
    const most = Number(said.dataset.atMost);
    const count = guidebook.ticks(root).filter((box) => box.checked).length + Number(Boolean(guidebook.other(root)));
    said.textContent = guidebook.say("kinds.checklist.limit", { count: most }) + (count > most ? ` ${guidebook.say("kinds.checklist.chosen", { count })}` : "");
    said.classList.toggle("ws-checklist__limit--passed", count > most);
  }

  guidebook.kinds.checklist = {
    shape: "many_of",
    mount(root) {
      const said = root.querySelector("[data-at-most]");
      if (!said) return;
      said.setAttribute("role", "status");
      root.addEventListener("input", () => limit(root));
    },
    shown: limit,
  };
})();
