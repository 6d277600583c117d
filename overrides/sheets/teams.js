/** Teams: whose sheets there are on this device, and what is known of each. The team `own` is there from the beginning. */
(function () {
  "use strict";

  const { guidebook } = window;
  const LONGEST = 200; // letters in a name
  const MOST = 4000; // letters in a line of a profile, as some hold a list of people
  const PROFILE = /** @type {const} */ (["district", "school", "partners", "roles", "level", "date", "place"]);

  /** @param {unknown} words @param {number} [most] */
  const line = (words, most = LONGEST) => (typeof words === "string" ? words.trim().slice(0, most) : "");

  /** A team from wherever it comes: only what one has, and of the right type. @param {any} kept @returns {Team} */
  function teamFrom({ id, name, profile, updated, deleted }) {
    const known = guidebook.isGroup(profile) ? profile : {};
    const lines = PROFILE.map((each) => [each, line(known[each], MOST)]).filter(([, words]) => words);
    return { id, name: line(name), profile: Object.fromEntries(lines), updated: line(updated), ...(deleted && { deleted: line(deleted) }) };
  }

  /**
   * All teams: the first one first, then by their names. One of which there are sheets, and nothing else is known, is among them.
   * @param {SheetStore} store
   * @returns {Promise<Team[]>}
   */
  async function allTeams(store) {
    const [kept, sheets] = await Promise.all([store.settings("team/"), store.summaries()]);
    const teams = new Map(["own", ...sheets.map((each) => each.team)].map((id) => [id, teamFrom({ id })]));
    for (const each of kept) if (guidebook.isId(each?.id)) teams.set(each.id, teamFrom(each));
    const [own, ...others] = teams.values();
    return [own, ...others.sort((one, other) => one.name.localeCompare(other.name))];
  }

  /** Those that are not in the bin. @param {SheetStore} store */
  const teams = async (store) => (await allTeams(store)).filter((each) => !each.deleted);

  /** @param {SheetStore} store @param {Team} team @returns {Promise<Team>} as it is kept */
  async function saveTeam(store, team) {
    const kept = teamFrom({ ...team, updated: new Date().toISOString() });
    await store.putSetting(`team/${kept.id}`, kept);
    guidebook.now.know(kept);
    store.tell({ team: kept.id, worksheet: "", sheet: "" });
    return kept;
  }

  /** @param {SheetStore} store @param {string} name @param {Profile} [profile] */
  const newTeam = (store, name, profile = {}) => saveTeam(store, { id: guidebook.newId(), name, profile, updated: "" });

  /** Puts a team and all its sheets into the bin. The first one stays, as without one there is nowhere to write. @param {SheetStore} store @param {Team} team */
  async function removeTeam(store, team) {
    if (team.id === "own") return;
    await saveTeam(store, { ...team, deleted: new Date().toISOString() });
    if (guidebook.now.team === team.id) guidebook.now.remember({ team: "own" });
  }

  /** @param {SheetStore} store @param {Team} team */
  const restoreTeam = (store, { deleted, ...team }) => saveTeam(store, team);

  Object.assign(guidebook, { allTeams, teams, saveTeam, newTeam, removeTeam, restoreTeam, teamFrom });
})();
