/** Saves everything on this device, or everything of some teams, to one file. */
(function () {
  "use strict";

  const { guidebook } = window;
  const site = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=site-id]")).content;

  guidebook.workOf = async function (store, wanted) {
    const [teams, records] = await Promise.all([guidebook.teams(store), store.list()]);
    const known = new Set(teams.map((each) => each.id));
    const isWanted = (/** @type {string} */ team) => known.has(team) && (!wanted || wanted.includes(team));
    const sheets = records.filter((record) => !record.deleted && isWanted(record.team) && guidebook.count([record.content.answers, record.content.earlier]));
    const found = await Promise.all(teams.filter(({ id }) => isWanted(id)).map(({ id }) => guidebook.gathering.of(store, id)));
    const gatherings = found.flat().map(({ filed, ...each }) => each);
    const isUsed = (/** @type {string} */ team) => [...sheets, ...gatherings].some((each) => each.team === team);
    return {
      ...{ format: "start-somewhere/work", version: 1, site, saved: new Date().toISOString() },
      teams: teams.filter(({ id, name }) => isWanted(id) && (name || isUsed(id))),
      sheets: sheets.map(({ content }) => content),
      ...(gatherings.length && { gatherings }),
    };
  };

  /** Records for each sheet that it is in a file as it is. @param {SheetStore} store @param {WorkFile} work */
  async function filed(store, { sheets, gatherings = [] }) {
    for (const each of gatherings) await guidebook.gathering.file(store, each);
    for (const { team, worksheet, sheet, updated } of sheets) {
      const { record } = await store.read({ team, worksheet, sheet });
      if (!record || record.updated !== updated) continue; // changed since
      await store.write({ record: { ...record, saves: record.saves + 1, filed: { at: updated, changed: false } }, expected: record.saves, versions: [], aside: null, resolved: [] });
      store.tell(record);
    }
  }

  guidebook.saveWork = async function (teams, as = "html") {
    for (const { keeper } of guidebook.sheets || []) if (keeper.unsaved) await keeper.save();
    const store = guidebook.sheets?.[0]?.keeper.store || new guidebook.Store(site);
    const work = await guidebook.workOf(store, teams);
    const { name, type, text } = await guidebook.fileOf(work, as);
    guidebook.download(text, name, type);
    await filed(store, work).catch(() => {}); // on a full device that fails; the file is there all the same
    for (const { keeper } of guidebook.sheets || []) await keeper.sync();
    document.dispatchEvent(new Event("work-changed")); // a page that lists sheets
    return name;
  };
})();
