"""Pages that are used: no more of them than are counted, what is left of one goes to what is written in, and a section that
goes on to another says so there.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import ViewportSize

from .all_sheets import RICH, SHEETS
from .paper import PAPERS, printed
from .sheet import Sheet

COUNTED = yaml.safe_load((Path(__file__).parent.parent / "pages_on_paper.yml").read_text(encoding="utf-8"))
GROWS = """height => ["alike", "turned"].forEach(
  each => document.documentElement.style.setProperty(`--ws-${each}`, height, "important"))"""
UPRIGHT: ViewportSize = {"width": 718, "height": 964}  # pixels of a letter within its margins
LEFT = "each => Math.round(innerHeight - each.getBoundingClientRect().bottom - scrollY)"


def test_no_tool_takes_more_pages_on_a4_than_are_counted(reader, site):  # test_worksheets.py counts those on Letter
    taken = {}
    for tool in COUNTED:
        Sheet(reader, tool).visit(site.url(f"worksheets/{tool}.html"))
        taken[tool] = len(printed(reader, "A4").pages)
    most = {tool: pages.get("ours", pages["guidebook"]) for tool, pages in COUNTED.items()}
    assert {tool: pages for tool, pages in taken.items() if pages > most[tool]} == {}


@pytest.mark.parametrize("worksheet", RICH)
def test_what_grows_into_the_rest_of_a_page_takes_no_other_page(open_sheet, worksheet):
    sheet = open_sheet(worksheet)

    def pages() -> list[int]:
        return [len(printed(sheet.page, paper).pages) for paper in PAPERS]

    for fill in (lambda: None, lambda: sheet.type_at_once({"sheet-team": "Riverside"}), sheet.fill_everything):
        fill()
        grown = pages()
        sheet.page.evaluate(GROWS, "0px")
        assert pages() == grown
        sheet.page.evaluate(GROWS, "")


def on_paper(sheet: Sheet) -> None:
    """Show the sheet as it is printed, in a window that is as large as what a page holds."""
    sheet.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    sheet.page.set_viewport_size(UPRIGHT)
    sheet.page.emulate_media(media="print")


@pytest.mark.parametrize("worksheet", ["reflection-define-content", "where-next"])
def test_what_is_left_of_a_page_goes_to_what_is_written_in(open_sheet, worksheet):
    sheet = open_sheet(worksheet)
    on_paper(sheet)
    assert 0 <= sheet.form.evaluate(LEFT) <= 20
    last = sheet.form.locator(".ws-section .ws-rules").last
    assert last.evaluate("each => each.getBoundingClientRect().height / each.childElementCount") > 28, "more than the least"


def test_the_rows_of_a_table_grow_with_it(open_sheet):
    sheet = open_sheet("overarching-goals")
    on_paper(sheet)
    assert 0 <= sheet.form.evaluate(LEFT) <= 20
    heights = [row.evaluate("each => each.getBoundingClientRect().height") for row in sheet.form.locator(".ws-row").all()]
    assert min(heights) > 90


def test_an_answer_takes_the_place_of_its_lines_where_they_grow(open_sheet):
    sheet = open_sheet("reflection-define-content")
    text = sheet.form.locator(".ws-section .ws-long_text").first
    text.locator("textarea").fill("An answer")
    on_paper(sheet)
    assert text.locator(".ws-mirror").is_visible()
    assert not text.locator(".ws-rules").is_visible()


def test_where_all_is_answered_nothing_moves_apart(open_sheet):
    sheet = open_sheet("where-next")
    sheet.fill_everything()
    on_paper(sheet)
    assert sheet.form.evaluate("form => form.querySelector('.ws-section').getBoundingClientRect().height") < 350


def test_a_long_word_is_broken_in_a_part_of_an_agenda_too(open_sheet):
    sheet = open_sheet("lessons-learned")
    sheet.form.locator(".ws-agenda__part textarea").first.fill("endless" * 60)
    assert "endless" * 60 in printed(sheet.page).text


def test_a_section_that_goes_on_over_the_page_says_so(open_sheet):
    paper = printed(open_sheet("extending-the-invitation").page)
    assert ["Step2:Draftyourinvitation" in page for page in paper.squeezed] == [True, True, True]


def test_a_section_with_no_page_to_itself_says_so_too_where_it_goes_on(open_sheet):
    sheet = open_sheet("strengthening-partnerships")
    sheet.type_at_once({"start-hopes": "a line\n" * 9})
    headings = [each.title.replace(" ", "") for each in SHEETS["strengthening-partnerships"].sections if each.title]
    pages = printed(sheet.page).squeezed
    assert len(pages) > 4
    assert [page for page in pages if not any(each in page for each in headings)] == []


def test_a_part_of_an_agenda_that_goes_on_over_the_page_says_so(open_sheet):
    first, second, _ = printed(open_sheet("lessons-learned").page).squeezed
    part = "Reviewobjectivesandimplementation"
    assert part in first
    assert part in second
    assert second.index(part) < second.index("Couldwefollowourprogress")
