/** One of several: bubbles, or a list in a table's cell; "other" has a line of its own. */
(function () {
  "use strict";
  const guidebook = window.guidebook;
  const { choose, chosen, typed } = guidebook;

  guidebook.kinds.choice = {
    mount(root) {
      const line = root.querySelector("[data-other]");
      if (!line) return;
      // Whoever writes on the line has chosen it.
      line.addEventListener("input", () => typed(line) && choose(root, "other"));
    },
    read(root) {
      const option = chosen(root);
      const line = root.querySelector("[data-other]");
      if (!line) return option || undefined;
      const other = typed(line);
      if (!option && !other) return undefined;
      return option === "other" || other ? { option, other } : option;
    },
    write(root, answer) {
      const line = root.querySelector("[data-other]");
      const { option, other } = typeof answer === "string" ? { option: answer } : answer && typeof answer === "object" ? answer : {};
      const taken = choose(root, typeof option === "string" ? option : "");
      const fits = line && (other === undefined || typeof other === "string");
      if (line) guidebook.set(line, fits ? other || "" : "");
      if (answer === undefined || (taken && (fits || other === undefined))) return undefined;
      return answer;
    },
  };
})();
