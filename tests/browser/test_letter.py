"""A letter: set while it is filled in, copied as text, and printed by itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .made_up import worksheet_id
from .paper import printed
from .sheet import Sheet


@pytest.fixture
def sheet(open_sheet, kinds_site) -> Sheet:
    opened: Sheet = open_sheet(worksheet_id("letter"), site=kinds_site)
    return opened


def fill_in(sheet: Sheet) -> None:
    sheet.field("letter").get_by_label("Dear colleagues in …,").check()
    sheet.control("letter.parts.place").fill("Mill Valley")
    sheet.control("letter.parts.topic").fill("reading")
    sheet.control("letter.parts.signers.b1.name").fill("Ana Ruiz")
    sheet.control("letter.parts.signers.b1.role").fill("President")


def test_the_letter_says_what_is_written_into_its_blanks(sheet):
    letter = sheet.field("letter").locator(".ws-letter__sheet")
    expect(letter).to_contain_text("in [Town or district] will work together on [Topic]")
    fill_in(sheet)
    expect(letter).to_contain_text("Dear colleagues in Mill Valley,", use_inner_text=True)
    expect(letter).not_to_contain_text("Dear families", use_inner_text=True)
    expect(letter).to_contain_text("in Mill Valley will work together on reading.", use_inner_text=True)
    assert sheet.answers()["letter"] == {
        "greeting": "staff",
        "place": "Mill Valley",
        "topic": "reading",
        "signers": [{"row": "b1", "name": "Ana Ruiz", "role": "President"}],
    }
    sheet.until_kept()
    sheet.reload()
    expect(letter).to_contain_text("in Mill Valley will work together on reading.", use_inner_text=True)
    expect(letter).to_contain_text("Ana Ruiz\nPresident", use_inner_text=True)


def test_it_is_copied_as_text_or_else_selected(sheet):
    fill_in(sheet)
    field = sheet.field("letter")
    sheet.page.evaluate("() => { navigator.clipboard.writeText = async text => { window.copied = text; }; }")
    field.get_by_role("button", name="Copy as text").click()
    expect(field.get_by_text("The letter is copied.")).to_be_visible()
    copied = sheet.page.evaluate("copied")
    assert copied.startswith("Dear colleagues in Mill Valley,\n\nFrom May on, ")
    assert copied.endswith("Ana Ruiz\nPresident")
    sheet.page.evaluate("() => { navigator.clipboard.writeText = async () => { throw new Error(); }; }")
    field.get_by_role("button", name="Copy as text").click()
    expect(field.get_by_text("The letter is selected.")).to_be_visible()
    assert "Dear colleagues in Mill Valley," in sheet.page.evaluate("String(getSelection())")


def test_printed_alone_it_is_one_page_with_nothing_else_on_it(sheet):
    fill_in(sheet)
    sheet.page.evaluate("window.print = () => {}")
    sheet.field("letter").get_by_role("button", name="Print the letter alone").click()
    paper = printed(sheet.page)
    assert len(paper.pages) == 1
    assert paper.text.startswith("DearcolleaguesinMillValley,")
    assert paper.text.endswith("President")
    assert "The kind letter" in printed(sheet.page).pages[0]  # the next print is of the whole sheet again


def test_printed_blank_it_shows_every_blank_and_both_greetings(sheet):
    fill_in(sheet)
    sheet.page.evaluate("document.documentElement.dataset.print = 'blank'")
    text = printed(sheet.page).text
    assert "Dearcolleagues" in text
    assert "Dearfamilies" in text
    assert "[Topic]" in text
    assert "MillValley" not in text
    assert "AnaRuiz" not in text
