/**
 * What is known of the answer to a field, as data: its shape, what it is called, and what the ids in it stand for. All of it
 * is read from the form, whose labels people see; merging and saying in words go by it and touch no page.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  /** The words of an element, without the hint in it. @param {Element | null} [element] */
  function wordsOf(element) {
    const own = [...(element?.childNodes || [])].filter((each) => !(each instanceof Element && each.matches(".ws-hint")));
    return own.map((each) => each.textContent).join("").trim();
  }

  /** The words that name an element last, as those before it say where it stands. @param {Element} element */
  function wordsAt(element) {
    const id = element.getAttribute("aria-labelledby")?.split(" ").at(-1) || "";
    const tree = /** @type {Document} */ (element.getRootNode()); // rows to be added are a tree of their own
    return wordsOf(tree.getElementById(id) || document.getElementById(id));
  }

  /** What a field is called: by a label of its own, or, in a table's cell, by its column. @param {HTMLElement} root */
  function labelOf(root) {
    const label = root.querySelector(".ws-label");
    return label ? wordsOf(label) : wordsAt(root.matches("[aria-labelledby]") ? root : root.querySelector("[aria-labelledby]") || root);
  }

  /** What can be chosen or ticked in an element, by id. @param {HTMLElement} root */
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
