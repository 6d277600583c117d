/**
 * The type of a field's answer, as data: its shape, its label, and the labels of the ids in it. All of it is read from the
 * form, whose labels people see, so that merging answers and putting them into words need not touch the page.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  /** The text of an element without its hint. @param {Element | null} [element] */
  function wordsOf(element) {
    const own = [...(element?.childNodes || [])].filter((each) => !(each instanceof Element && each.matches(".ws-hint")));
    return own.map((each) => each.textContent).join("").trim();
  }

  /** The last of the labels that name an element; those before it say where it is. @param {Element} element */
  function wordsAt(element) {
    const id = element.getAttribute("aria-labelledby")?.split(" ").at(-1) || "";
    const tree = /** @type {Document} */ (element.getRootNode()); // templates of rows are trees of their own
    return wordsOf(tree.getElementById(id) || document.getElementById(id));
  }

  /** The label of a field: its own or, in a table, that of its column. @param {HTMLElement} root */
  function labelOf(root) {
    const label = root.querySelector(".ws-label");
    return label ? wordsOf(label) : wordsAt(root.matches("[aria-labelledby]") ? root : root.querySelector("[aria-labelledby]") || root);
  }

  /** The labels of the options and items in an element, by id. @param {HTMLElement} root */
  function labelsIn(root) {
    /** @type {Record<string, string>} */
    const labels = {};
    for (const each of root.querySelectorAll(".ws-tick")) {
      const box = each.querySelector("input");
      if (box) labels[box.value] = each.querySelector("label")?.textContent || "";
    }
    for (const each of root.querySelectorAll("option")) labels[each.value] = each.text;
    return labels;
  }

  /** @param {HTMLElement} root @returns {AnswerType} */
  function typeOf(root) {
    const { shape = "any", describe } = guidebook.does(root);
    return { shape, label: labelOf(root), ...describe?.(root) };
  }

  /** The types of some fields, by their ids. @param {HTMLElement[]} roots */
  const typesOf = (roots) => Object.fromEntries(roots.map((root) => [root.dataset.field || "", typeOf(root)]));

  Object.assign(guidebook, { wordsOf, wordsAt, labelOf, labelsIn, typeOf, typesOf });
})();
