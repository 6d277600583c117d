/** Fields and sections shown only after a certain answer. One that has an answer of its own is never hidden. */
(function () {
  "use strict";

  const guidebook = window.guidebook;

  /** Whether the answer that an element waits for was given. @param {HTMLElement} waiting */
  function met(waiting) {
    const wanted = (waiting.dataset.whenAnswer || "").split(" ").filter(Boolean);
    const other = guidebook.nearest(waiting, waiting.dataset.when);
    if (!other) return true;
    const answer = guidebook.readField(other);
    if (!wanted.length) return answer !== undefined;
    return answer !== undefined && (guidebook.does(other).ids?.(answer, other) || []).some((id) => wanted.includes(id));
  }

  /** @param {HTMLElement} waiting */
  function answered(waiting) {
    const roots = waiting.dataset.kind ? [waiting] : waiting.querySelectorAll("[data-kind]");
    return [...roots].some((root) => guidebook.readField(root) !== undefined);
  }

  /** @type {WeakMap<HTMLElement, Set<string | undefined>>} */
  const waitedFor = new WeakMap();

  /**
   * The ids of all fields that something in a part of the page waits for, templates of rows included.
   * @param {ParentNode} part
   * @returns {(string | undefined)[]}
   */
  function names(part) {
    const found = [...part.querySelectorAll("[data-when], template")];
    return found.flatMap((each) => (each instanceof HTMLTemplateElement ? names(each.content) : each.dataset.when));
  }

  /**
   * What waits for the field around an element, or for a field further out; for most keystrokes there is nothing.
   * @param {HTMLElement} form
   * @param {HTMLElement} element
   */
  function waiting(form, element) {
    const known = waitedFor.get(form) || new Set(names(form));
    waitedFor.set(form, known);
    const which = [];
    for (let root = element.closest("[data-field]"); root; root = root.parentElement?.closest("[data-field]") ?? null)
      if (known.has(root.dataset.field)) which.push(`[data-when="${root.dataset.field}"]`);
    return which.length ? form.querySelectorAll(which.join()) : [];
  }

  /** Shows or hides everything in a form that waits for an answer; `element` limits this to what waits for the field around it. */
  guidebook.followUps.unshift((form, element) => {
    for (const each of element ? waiting(form, element) : form.querySelectorAll("[data-when]")) {
      const due = met(each);
      each.hidden = !due && !answered(each);
      each.classList.toggle("ws-due", due);
    }
  });
})();
