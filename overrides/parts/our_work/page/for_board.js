/**
 * The overview of a team for a board, on paper: besides the state of each tool, the answers that matter most. Those are the
 * ones that other tools take from a tool or, if none does, the first ones. Private sheets are left out.
 */
(function () {
  "use strict";
  const { guidebook } = window;
  const MOST = 4; // answers from a sheet
  const LONGEST = 420; // letters of an answer

  /** @template {keyof HTMLElementTagNameMap} Name @param {Name} name @param {string} words */
  const element = (name, words) => Object.assign(document.createElement(name), { textContent: words });

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
    for (const each of record && known ? keyAnswers(record, tool, known) : []) list.append(element("dt", each.label), Object.assign(element("dd", guidebook.beginning(each.words, LONGEST)), { dir: "auto", translate: false }));
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
    const print = async () => {
      await overview(page);
      window.print();
    };
    page.find("print-overview").addEventListener("click", (event) => void (guidebook.again(event) || page.attempt(print)));
    return () => page.find("for-board").hasChildNodes() && void overview(page); // it may be out of date by now
  });
})();
