"""What was filled in on this device is found again, printed as an overview, erased, and put back from the bin."""

from __future__ import annotations

from playwright.sync_api import expect

from .our_work import ISSUE, SHEETS
from .our_work import kept as kept
from .our_work import work as work
from .paper import printed
from .sheet import until
from .test_passing import DIES, FULL
from .work import sheet


def test_search_finds_an_answer_by_its_label_and_opens_its_sheet(kept):
    kept.search.fill("TEACHERS léave")
    expect(kept.page.locator("[data-found-count]")).to_have_text("1 place")
    expect(kept.found).to_contain_text(["Issue"])
    expect(kept.found.locator("mark")).to_have_text(["teachers", "leave"])
    kept.found.get_by_role("link").click()
    expect(kept.page.locator('[name="answer-issue"]')).to_have_value(ISSUE)


def test_search_looks_into_other_teams_where_one_wants_it(kept):
    kept.search.fill("rooms")
    expect(kept.page.locator("[data-found-count]")).to_have_text("Nothing found.")
    kept.page.get_by_label("In all teams").check()
    expect(kept.found).to_contain_text(["Lincoln SLT"])
    kept.search.fill("")
    expect(kept.page.locator("[data-found]")).to_be_hidden()


def test_an_apostrophe_is_found_however_it_was_typed(work):
    work.keep([sheet("fishbone", {"issue": "People’s time isn't planned"})])
    for words in ("people's", "people’s", "isn’t"):
        work.search.fill(words)
        expect(work.found.locator("mark")).to_have_text([words.replace("’", "'") if words == "isn’t" else "People’s"])


def test_a_word_that_is_there_a_hundred_thousand_times_is_found(work):
    work.keep([sheet("fishbone", {"issue": "again " * 30_000})])
    work.search.fill("again")
    expect(work.page.locator("[data-found-count]")).to_have_text("1 place")


def test_what_was_typed_as_markup_stays_text(work):
    work.keep([sheet("fishbone", {"issue": "<img src=x onerror=alert(1)> & <b>bold</b>"}, called="<i>Name</i>")])
    expect(work.page.locator("[data-go-on] a")).to_contain_text("<i>Name</i>")
    work.search.fill("bold")
    expect(work.found).to_contain_text(["<b>bold</b>"])
    assert work.page.locator(".gb-work :is(img, i, b)").count() == 0


def test_the_overview_has_the_team_the_states_and_the_answers_and_leaves_out_what_is_private(kept):
    kept.page.evaluate("window.print = () => (window.asked = true)")
    kept.page.get_by_role("button", name="Print an overview").click()
    until(kept.page, "() => window.asked")
    expect(kept.page.locator("[data-for-board]")).to_contain_text(ISSUE)
    text = "".join(printed(kept.page).text.split())
    for words in ("Riverside DLT", "AnaRuiz", ISSUE, "Attendance is falling", "More teachers stay", "Its answers are private."):
        assert "".join(words.split()) in text, words
    for words in ("A frank view", "Lincoln", "not in a file", "Search your answers", "Save"):
        assert "".join(words.split()) not in text, words


def test_a_double_click_prints_one_overview_and_a_long_answer_is_cut(work):
    work.keep([sheet("fishbone", {"issue": "Buses are late. " * 60})])
    work.page.evaluate("() => { window.asked = 0; window.print = () => (window.asked += 1); }")
    work.page.get_by_role("button", name="Print an overview").dblclick()
    until(work.page, "() => window.asked")
    words = work.page.locator("[data-for-board] dd").first.inner_text()
    assert words.startswith("Buses are late. ")
    assert words.endswith("…")
    assert len(words) < 430
    assert work.page.evaluate("window.asked") == 1


def test_the_browser_s_own_command_prints_how_far_each_tool_is_and_no_empty_page(kept):
    sheet_of_paper = printed(kept.page)
    assert "RiversideDLT" in sheet_of_paper.text
    assert len(sheet_of_paper.sizes) == 1


def test_an_overview_of_nothing_is_one_page_without_advice(work):
    work.visit()
    work.page.evaluate("window.print = () => (window.asked = true)")
    work.page.get_by_role("button", name="Print an overview").click()
    until(work.page, "() => window.asked")
    paper = printed(work.page)
    assert "Nothinghasbeenfilledinyet." in paper.text.replace(" ", "")
    assert "Giveyourteamaname" not in paper.text.replace(" ", "")
    assert len(paper.sizes) == 1


def test_whoever_would_erase_everything_is_told_how_much_and_can_leave_it_with_escape(kept):
    kept.page.get_by_role("button", name="Erase everything on this device").click()
    expect(kept.page.get_by_text(f"This deletes all {len(SHEETS)} sheets")).to_be_visible()
    expect(kept.page.get_by_role("button", name="Keep everything")).to_be_focused()
    kept.page.keyboard.press("Escape")
    expect(kept.page.get_by_role("button", name="Erase everything on this device")).to_be_focused()


def test_a_deleted_copy_is_put_back(kept):
    expect(kept.tool("joint-letter")).to_have_attribute("data-state", "none")
    kept.page.get_by_role("button", name="Put back").click()
    expect(kept.tool("joint-letter")).to_contain_text("Draft")
    expect(kept.page.locator("[data-bin]")).to_be_hidden()
    expect(kept.notice).to_be_focused()


def test_on_a_full_device_a_team_is_saved_to_a_file_all_the_same(kept):
    kept.page.evaluate(f"{FULL} window.full = true; document.addEventListener('work-changed', () => (window.saved = true))")
    with kept.page.expect_download():
        kept.page.get_by_role("button", name="Save this team to a file").click()
    until(kept.page, "() => window.saved")
    expect(kept.notice).to_be_hidden()


def test_where_the_browser_s_storage_has_died_each_button_says_that_it_did_not_work(kept):
    kept.visit("?team=lincoln1")
    kept.page.get_by_text("Name and profile").click()
    kept.page.evaluate(DIES)
    for name in ("New team", "Delete this team", "Save this team to a file", "Save all teams to a file", "Print an overview"):
        kept.page.evaluate("document.querySelector('[data-work-notice]').hidden = true")
        kept.page.get_by_role("button", name=name).click()
        expect(kept.notice).to_contain_text("That did not work. Everything is where it was.")
