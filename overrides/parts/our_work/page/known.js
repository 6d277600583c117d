/** What is known about the sheets on this device without their answers: whether they were begun, how far they are, and which belong to a tool. */
(function () {
  "use strict";
  const { guidebook } = window;
  const HEAD = ["sheet-team", "sheet-date"]; // the lines at the head of every sheet are not answers to the tool

  /** @param {SheetSummary} sheet */
  const filled = ({ fields }) => fields.filter((id) => !HEAD.includes(id));

  guidebook.workViews = [];
  guidebook.begun = (sheet) => Boolean(filled(sheet).length || sheet.called);

  guidebook.progress = (sheet, asked) => {
    const all = filled(sheet);
    const done = asked.filter((id) => all.includes(id)).length;
    const state = done && done === asked.length ? "filled" : all.length ? "begun" : "none";
    return { done, all: asked.length, state };
  };

  guidebook.byTool = (sheets) => {
    /** @type {Map<string, SheetSummary[]>} */
    const found = new Map();
    for (const sheet of sheets) {
      const own = found.get(sheet.worksheet);
      if (own) own.push(sheet);
      else found.set(sheet.worksheet, [sheet]);
    }
    return found;
  };
})();
