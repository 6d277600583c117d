/** Files, and the bin: saves a team's sheets to files, and restores deleted ones. */
(function () {
  "use strict";
  const { guidebook } = window;

  /** @param {WorkPage} page */
  function files(page) {
    const [saveTeam, saveAll, open, words] = ["save-team", "save-all", "open-files", "files-words"].map(page.find);
    const save = (/** @type {string[] | undefined} */ teams) => page.attempt(() => guidebook.saveWork(teams).then(page.refresh));
    saveTeam.addEventListener("click", (event) => void (guidebook.again(event) || save([page.work.team.id])));
    saveAll.addEventListener("click", (event) => void (guidebook.again(event) || save(undefined)));
    open.addEventListener("click", () => void page.attempt(() => guidebook.openWork().then(page.refresh)));
    return (/** @type {Work} */ { sheets, teams, all, gatherings }) => {
      const unsaved = (/** @type {{filed?: Filed | null}[]} */ some) => some.filter(({ filed }) => !filed || filed.changed).length;
      const [count, gathered] = [unsaved(sheets), unsaved(gatherings)];
      const left = [count && guidebook.say("parts.our_work.files.unsaved", { count }), gathered && guidebook.say("parts.our_work.files.unsaved_gathered")];
      if (count || gathered) words.textContent = left.filter(Boolean).join(" ");
      else words.textContent = sheets.length || gatherings.length ? guidebook.say("parts.our_work.files.all_saved") : guidebook.say("parts.our_work.files.hint");
      saveTeam.hidden = !(sheets.length || gatherings.length);
      saveAll.hidden = teams.length < 2 || all.length === sheets.length;
    };
  }

  /** @param {WorkPage} page @param {string} name @param {string} deleted @param {() => Promise<unknown>} back */
  function entry(page, name, deleted, back) {
    const item = document.createElement("li");
    const when = Object.assign(document.createElement("span"), { className: "gb-work__words", textContent: guidebook.say("parts.our_work.bin.deleted", { when: guidebook.lately(deleted) }) });
    const button = Object.assign(document.createElement("button"), { type: "button", className: "ws-button", textContent: guidebook.say("parts.our_work.bin.restore") });
    button.setAttribute("aria-label", guidebook.say("parts.our_work.bin.restore_what", { sheet: name }));
    button.addEventListener("click", async (event) => {
      if (guidebook.again(event)) return;
      await back();
      await page.refresh();
      page.tell(guidebook.say("parts.our_work.bin.restored", { sheet: name }));
    });
    item.append(name, " ", when, " ", button);
    return item;
  }

  /** @param {WorkPage} page @returns {(work: Work) => void} */
  const bin = (page) => ({ binnedSheets, binnedGatherings, binnedTeams }) => {
    const called = (/** @type {Gathering} */ { worksheet }) => guidebook.say("parts.our_work.gathered.in_bin", { tool: page.tools.get(worksheet)?.title || worksheet });
    const gathered = binnedGatherings.map((each) => entry(page, called(each), each.deleted || "", () => guidebook.gathering.restore(page.store, each)));
    const sheets = binnedSheets.map((sheet) => entry(page, page.titleOf(sheet), sheet.deleted || "", () => guidebook.restore(page.store, sheet)));
    const teams = binnedTeams.map((team) => entry(page, team.name || guidebook.say("parts.our_work.team.nameless"), team.deleted || "", () => guidebook.restoreTeam(page.store, team)));
    page.find("bin").hidden = !(sheets.length || teams.length || gathered.length);
    page.find("bin-list").replaceChildren(...teams, ...sheets, ...gathered);
  };

  guidebook.workViews.push((page) => {
    const shows = [files(page), bin(page)];
    page.find("keeping").hidden = false;
    return (work) => shows.forEach((show) => show(work));
  });
})();
