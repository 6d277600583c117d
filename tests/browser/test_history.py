"""Earlier versions of a sheet are kept, listed, looked at and brought back."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .kept_before import TURN_DAY, VERSIONS, WORKSHEET
from .kept_before import filled as filled
from .paper import printed
from .sheet import until
from .test_dying_store import BROKEN


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


def look_at_the_version_before(filled):
    filled.clear()
    filled.control("resources").fill("A new beginning")
    filled.until_kept()
    filled.press("Earlier versions")
    filled.form.get_by_role("button", name="Look at it").click()


def test_what_is_printed_of_an_earlier_version_says_on_each_page_when_it_was_so(filled):
    look_at_the_version_before(filled)
    paper = printed(filled.page)
    assert "Goodmorning" in paper.text
    assert all(re.search(r"asitwas\w+\d+,\d{4}", page) for page in paper.squeezed)
    filled.question.get_by_role("button", name="Back to the sheet").click()
    assert "asitwas" not in printed(filled.page).text


def test_while_a_version_is_looked_at_nothing_acts_on_the_sheet_behind_it(filled):
    look_at_the_version_before(filled)
    saved = []
    filled.page.on("download", lambda download: saved.append(download))
    for words in ("Save", "Open a file", "Send to another device", "Copy or export", "Clear 1 answer"):
        filled.press(words)
        expect(filled.message).to_contain_text("you are looking at something else")
        if words == "Save":  # what was said goes with what was looked at, if nobody closed it before
            filled.message.get_by_role("button", name="Close").click()
    filled.page.keyboard.press("ControlOrMeta+z")
    expect(filled.control("opener")).to_have_value("Good morning")
    filled.question.get_by_role("button", name="Back to the sheet").click()
    expect(filled.message).to_be_empty()
    assert filled.answers() == {"resources": "A new beginning"}
    assert (saved, filled.page.locator("dialog[open]").count()) == ([], 0)


def test_a_question_leaves_the_one_before_it_open(filled):
    look_at_the_version_before(filled)
    filled.press("Erase everything on this device")
    filled.question.get_by_role("button", name="Keep everything").click()
    expect(filled.question).to_contain_text("It cannot be changed here.")
    filled.question.get_by_role("button", name="Back to the sheet").click()
    expect(filled.question).to_be_empty()
    expect(filled.control("opener")).to_be_enabled()


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


def test_the_sheet_of_the_day_before_is_kept_once_however_often_the_browser_fails_to_write(filled):
    filled.page.add_init_script(TURN_DAY.replace("DAYS", "1"))
    filled.page.add_init_script(BROKEN)
    filled.reload()
    filled.page.evaluate("window.broken = true")
    for letter in "abc":
        filled.control("opener").fill(letter)
        filled.page.evaluate("guidebook.sheets[0].keeper.save()")
    filled.reload()  # what the journal held of it is written now
    filled.until_kept()
    assert filled.control("opener").input_value() == "c"
    assert [each["why"] for each in filled.page.evaluate(VERSIONS)] == ["day"]


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
