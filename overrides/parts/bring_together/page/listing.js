/** Lists what was added, with remarks: nothing is left out silently, and everything can be removed again. */
(function () {
  "use strict";

  const { guidebook } = window;
  const MOST = 300; // entries of a list shown at first

  /** @param {JudgedSource["why"]} why @param {number} count */
  function remark(why, count) {
    /** @type {Record<string, () => string>} */
    const remarks = {
      twice: () => guidebook.say("parts.bring_together.remarks.twice", { count }),
      older: () => guidebook.say("parts.bring_together.remarks.older", { count }),
      within: () => guidebook.say("parts.bring_together.remarks.within", { count }),
      overlap: () => guidebook.say("parts.bring_together.remarks.overlap", { count }),
      edition: () => guidebook.say("parts.bring_together.remarks.edition", { count }),
      questions: () => guidebook.say("parts.bring_together.remarks.questions", { count }),
      empty: () => guidebook.say("parts.bring_together.remarks.empty", { count }),
    };
    return remarks[why]();
  }

  /** @param {string} words @param {() => void} does */
  function button(words, does) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "ws-button";
    made.textContent = words;
    made.addEventListener("click", (event) => guidebook.again(event) || does());
    return made;
  }

  /** @param {HTMLElement} list @param {JudgedSource[]} judged @param {Parameters<Guidebook["listSources"]>[2]} change */
  function showRemarks(list, judged, change) {
    /** @type {Map<JudgedSource["why"], JudgedSource[]>} */
    const by = new Map();
    for (const each of judged) if (each.why) by.set(each.why, [...(by.get(each.why) || []), each]);
    const items = [...by].map(([why, some]) => {
      const item = document.createElement("li");
      item.append(remark(why, some.length));
      const left = some.filter(({ counted, source }) => !counted && source.kind !== "result" && why === "older");
      const both = () => change((each) => [left.some(({ source }) => source === each) ? { ...each, both: true } : each]);
      if (left.length) item.append(" ", button(guidebook.say("parts.bring_together.count_all"), both));
      return item;
    });
    list.replaceChildren(...items);
  }

  /** @param {HTMLElement} list @param {JudgedSource[]} judged @param {Parameters<Guidebook["listSources"]>[2]} change */
  function showList(list, judged, change) {
    const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
    const items = judged.slice(0, MOST).map(({ source, counted }, place) => {
      const item = document.createElement("li");
      const name = document.createElement("span");
      name.textContent = source.result ? guidebook.say("parts.bring_together.of_result", { name: source.name, count: peopleIn(source.result) }) : source.name;
      const when = Number.isNaN(Date.parse(source.updated)) ? "" : day.format(new Date(source.updated));
      const note = document.createElement("small");
      note.textContent = [when, counted ? "" : guidebook.say("parts.bring_together.not_counted")].filter(Boolean).join(" · ");
      const out = button(guidebook.say("parts.bring_together.take_out"), () => change((each, at) => (at === place ? [] : [each])));
      out.setAttribute("aria-label", guidebook.say("parts.bring_together.take_out_one", { name: source.name }));
      item.append(name, " ", note, " ", out);
      return item;
    });
    const rest = judged.length - items.length;
    const more = Object.assign(document.createElement("li"), { textContent: guidebook.say("parts.bring_together.more", { count: rest }) });
    list.replaceChildren(...items, ...(rest > 0 ? [more] : []));
  }

  /** What was pressed is gone: the focus goes to the next to take out or, without one, to what is counted now. @param {HTMLElement} section @param {number} at */
  function focusOn(section, at) {
    const next = [...section.querySelectorAll("[data-list] button")].slice(0, at + 1).at(-1);
    /** @type {HTMLElement} */ (next || section.querySelector("[data-counted]")).focus();
  }

  /** @param {CombinedResult} result */
  const peopleIn = (result) => guidebook.everyone(result.groups).people;

  guidebook.listSources = function (section, judged, change) {
    const counted = judged.filter((each) => each.counted);
    const people = counted.reduce((sum, { source }) => sum + (source.result ? peopleIn(source.result) : 1), 0);
    const paper = counted.filter(({ source }) => source.kind === "paper").length;
    const results = counted.filter(({ source }) => source.kind === "result").length;
    const parts = [guidebook.say("parts.bring_together.sheets_counted", { count: people })];
    if (paper) parts.push(guidebook.say("parts.bring_together.from_paper", { count: paper }));
    if (results) parts.push(guidebook.say("parts.bring_together.from_results", { count: results }));
    const [remarks, list] = ["[data-remarks]", "[data-list]"].map((each) => /** @type {HTMLElement} */ (section.querySelector(each)));
    const pressed = [remarks, list].some((each) => each.contains(document.activeElement));
    const at = [...list.children].findIndex((each) => each.contains(document.activeElement));
    /** @type {HTMLElement} */ (section.querySelector("[data-counted]")).textContent = guidebook.list(parts);
    showRemarks(remarks, judged, change);
    showList(list, judged, change);
    if (pressed) focusOn(section, at);
  };
})();
