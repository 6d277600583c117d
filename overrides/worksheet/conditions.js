/** Fields and sections that wait for a certain answer. One that has an answer of its own is never hidden. */
(function () {
  "use strict";

  const guidebook = window.guidebook;

  /** The ids that a field is answered with: options, points or ticked items, or what its kind says they are. */
  function ids(answer, kind) {
    if (answer === undefined) return [];
    if (kind.ids) return kind.ids(answer);
    if (typeof answer === "string") return [answer];
    if (answer.option) return [answer.option];
    return answer.checked || [];
  }

  function met(waiting) {
    const wanted = waiting.dataset.whenAnswer.split(" ").filter(Boolean);
    for (let scope = waiting.parentElement.closest("[data-row], form"); scope; scope = scope.parentElement?.closest("[data-row], form")) {
      const other = guidebook.own(scope).find((root) => root.dataset.field === waiting.dataset.when);
      if (!other) continue;
      const answer = guidebook.readField(other);
      return wanted.length ? ids(answer, guidebook.kinds[other.dataset.kind]).some((id) => wanted.includes(id)) : answer !== undefined;
    }
    return true;
  }

  function answered(waiting) {
    const roots = waiting.dataset.kind ? [waiting] : waiting.querySelectorAll("[data-kind]");
    return [...roots].some((root) => guidebook.readField(root) !== undefined);
  }

  /** Show or hide everything in a form that waits; `field` limits it to what waits for that field. */
  guidebook.refreshConditions = function (form, field) {
    const which = field ? `[data-when="${field}"]` : "[data-when]";
    for (const waiting of form.querySelectorAll(which)) {
      const due = met(waiting);
      waiting.hidden = !due && !answered(waiting);
      waiting.classList.toggle("ws-due", due);
    }
  };
})();
