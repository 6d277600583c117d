/** The results: charts, section by section, and their actions. */
(function () {
  "use strict";

  const { guidebook } = window;

  /** @param {HTMLElement} section @param {string} what @returns {any} */
  const part = (section, what) => section.querySelector(`[data-${what}]`);

  /** The groups to show: each by itself, or everyone together. @param {Groups} groups @param {boolean} apart @returns {Groups} */
  const shownOf = (groups, apart) => (apart ? groups : { [guidebook.REST]: guidebook.everyone(groups) });

  /** @param {HTMLElement} section @param {Groups} groups @param {CatalogEntry} entry @param {string} field */
  function draw(section, groups, entry, field) {
    const apart = !part(section, "by-group").hidden && part(section, "by-group").querySelector("input").checked;
    const most = part(section, "most").checked;
    const told = guidebook.findings(shownOf(groups, apart), entry, field);
    const sections = told.map(({ section: title, findings }) => {
      const heading = Object.assign(document.createElement("h3"), { textContent: title });
      return [heading, ...findings.map((each) => guidebook.chartOf(each, most))];
    });
    part(section, "findings").replaceChildren(...sections.flat());
    return told.flatMap(({ findings }) => findings);
  }

  /** @param {Finding[]} findings */
  const asTable = (findings) => findings.flatMap((each) => [[each.title], ...guidebook.tableOf(each), []]);

  guidebook.showResults = function (section, all, entry, { field, minimum, sheets }) {
    const groups = guidebook.guarded(all, minimum);
    const people = guidebook.everyone(groups).people;
    const told = Object.keys(groups).filter((name) => name !== guidebook.WORDS);
    section.hidden = !people;
    const what = guidebook.say("parts.bring_together.what", { tool: entry.title, count: people });
    const day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "medium" });
    part(section, "what").textContent = [guidebook.now.known.name, what, day].filter(Boolean).join(" · ");
    part(section, "by-group").hidden = told.length < 2;
    part(section, "small").hidden = !field || !Object.keys(all).some((name) => !told.includes(name));
    part(section, "small").textContent = guidebook.say("parts.bring_together.small", { count: minimum });
    let findings = draw(section, groups, entry, field);
    section.onchange = () => (findings = draw(section, groups, entry, field));
    const called = guidebook.say("parts.bring_together.file", { count: people });
    const name = (/** @type {string} */ ending) => guidebook.fileName(entry.id, [guidebook.now.known.name, called], new Date(), ending);
    const result = () => JSON.stringify(guidebook.asResult(groups, entry, { site: guidebook.gathered.site, minimum, sheets }), null, 1);
    const does = {
      table: () => guidebook.download(guidebook.asCsv(asTable(findings)), name("csv"), "text/csv"),
      result: () => guidebook.download(result(), name("json"), "application/json"),
      print: () => print(),
      large: () => large(section, !section.hasAttribute("data-shown-large")),
    };
    for (const [button, work] of Object.entries(does)) part(section, button).onclick = (/** @type {MouseEvent} */ event) => guidebook.again(event) || work();
  };

  /** Shows the results alone, in large type, for a projector. @param {HTMLElement} section @param {boolean} on */
  function large(section, on) {
    section.toggleAttribute("data-shown-large", on);
    document.documentElement.toggleAttribute("data-bring-large", on);
    part(section, "large").setAttribute("aria-pressed", String(on));
    section.scrollIntoView();
  }

  addEventListener("keydown", ({ key }) => {
    const section = document.querySelector("[data-results][data-shown-large]");
    if (key === "Escape" && section) large(section, false);
  });
})();
