/** "Where should we start?": of all situations, chapters and tools on the page, shows the chapter and the tool that fit. */
(function () {
  "use strict";
  const { guidebook } = window;
  const chooser = /** @type {HTMLElement} */ (document.querySelector("[data-chooser]"));
  const [where, who, minutes] = ["where", "who", "minutes"].map(
    (name) => /** @type {HTMLSelectElement} */ (document.getElementById(`chooser-${name}`)),
  );
  const note = /** @type {HTMLElement} */ (chooser.querySelector("[data-note]"));

  /** @param {HTMLElement} tool */
  const time = (tool) => Number(tool.dataset.minutes);
  /** @param {HTMLElement} tool */
  const hasTime = (tool) => !minutes.value || time(tool) <= Number(minutes.value);
  /** @param {HTMLElement} tool */
  const hasPeople = (tool) => !who.value || tool.dataset.participants?.split(" ").includes(who.value);

  /**
   * The first tool that fits both wishes, else one that fits the people, else the one that takes the least time.
   * @param {HTMLElement[]} tools
   */
  function best(tools) {
    const shortest = [...tools].sort((one, other) => time(one) - time(other));
    return tools.find((tool) => hasPeople(tool) && hasTime(tool)) || shortest.find(hasPeople) || shortest[0];
  }

  function choose() {
    note.hidden = true;
    for (const answer of chooser.querySelectorAll("[data-chapter]")) {
      answer.hidden = answer.dataset.chapter !== where.value;
      if (answer.hidden) continue;
      const tools = [...answer.querySelectorAll("[data-minutes]")];
      const chosen = best(tools);
      for (const tool of tools) tool.hidden = tool !== chosen;
      note.hidden = Boolean(hasPeople(chosen) && hasTime(chosen));
      if (hasTime(chosen)) note.textContent = guidebook.say("parts.chooser.other_people");
      else note.textContent = hasPeople(chosen) ? guidebook.say("parts.chooser.more_time") : guidebook.say("parts.chooser.neither");
    }
  }

  const form = /** @type {HTMLFormElement} */ (chooser.querySelector("form"));
  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  choose();
})();
