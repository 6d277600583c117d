"""Fields that depend on another answer: shown when they are due, and never hidden with an answer in them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .paper import printed
from .sheet import Sheet

WORKSHEET = "extending-the-invitation"
STYLES = {
    "Problem/Solution": "elements-problem-solution",
    "Join Me!": "elements-join-me",
    "Tell a Story": "elements-tell-a-story",
    "Compare/Contrast": "elements-compare-contrast",
    "Monroe’s Motivated Sequence": "elements-monroe",
}


@pytest.fixture
def sheet(open_sheet) -> Sheet:
    opened: Sheet = open_sheet(WORKSHEET)
    return opened


def shown(sheet: Sheet) -> list[str]:
    """The parts that are shown, of those that wait for a style."""
    return [field for field in STYLES.values() if sheet.field(field).is_visible()]


def choose(sheet: Sheet, style: str) -> None:
    sheet.field("style").get_by_label(style).check()


def test_before_a_style_is_chosen_none_of_their_parts_is_shown(sheet):
    assert shown(sheet) == []


def test_choosing_a_style_shows_its_parts_alone(sheet):
    for style, field in STYLES.items():
        choose(sheet, style)
        assert shown(sheet) == [field]
    sheet.until_kept()
    sheet.reload()
    assert shown(sheet) == ["elements-monroe"]


def test_a_style_can_be_taken_back(sheet):
    choose(sheet, "Join Me!")
    sheet.page.keyboard.press("Delete")
    assert shown(sheet) == []
    assert "style" not in sheet.answers()


def test_a_part_that_was_answered_is_never_hidden(sheet):
    choose(sheet, "Join Me!")
    sheet.control("elements-join-me.information.your-text").fill("The buses are late")
    choose(sheet, "Tell a Story")
    assert shown(sheet) == ["elements-join-me", "elements-tell-a-story"]
    sheet.until_kept()
    sheet.reload()
    assert shown(sheet) == ["elements-join-me", "elements-tell-a-story"]
    assert "late" in printed(sheet.page).text
    sheet.control("elements-join-me.information.your-text").fill("")
    sheet.control("elements-join-me.information.your-text").blur()
    choose(sheet, "Monroe’s Motivated Sequence")
    assert shown(sheet) == ["elements-monroe"]


def test_the_part_in_which_someone_is_writing_does_not_vanish(sheet):
    choose(sheet, "Join Me!")
    words = sheet.control("elements-join-me.information.your-text")
    words.fill("x")
    choose(sheet, "Tell a Story")
    words.focus()
    sheet.page.keyboard.press("Backspace")
    sheet.page.keyboard.type("y")
    expect(words).to_be_focused()
    assert words.input_value() == "y"


def test_clearing_hides_them_all_again(sheet):
    choose(sheet, "Join Me!")
    sheet.control("elements-join-me.information.your-text").fill("The buses are late")
    sheet.clear()
    assert shown(sheet) == []
    sheet.button("Undo").click()
    assert shown(sheet) == ["elements-join-me"]


def test_printed_blank_all_of_them_are_there_with_their_condition(sheet):
    choose(sheet, "Join Me!")
    sheet.page.evaluate("document.documentElement.dataset.print = 'blank'")
    text = printed(sheet.page).text
    for style in STYLES:
        title = f"Otherelementsofyourselectedinvitationstyle:{style.replace(' ', '')}"
        assert title in text
        assert f"If“Invitationstyle”is“{style.replace(' ', '')}”" in text.replace(title, "")


def test_without_scripts_all_of_them_are_there_with_their_condition(profiles, site):
    page = profiles.new(java_script_enabled=False).new_page()
    page.goto(site.url(f"worksheets/{WORKSHEET}.html"))
    for style, field in STYLES.items():
        part = page.locator(f'[data-field="{field}"]')
        assert part.is_visible()
        assert f"If “Invitation style” is “{style}”" in part.inner_text()


def test_in_a_block_it_depends_on_the_answer_in_the_same_block(open_sheet, tools_site):
    sheet = open_sheet("blocks", site=tools_site)
    obstacles = sheet.form.locator("[data-field='obstacle']")
    sheet.form.get_by_role("button", name="Add: Plan").click()
    assert [each.is_visible() for each in obstacles.all()] == [False, False, False]
    sheet.form.get_by_label("No", exact=True).nth(2).check()
    assert [each.is_visible() for each in obstacles.all()] == [False, False, True]


def test_it_appears_while_one_types_in_a_list_that_it_waits_for(open_sheet, tools_site):
    sheet = open_sheet("list", site=tools_site)
    for waiting, inside in (("first", "people"), ("best", "days")):
        expect(sheet.field(waiting)).to_be_hidden()
        sheet.field(inside).locator("input").first.fill("Ana")
        expect(sheet.field(waiting)).to_be_visible()
