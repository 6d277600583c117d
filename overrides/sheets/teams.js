/** Teams: those with sheets on this device, and their profiles. The team `own` exists from the beginning. */
(function () {
  "use strict";

  const { guidebook } = window;
  const LONGEST = 200; // letters in a name
  const MOST = 4000; // letters in a line of a profile; some lines list people
  const PROFILE = /** @type {const} */ (["district", "school", "partners", "roles", "level", "date", "place"]);

  /** @param {unknown} words @param {number} [most] */
  const line = (words, most = LONGEST) => (typeof words === "string" ? words.trim().slice(0, most) : "");

  /** A team from any source, with only the properties of one, each of the right type. @param {any} kept @returns {Team} */
  function teamFrom({ id, name, profile, updated, deleted }) {
    const known = guidebook.isGroup(profile) ? profile : {};
    const lines = PROFILE.map((each) => [each, line(known[each], MOST)]).filter(([, words]) => words);
    return { id, name: line(name), profile: Object.fromEntries(lines), updated: line(updated), ...(deleted && { deleted: line(deleted) }) };
  }

  /**
   * All teams: the first one first, then by name. Includes teams that have sheets but no profile.
   * @param {SheetStore} store
   * @returns {Promise<Team[]>}
   */
  async function allTeams(store) {
    const [kept, sheets] = await Promise.all([store.settings("team/"), store.summaries()]);
    const teams = new Map(["own", ...sheets.map((each) => each.team)].map((id) => [id, teamFrom({ id })]));
    for (const each of kept) if (guidebook.isId(each?.id)) teams.set(each.id, teamFrom(each));
    const [own, ...others] = teams.values();
    return [own, ...others.sort((one, other) => one.name.localeCompare(other.name, document.documentElement.lang || undefined))];
  }

  /** The teams not in the bin. @param {SheetStore} store */
  const teams = async (store) => (await allTeams(store)).filter((each) => !each.deleted);

  /** @param {SheetStore} store @param {Team} team @returns {Promise<Team>} as it was saved */
  async function saveTeam(store, team) {
    const kept = teamFrom({ ...team, updated: new Date().toISOString() });
    await store.putSetting(`team/${kept.id}`, kept);
    guidebook.now.know(kept);
    store.tell({ team: kept.id, worksheet: "", sheet: "" });
    return kept;
  }

  /** @param {SheetStore} store @param {string} name @param {Profile} [profile] */
  const newTeam = (store, name, profile = {}) => saveTeam(store, { id: guidebook.newId(), name, profile, updated: "" });

  /** Moves a team and all its sheets to the bin. The first team stays, as sheets need a team. @param {SheetStore} store @param {Team} team */
  async function removeTeam(store, team) {
    if (team.id === "own") return;
    await saveTeam(store, { ...team, deleted: new Date().toISOString() });
    if (guidebook.now.team === team.id) guidebook.now.remember({ team: "own" });
  }

  /** @param {SheetStore} store @param {Team} team */
  const restoreTeam = (store, { deleted, ...team }) => saveTeam(store, team);

  Object.assign(guidebook, { allTeams, teams, saveTeam, newTeam, removeTeam, restoreTeam, teamFrom });
})();
