/** The framework with the current team's work on each tool: how far it is, when it was changed, and its copies. */
(function () {
  "use strict";
  const { guidebook } = window;

  /** @param {string} name @param {string} words */
  const span = (name, words) => Object.assign(document.createElement("span"), { className: name, textContent: words });

  /**
   * @param {HTMLElement} item
   * @param {State3} state
   * @param {number} share
   */
  function mark(item, state, share) {
    item.dataset.state = state;
    const ring = /** @type {HTMLElement} */ (item.querySelector(".gb-work__ring"));
    ring.style.setProperty("--gb-filled", `${Math.round(100 * share)}%`);
  }

  /** @param {WorkPage} page @param {WorkTool} tool @param {SheetSummary} sheet */
  function copy(page, tool, sheet) {
    const item = document.createElement("li");
    item.append(page.link(sheet, page.nameOf(sheet)), " ", guidebook.told(sheet, tool.asked));
    return item;
  }

  /** @param {WorkPage} page @param {WorkTool} tool @param {SheetSummary[]} sheets most recently changed first */
  function show(page, tool, sheets) {
    const [words, copies] = ["[data-state-words]", "[data-copies]"].map((name) => /** @type {HTMLElement} */ (tool.item.querySelector(name)));
    const link = /** @type {HTMLAnchorElement} */ (tool.item.querySelector("[data-tool-link]"));
    const far = sheets.map((sheet) => guidebook.progress(sheet, tool.asked));
    const filled = far.length > 0 && far.every(({ state }) => state === "filled");
    const share = far.reduce((sum, { done, all }) => sum + done / (all || 1), 0) / (far.length || 1);
    mark(tool.item, filled ? "filled" : sheets.length ? "begun" : "none", share);
    const only = sheets.length === 1 ? sheets[0] : null;
    link.href = page.to(sheets[0] || { worksheet: tool.id, team: page.work.team.id, sheet: "" });
    link.textContent = only ? page.titleOf(only) : tool.title;
    if (only) words.replaceChildren(guidebook.told(only, tool.asked));
    else if (sheets.length) words.textContent = guidebook.say("parts.our_work.tools.copies", { count: sheets.length });
    else words.replaceChildren(span("ws-hidden", guidebook.say("parts.our_work.tools.states.none")));
    copies.hidden = sheets.length < 2;
    copies.replaceChildren(...(copies.hidden ? [] : sheets.map((sheet) => copy(page, tool, sheet))));
  }

  /** @param {WorkPage} page */
  function countStages(page) {
    for (const stage of page.root.querySelectorAll("[data-stage]")) {
      const line = stage.querySelector("[data-stage-count]");
      const [all, none] = ["[data-tool]", '[data-state="none"]'].map((which) => stage.querySelectorAll(which).length);
      if (line) Object.assign(line, { hidden: all === none, textContent: guidebook.say("parts.our_work.tools.begun_of", { count: all - none, all }) });
    }
  }

  guidebook.workViews.push((page) => {
    page.find("state-key").hidden = false;
    const gone = page.root.querySelector("[data-gone]");
    return ({ sheets }) => {
      const found = guidebook.byTool(sheets);
      for (const tool of page.tools.values()) {
        show(page, tool, found.get(tool.id) || []);
        if (gone?.contains(tool.item)) tool.item.hidden = !found.has(tool.id);
      }
      if (gone) gone.hidden = !gone.querySelector("[data-tool]:not([hidden])");
      countStages(page);
    };
  });
})();
