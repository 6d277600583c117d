/**
 * Saves what was added in this browser, by tool, for the current team. It is read when a tool is chosen, and written as a whole
 * after each change, together with what other pages have changed since it was last read.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const site = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="site-id"]')).content;
  const store = new guidebook.Store(site);

  const { gathering } = guidebook;
  /** @param {string} worksheet */
  const place = (worksheet) => ({ team: guidebook.now.team, worksheet });

  /** How many people chose what, where that may be shown. @param {Tallied} everyone */
  const countsIn = ({ fields }) => Object.fromEntries(Object.entries(fields).flatMap(([id, { shape, counts }]) => (shape === "many_of" && counts ? [[id, counts]] : [])));

  /** @param {any} each @returns {each is CombineSource} */
  const isSource = (each) => guidebook.isGroup(each) && [each.id, each.kind, each.name].every((part) => typeof part === "string") && (guidebook.isGroup(each.answers) || Boolean(guidebook.resultFrom(each.result)));

  /** @type {Guidebook["gathered"]} */
  const gathered = {
    site,
    isSource,
    get moved() {
      return store.moved;
    },
    get lasting() {
      return store.lasting;
    },
    async read(worksheet) {
      const own = await gathering.at(store, place(worksheet));
      return own ? own.sources.filter(isSource) : [];
    },
    changes(stored, now) {
      const [gone, more] = [gathering.without(stored, now), gathering.without(now, stored)];
      const none = !gone.length && !more.length;
      return none ? undefined : (some) => [...gathering.without(some, gone), ...gathering.without(more, some)];
    },
    erased: (does) => store.listen(({ sheet }) => sheet === "*" && does()),
    // The totals for other tools: by team, like sheets.
    tell: (worksheet, everyone) =>
      store.putSetting(gathering.countedName(guidebook.now.team, worksheet), everyone.people ? { worksheet, people: everyone.people, counts: countsIn(everyone) } : undefined),
    write: (worksheet, sources) => store.putSetting(gathering.nameOf(guidebook.now.team, worksheet), sources.length ? { worksheet, sources, updated: new Date().toISOString() } : undefined),
    bin: (worksheet) => gathering.bin(store, place(worksheet)),
    restore: (deleted) => gathering.restore(store, deleted),
  };
  guidebook.gathered = gathered;
})();
