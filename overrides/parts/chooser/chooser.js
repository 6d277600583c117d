/** "Where should we start?": shows the page and the tool that fit a situation, or come closest. */
(function () {
  "use strict";
  const { guidebook } = window;
  const chooser = /** @type {HTMLElement} */ (document.querySelector("[data-chooser]"));
  const [where, who, minutes] = ["where", "who", "minutes"].map(
    (name) => /** @type {HTMLSelectElement} */ (document.getElementById(`chooser-${name}`)),
  );

  /** @param {HTMLElement} tool */
  const time = (tool) => Number(tool.dataset.minutes);
  /** @param {HTMLElement} tool */
  const hasTime = (tool) => !minutes.value || time(tool) <= Number(minutes.value);
  /** @param {HTMLElement} tool */
  const hasPeople = (tool) => !who.value || (tool.dataset.participants || "").split(" ").includes(who.value);

  /**
   * The first tool that fits both answers; otherwise the shortest for these people; otherwise the shortest of all.
   * @param {HTMLElement[]} tools
   */
  function best(tools) {
    const shortest = [...tools].sort((one, other) => time(one) - time(other));
    return tools.find((tool) => hasPeople(tool) && hasTime(tool)) || shortest.find(hasPeople) || shortest[0];
  }

  /**
   * In what way a tool does not fit; empty if it does.
   * @param {HTMLElement} tool
   */
  function reservation(tool) {
    const people = tool.dataset.people || "";
    const wanted = guidebook.say("worksheet.minutes", { count: Number(minutes.value) });
    const takes = guidebook.say("worksheet.minutes", { count: time(tool) });
    if (!hasTime(tool)) {
      if (hasPeople(tool)) return guidebook.say("parts.chooser.more_time", { wanted, takes });
      return guidebook.say("parts.chooser.neither", { wanted, people, takes });
    }
    return hasPeople(tool) ? "" : guidebook.say("parts.chooser.other_people", { people });
  }

  /** @param {HTMLElement} answer */
  function adapt(answer) {
    const tools = [...answer.querySelectorAll("[data-minutes]")];
    const tip = answer.querySelector("[data-tip]");
    const chosen = tools.length ? best(tools) : null;
    if (tip) tip.hidden = Boolean(!minutes.value || (chosen && hasTime(chosen)));
    const note = answer.querySelector("[data-note]");
    if (!chosen || !note) return;
    for (const tool of tools) tool.hidden = tool !== chosen;
    note.textContent = reservation(chosen);
    note.hidden = !note.textContent;
  }

  function choose() {
    for (const answer of chooser.querySelectorAll("[data-situation]")) {
      answer.hidden = answer.dataset.situation !== where.value;
      if (!answer.hidden) adapt(answer);
    }
    chooser.toggleAttribute("data-chosen", Boolean(where.value));
  }

  const form = /** @type {HTMLFormElement} */ (chooser.querySelector("form"));
  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  choose();
  window.addEventListener("pageshow", choose); // by then the browser has put back what was chosen before the reader left
})();
