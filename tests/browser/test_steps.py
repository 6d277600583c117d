"""The sections of a sheet: how much of each is filled in, where one is, and the way there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from .sheet import Sheet

WORKSHEET = "extending-the-invitation"


@pytest.fixture
def sheet(open_sheet) -> Sheet:
    sheet: Sheet = open_sheet(WORKSHEET)
    sheet.page.set_viewport_size({"width": 1280, "height": 800})
    return sheet


def step(sheet: Sheet, heading: str) -> Locator:
    return sheet.page.get_by_role("navigation", name="Steps").get_by_role("link", name=heading)


def filled(sheet: Sheet, heading: str) -> Locator:
    return step(sheet, heading).locator("[data-filled]")


def test_each_step_says_how_much_of_it_is_filled_in(sheet):
    expect(filled(sheet, "Do your homework")).to_be_empty()
    sheet.control("initial-invitee").fill("Ana")
    sheet.control("resources").fill("Ben")
    expect(filled(sheet, "Do your homework")).to_have_text("2 of 4 filled in")
    sheet.control("resources").fill(" ")
    expect(filled(sheet, "Do your homework")).to_have_text("1 of 4 filled in")
    sheet.until_kept()
    sheet.reload()
    expect(filled(sheet, "Do your homework")).to_have_text("1 of 4 filled in")
    sheet.clear()
    expect(filled(sheet, "Do your homework")).to_be_empty()
    sheet.press("Undo")
    expect(filled(sheet, "Do your homework")).to_have_text("1 of 4 filled in")


def test_of_a_list_each_row_counts_and_of_a_rating_each_item(open_sheet):
    sheet = open_sheet("strengthening-partnerships")
    sheet.page.set_viewport_size({"width": 1280, "height": 800})
    rating = sheet.form.locator("[data-kind=rating]").first
    rating.locator("input").first.check()
    expect(filled(sheet, "The six components")).to_have_text("1 of 6 filled in")
    sheet = open_sheet("monitoring-plan")
    sheet.control("milestones.b1.milestone").fill("First")
    rows = sheet.form.locator("[data-field=milestones] [data-row]").count()
    expect(filled(sheet, "Milestones")).to_have_text(f"1 of {rows} filled in")


def test_what_waits_for_an_answer_counts_when_it_is_due(sheet):
    before = sheet.form.locator("[data-steps] li:not([hidden])").count()
    sheet.field("style").get_by_label("Join Me!").check()
    sheet.control("opener").fill("Good morning")
    expect(filled(sheet, "Draft your invitation")).to_contain_text("2 of ")
    assert sheet.form.locator("[data-steps] li:not([hidden])").count() == before


def test_a_step_leads_to_its_section_and_is_the_one_where_one_is(sheet):
    expect(step(sheet, "Do your homework")).to_have_attribute("aria-current", "true")
    step(sheet, "Draft your invitation").click()
    expect(sheet.page.get_by_role("heading", name="Draft your invitation")).to_be_in_viewport()
    expect(step(sheet, "Draft your invitation")).to_have_attribute("aria-current", "true")
    expect(step(sheet, "Do your homework")).not_to_have_attribute("aria-current", "true")


def test_on_a_phone_they_are_a_line_that_opens_and_stays_in_sight(sheet):
    page = sheet.page
    page.set_viewport_size({"width": 360, "height": 740})
    line = page.locator("[data-step-now]")
    expect(line).to_have_text("1 of 3 · Step 1: Do your homework")
    expect(step(sheet, "Draft your invitation")).to_be_hidden()
    page.evaluate("scrollTo(0, 1500)")
    expect(line).to_be_in_viewport(ratio=1)
    page.evaluate("guidebook.later()")
    line.click()
    step(sheet, "Draft your invitation").click()
    expect(step(sheet, "Draft your invitation")).to_be_hidden()
    expect(line).to_have_text("2 of 3 · Step 2: Draft your invitation")
    heading = page.get_by_role("heading", name="Draft your invitation").bounding_box()
    top = page.locator(".ws-beside").bounding_box()
    assert heading
    assert top
    assert heading["y"] >= top["y"] + top["height"]


def test_counting_waits_for_a_pause(sheet):
    sheet.page.evaluate("""() => {
      const words = document.querySelector("[data-filled]");
      window.counts = 0;
      new MutationObserver(() => window.counts++).observe(words, {childList: true});
    }""")
    sheet.control("resources").press_sequentially("a" * 20, delay=20)
    expect(filled(sheet, "Do your homework")).to_have_text("1 of 4 filled in")
    assert sheet.page.evaluate("counts") <= 2
