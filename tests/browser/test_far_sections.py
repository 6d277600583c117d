"""Sections far from the screen are laid out when one comes near them, and nobody notices: by links, keys, menus and search."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .sheet import LOADED, Sheet, until

WORKSHEET = "strengthening-partnerships"
DRAWN = "each => each.checkVisibility({contentVisibilityAuto: true})"
ROOM = "parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)"  # above what a link leads to
MARGIN = "each => parseFloat(getComputedStyle(each).scrollMarginTop)"
AIR = 4  # pixels


@pytest.fixture
def sheet(open_sheet):
    sheet = open_sheet(WORKSHEET)
    until(sheet.page, LOADED)
    return sheet


def still(page: Page) -> None:
    """Wait until nothing moves any more."""
    places: list[float] = []
    while len(places) < 4 or len(set(places[-4:])) > 1:
        places.append(
            page.evaluate(
                "new Promise(then => requestAnimationFrame(() => setTimeout(() => then(scrollY + document.body.scrollHeight))))"
            )
        )


def heading(sheet: Sheet, at: int):
    return sheet.form.locator(".ws-section h2").nth(at)


def top(sheet: Sheet, at: int) -> float:
    return float(heading(sheet, at).evaluate("each => each.getBoundingClientRect().top"))


def test_a_section_is_laid_out_when_one_comes_near(sheet):
    assert not heading(sheet, -1).evaluate(DRAWN)
    heading(sheet, -1).scroll_into_view_if_needed()
    still(sheet.page)
    assert heading(sheet, -1).evaluate(DRAWN)


@pytest.mark.parametrize("at", [1, -1])
def test_a_link_leads_to_the_heading_of_a_section_that_nobody_has_seen(sheet, at):
    id_ = heading(sheet, at).get_attribute("id")
    sheet.page.evaluate("id => [...document.querySelectorAll(`a[href='#${id}']`)].at(-1).click()", id_)
    still(sheet.page)
    padding = sheet.page.evaluate(ROOM) + heading(sheet, at).evaluate(MARGIN)
    bottom = sheet.page.evaluate("document.documentElement.scrollHeight - innerHeight - scrollY")
    assert abs(top(sheet, at) - padding) < AIR or bottom < AIR


def test_what_one_reads_stays_in_its_place_while_sections_above_are_laid_out(sheet):
    sheet.page.evaluate("address => { location.hash = address }", heading(sheet, -1).get_attribute("id"))
    still(sheet.page)
    for _ in range(8):
        before = top(sheet, -1)
        sheet.page.evaluate("scrollBy(0, -300)")
        still(sheet.page)
        assert abs(top(sheet, -1) - before - 300) < AIR


def test_loading_again_shows_what_was_on_the_screen(sheet):
    sheet.page.evaluate("scrollTo(0, document.documentElement.scrollHeight * 0.6)")
    still(sheet.page)
    at = sheet.page.evaluate(
        "[...document.querySelectorAll('.ws-section h2')].findLastIndex(each => each.getBoundingClientRect().top < 400)"
    )
    before = top(sheet, at)
    sheet.reload()
    still(sheet.page)
    assert abs(top(sheet, at) - before) < AIR


def test_the_search_of_the_browser_finds_what_nobody_has_seen(sheet):
    words = sheet.page.evaluate(
        "[...document.querySelectorAll('.ws-section')].at(-1).querySelector('.ws-label, legend').textContent.trim()"
    )
    assert sheet.page.evaluate("words => find(words)", words)


def test_the_menu_of_the_last_row_reaches_over_what_comes_after_its_section(open_sheet):
    sheet = open_sheet("goals-objectives")
    sheet.page.set_viewport_size({"width": 1280, "height": 700})
    button = sheet.form.locator(".ws-row__menu:visible").last
    button.click()
    menu = sheet.form.locator(".ws-tools")
    expect(menu).to_be_visible()
    assert menu.evaluate(
        """each => [...each.querySelectorAll('button')].every(button => {
          button.scrollIntoView({block: 'center'});
          const box = button.getBoundingClientRect();
          return button.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
        })"""
    )


def test_a_press_far_below_reaches_what_was_pressed_while_another_section_loses_the_focus(sheet):
    sheet.form.locator(".ws-section").first.locator("textarea, input").first.click()
    box = sheet.form.locator(".ws-section .ws-tick input").last
    box.check()
    expect(box).to_be_checked()
