/** One of several: bubbles, or a list in a table's cell; "other" has a line of its own. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  const { choose, chosen, typed } = guidebook;
  /** @param {HTMLElement} root @returns {Line | null} */
  const own = (root) => root.querySelector("[data-other]");

  guidebook.kinds.choice = {
    mount(root) {
      const line = own(root);
      if (!line) return;
      // Whoever writes on the line has chosen it.
      line.addEventListener("input", () => typed(line) && choose(root, "other"));
    },
    read(root) {
      const option = chosen(root);
      const line = own(root);
      if (!line) return option || undefined;
      const other = typed(line);
      if (!option && !other) return undefined;
      return option === "other" || other ? { option, other } : option;
    },
    write(root, answer) {
      const line = own(root);
      const { option, other } = /** @type {Group} */ (
        typeof answer === "string" ? { option: answer } : answer && typeof answer === "object" ? answer : {}
      );
      const taken = choose(root, typeof option === "string" ? option : "");
      if (line) guidebook.set(line, typeof other === "string" ? other : "");
      if (answer === undefined || (taken && (other === undefined || (line && typeof other === "string")))) return undefined;
      return answer;
    },
  };
})();
