"""The pages that are printed: how they lie and begin, what is on each, and that nothing of the screen is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import ViewportSize

from .made_up import TOOLS_ADDRESS
from .paper import PAPERS, Printed, printed
from .printing import blank, every_paper
from .printing import mixed as mixed
from .sheet import LOADED, Sheet, until

THEME_WORDS = ("Search", "Skip to content", "Table of contents", "Initializing", "Change to dark", "Back to top", "Footer")
UPRIGHT: ViewportSize = {"width": 718, "height": 964}  # pixels of a letter within its margins
FOR_A_NAME = 48 / 25.4 * 96  # 48 mm in pixels
WITH_LINES = ["extending-the-invitation", "opportunity-checklist", "opscan-surveys", "community-conversations"]
BUTTON_WORDS = ("Print blank", "Print filled in", "Meeting view", "Open a file", "Clear", "Add a row", "Saved on this device")


@every_paper
def test_no_question_is_torn_from_its_options_by_the_end_of_a_page(open_sheet, tools_site, paper):
    pages = blank(open_sheet("questions", site=tools_site), paper).squeezed
    assert len(pages) > 1
    on = {
        question: {at for at, text in enumerate(pages) if re.search(rf"zq[a-g]{question:02}", text)}
        for question in range(1, 25)
    }
    assert [question for question, its_pages in on.items() if len(its_pages) != 1] == []
    assert all(f"Question{question}?" in pages[next(iter(its_pages))] for question, its_pages in on.items())


@every_paper
def test_sections_lie_as_they_ask_and_no_page_is_empty(mixed, paper):
    upright = PAPERS[paper]
    for sheet in (printed(mixed.page, paper), blank(mixed, paper)):
        for size, page, text in zip(sheet.sizes, sheet.pages, sheet.squeezed, strict=True):
            wide = size[0] > size[1]
            assert sorted(abs(one - other) for one, other in zip(sorted(size), sorted(upright), strict=True))[-1] <= 1
            assert wide == ("Persontoask" in text), text
            assert len(page.split()) > 5
        assert sum("Persontoask" in text for text in sheet.squeezed) >= 2


@every_paper
def test_the_headings_of_a_long_table_stand_on_each_of_its_pages(mixed, paper):
    for number in range(1, 31):
        mixed.control(f"list.b{number}.topic").fill(f"topic {number} " + "and more words " * 12)
    sheet = printed(mixed.page, paper)
    with_rows = [text for text in sheet.pages if re.search(r"topic \d+ and", text)]
    assert len(with_rows) >= 3
    assert all("Person to ask" in text and "Topic to raise" in text for text in with_rows)
    for number in range(1, 31):
        found = [text for text in with_rows if f"topic {number} and" in text]
        assert len(found) == 1, "no row is torn apart"


@every_paper
def test_the_first_page_names_the_tool_the_team_and_the_day(open_sheet, paper):
    sheet = open_sheet("monitoring-plan")
    title = sheet.form.get_attribute("data-title") or ""
    first = blank(sheet, paper).pages[0]
    assert title in first
    assert "Team" in first
    assert "Date" in first
    sheet.control("sheet-team").fill("Mathematics")
    sheet.control("sheet-date").fill("May 5")
    sheet.page.evaluate("delete document.documentElement.dataset.print")
    first = printed(sheet.page, paper).pages[0]
    assert title in first
    assert "Mathematics" in first
    assert "May 5" in first


@every_paper
def test_pages_are_numbered(mixed, paper):
    sheet = printed(mixed.page, paper)
    count = len(sheet.pages)
    assert count >= 3
    for number, text in enumerate(sheet.squeezed, 1):
        assert f"{number}/{count}" in text


def test_the_address_of_the_page_is_printed_as_text(open_sheet, mixed, context, site):
    assert f"{TOOLS_ADDRESS}worksheets/mixed.html" in printed(mixed.page).text
    assert mixed.form.locator(".ws-address svg").count() == 1
    sheet = open_sheet("goals-objectives")
    # A hyphen at the end of a line is read as one that parts a word.
    assert site.url("worksheets/goals-objectives.html") in printed(sheet.page).text.replace("\ufffe", "-")


@every_paper
def test_nothing_of_the_screen_is_printed(open_sheet, paper):
    sheet = open_sheet("goals-objectives")
    sheet.control("initiative-goal").fill("Reading")
    sheet.until_kept()
    until(sheet.page, LOADED)
    sheet.control("initiative-goal").focus()
    for paged in (printed(sheet.page, paper), blank(sheet, paper)):
        for words in (*THEME_WORDS, *BUTTON_WORDS):
            assert words.replace(" ", "") not in paged.text, words


def test_dark_pages_are_printed_black_on_white(profiles, site):
    sheet = Sheet(profiles.new(color_scheme="dark").new_page(), "goals-objectives")
    sheet.visit(site.url("worksheets/goals-objectives.html"))
    assert sheet.page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    sheet.page.emulate_media(media="print", color_scheme="dark")
    colors = sheet.page.evaluate(
        """() => [document.documentElement, document.body, ...document.querySelectorAll(".ws .ws-label, h1, .ws h2, .ws p")]
          .filter(each => each.checkVisibility())
          .map(each => getComputedStyle(each)).map(({color, backgroundColor}) => [color, backgroundColor])"""
    )
    assert {color for color, _ in colors[2:]} == {"rgb(0, 0, 0)"}
    assert {ground for _, ground in colors} <= {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}


def test_no_path_of_this_device_is_printed(profiles, site):
    sheet = Sheet(profiles.new().new_page(), "goals-objectives")
    sheet.visit(site.from_disk("worksheets/goals-objectives.html"))
    paper = printed(sheet.page)
    assert "file:" not in paper.text
    assert str(site.folder).replace(" ", "") not in paper.text


def filled(sheet: Sheet, answers: dict[str, str]) -> Printed:
    """What is filled in, as it is printed with these answers."""
    sheet.type_at_once(answers)
    sheet.page.evaluate("document.documentElement.dataset.print = 'filled'")
    return printed(sheet.page)


def test_no_page_is_empty_where_little_stands_below_the_last_heading(open_sheet):
    sheet = open_sheet("communication-plan")
    for lines in range(1, 36, 2):  # so that the last section ends anywhere on a page
        last = filled(sheet, {"detail.b1.content": "a line\n" * lines + "x", "listening": "Surveys"}).squeezed[-1]
        assert "Surveys" in last, lines


def test_no_table_has_its_head_at_the_foot_of_one_page_and_its_rows_on_another(open_sheet):
    sheet = open_sheet("potential-partner-brainstorm")
    sheet.field("level").get_by_label("Both").check()
    for lines in range(1, 36, 2):
        answers = {"district-partners.board.issue": "a line\n" * lines, "school-partners.principal.issue": "a line\n" * 20}
        pages = filled(sheet, answers).squeezed
        assert ["Aroundourschool" in page for page in pages] == ["Principal" in page for page in pages], lines


def test_a_short_answer_stays_on_its_page_when_a_long_one_after_it_needs_the_next(open_sheet):
    sheet = open_sheet("extending-the-invitation")
    long = "We will meet with both principals and ask what students need. " * 70
    first = filled(sheet, {"initial-invitee": "Ada", "resources": long, "outcome": long}).squeezed[0]
    assert "Initialinvitee" in first


def test_a_credit_is_not_alone_on_the_last_page(open_sheet):
    sheet = open_sheet("decision-check-in")
    for lines in range(1, 36, 2):
        last = filled(sheet, {"agreements.b1.decision": "a line\n" * lines + "x", "tell": "The board"}).squeezed[-1]
        assert "Theboard" in last, lines


def test_what_has_the_focus_is_printed_like_the_rest(open_sheet):
    sheet = open_sheet("monitoring-plan")
    sheet.press("Meeting view")
    sheet.page.keyboard.press("PageDown")  # the heading of the step has the focus
    sheet.page.emulate_media(media="print")
    assert (
        sheet.page.evaluate("document.activeElement.matches('h2') && getComputedStyle(document.activeElement).outlineStyle")
        == "none"
    )


@pytest.mark.parametrize("worksheet", WITH_LINES)
def test_every_line_for_a_short_answer_is_long_enough_for_a_name(open_sheet, worksheet):
    sheet = open_sheet(worksheet)
    sheet.page.evaluate("document.documentElement.dataset.print = 'blank'")
    sheet.page.set_viewport_size(UPRIGHT)
    sheet.page.emulate_media(media="print")
    lines = sheet.form.locator(
        ".ws-section .ws-text:not(td *) > .ws-written > .ws-rules, .ws-section .ws-date:not(td *) .ws-rules"
    )
    widths = lines.evaluate_all("all => all.map((each) => each.offsetWidth).filter(Boolean)")
    assert min(widths, default=FOR_A_NAME) >= FOR_A_NAME
