/**
 * The overview of a team for a board, on paper: besides how far each tool is, what was written that matters most. That is what
 * other tools take over from a tool; where none does, what was answered first. What is private stays out.
 */
(function () {
  "use strict";
  const { guidebook } = window;
  const MOST = 4; // answers to a sheet
  const LONGEST = 420; // letters of an answer

  /** @template {keyof HTMLElementTagNameMap} Name @param {Name} name @param {string} words */
  const element = (name, words) => Object.assign(document.createElement(name), { textContent: words });

  /** @param {string} words */
  function cut(words) {
    const letters = [...words];
    return letters.length > LONGEST ? letters.slice(0, LONGEST).join("").trimEnd() + "…" : words;
  }

  /** @param {SheetRecord} record @param {WorkTool} tool @param {CatalogEntry} known */
  function keyAnswers({ content: { answers } }, tool, known) {
    const told = (/** @type {string[]} */ ids) =>
      ids.map((id) => ({ label: known.types[id]?.label || "", words: guidebook.inWords(answers[id], known.types[id]) })).filter(({ words }) => words);
    const key = told(tool.key);
    return (key.length ? key : told(known.sections.flatMap(({ fields }) => fields))).slice(0, MOST);
  }

  /** @param {WorkPage} page @param {SheetSummary} sheet */
  async function written(page, sheet) {
    const tool = page.tools.get(sheet.worksheet);
    const part = document.createElement("section");
    const words = element("p", "");
    words.append(guidebook.told(sheet, tool?.asked || []));
    part.append(element("h3", page.titleOf(sheet)), words);
    if (!tool || tool.private) {
      part.append(element("p", guidebook.say("parts.our_work.paper.private")));
      return part;
    }
    const [{ record }, known] = await Promise.all([page.store.read(sheet), guidebook.catalog(sheet.worksheet).catch(() => null)]);
    const list = document.createElement("dl");
    for (const each of record && known ? keyAnswers(record, tool, known) : []) list.append(element("dt", each.label), element("dd", cut(each.words)));
    part.append(list);
    return part;
  }

  /** @param {WorkPage} page */
  async function overview(page) {
    const found = guidebook.byTool(page.work.sheets);
    const sheets = [...page.tools.keys()].flatMap((id) => found.get(id) || []);
    const parts = await Promise.all(sheets.map((sheet) => written(page, sheet)));
    const nothing = element("p", guidebook.say("parts.our_work.paper.nothing"));
    page.find("for-board").replaceChildren(element("h2", guidebook.say("parts.our_work.paper.key")), ...(parts.length ? parts : [nothing]));
  }

  guidebook.workViews.push((page) => {
    page.find("print-overview").addEventListener("click", async () => {
      await overview(page);
      window.print();
    });
    return () => page.find("for-board").hasChildNodes() && void overview(page); // what stands there may no longer be so
  });
})();
