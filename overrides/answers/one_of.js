/** One option, by its id: radio buttons or a list. With a line for another answer it may be `{option, other}`. */
(function () {
  "use strict";
  const { guidebook } = window;
  const { isGroup, named, ticks } = guidebook;
  /** @param {any} answer @returns {Group} */
  const parts = (answer) => (isGroup(answer) ? answer : { option: answer });

  /**
   * Chooses an option by id ("" for none); false if there is no such option.
   * @param {HTMLElement} root
   * @param {unknown} id
   */
  guidebook.choose = function (root, id) {
    const select = root.querySelector("select");
    if (select) {
      const known = [...select.options].some((option) => option.value === id);
      select.value = known ? String(id) : "";
      guidebook.mirror(select);
      return known;
    }
    for (const bubble of ticks(root)) bubble.checked = bubble.value === id;
    return !id || ticks(root).some((bubble) => bubble.checked);
  };

  guidebook.shapes.one_of = {
    fits: (answer) => typeof answer === "string" || isGroup(answer),
    ids: (answer) => [parts(answer).option || ""],
    words(answer, { labels }) {
      const { option, other } = parts(answer);
      return [option && named(option, labels), other].filter(Boolean).join(": ");
    },
    describe: (root) => ({ labels: guidebook.labelsIn(root) }),
    read(root) {
      const option = root.querySelector("select")?.value ?? ticks(root).find((bubble) => bubble.checked)?.value ?? "";
      const other = guidebook.other(root);
      return other || (option === "other" && other !== undefined) ? { option, other } : option || undefined;
    },
    write(root, answer = "") {
      const { option = "", other, ...more } = parts(answer);
      const unknown = guidebook.choose(root, option) ? undefined : option;
      const rest = guidebook.writeOther(root, other);
      return isGroup(answer) ? { ...more, option: unknown, other: rest } : unknown;
    },
  };
})();
