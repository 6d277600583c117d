/** A flow of questions: the way that the answers take is marked as far as it goes. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  /** @param {HTMLElement} root */
  const questions = (root) => [...root.querySelectorAll("[data-question]")];
  /** @param {HTMLElement} question @returns {HTMLElement[]} */
  const branches = (question) => [...question.querySelectorAll(":scope > .ws-flow__branches > .ws-flow__branch")];
  /** @param {HTMLElement} branch */
  const bubble = (branch) => /** @type {HTMLInputElement} */ (branch.querySelector("input"));
  /** @param {HTMLElement} question */
  const chosen = (question) => branches(question).find((branch) => bubble(branch).checked);
  /** @type {WeakMap<object, string>} */
  const reached = new WeakMap(); // an answer that was read → the end that it leads to, which its ids alone do not tell

  /**
   * The branches that are taken from the first question on, and the id that the last one leads to.
   * @param {HTMLElement} root
   */
  function way(root) {
    const all = new Map(questions(root).map((question) => [question.dataset.question, question]));
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
    const words = end ? "Leads to: " + root.querySelector(`[data-end="${end}"] > p`)?.textContent : "";
    if (said && said.textContent !== words) said.textContent = words;
  }

  guidebook.kinds.flow = {
    mount: (root) => root.addEventListener("input", () => draw(root)),
    read(root) {
      /** @type {Record<string, string>} */
      const answer = {};
      for (const question of questions(root)) {
        const branch = chosen(question);
        if (branch) answer[question.dataset.question || ""] = branch.dataset.answer || "";
      }
      if (!Object.keys(answer).length) return undefined;
      reached.set(answer, way(root).end || "");
      return answer;
    },
    write(root, answer) {
      const fits = answer === undefined || (typeof answer === "object" && answer !== null && !Array.isArray(answer));
      const left = new Map(Object.entries(fits && answer ? answer : {}));
      for (const question of questions(root)) {
        const id = question.dataset.question || "";
        for (const branch of branches(question)) bubble(branch).checked = branch.dataset.answer === left.get(id);
        if (chosen(question)) left.delete(id);
      }
      draw(root);
      if (!fits) return answer;
      return left.size ? Object.fromEntries(left) : undefined;
    },
    ids: (answer) => [...Object.keys(answer), reached.get(answer) || ""].filter(Boolean),
  };
})();
