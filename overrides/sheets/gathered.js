/**
 * Stores many people's combined answers: for each team and tool, a list of sources. Deleted lists wait in the bin. A list never
 * replaces another: if two meet, they are merged, and a source in both is listed once.
 */
(function () {
  "use strict";

  const { guidebook } = window;

  /** @param {string} team @param {string} worksheet */
  const nameOf = (team, worksheet) => `combining/${team}/${worksheet}`;
  /** The setting with the totals that other tools take from this one. @param {string} team @param {string} worksheet */
  const countedName = (team, worksheet) => `combined/${team}/${worksheet}`;
  /** The setting with the time when they were last saved to a file. @param {string} team @param {string} worksheet */
  const filedName = (team, worksheet) => `gathered-filed/${team}/${worksheet}`;
  /** @param {Gathering} gathering */
  const binName = ({ team, worksheet, deleted }) => `gathered-bin/${team}/${worksheet}/${deleted}`;

  /** @param {any} each the value of one of those settings */
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

  /** The lists in the bin, of all teams. @param {SheetStore} store @returns {Promise<Gathering[]>} */
  const binned = async (store) => (await store.settings("gathered-bin/")).filter((each) => isOne(each) && guidebook.isId(each.team));

  /** The settings to store for a list, by name. @param {Gathering} gathering @returns {Record<string, unknown>} */
  function settingsOf({ team, worksheet, updated, sources, counted, filed }) {
    const there = sources.length > 0;
    return {
      [nameOf(team, worksheet)]: there ? { worksheet, sources, updated } : undefined,
      [countedName(team, worksheet)]: there && counted ? { worksheet, ...counted } : undefined,
      [filedName(team, worksheet)]: there && filed && !filed.changed ? { worksheet, at: updated } : undefined,
    };
  }

  /**
   * Identifies a source together with what it says, and when: people who use one device in turn may say the same.
   * @param {CombineSource} source
   */
  const identity = ({ id, updated, answers, result }) => `${id} ${updated} ${guidebook.canonical(answers ?? result)}`;

  /** What is in the first list and not in the other. @param {CombineSource[]} some @param {CombineSource[]} others */
  function without(some, others) {
    const known = new Set(others.map(identity));
    return some.filter((each) => !known.has(identity(each)));
  }

  /**
   * Merges two lists. Without anything new, the list stays as it was; otherwise it is counted again when it is shown.
   * @param {Gathering | undefined} here @param {Gathering} other @returns {Gathering}
   */
  function joined(here, other) {
    if (!here?.sources.length) return other;
    const more = without(other.sources, here.sources);
    if (!more.length) return here;
    const { team, worksheet } = here;
    return { team, worksheet, updated: new Date().toISOString(), sources: [...here.sources, ...more] };
  }

  /** Records that a list is in a file as it is. @param {SheetStore} store @param {Gathering} gathering */
  const file = (store, { team, worksheet, updated }) => store.putSetting(filedName(team, worksheet), { worksheet, at: updated });

  /** @param {SheetStore} store @param {Pick<Gathering, "team" | "worksheet">} place */
  const at = async (store, { team, worksheet }) => (await gatherings(store, team)).find((each) => each.worksheet === worksheet);

  /** Moves a list to the bin. @param {SheetStore} store @param {Pick<Gathering, "team" | "worksheet">} place @returns {Promise<Gathering | undefined>} the list as it is there */
  async function binGathering(store, place) {
    const found = await at(store, place);
    if (!found) return undefined;
    const deleted = { ...found, deleted: new Date().toISOString() };
    await store.writeAll([], { [binName(deleted)]: deleted, ...settingsOf({ ...found, sources: [] }) });
    return deleted;
  }

  /** Restores a list from the bin, merged with what is there by now. @param {SheetStore} store @param {Gathering} deleted */
  async function restoreGathering(store, { deleted, ...gathering }) {
    const whole = joined(await at(store, gathering), gathering);
    await store.writeAll([], { ...settingsOf(whole), [binName({ ...gathering, deleted })]: undefined });
  }

  /** Deletes for good what has been in the bin too long, or belongs to a team that has. @param {SheetStore} store */
  async function emptyGathered(store) {
    const end = guidebook.binEnd();
    const ended = (/** @type {{deleted?: string}} */ { deleted }) => Boolean(deleted && deleted < end);
    const gone = (await guidebook.outdatedTeams(store)).map(({ id }) => id);
    const theirs = (await Promise.all(gone.map((team) => gatherings(store, team)))).flat();
    const deleted = (await binned(store)).filter((each) => ended(each) || gone.includes(each.team));
    const settings = [...theirs.map((each) => settingsOf({ ...each, sources: [] })), ...deleted.map((each) => ({ [binName(each)]: undefined }))];
    if (settings.length) await store.writeAll([], Object.assign({}, ...settings));
  }

  guidebook.gathering = { of: gatherings, at, file, binned, joined, without, nameOf, countedName, settingsOf, bin: binGathering, restore: restoreGathering, empty: emptyGathered };
})();
