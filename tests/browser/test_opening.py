"""Opening files: what is in them is shown first, what one wants is opened all at once, and nothing is overwritten unseen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .saved import answers_in
from .sheet import Sheet, until

WORKSHEET = "group-norms"
FIELD = "team-purpose"
MONDAY, TUESDAY, LATER = (f"2026-11-{day:02}T10:00:00.000Z" for day in (2, 3, 30))
ALL = """() => guidebook.sheets[0].keeper.store.list().then((all) => all.map(({team, worksheet, sheet, content}) =>
  ({team, worksheet, sheet, called: content.called || "", answers: content.answers})))"""
TEAMS = """(names) => guidebook.teams(guidebook.sheets[0].keeper.store).then((all) =>
  all.map((team) => names.map((name) => team[name])))"""
NOTHING_OPEN = "() => !document.querySelector('dialog[open]')"


def saved(**changes: Any) -> dict[str, Any]:
    """A sheet as a file has it."""
    return {
        "format": "start-somewhere/sheet",
        "version": 1,
        "site": "start-somewhere",
        "worksheet": WORKSHEET,
        "revision": "abc",
        "team": "own",
        "sheet": "1",
        "name": "Group Norms",
        "created": MONDAY,
        "updated": TUESDAY,
        "answers": {"sheet-team": "Riverside"},
        **changes,
    }


def work(*sheets: dict[str, Any], teams: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    """Many sheets as a file has them."""
    return {
        "format": "start-somewhere/work",
        "version": 1,
        "site": "start-somewhere",
        "saved": TUESDAY,
        "teams": list(teams) or [{"id": "own", "name": "", "profile": {}, "updated": ""}],
        "sheets": list(sheets),
    }


def put(folder: Path, **files: dict[str, Any] | str) -> list[Path]:
    """Write files; returns where they are."""
    paths = []
    for name, what in files.items():
        paths.append(folder / f"{name}.json")
        paths[-1].write_text(what if isinstance(what, str) else json.dumps(what), encoding="utf-8")
    return paths


def open_files(sheet: Sheet, *paths: Path) -> Locator:
    """Choose some files; returns the dialog that says what is in them."""
    with sheet.page.expect_file_chooser() as chooser:
        sheet.press("Open a file")
    chooser.value.set_files(paths)
    dialog = sheet.page.get_by_role("dialog", name="Open files")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("progressbar")).to_be_hidden()
    return dialog


def press(dialog: Locator, name: str) -> None:
    dialog.get_by_role("button", name=name, exact=True).click()


def kept(page: Page) -> list[dict[str, Any]]:
    all_: list[dict[str, Any]] = page.evaluate(ALL)
    return sorted(all_, key=lambda each: json.dumps(each, sort_keys=True))


@pytest.fixture
def sheet(open_sheet) -> Sheet:
    """A sheet with nothing on it."""
    opened: Sheet = open_sheet(WORKSHEET)
    return opened


def test_twelve_files_of_twelve_people_are_all_kept_once(sheet, tmp_path):
    people = {
        f"person{number}": saved(created=f"2026-11-02T10:00:{number:02}.000Z", answers={"sheet-team": f"Person {number}"})
        for number in range(12)
    }
    paths = put(tmp_path, **people)
    dialog = open_files(sheet, *paths)
    expect(dialog.get_by_role("status")).to_contain_text("1 sheet is new here. 11 sheets need a choice.")
    press(dialog, "Open")
    expect(dialog.get_by_role("status")).to_contain_text("12 sheets opened.")
    press(dialog, "Close")
    everyone = sorted(f"Person {number}" for number in range(12))
    assert sorted(each["answers"]["sheet-team"] for each in kept(sheet.page)) == everyone
    assert sum(each["sheet"] == "1" for each in kept(sheet.page)) == 1
    assert len({each["sheet"] for each in kept(sheet.page)}) == 12
    again = open_files(sheet, *paths)
    expect(again.get_by_role("status")).to_contain_text("12 sheets are here already, as they are in the files.")
    press(again, "Close")
    assert len(kept(sheet.page)) == 12


def put_here(sheet: Sheet, tmp_path: Path, content: dict[str, Any]) -> None:
    """Keep a sheet here as if it had come from a file."""
    press_open(open_files(sheet, *put(tmp_path, first=work(content))))


def press_open(dialog: Locator) -> None:
    press(dialog, "Open")
    expect(dialog.get_by_role("status")).to_contain_text("opened.")
    press(dialog, "Close")


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


def test_everything_goes_to_another_device_with_its_teams(sheet, open_sheet, profiles, tmp_path):
    lincoln = {"id": "tlincoln", "name": "Lincoln SLT", "profile": {"district": "Riverside"}, "updated": TUESDAY}
    mine = {"id": "own", "name": "Riverside DLT", "profile": {}, "updated": TUESDAY}
    sheets = [
        saved(),
        saved(team="tlincoln", answers={"sheet-team": "Lincoln"}),
        saved(worksheet="fishbone", called="Attendance"),
    ]
    dialog = open_files(sheet, *put(tmp_path, all=work(*sheets, teams=(mine, lincoln))))
    press_open(dialog)
    for carrier in ("html", "txt", "json"):
        with sheet.page.expect_download() as download:
            sheet.page.evaluate("as => guidebook.saveWork(undefined, as)", carrier)
        path = tmp_path / f"all.{carrier}"
        download.value.save_as(path)
        assert answers_in(path.read_text(encoding="utf-8"))["format"] == "start-somewhere/work"
        other = open_sheet(WORKSHEET, profiles.new())
        press_open(open_files(other, path))
        assert kept(other.page) == kept(sheet.page)
        assert other.page.evaluate(TEAMS, ["id", "name", "profile"]) == [
            ["own", "Riverside DLT", {}],
            ["tlincoln", "Lincoln SLT", {"district": "Riverside"}],
        ]


def test_one_team_is_saved_without_the_others(sheet, tmp_path):
    lincoln = {"id": "tlincoln", "name": "Lincoln SLT", "profile": {}, "updated": TUESDAY}
    press_open(open_files(sheet, *put(tmp_path, all=work(saved(), saved(team="tlincoln"), teams=(lincoln,)))))
    with sheet.page.expect_download() as download:
        sheet.page.evaluate("guidebook.saveWork(['tlincoln'], 'json')")
    assert "Lincoln-SLT" in download.value.suggested_filename
    download.value.save_as(tmp_path / "team.json")
    found = answers_in((tmp_path / "team.json").read_text(encoding="utf-8"))
    assert [each["team"] for each in found["sheets"]] == ["tlincoln"]
    assert [each["name"] for each in found["teams"]] == ["Lincoln SLT"]


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


def test_what_is_no_sheet_is_said_and_the_rest_is_opened(sheet, tmp_path):
    dialog = open_files(sheet, *put(tmp_path, good=saved(), letter="Dear team,", old=json.dumps({**saved(), "version": 7})))
    expect(dialog).to_contain_text("letter.json was not opened: it is not a saved sheet.")
    expect(dialog).to_contain_text("old.json was not opened: it was saved by a newer version of this site.")
    press_open(dialog)
    assert len(kept(sheet.page)) == 1


def test_a_file_of_another_tool_goes_where_it_belongs(sheet, tmp_path):
    press_open(open_files(sheet, *put(tmp_path, other=saved(worksheet="fishbone", answers={"sheet-team": "Fish"}))))
    assert [(each["worksheet"], each["answers"]) for each in kept(sheet.page)] == [("fishbone", {"sheet-team": "Fish"})]
    assert sheet.answers() == {}


def test_cancel_opens_nothing(sheet, tmp_path):
    dialog = open_files(sheet, *put(tmp_path, one=saved(), two=saved(created=TUESDAY)))
    press(dialog, "Cancel")
    assert kept(sheet.page) == []
    expect(sheet.more).to_be_focused()


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


LARGE = """Array.from({length: 400}, (_, number) => ({
  ...sheet, sheet: `s${number}`, created: new Date(number * 1000).toISOString(), answers: {"sheet-team": "x".repeat(50_000)},
}))"""


def test_opening_twenty_megabytes_shows_progress_and_can_be_stopped_with_nothing_half_done(sheet):
    sheet.page.evaluate("guidebook.later()")
    sheet.page.evaluate(
        f"""([sheet, work]) => {{
      window.file = new File([JSON.stringify({{...work, sheets: {LARGE}}})], "large.json");
      window.opened = guidebook.openWork([window.file]);
    }}""",
        [saved(), work()],
    )
    dialog = sheet.page.get_by_role("dialog", name="Open files")
    expect(dialog.get_by_role("status")).to_contain_text("400 sheets are new here.")
    stop = """() => {
      const dialog = document.querySelector("dialog[open]");
      const bar = dialog.querySelector("progress");
      dialog.querySelectorAll("button")[0].click();
      return new Promise((done) => {
        const look = () => {
          if (bar.value < 40) return setTimeout(look, 1);
          [...dialog.querySelectorAll("button")].at(-1).click();
          done(bar.value);
        };
        look();
      });
    }"""
    assert 0 < sheet.page.evaluate(stop) < 400
    until(sheet.page, NOTHING_OPEN)
    assert sheet.page.evaluate("window.opened.then((all) => all.length)") == 0
    assert sheet.page.evaluate("guidebook.sheets[0].keeper.store.list().then((all) => all.length)") == 0
    sheet.page.evaluate("void (window.opened = guidebook.openWork([window.file]))")
    press_open(dialog)
    assert sheet.page.evaluate("guidebook.sheets[0].keeper.store.list().then((all) => all.length)") == 400


def test_files_and_folders_are_dropped_on_the_page(sheet, tmp_path):
    drop = """([texts, folder]) => {
      const data = new DataTransfer();
      for (const [name, text] of texts) data.items.add(new File([text], name));
      if (folder) {
        const files = texts.map(([name, text]) => ({isFile: true, file: (done) => done(new File([text], name))}));
        const parts = [files.slice(0, 1), files.slice(1), []];
        const entry = {isFile: false, isDirectory: true, createReader: () => ({readEntries: (done) => done(parts.shift())})};
        data.items[0].__proto__.webkitGetAsEntry = function () { return this === data.items[0] ? entry : null; };
      }
      const event = (name) => new DragEvent(name, {bubbles: true, cancelable: true, dataTransfer: data});
      document.body.dispatchEvent(event("dragenter"));
      return guidebook.later().then(() => ["dragover", "drop"].every((name) => !document.body.dispatchEvent(event(name))));
    }"""
    texts = [[f"{number}.html", json.dumps(saved(created=f"2026-11-02T10:00:0{number}.000Z"))] for number in range(3)]
    for folder in (False, True):
        assert sheet.page.evaluate(drop, [texts, folder]), "the browser would leave the page"
        dialog = sheet.page.get_by_role("dialog", name="Open files")
        expect(dialog.get_by_role("status")).to_contain_text("need a choice" if not folder else "3 sheets are here already")
        if folder:
            press(dialog, "Close")
        else:
            press_open(dialog)


def test_on_a_tools_page_a_file_may_become_a_new_copy(sheet, tmp_path):
    sheet.control("sheet-team").fill("Ours")
    sheet.until_kept()
    [path] = put(tmp_path, theirs=saved(answers={"sheet-team": "Theirs"}))
    with sheet.page.expect_file_chooser() as chooser:
        sheet.press("Open a file")
    chooser.value.set_files(path)
    expect(sheet.control("sheet-team")).to_have_value("Theirs")
    with sheet.page.expect_navigation():
        sheet.button("Open it as a new copy instead").click()
    sheet.until_ready()
    expect(sheet.control("sheet-team")).to_have_value("Theirs")
    assert [each["answers"]["sheet-team"] for each in kept(sheet.page)] == ["Ours", "Theirs"]
