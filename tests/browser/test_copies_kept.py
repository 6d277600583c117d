"""Teams, and several copies of one tool, as data: kept, named, put into the bin and taken out again."""

from __future__ import annotations

import pytest

from .sheet import Sheet

WORKSHEET = "extending-the-invitation"
BEGIN = """
const {store, address} = guidebook.sheets[0].keeper;
const names = async () => (await guidebook.copies(store, "own", address.worksheet)).map(each => each.called || each.sheet);
const put = (store, record) => { // as another page does
  const aside = {...address, page: "other", answers: {}};
  const write = {record: {...record, page: "other", saves: record.saves + 1}, expected: record.saves};
  return store.write({...write, versions: [], aside, resolved: []});
};
const teams = async () => (await guidebook.teams(store)).map(each => each.name || each.id);
"""


@pytest.fixture
def sheet(open_sheet):
    sheet = open_sheet(WORKSHEET)
    sheet.control("opener").fill("Good morning")
    sheet.until_kept()
    sheet.page.evaluate("guidebook.later()")
    return sheet


def run(sheet: Sheet, script: str):
    return sheet.page.evaluate(f"async () => {{ {BEGIN} {script} }}")


def test_a_copy_is_kept_at_once_and_a_duplicate_has_the_answers_of_the_other(sheet):
    assert run(
        sheet,
        """const made = await guidebook.newCopy(store, address, " Attendance ");
        const twin = await guidebook.duplicate(store, address, "Twin");
        const answers = async (address) => (await store.read(address)).record.content.answers;
        return [await names(), await answers(made), await answers(twin), /^n[a-z0-9]{8,}$/.test(made.sheet)];""",
    ) == [["1", "Attendance", "Twin"], {}, {"opener": "Good morning"}, True]


def test_a_name_is_given_and_taken_away(sheet):
    assert run(
        sheet,
        """const said = [];
        for (const name of ["Attendance", "   ", "x".repeat(500)]) {
          await guidebook.renameCopy(store, address, name);
          said.push((await names())[0].slice(0, 10));
        }
        return [said, (await names())[0].length, await guidebook.renameCopy(store, {...address, sheet: "nowhere"}, "x")];""",
    ) == [["Attendance", "1", "x" * 10], 80, False]


def test_what_is_put_into_the_bin_can_be_had_back_for_thirty_days(sheet):
    assert run(
        sheet,
        """await guidebook.bin(store, address);
        const binned = await names();
        await guidebook.emptyBin(store);
        await guidebook.restore(store, address);
        const back = await names();
        const {record} = await store.read(address);
        record.deleted = new Date(Date.now() - 31 * 86400000).toISOString();
        await put(store, record);
        await guidebook.emptyBin(store);
        return [binned, back, record.content.answers, (await store.list()).length];""",
    ) == [[], ["1"], {"opener": "Good morning"}, 0]


def test_a_name_that_is_given_while_another_page_saves_costs_nothing(sheet):
    assert run(
        sheet,
        """const write = store.write;
        let late = true;
        store.write = async (each) => { // another page saves between reading and writing
          if (late) {
            late = false;
            const {record} = await store.read(address);
            const content = {...record.content, answers: {opener: "typed meanwhile"}};
            await put({write: write.bind(store)}, {...record, content});
          }
          return write.call(store, each);
        };
        await guidebook.renameCopy(store, address, "Attendance");
        const {record} = await store.read(address);
        return [record.content.called, record.content.answers, late];""",
    ) == ["Attendance", {"opener": "typed meanwhile"}, False]


def test_the_first_team_is_always_there_and_one_that_only_has_sheets_is_found(sheet):
    assert run(
        sheet,
        """const before = await teams();
        const team = await guidebook.newTeam(store, " Riverside ", {district: "North", school: 7, other: "x"});
        await guidebook.newCopy(store, {team: "known-by-sheets", worksheet: "w"});
        const [own] = await guidebook.teams(store);
        await guidebook.saveTeam(store, {...own, name: "DLT"});
        return [before, await teams(), team.profile];""",
    ) == [["own"], ["DLT", "known-by-sheets", "Riverside"], {"district": "North"}]


def test_a_team_goes_into_the_bin_with_its_sheets_and_comes_back_with_them(sheet):
    assert run(
        sheet,
        """const team = await guidebook.newTeam(store, "Riverside");
        await guidebook.newCopy(store, {team: team.id, worksheet: "w"});
        await guidebook.removeTeam(store, team);
        const [own] = await guidebook.teams(store);
        await guidebook.removeTeam(store, own);
        const gone = await teams();
        const [, binned] = await guidebook.allTeams(store);
        await guidebook.restoreTeam(store, binned);
        const back = await teams();
        const [copy] = (await store.list()).filter(each => each.team === team.id);
        await put(store, {...copy, updated: "2019-01-01T00:00:00.000Z"});
        await store.putSetting(`team/${team.id}`, {...team, deleted: "2020-01-01T00:00:00.000Z"});
        await guidebook.emptyBin(store);
        return [gone, back, await teams(), (await store.list()).length];""",
    ) == [["own"], ["own", "Riverside"], ["own"], 1]


def test_a_team_in_the_bin_stays_there_if_one_of_its_sheets_was_saved_since(sheet):
    assert run(
        sheet,
        """const team = await guidebook.newTeam(store, "Riverside");
        await guidebook.newCopy(store, {team: team.id, worksheet: "w"});
        await store.putSetting(`team/${team.id}`, {...team, deleted: "2020-01-01T00:00:00.000Z"});
        await guidebook.emptyBin(store);
        await guidebook.restoreTeam(store, team);
        return [await teams(), (await store.list()).length];""",
    ) == [["own", "Riverside"], 2]


def test_damaged_teams_are_no_teams(sheet):
    assert run(
        sheet,
        """const damaged = {a: 7, b: {id: "../x"}, c: {id: "c", name: {}, profile: [1]}, d: {name: "no id"}};
        for (const [name, value] of Object.entries(damaged))
          await store.putSetting(`team/${name}`, value);
        return await guidebook.teams(store);""",
    ) == [
        {"id": "own", "name": "", "profile": {}, "updated": ""},
        {"id": "c", "name": "", "profile": {}, "updated": ""},
    ]
