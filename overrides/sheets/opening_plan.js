/**
 * What opening some files would do: each sheet in them is new here, the same as here, newer in the file or here, changed in
 * both, or other work at the same address. Nothing is written yet; the reader can choose what to do with each, and then all of
 * it is done or nothing.
 *
 * Every device begins with a team `own` and a sheet `1`, so two sheets are the same work only if they were begun at the same
 * moment too. Which of two states is newer is decided by clocks here, as two devices share nothing else: so the reader sees it,
 * and what is replaced becomes a version.
 */
(function () {
  "use strict";

  const { guidebook } = window;
  const OWN = "own";
  const PAGE = `f${Math.random().toString(36).slice(2)}`; // the page name under which a record lists changes from a file

  /** What is done with a sheet unless the reader chooses otherwise. @type {Record<PlanState, PlanChoice>} */
  const USUAL = { new: "theirs", same: "ours", theirs: "theirs", ours: "ours", both: "copies", other: "copies" };

  /** What may be done with it. @type {Record<PlanState, PlanChoice[]>} */
  const CHOICES = {
    new: ["theirs", "ours"],
    same: [],
    theirs: ["theirs", "ours", "copies"],
    ours: ["ours", "theirs", "copies"],
    both: ["copies", "theirs", "ours"],
    other: ["copies", "ours"],
  };

  /** A short id made from words, the same on every device. @param {string} words */
  function idOf(words) {
    let [one, other] = [2166136261, 5381];
    for (const letter of words) {
      const code = /** @type {number} */ (letter.codePointAt(0));
      one = Math.imul(one ^ code, 16777619) >>> 0;
      other = (Math.imul(other, 33) + code) >>> 0;
    }
    return `t${one.toString(36)}${other.toString(36)}`;
  }

  /**
   * Which team here each team of a file goes to. The first team of another device becomes a separate one if both have names and
   * these differ, or if ours has no name yet but other work.
   * @param {Team[]} teams those in the file @param {Team[]} known those here, and those of the files before this one @param {boolean} busy whether our first team has work,
   *   none of which is in the file
   * @returns {{ids: Map<string, string>, teams: Team[]}} the new ids, and the teams to save
   */
  function placed(teams, known, busy) {
    const here = new Map(known.map((each) => [each.id, each]));
    const ids = new Map();
    const kept = teams.flatMap((team) => {
      const own = here.get(team.id);
      const another = team.id === OWN && team.name && (own?.name ? own.name !== team.name : busy);
      const id = another ? idOf(team.name) : team.id;
      ids.set(team.id, id);
      const before = here.get(id);
      const more = !before || (!before.name && team.name) || (team.updated > before.updated && team.id !== OWN);
      return more && (team.name || id !== OWN) ? [{ ...team, id }] : [];
    });
    return { ids, teams: kept };
  }

  /** Whether our first team has sheets, and a file has none of them. @param {SheetSummary[]} here @param {SavedSheet[]} sheets */
  function hasOther(here, sheets) {
    const ours = here.filter(({ team, count, deleted }) => team === OWN && count && !deleted);
    return ours.length > 0 && !ours.some((one) => sheets.some((other) => workOf(one) === workOf(other)));
  }

  /** @param {SavedSheet} one @param {SavedSheet} other */
  const alike = (one, other) => guidebook.same(one.answers, other.answers) && guidebook.same(one.earlier || [], other.earlier || []);

  /** Which of two states of the same work is newer. @param {SavedSheet} sheet @param {SheetRecord} record @param {boolean} binned @returns {PlanState} */
  function compared(sheet, record, binned) {
    const { filed } = record;
    if (alike(sheet, record.content)) return binned ? "theirs" : "same"; // restores it from the bin
    if (sheet.updated <= record.updated) return filed && sheet.updated > filed.at ? "both" : "ours";
    return filed?.changed && sheet.updated > filed.at ? "both" : "theirs";
  }

  /** @param {Pick<Address, "team" | "worksheet">} each */
  const placeOf = ({ team, worksheet }) => `${team}/${worksheet}`;
  /** @param {Pick<SavedSheet, "team" | "worksheet" | "created" | "begun">} each */
  const workOf = (each) => `${placeOf(each)}/${guidebook.begunOf(each)}`;

  /**
   * The sheets of some files, without earlier states of the same work.
   * @param {FoundSheet[]} sheets @returns {FoundSheet[]}
   */
  function latest(sheets) {
    /** @type {Map<string, FoundSheet>} */
    const found = new Map();
    for (const each of sheets) {
      const work = workOf(each.sheet);
      const before = found.get(work);
      if (!before || before.sheet.updated < each.sheet.updated) found.set(work, each);
    }
    return [...found.values()];
  }

  /**
   * The same work here. There are two if both states were kept: then the one that a file before this one was closest to.
   * @param {SavedSheet} sheet @param {SheetSummary[]} known @returns {SheetSummary | undefined}
   */
  function sameAs(sheet, known) {
    const shared = (/** @type {SheetSummary} */ { filed }) => (filed && filed.at <= sheet.updated ? filed.at : "");
    const [first, ...others] = known.filter((each) => workOf(each) === workOf(sheet));
    return others.reduce((best, each) => (shared(each) > shared(best) ? each : best), first);
  }

  /**
   * Compares one sheet of a file with what is here.
   * @param {FoundSheet} each @param {SheetSummary[]} known those here, of its team and tool @param {Set<string>} taken
   *   addresses taken by other sheets of the files
   * @param {boolean} gone whether its team is in the bin
   * @param {SheetStore} store @returns {Promise<PlanEntry>}
   */
  async function entryOf({ sheet, from }, known, taken, gone, store) {
    const place = `${placeOf(sheet)}/${sheet.sheet}`;
    const same = sameAs(sheet, known);
    const other = known.find((each) => each.sheet === sheet.sheet);
    const blank = !same && other && !other.count ? other : undefined; // a page that was only looked at may have saved one
    const there = same || blank;
    const { record } = there ? await store.read(there) : { record: undefined };
    const binned = Boolean(record && same && (gone || record.deleted));
    const state = record && same ? compared(sheet, record, binned) : taken.has(place) || (other && !blank) ? "other" : "new";
    if (state === "new") taken.add(place);
    return { sheet, from, record, binned, state, choices: CHOICES[state], choice: USUAL[state] };
  }

  /** The combined answers in some files, merged with those here. @param {Gathering[]} brought @param {SheetStore} store */
  async function gatheringsOf(brought, store) {
    /** @type {Map<string, PlanGathering>} */
    const plans = new Map();
    for (const each of brought) {
      const here = plans.get(placeOf(each))?.whole || (await guidebook.gathering.at(store, each));
      const whole = guidebook.gathering.joined(here, each);
      const before = plans.get(placeOf(each))?.more || 0;
      plans.set(placeOf(each), { whole, more: before + whole.sources.length - (here?.sources.length || 0) });
    }
    return [...plans.values()];
  }

  guidebook.planOf = async function (files, store, { signal, progress } = {}) {
    const [all, summaries] = await Promise.all([guidebook.allTeams(store), store.summaries()]);
    /** @type {Map<string, Team>} */
    const teams = new Map();
    /** @type {Gathering[]} */
    const brought = [];
    const moved = files.flatMap(({ work, name }) => {
      const before = [...all, ...teams.values()]; // the first teams of two other devices are two as well
      const { ids, teams: kept } = placed(work.teams, before, hasOther(summaries, work.sheets));
      for (const team of kept) teams.set(team.id, team);
      brought.push(...work.gatherings.map((each) => ({ ...each, team: ids.get(each.team) || each.team })));
      return work.sheets.map((sheet) => ({ sheet: { ...sheet, team: ids.get(sheet.team) || sheet.team }, from: name }));
    });
    /** @type {Map<string, SheetSummary[]>} */
    const known = new Map();
    for (const each of summaries) known.set(placeOf(each), [...(known.get(placeOf(each)) || []), each]);
    const sheets = latest(moved);
    /** @type {PlanEntry[]} */
    const entries = [];
    const taken = new Set();
    const gone = new Set(all.filter(({ deleted }) => deleted).map(({ id }) => id));
    for (const each of sheets) {
      signal?.throwIfAborted();
      entries.push(await entryOf(each, known.get(placeOf(each.sheet)) || [], taken, gone.has(each.sheet.team), store));
      progress?.(entries.length, sheets.length);
    }
    const damaged = files.reduce((sum, { work }) => sum + work.damaged, 0);
    const names = new Map([...all, ...teams.values()].map((team) => [team.id, team.name]));
    return { entries, gatherings: await gatheringsOf(brought, store), teams: [...teams.values()], damaged, older: moved.length - sheets.length, names };
  };

  // -- doing it --------------------------------------------------------------------------------------------------------

  /** The name of a copy saved next to another sheet. @param {SavedSheet} sheet @param {string} from */
  const calledLike = ({ called, answers, name }, from) => called || [answers["sheet-team"], from].find((each) => typeof each === "string" && each) || name;

  /** @param {SavedSheet} content @param {SheetRecord | undefined} before @param {string} from @returns {Write} */
  function writeOf(content, before, from) {
    const { team, worksheet, sheet, updated } = content;
    const address = { team, worksheet, sheet };
    const { answers = {}, earlier = [] } = before?.content || {};
    const filed = { at: updated, changed: false };
    const saves = before?.saves || 0;
    const pages = { ...before?.pages, [PAGE]: (before?.pages[PAGE] ?? 0) + 1 };
    return {
      record: { ...address, saves: saves + 1, updated, content, filed, pages, page: PAGE },
      expected: saves,
      versions: guidebook.count([answers, earlier]) ? [guidebook.versionOf(address, { answers, earlier }, "open", from)] : [],
      aside: null,
      resolved: [],
    };
  }

  /** @param {PlanEntry} entry @returns {Write[]} */
  function writesOf({ sheet, record, choice, from }) {
    if (choice === "ours") return [];
    if (choice === "copies") return [writeOf({ ...sheet, sheet: guidebook.newId(), called: calledLike(sheet, from) }, undefined, from)];
    if (!record) return [writeOf(sheet, undefined, from)];
    return [writeOf({ ...sheet, sheet: record.sheet }, record, from)];
  }

  guidebook.openPlan = async function ({ entries, gatherings, teams }, store, { signal, progress } = {}) {
    const writes = entries.flatMap(writesOf);
    const added = gatherings.filter(({ more }) => more).map(({ whole }) => whole);
    const opened = new Set([...writes.map(({ record }) => record), ...added].map(({ team }) => team));
    const back = (await guidebook.allTeams(store)).filter(({ id, deleted }) => deleted && opened.has(id)); // a team in the bin comes back with its sheets
    const known = [...back.map(({ deleted, ...team }) => ({ ...team, updated: new Date().toISOString() })), ...teams];
    const settings = Object.assign(Object.fromEntries(known.map((team) => [`team/${team.id}`, guidebook.teamFrom(team)])), ...added.map(guidebook.gathering.settingsOf));
    let done = 0;
    await store.writeAll(writes, settings, { signal, wrote: () => progress?.((done += 1), writes.length) });
    for (const { record } of writes) store.tell(record);
    return writes.map(({ record }) => record);
  };
})();
