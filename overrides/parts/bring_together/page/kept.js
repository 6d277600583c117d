/**
 * What was added, kept in this browser: by tool, for the team in hand. What is there is read when a tool is chosen, and
 * written whole after each change; the last one to write wins, as one person does this in one place.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const site = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="site-id"]')).content;
  const store = new guidebook.Store(site);

  const { gathering } = guidebook;
  /** @param {string} worksheet */
  const place = (worksheet) => ({ team: guidebook.now.team, worksheet });

  /** How many chose what, of what may be told of everyone. @param {Tallied} everyone */
  const countsIn = ({ fields }) => Object.fromEntries(Object.entries(fields).flatMap(([id, { shape, counts }]) => (shape === "many_of" && counts ? [[id, counts]] : [])));

  /** @param {any} each @returns {each is CombineSource} */
  const isSource = (each) => guidebook.isGroup(each) && [each.id, each.kind, each.name].every((part) => typeof part === "string") && (guidebook.isGroup(each.answers) || Boolean(guidebook.resultFrom(each.result)));

  /** @type {Guidebook["gathered"]} */
  const gathered = {
    site,
    isSource,
    async read(worksheet) {
      const own = await gathering.at(store, place(worksheet)).catch(() => undefined);
      return own ? own.sources.filter(isSource) : [];
    },
    // What tools that take a total of this one are given: by team, as sheets are.
    tell: (worksheet, everyone) =>
      store.putSetting(gathering.countedName(guidebook.now.team, worksheet), everyone.people ? { worksheet, people: everyone.people, counts: countsIn(everyone) } : undefined),
    write: (worksheet, sources) => store.putSetting(gathering.nameOf(guidebook.now.team, worksheet), sources.length ? { worksheet, sources, updated: new Date().toISOString() } : undefined),
    bin: (worksheet) => gathering.bin(store, place(worksheet)),
    restore: (thrown) => gathering.restore(store, thrown),
  };
  guidebook.gathered = gathered;
})();
