"""Opening files: what is in them is shown first, and what one wants is opened all at once."""

from __future__ import annotations

import json

from playwright.sync_api import expect

from .saved import answers_in
from .sheet import until
from .work_files import TEAMS, TUESDAY, WORKSHEET, kept, open_files, press, press_open, put, saved, work
from .work_files import sheet as sheet

FIELD = "team-purpose"
NOTHING_OPEN = "() => !document.querySelector('dialog[open]')"


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


def test_what_is_no_sheet_is_said_and_the_rest_is_opened(sheet, tmp_path):
    dialog = open_files(sheet, *put(tmp_path, good=saved(), letter="Dear team,", old=json.dumps({**saved(), "version": 7})))
    expect(dialog).to_contain_text("letter.json was not opened: it is not a saved sheet.")
    expect(dialog).to_contain_text("old.json was not opened: it was saved by a newer version of this site.")
    press_open(dialog)
    assert len(kept(sheet.page)) == 1


def test_one_text_with_the_sheets_of_several_people_shows_them_all_first(sheet, tmp_path):
    people = [
        saved(created=f"2026-11-02T10:00:0{number}.000Z", answers={"sheet-team": f"Person {number}"}) for number in (1, 2)
    ]
    press_open(open_files(sheet, *put(tmp_path, thread="Dear team,\n" + "\n\n".join(json.dumps(each) for each in people))))
    assert [each["answers"]["sheet-team"] for each in kept(sheet.page)] == ["Person 1", "Person 2"]


def test_a_file_of_another_tool_goes_where_it_belongs(sheet, tmp_path):
    press_open(open_files(sheet, *put(tmp_path, other=saved(worksheet="fishbone", answers={"sheet-team": "Fish"}))))
    assert [(each["worksheet"], each["answers"]) for each in kept(sheet.page)] == [("fishbone", {"sheet-team": "Fish"})]
    assert sheet.answers() == {}


def test_cancel_opens_nothing(sheet, tmp_path):
    dialog = open_files(sheet, *put(tmp_path, one=saved(), two=saved(created=TUESDAY)))
    press(dialog, "Cancel")
    assert kept(sheet.page) == []
    expect(sheet.more).to_be_focused()


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
        new MutationObserver(() => {
          if (bar.value < 40) return;
          [...dialog.querySelectorAll("button")].at(-1).click();
          done(bar.value);
        }).observe(bar, { attributes: true });
      });
    }"""
    assert 40 <= sheet.page.evaluate(stop) < 400
    until(sheet.page, NOTHING_OPEN)
    assert sheet.page.evaluate("window.opened.then((all) => all.length)") == 0
    assert sheet.page.evaluate("guidebook.sheets[0].keeper.store.list().then((all) => all.length)") == 0
    sheet.page.evaluate("void (window.opened = guidebook.openWork([window.file]))")
    press_open(dialog)
    assert sheet.page.evaluate("guidebook.sheets[0].keeper.store.list().then((all) => all.length)") == 400


def test_a_double_click_opens_files_and_does_not_stop_that(sheet):
    sheet.page.evaluate("guidebook.later()")
    sheet.page.evaluate(
        f"""([sheet, work]) => {{
      void guidebook.openWork([new File([JSON.stringify({{...work, sheets: {LARGE}}})], "large.json")]);
    }}""",
        [saved(), work()],
    )
    dialog = sheet.page.get_by_role("dialog", name="Open files")
    dialog.get_by_role("button", name="Open", exact=True).dblclick()
    expect(dialog.get_by_role("status")).to_contain_text("400 sheets opened.")


def test_a_folder_without_files_is_said_to_hold_nothing(sheet):
    sheet.page.evaluate("guidebook.later()")
    sheet.page.evaluate("""() => {
      const data = new DataTransfer();
      data.items.add(new File([""], "folder"));
      const empty = {isDirectory: true, createReader: () => ({readEntries: (done) => done([])})};
      data.items[0].__proto__.webkitGetAsEntry = () => empty;
      document.body.dispatchEvent(new DragEvent("drop", {bubbles: true, cancelable: true, dataTransfer: data}));
    }""")
    dialog = sheet.page.get_by_role("dialog", name="Open files")
    expect(dialog.get_by_role("status")).to_have_text("There is nothing to open.")


def test_files_and_folders_are_dropped_on_the_page(sheet, tmp_path):
    drop = """([texts, folder]) => {
      const data = new DataTransfer();
      for (const [name, text] of texts) data.items.add(new File([text], name));
      if (folder) {
        const files = texts.map(([name, text]) => ({isFile: true, name, file: (done) => done(new File([text], name))}));
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


DROP = """(target, texts) => {
  const dataTransfer = new DataTransfer();
  for (const [at, text] of texts.entries()) dataTransfer.items.add(new File([text], `${at}.json`));
  target.dispatchEvent(new DragEvent("drop", {bubbles: true, cancelable: true, dataTransfer}));
}"""


def test_files_dropped_while_others_are_looked_at_come_after_them(sheet):
    sheet.page.evaluate("guidebook.later()")
    first, then = (
        [json.dumps(work(saved(answers={"sheet-team": each}), saved(worksheet="fishbone")))] for each in ("One", "Two")
    )
    sheet.page.locator("body").evaluate(DROP, first)
    dialog = sheet.page.get_by_role("dialog", name="Open files")
    expect(dialog.get_by_role("status")).to_contain_text("2 sheets are new here")
    dialog.evaluate(DROP, then)
    press_open(dialog)
    expect(dialog.get_by_role("status")).to_contain_text("needs a choice")
    expect(dialog.get_by_role("status")).to_contain_text("1 sheet is here already")
    press(dialog, "Cancel")
    expect(dialog).to_be_hidden()
