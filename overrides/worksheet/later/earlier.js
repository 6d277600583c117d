/** Lists answers that no field of a sheet can show, at its end. */
(function () {
  "use strict";

  const { guidebook } = window;
  const LISTED = 100; // answers listed
  const LONGEST = 20_000; // characters shown of one of them

  /** @param {View} view */
  function listEarlier(view) {
    const { form, earlier, types } = view;
    const section = /** @type {HTMLElement} */ (form.querySelector("[data-earlier]"));
    const retired = new Map([...section.querySelectorAll("[data-retired]")].map((each) => [each.getAttribute("data-retired"), each.textContent]));
    const listed = earlier.slice(0, LISTED).flatMap(({ field, answer }) => {
      const became = retired.get(field);
      const term = document.createElement("dt");
      const label = view.label(field);
      term.textContent = became ? guidebook.say("worksheet.earlier.became", { label, became }) : label;
      const words = document.createElement("dd");
      words.dir = "auto";
      words.textContent = guidebook.inWords(answer, types[field]).slice(0, LONGEST);
      return [term, words];
    });
    if (earlier.length > LISTED) {
      const more = document.createElement("dt");
      more.textContent = guidebook.say("worksheet.earlier.more", { count: earlier.length - LISTED });
      listed.push(more);
    }
    section.hidden = !earlier.length;
    section.querySelector("dl")?.replaceChildren(...listed);
  }

  guidebook.listEarlier = listEarlier;
})();
