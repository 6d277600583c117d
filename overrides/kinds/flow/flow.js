/** A flowchart of questions: marks the path that the answers take, as far as it goes. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  /** @param {HTMLElement} root */
  const questions = (root) => [...root.querySelectorAll("[data-item]")];
  /** @param {HTMLElement} question @returns {HTMLElement[]} */
  const branches = (question) => [...question.querySelectorAll(":scope > .ws-flow__branches > .ws-flow__branch")];
  /** @param {HTMLElement} branch */
  const bubble = (branch) => /** @type {HTMLInputElement} */ (branch.querySelector("input"));
  /** @param {HTMLElement} question */
  const chosen = (question) => branches(question).find((branch) => bubble(branch).checked);
  /**
   * The branches taken from the first question on, and the id that the last one leads to.
   * @param {HTMLElement} root
   */
  function way(root) {
    const all = new Map(questions(root).map((question) => [question.dataset.item, question]));
    const taken = [];
    let at = all.keys().next().value;
    for (;;) {
      const question = all.get(at);
      if (!question) return { taken, end: at };
      const branch = chosen(question);
      if (!branch) return { taken, end: "" };
      taken.push(branch);
      at = question.dataset[branch.dataset.answer || ""];
    }
  }

  /** @param {HTMLElement} root */
  function draw(root) {
    const { taken, end } = way(root);
    for (const branch of root.querySelectorAll(".ws-flow__branch")) branch.toggleAttribute("data-taken", taken.includes(branch));
    const said = root.querySelector(".ws-flow__said");
    const to = root.querySelector(`[data-end="${end}"] > p`)?.textContent || "";
    const words = end ? guidebook.say("kinds.flow.leads_to", { end: to }) : "";
    if (said && said.textContent !== words) said.textContent = words;
  }

  guidebook.kinds.flow = {
    shape: "points",
    mount: (root) => root.addEventListener("input", () => draw(root)),
    shown: draw,
    ids: (_, root) => [way(root).end || ""], // the path, which does not follow from the ids in the answer alone
  };
})();
