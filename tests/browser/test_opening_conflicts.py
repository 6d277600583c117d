"""What is done where a file and this browser have the same sheet, or the same team."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .sheet import Sheet
from .work_files import LATER, TEAMS, TUESDAY, WORKSHEET, kept, open_files, press, press_open, put, put_here, saved, work
from .work_files import sheet as sheet


def test_what_is_newer_in_the_file_takes_the_place_of_ours_which_can_be_had_back(sheet, tmp_path):
    put_here(sheet, tmp_path, saved())
    expect(sheet.control("sheet-team")).to_have_value("Riverside")
    newer = saved(updated=LATER, answers={"sheet-team": "Riverside DLT"})
    dialog = open_files(sheet, *put(tmp_path, newer=work(newer)))
    expect(dialog).to_contain_text("newer in the file")
    press_open(dialog)
    expect(sheet.control("sheet-team")).to_have_value("Riverside DLT")
    sheet.press("Earlier versions")
    history = sheet.page.get_by_role("dialog", name="Earlier versions of this sheet")
    entry = history.get_by_role("listitem").filter(has_text="before newer.json was opened")
    entry.get_by_role("button", name="Look at it").click()
    sheet.button("Bring it back").click()
    expect(sheet.control("sheet-team")).to_have_value("Riverside")


def test_a_time_of_another_program_is_compared_as_a_time(sheet, tmp_path):
    put_here(sheet, tmp_path, saved(updated=LATER))
    newer = saved(updated="2026-11-30T05:00:00-06:00", answers={"sheet-team": "Riverside DLT"})
    expect(open_files(sheet, *put(tmp_path, newer=work(newer)))).to_contain_text("newer in the file")


@pytest.mark.parametrize(
    ("choice", "teams"), [("Keep ours", ["Ours"]), ("Take the file’s", ["Old"]), ("Keep both", ["Old", "Ours"])]
)
def test_what_is_newer_here_stays_unless_one_chooses_otherwise(sheet, tmp_path, choice, teams):
    put_here(sheet, tmp_path, saved(updated=LATER, answers={"sheet-team": "Ours"}))
    dialog = open_files(sheet, *put(tmp_path, old=work(saved(answers={"sheet-team": "Old"}))))
    expect(dialog).to_contain_text("newer here")
    select = dialog.get_by_role("combobox", name="What to do with Group Norms Activity")
    expect(select.locator("option:checked")).to_have_text("Keep ours")
    select.select_option(label=choice)
    press_open(dialog)
    assert sorted(each["answers"]["sheet-team"] for each in kept(sheet.page)) == teams


def test_a_team_from_elsewhere_is_one_of_its_own_where_ours_has_work_but_no_name(sheet, tmp_path):
    sheet.control("sheet-team").fill("Our own notes")
    sheet.until_kept()
    riverside = {"id": "own", "name": "Riverside", "profile": {}, "updated": TUESDAY}
    theirs = saved(worksheet="fishbone", answers={"issue": "Buses"})
    press_open(open_files(sheet, *put(tmp_path, riverside=work(theirs, teams=(riverside,)))))
    assert [[name] for name in ("", "Riverside")] == sheet.page.evaluate(TEAMS, ["name"])
    assert {each["worksheet"]: each["team"] == "own" for each in kept(sheet.page)} == {WORKSHEET: True, "fishbone": False}


def test_our_own_team_takes_the_name_it_was_given_on_another_device(sheet, tmp_path):
    put_here(sheet, tmp_path, saved())
    riverside = {"id": "own", "name": "Riverside", "profile": {}, "updated": TUESDAY}
    both = work(saved(updated=LATER), saved(worksheet="fishbone", answers={"issue": "Buses"}), teams=(riverside,))
    press_open(open_files(sheet, *put(tmp_path, riverside=both)))
    assert sheet.page.evaluate(TEAMS, ["name"]) == [["Riverside"]]
    assert {each["team"] for each in kept(sheet.page)} == {"own"}


def test_what_changed_in_both_is_kept_twice(sheet, tmp_path):
    put_here(sheet, tmp_path, saved())
    sheet.control("sheet-team").fill("Changed here")
    sheet.until_kept()
    theirs = saved(updated=LATER, answers={"sheet-team": "Changed there"})
    dialog = open_files(sheet, *put(tmp_path, theirs=work(theirs)))
    expect(dialog).to_contain_text("changed in both")
    press_open(dialog)
    assert [each["answers"]["sheet-team"] for each in kept(sheet.page)] == ["Changed here", "Changed there"]
    expect(sheet.control("sheet-team")).to_have_value("Changed here")
    again = open_files(sheet, *put(tmp_path, theirs=work(theirs)))
    expect(again.get_by_role("status")).to_contain_text("1 sheet is here already")
    press(again, "Close")
    gone_on = {**theirs, "updated": "2026-12-01T10:00:00.000Z", "answers": {"sheet-team": "Gone on there"}}
    dialog = open_files(sheet, *put(tmp_path, theirs=work(gone_on)))
    expect(dialog).to_contain_text("newer in the file")
    press_open(dialog)
    assert [each["answers"]["sheet-team"] for each in kept(sheet.page)] == ["Changed here", "Gone on there"]


REMOVE = """async (id) => {
  const {store} = guidebook.sheets[0].keeper;
  await guidebook.removeTeam(store, (await guidebook.teams(store)).find((team) => team.id === id));
}"""


@pytest.mark.parametrize("more", [{}, {"updated": LATER, "answers": {"sheet-team": "Gone on there"}}], ids=["same", "newer"])
def test_a_file_of_a_deleted_team_brings_it_back_with_its_sheets(sheet, tmp_path, more):
    lincoln = {"id": "lincoln1", "name": "Lincoln SLT", "profile": {"level": "Middle"}, "updated": TUESDAY}
    theirs = saved(team="lincoln1", answers={"sheet-team": "Lincoln"})
    press_open(open_files(sheet, *put(tmp_path, lincoln=work(theirs, teams=(lincoln,)))))
    sheet.page.evaluate(REMOVE, "lincoln1")
    dialog = open_files(sheet, *put(tmp_path, lincoln=work({**theirs, **more}, teams=(lincoln,))))
    expect(dialog).to_contain_text("It was deleted on this device.")
    expect(dialog.get_by_text("newer in the file")).to_have_count(len(more) // 2)
    press_open(dialog)
    assert sheet.page.evaluate(TEAMS, ["name", "profile"]) == [["", {}], ["Lincoln SLT", {"level": "Middle"}]]
    assert [each["answers"] for each in kept(sheet.page)] == [{**theirs, **more}["answers"]]


def test_of_several_states_of_a_sheet_the_latest_is_opened(sheet, tmp_path):
    states = {
        f"day{day}": saved(updated=f"2026-11-0{day}T10:00:00.000Z", answers={"sheet-team": f"Day {day}"}) for day in (4, 6, 5)
    }
    dialog = open_files(sheet, *put(tmp_path, **states))
    expect(dialog.get_by_role("status")).to_contain_text("2 earlier states of the same sheets are left out.")
    press_open(dialog)
    assert [each["answers"]["sheet-team"] for each in kept(sheet.page)] == ["Day 6"]


def test_one_choice_can_be_made_for_all(sheet, tmp_path):
    here = [saved(sheet=f"copy{number}", created=f"2026-11-02T10:00:0{number}.000Z", updated=LATER) for number in range(3)]
    press_open(open_files(sheet, *put(tmp_path, here=work(*here))))
    old = [{**each, "updated": TUESDAY, "answers": {"sheet-team": "Old"}} for each in here]
    dialog = open_files(sheet, *put(tmp_path, old=work(*old)))
    press(dialog, "Take the file’s")
    press_open(dialog)
    assert [each["answers"]["sheet-team"] for each in kept(sheet.page)] == ["Old"] * 3


def test_the_first_team_of_another_device_does_not_mix_with_ours(sheet, tmp_path):
    named = "name => guidebook.saveTeam(guidebook.sheets[0].keeper.store, {id: 'own', name, profile: {}, updated: ''})"
    sheet.page.evaluate("guidebook.later()")
    sheet.page.evaluate(named, "Riverside DLT")
    theirs = {"id": "own", "name": "Lincoln SLT", "profile": {}, "updated": LATER}
    file = put(tmp_path, theirs=work(saved(), teams=(theirs,)))
    press_open(open_files(sheet, *file))
    assert sheet.page.evaluate(TEAMS, ["name"]) == [["Riverside DLT"], ["Lincoln SLT"]]
    assert kept(sheet.page)[0]["team"] != "own"
    again = open_files(sheet, *file)
    expect(again.get_by_role("status")).to_contain_text("1 sheet is here already")
    press(again, "Close")


def test_another_page_that_saves_meanwhile_stops_all_of_it(sheet, tmp_path):
    put_here(sheet, tmp_path, saved())
    both = work(saved(updated=LATER, answers={"sheet-team": "New"}), saved(sheet="b", created=TUESDAY))
    dialog = open_files(sheet, *put(tmp_path, both=both))
    other = Sheet(sheet.page.context.new_page(), WORKSHEET)
    other.visit(sheet.page.url)
    other.control("sheet-team").fill("Typed meanwhile")
    other.until_kept()
    press(dialog, "Open")
    expect(dialog.get_by_role("status")).to_contain_text("Nothing was opened")
    assert [each["answers"]["sheet-team"] for each in kept(sheet.page)] == ["Typed meanwhile"]


def test_on_a_tools_page_a_file_may_become_a_new_copy(sheet, tmp_path):
    sheet.control("sheet-team").fill("Ours")
    sheet.until_kept()
    [path] = put(tmp_path, theirs=saved(answers={"sheet-team": "Theirs"}))
    with sheet.page.expect_file_chooser() as chooser:
        sheet.press("Open a file")
    chooser.value.set_files(path)
    expect(sheet.control("sheet-team")).to_have_value("Theirs")
    with sheet.page.expect_event("load"):  # the address changes twice, and only the second time is it another page
        sheet.button("Open it as a new copy instead").click()
    sheet.until_ready()
    expect(sheet.control("sheet-team")).to_have_value("Theirs")
    assert [each["answers"]["sheet-team"] for each in kept(sheet.page)] == ["Ours", "Theirs"]


@pytest.mark.parametrize("order", [("lincoln", "riverside"), ("riverside", "lincoln")], ids=" ".join)
def test_the_first_teams_of_several_devices_do_not_mix_where_their_files_are_opened_together(sheet, tmp_path, order):
    names = {"lincoln": "Lincoln SLT", "riverside": "Riverside DLT"}
    files = {
        each: work(
            saved(created=f"2026-11-0{day}T09:00:00.000Z", answers={"sheet-team": names[each]}),
            teams=({"id": "own", "name": names[each], "profile": {}, "updated": TUESDAY},),
        )
        for day, each in enumerate(sorted(names), 1)
    }
    press_open(open_files(sheet, *put(tmp_path, **{each: files[each] for each in order})))
    teams = dict(sheet.page.evaluate(TEAMS, ["id", "name"]))
    assert sorted(teams.values()) == sorted(names.values())
    assert [teams[each["team"]] for each in kept(sheet.page)] == [each["answers"]["sheet-team"] for each in kept(sheet.page)]


def test_of_several_states_of_a_team_the_latest_is_kept_whatever_the_order_of_the_files(sheet, tmp_path):
    states = {
        f"day{day}": work(
            teams=({"id": "t1", "name": f"Day {day}", "profile": {}, "updated": f"2026-11-0{day}T10:00:00.000Z"},)
        )
        for day in (4, 6, 5)
    }
    press_open(open_files(sheet, *put(tmp_path, **states)))
    assert sheet.page.evaluate(TEAMS, ["name"]) == [[""], ["Day 6"]]
