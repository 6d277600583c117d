"""A tool's page begins with the tool: what it is for, where to begin, and the first thing to fill in."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from .all_sheets import FEW, WORKSHEETS
from .sheet import Sheet

LAPTOP: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 360, "height": 740}
# Where what is looked for begins, in pixels below the top of the page.
TOP = "(selector) => document.querySelector(selector).getBoundingClientRect().top + scrollY"
BEGINS = ".ws-section [data-field]"  # what the sheet asks, or shows, first
ASKS = """() => [...document.querySelectorAll(".ws-section :is(input, textarea, select)")].find(each => each.checkVisibility())
  .closest(".ws-section > [data-field]").getBoundingClientRect().top + scrollY"""  # where its first question begins
FOOT = 60  # pixels that the bar needs


@pytest.mark.parametrize("worksheet", WORKSHEETS)
def test_the_sheet_begins_in_sight(reader: Page, site, worksheet):
    page = reader
    page.set_viewport_size(LAPTOP)
    page.goto(site.url(f"worksheets/{worksheet}.html"))
    for selector in ("h1", ".ws-lead", ".ws-facts", ".ws-begin", ".ws-head input", BEGINS):
        assert page.evaluate(TOP, selector) < LAPTOP["height"] - FOOT, selector
    page.set_viewport_size(PHONE)
    assert page.evaluate(TOP, ".ws-begin") < PHONE["height"] - FOOT
    assert page.evaluate(TOP, ".ws-head input") < PHONE["height"]
    assert page.evaluate(ASKS) < 1.5 * PHONE["height"]


def test_one_begins_at_the_first_field_without_script(profiles, site):
    page = profiles.new(java_script_enabled=False).new_page()
    page.goto(site.url("worksheets/fishbone.html"))
    page.get_by_role("link", name="Start filling in").click()
    expect(page.locator("[name=answer-sheet-team]")).to_be_focused()
    expect(page.get_by_text("How to use it").first).to_be_visible()
    page.locator("[data-how] summary").first.click()
    expect(page.locator(".ws-instructions")).to_be_visible()


def how(page: Page) -> bool:
    """Whether how to use it stands open."""
    page.evaluate("guidebook.ready")
    expect(page.locator("[data-step-now]")).to_contain_text(" of ")  # what comes by itself is there
    return page.locator(".ws-instructions").is_visible()


def test_how_to_use_it_is_open_where_there_is_room_until_the_sheet_was_used(open_sheet):
    sheet = open_sheet("fishbone")
    sheet.page.set_viewport_size(LAPTOP)
    sheet.reload()
    assert how(sheet.page)
    sheet.control("sheet-team").fill("Riverside")
    sheet.until_kept()
    sheet.reload()
    assert not how(sheet.page)


def test_on_a_phone_how_to_use_it_is_one_touch_away_while_one_fills_in(open_sheet):
    sheet = open_sheet("fishbone")
    page = sheet.page
    page.set_viewport_size(PHONE)
    sheet.reload()
    assert not how(page)
    sheet.field("feasible").scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    place = page.evaluate("scrollY")
    page.locator("[data-how] summary").first.click()
    expect(page.locator(".ws-instructions")).to_be_in_viewport()
    assert page.evaluate("scrollY") == place
    page.evaluate("guidebook.later()")
    page.keyboard.press("Escape")
    expect(page.locator(".ws-instructions")).to_be_hidden()
    expect(page.locator("[data-how] summary").first).to_be_focused()


@pytest.mark.parametrize("worksheet", FEW)
def test_what_stands_beside_the_sheet_covers_nothing(reader: Page, site, worksheet):
    page, sheet = reader, Sheet(reader, worksheet)
    sheet.visit(site.url(f"worksheets/{worksheet}.html"))
    for width in (1220, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        form, beside = sheet.form.bounding_box(), page.locator(".ws-beside").bounding_box()
        assert form
        assert beside
        assert form["x"] + form["width"] <= beside["x"]
        assert beside["x"] + beside["width"] <= width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_read_before_the_first_question_is_folded_on_a_phone_and_stands_everywhere_else(open_sheet):
    sheet = open_sheet("stakeholder-activities")
    page = sheet.page
    page.set_viewport_size(PHONE)
    read = sheet.form.locator(".ws-note table")
    expect(read).to_be_hidden()
    page.get_by_text("Read first").click()
    expect(read).to_be_visible()
    page.get_by_text("Read first").click()
    page.emulate_media(media="print")
    expect(read).to_be_visible()
    page.emulate_media(media="screen")
    page.set_viewport_size(LAPTOP)
    expect(read).to_be_visible()
    expect(page.get_by_text("Read first")).to_be_hidden()
