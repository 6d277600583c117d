/**
 * Many people's answers that were brought together, as they are kept: by team and tool, each a list of sources. Those that were
 * taken away wait in the bin. Nothing is ever put in place of others: where two meet, they become one list, and what is in both
 * stands in it once.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  /** @param {string} team @param {string} worksheet */
  const nameOf = (team, worksheet) => `combining/${team}/${worksheet}`;
  /** Where what tools that take a total of this one are given is kept. @param {string} team @param {string} worksheet */
  const countedName = (team, worksheet) => `combined/${team}/${worksheet}`;
  /** Where it says since when they stand in a file. @param {string} team @param {string} worksheet */
  const filedName = (team, worksheet) => `gathered-filed/${team}/${worksheet}`;
  /** @param {Gathering} gathering */
  const binName = ({ team, worksheet, deleted }) => `gathered-bin/${team}/${worksheet}/${deleted}`;

  /** @param {any} each what is kept under one of those names */
  const isOne = (each) => guidebook.isGroup(each) && guidebook.isId(each.worksheet);

  /** @param {SheetStore} store @param {string} team @returns {Promise<Gathering[]>} */
  async function gatherings(store, team) {
    const [all, counted, filed] = await Promise.all([nameOf, countedName, filedName].map((name) => store.settings(name(team, ""))));
    const of = (/** @type {any[]} */ list, /** @type {string} */ worksheet) => list.find((each) => each?.worksheet === worksheet);
    return all.filter((each) => isOne(each) && Array.isArray(each.sources)).map(({ worksheet, sources, updated }) => {
      const { people, counts } = of(counted, worksheet) || {};
      const at = of(filed, worksheet)?.at;
      return { team, worksheet, updated: String(updated || ""), sources, ...(people && { counted: { people, counts } }), ...(at && { filed: { at, changed: at !== updated } }) };
    });
  }

  /** Those in the bin, of all teams. @param {SheetStore} store @returns {Promise<Gathering[]>} */
  const binned = async (store) => (await store.settings("gathered-bin/")).filter((each) => isOne(each) && guidebook.isId(each.team));

  /** What is to be kept of some, by name. @param {Gathering} gathering @returns {Record<string, unknown>} */
  function settingsOf({ team, worksheet, updated, sources, counted, filed }) {
    const there = sources.length > 0;
    return {
      [nameOf(team, worksheet)]: there ? { worksheet, sources, updated } : undefined,
      [countedName(team, worksheet)]: there && counted ? { worksheet, ...counted } : undefined,
      [filedName(team, worksheet)]: there && filed && !filed.changed ? { worksheet, at: updated } : undefined,
    };
  }

  /** What tells a source from any other, with what it says. @param {CombineSource} source */
  const identity = ({ id, answers, result }) => `${id} ${guidebook.canonical(answers ?? result)}`;

  /**
   * Both as one. Without anything new it is as it was; else what is counted of it is told anew where it is shown.
   * @param {Gathering | undefined} here @param {Gathering} other @returns {Gathering}
   */
  function joined(here, other) {
    if (!here?.sources.length) return other;
    const known = new Set(here.sources.map(identity));
    const more = other.sources.filter((each) => !known.has(identity(each)));
    if (!more.length) return here;
    const { team, worksheet } = here;
    return { team, worksheet, updated: new Date().toISOString(), sources: [...here.sources, ...more] };
  }

  /** Says that they stand in a file as they are. @param {SheetStore} store @param {Gathering} gathering */
  const file = (store, { team, worksheet, updated }) => store.putSetting(filedName(team, worksheet), { worksheet, at: updated });

  /** @param {SheetStore} store @param {Pick<Gathering, "team" | "worksheet">} place */
  const at = async (store, { team, worksheet }) => (await gatherings(store, team)).find((each) => each.worksheet === worksheet);

  /** Puts them into the bin. @param {SheetStore} store @param {Pick<Gathering, "team" | "worksheet">} place @returns {Promise<Gathering | undefined>} as they are there */
  async function binGathering(store, place) {
    const found = await at(store, place);
    if (!found) return undefined;
    const thrown = { ...found, deleted: new Date().toISOString() };
    await store.writeAll([], { [binName(thrown)]: thrown, ...settingsOf({ ...found, sources: [] }) });
    return thrown;
  }

  /** Takes them out of the bin, to what is there by now. @param {SheetStore} store @param {Gathering} thrown */
  async function restoreGathering(store, { deleted, ...gathering }) {
    const whole = joined(await at(store, gathering), gathering);
    await store.writeAll([], { ...settingsOf(whole), [binName({ ...gathering, deleted })]: undefined });
  }

  /** Drops for good what has been in the bin for long, and what is of teams that have. @param {SheetStore} store */
  async function emptyGathered(store) {
    const end = guidebook.binEnd();
    const ended = (/** @type {{deleted?: string}} */ { deleted }) => Boolean(deleted && deleted < end);
    const gone = (await guidebook.allTeams(store)).filter(ended).map(({ id }) => id);
    const theirs = (await Promise.all(gone.map((team) => gatherings(store, team)))).flat();
    const thrown = (await binned(store)).filter((each) => ended(each) || gone.includes(each.team));
    const settings = [...theirs.map((each) => settingsOf({ ...each, sources: [] })), ...thrown.map((each) => ({ [binName(each)]: undefined }))];
    if (settings.length) await store.writeAll([], Object.assign({}, ...settings));
  }

  guidebook.gathering = { of: gatherings, at, file, binned, joined, nameOf, countedName, settingsOf, bin: binGathering, restore: restoreGathering, empty: emptyGathered };
})();
