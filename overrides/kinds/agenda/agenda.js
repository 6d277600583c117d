/** The parts of a meeting: texts for roles and prompts, kept by their ids, and a countdown for each part. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  /** @param {HTMLElement} root */
  const texts = (root) => /** @type {HTMLElement} */ (root.querySelector("[data-row]"));

  guidebook.kinds.agenda = {
    mount(root) {
      for (const timer of root.querySelectorAll("[data-timer]")) guidebook.mountTimer(timer);
    },
    read(root) {
      const answer = guidebook.readAll(texts(root));
      return Object.keys(answer).length ? answer : undefined;
    },
    write(root, answer) {
      const fits = answer && typeof answer === "object" && !Array.isArray(answer);
      const left = guidebook.writeAll(texts(root), fits ? answer : {});
      if (answer !== undefined && !fits) return answer;
      return Object.keys(left).length ? left : undefined;
    },
  };
})();
