"""Whatever replaces more than the field in hand leaves the sheet as it was: Undo takes it back, and earlier versions stay."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from .files import open_file
from .sheet import Sheet, until

WORKSHEET = "extending-the-invitation"
PLAN = "monitoring-plan"
TURN_DAY = """Date = class extends Date {
  constructor(...given) { given.length ? super(...given) : super(Date.now() + DAYS * 864e5); }
};"""
VERSIONS = """() => new Promise(resolve => {
  const site = document.querySelector("meta[name=site-id]").content;
  indexedDB.open(`${site}/sheets`).onsuccess = ({target}) => {
    target.result.transaction("versions").objectStore("versions").getAll().onsuccess = (event) => {
      target.result.close();
      resolve(event.target.result);
    };
  };
})"""


@pytest.fixture
def filled(open_sheet) -> Sheet:
    sheet: Sheet = open_sheet(WORKSHEET)
    sheet.type_at_once({"issue": "Reading", "opener": "Good morning", "request": "Come on Monday"})
    sheet.until_kept()
    return sheet


def test_clearing_says_how_many_answers_it_clears(filled):
    filled.more.click()
    expect(filled.form.locator("[data-clear]")).to_have_text("Clear 3 answers")
    filled.form.locator("[data-clear]").click()
    expect(filled.message).to_contain_text("Cleared 3 answers.")
    assert filled.shown() == []
    filled.clear()
    expect(filled.message).to_contain_text("There is nothing to clear.")


def test_undo_takes_back_the_clearing_and_keeps_what_was_typed_since(filled):
    filled.clear()
    filled.type_at_once({"opener": "Hello", "resources": "A second talk"})
    filled.until_kept()
    filled.press("Undo")
    expected = {"issue": "Reading", "request": "Come on Monday", "opener": "Hello", "resources": "A second talk"}
    assert filled.answers() == expected
    expect(filled.message).to_contain_text("What you typed since is still here")
    filled.until_kept()
    filled.reload()
    assert filled.answers() == expected


def test_undo_can_itself_be_undone_and_that_again(filled):
    full = filled.answers()
    filled.clear()
    filled.press("Undo")
    assert filled.answers() == full
    filled.press("Undo")
    assert filled.answers() == {}
    filled.press("Undo")
    assert filled.answers() == full


def test_rows_that_were_cleared_come_back_beside_those_added_since(open_sheet):
    sheet = open_sheet(PLAN)
    texts = [each["name"] for each in sheet.controls() if each["type"] == "textarea" and each["seen"]]
    sheet.type_at_once({texts[0]: "First", texts[1]: "Second"})
    before = sheet.answers()
    sheet.clear()
    sheet.add_rows()
    added = [
        each["name"] for each in sheet.controls() if each["type"] == "textarea" and each["seen"] and each["name"] not in texts
    ]
    sheet.type_at_once({added[0]: "New"})
    sheet.press("Undo")
    words = json.dumps(sheet.answers())
    assert all(word in words for word in ("First", "Second", "New"))
    assert before.keys() <= sheet.answers().keys()


def test_undo_brings_back_the_rest_of_a_table_in_which_a_cell_was_typed_in_again(open_sheet):
    sheet = open_sheet(PLAN)
    texts = [each["name"] for each in sheet.controls() if each["type"] == "textarea" and each["seen"]]
    sheet.type_at_once({name: f"before {number}" for number, name in enumerate(texts)})
    before = sheet.shown()
    sheet.clear()
    sheet.type_at_once({texts[0]: "since"})
    sheet.press("Undo")
    assert sheet.shown() == [(name, "since" if name == texts[0] else words) for name, words in before]
    expect(sheet.message).to_contain_text("What you typed since is still here")


@pytest.mark.parametrize("action", ["clear", "open"])
def test_the_offer_survives_a_reload(filled, tmp_path, action):
    full = filled.answers()
    if action == "clear":
        filled.clear()
    else:
        path = tmp_path / "other.json"
        day = "2026-06-10T18:00:00.000Z"
        head = {"format": "start-somewhere/sheet", "version": 1, "team": "own", "sheet": "1", "created": day, "updated": day}
        sheet = {**head, "worksheet": WORKSHEET, "answers": {}}
        path.write_text(json.dumps(sheet), encoding="utf-8")
        open_file(filled, path)
        expect(filled.message).to_contain_text("Opened other.json.")
    filled.until_kept()
    filled.reload()
    assert filled.answers() == {}
    filled.control("resources").fill("typed since")
    filled.press("Undo")
    assert filled.answers() == {**full, "resources": "typed since"}
    filled.reload()
    assert filled.answers() == {**full, "resources": "typed since"}


NOT_OFFERED = """async () => {
  const { address, store } = guidebook.sheets[0].keeper;
  return (await store.versions(address)).every((version) => !version.offered);
}"""


def test_an_offer_that_was_closed_is_not_made_again(filled):
    filled.clear()
    filled.until_kept()
    filled.message.get_by_role("button", name="Close").click()
    expect(filled.message).to_be_empty()
    filled.page.wait_for_function(NOT_OFFERED)  # a page that goes away at once may offer it once more
    filled.reload()
    expect(filled.message).to_be_empty()


def test_a_row_that_was_removed_comes_back_with_its_name_and_the_focus(open_sheet):
    sheet = open_sheet(PLAN)
    texts = [each["name"] for each in sheet.controls() if each["type"] == "textarea" and each["seen"]]
    sheet.control(texts[0]).fill("First milestone")
    before = sheet.answers()
    sheet.form.locator(".ws-row__menu:visible").first.click()
    sheet.form.get_by_role("button", name="Remove", exact=True).click()
    expect(sheet.message).to_contain_text("First milestone")
    sheet.until_kept()
    sheet.reload()
    sheet.press("Undo")
    assert sheet.answers() == before
    assert sheet.page.evaluate("document.activeElement.closest('[data-row]') !== null"), "the focus is in the row"


def test_control_z_outside_a_text_is_the_same_undo(filled):
    full = filled.answers()
    filled.clear()
    filled.form.locator("h2").first.evaluate("each => { each.tabIndex = -1; each.focus() }")
    filled.page.keyboard.press("Control+z")
    assert filled.answers() == full


def test_control_z_in_a_text_stays_the_browsers_own(filled):
    filled.clear()
    filled.control("opener").press_sequentially("Hello")
    filled.page.keyboard.press("Control+z")
    assert "issue" not in filled.answers()


@pytest.mark.parametrize("press", ["Undo", "Close"])
def test_the_focus_is_somewhere_useful_when_the_message_is_gone(filled, press):
    filled.clear()
    filled.message.get_by_role("button", name=press).focus()
    filled.page.keyboard.press("Enter")
    assert filled.page.evaluate("document.activeElement !== document.body")


def test_earlier_versions_are_listed_looked_at_and_brought_back(filled):
    full = filled.answers()
    filled.clear()
    filled.control("resources").fill("A new beginning")
    filled.until_kept()
    filled.press("Earlier versions")
    entry = filled.form.locator("[data-versions] li")
    expect(entry).to_have_count(1)
    expect(entry).to_contain_text("before it was cleared: 3 answers")
    entry.get_by_role("button", name="Look at it").click()
    expect(filled.control("opener")).to_have_value("Good morning")
    expect(filled.control("opener")).to_be_disabled()
    expect(filled.question).to_contain_text("It cannot be changed here.")
    filled.question.get_by_role("button", name="Back to the sheet").click()
    assert filled.answers() == {"resources": "A new beginning"}
    expect(filled.control("opener")).to_be_enabled()
    filled.press("Earlier versions")
    entry.get_by_role("button", name="Look at it").click()
    filled.question.get_by_role("button", name="Bring it back").click()
    assert filled.answers() == full
    filled.press("Undo")
    assert filled.answers() == {"resources": "A new beginning"}
    filled.until_kept()
    filled.reload()
    assert filled.answers() == {"resources": "A new beginning"}


def test_nothing_that_another_tab_saves_disturbs_the_look_at_a_version(filled, open_sheet):
    filled.clear()
    filled.until_kept()
    filled.press("Earlier versions")
    filled.form.get_by_role("button", name="Look at it").click()
    other = open_sheet(WORKSHEET)
    other.control("resources").fill("from the other tab")
    other.until_kept()
    until(filled.page, "() => !document.querySelector('form[data-looking]') || true")
    expect(filled.control("opener")).to_have_value("Good morning")
    filled.question.get_by_role("button", name="Back to the sheet").click()
    expect(filled.control("resources")).to_have_value("from the other tab")
    expect(filled.control("opener")).to_have_value("")


def test_the_first_change_of_a_day_keeps_the_sheet_of_the_day_before(filled):
    filled.page.add_init_script(TURN_DAY.replace("DAYS", "1"))
    filled.reload()
    filled.control("opener").fill("Next day")
    filled.until_kept()
    filled.control("opener").fill("Next day, later")
    filled.until_kept()
    versions = filled.page.evaluate(VERSIONS)
    assert [each["why"] for each in versions] == ["day"]
    assert versions[0]["answers"]["opener"] == "Good morning"


def test_the_other_answer_is_an_earlier_version_whichever_was_chosen(filled, open_sheet, context):
    context.add_init_script("window.BroadcastChannel = class { postMessage() {} addEventListener() {} }")
    other = open_sheet(WORKSHEET)
    filled.control("opener").fill("typed here")
    filled.until_kept()
    other.control("opener").fill("typed there")
    other.press("Keep this one")
    other.until_kept()
    versions = other.page.evaluate(VERSIONS)
    assert versions[-1]["answers"]["opener"] == "typed here"


def test_a_question_is_asked_again_after_a_look_at_a_version(filled, open_sheet, context):
    filled.clear()
    filled.until_kept()
    context.add_init_script("window.BroadcastChannel = class { postMessage() {} addEventListener() {} }")
    other = open_sheet(WORKSHEET)
    filled.control("opener").fill("typed here")
    filled.until_kept()
    other.control("opener").fill("typed there")
    expect(other.question).to_contain_text("Strong opener")
    other.press("Earlier versions")
    other.form.get_by_role("button", name="Look at it").first.click()
    other.question.get_by_role("button", name="Back to the sheet").click()
    expect(other.question).to_contain_text("Strong opener")
    expect(other.control("opener")).to_have_value("typed there")
    other.press("Keep this one")
    expect(other.question).to_be_empty()


def test_a_sheet_and_its_versions_can_be_deleted_for_good(filled, site):
    filled.clear()
    filled.control("resources").fill("still here")
    filled.until_kept()
    filled.press("Earlier versions")
    filled.form.get_by_role("button", name="Delete this sheet and its versions").click()
    filled.form.get_by_role("button", name="Keep everything").click()
    assert filled.answers() == {"resources": "still here"}
    filled.form.get_by_role("button", name="Delete this sheet and its versions").click()
    filled.form.get_by_role("button", name="Delete for good").click()
    expect(filled.message).to_contain_text("are deleted from this browser")
    assert filled.answers() == {}
    assert filled.page.evaluate(VERSIONS) == []
    filled.reload()
    assert filled.answers() == {}
    filled.page.goto(site.url("index.html"))
    expect(filled.page.locator("[data-own-work]")).to_be_hidden()


# -- which versions are kept

KEEP = """versions => {
  const drop = new Set(guidebook.versionsToDrop(versions, FULL));
  return versions.filter(each => !drop.has(each.id)).map(each => each.id);
}"""


def version(id_: int, day: int, why: str = "clear", count: int = 1) -> dict[str, object]:
    return {"id": id_, "day": f"day {day:03}", "why": why, "count": count}


def test_the_last_twenty_and_the_last_of_each_of_sixty_days_are_kept(filled):
    versions = [version(id_, id_ // 3) for id_ in range(300)]  # three on each of a hundred days
    kept = filled.page.evaluate(KEEP.replace("FULL", "false"), versions)
    assert kept[-20:] == list(range(280, 300))
    assert [id_ for id_ in kept if id_ < 280] == [id_ for id_ in range(120, 280) if id_ % 3 == 2]


def test_removed_rows_do_not_push_out_what_was_cleared(filled):
    versions = [version(0, 1), *(version(id_, 1, "row") for id_ in range(1, 40))]
    assert filled.page.evaluate(KEEP.replace("FULL", "false"), versions) == [0, 39]


def test_a_full_device_keeps_fewer_but_never_drops_the_only_copy(filled):
    versions = [version(0, 1), *(version(id_, 1, count=0) for id_ in range(1, 9))]
    kept = filled.page.evaluate(KEEP.replace("FULL", "true"), versions)
    assert kept == [0, 5, 6, 7, 8]
    assert filled.page.evaluate(KEEP.replace("FULL", "true"), [version(7, 1)]) == [7]
