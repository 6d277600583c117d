"""A control is as wide as what one writes into it, and nothing is said twice."""

from __future__ import annotations

import pytest
from playwright.sync_api import FloatRect, Locator, expect

from .sheet import Sheet

WIDTHS = (1280, 768, 360, 320)


def box(control: Locator) -> FloatRect:
    found = control.bounding_box()
    assert found
    return found


def test_two_short_ones_stand_on_a_line_where_there_is_room(open_sheet):
    sheet: Sheet = open_sheet("decision-check-in")
    for width in WIDTHS:
        sheet.page.set_viewport_size({"width": width, "height": 800})
        one, other = box(sheet.control("party-a")), box(sheet.control("party-b"))
        assert (one["y"] == other["y"]) == (width > 1000), width
        assert one["width"] <= 470


def test_a_name_is_narrower_than_a_sentence_and_both_fit_the_page(open_sheet):
    sheet: Sheet = open_sheet("extending-the-invitation")
    for width in WIDTHS:
        sheet.page.set_viewport_size({"width": width, "height": 800})
        name, sentence = box(sheet.control("initial-invitee")), box(sheet.control("issue-of-importance"))
        section = box(sheet.form.locator(".ws-section").first)
        assert name["width"] <= sentence["width"]
        assert sentence["x"] + sentence["width"] < section["x"] + section["width"]
        if width > 700:
            assert name["width"] < sentence["width"] / 2


def test_the_hint_of_a_column_is_in_each_row_where_there_is_no_room_for_columns(open_sheet):
    sheet: Sheet = open_sheet("discovering-shared-goals")
    for width in WIDTHS:
        sheet.page.set_viewport_size({"width": width, "height": 800})
        hint = sheet.form.locator(".ws-row .ws-hint", has_text="1 is first").first
        assert hint.is_visible() == (width < 1000), width


@pytest.mark.parametrize("worksheet", ["project-plan", "stakeholder-activities"])
def test_a_table_to_read_is_whole_on_a_phone_with_each_cell_under_its_columns_name(open_sheet, worksheet):
    sheet: Sheet = open_sheet(worksheet)
    frame = sheet.form.locator(".ws-note__text:has(table)").first
    for width in WIDTHS:
        sheet.page.set_viewport_size({"width": width, "height": 800})
        for folded in sheet.form.locator(".ws-reading:not([open]) > summary").all():
            if folded.is_visible():
                folded.click()
        assert frame.evaluate("frame => frame.scrollWidth <= frame.clientWidth"), width
        said = frame.locator("tbody td:not(:empty)").nth(1).evaluate("cell => getComputedStyle(cell, '::before').content")
        assert said == ("none" if width > 1000 else f'"{frame.locator("th").nth(1).text_content()}"')


@pytest.mark.parametrize("width", [1280, 360])
def test_a_table_that_introduces_a_section_has_lines_and_scrolls_by_itself(open_sheet, tools_site, width):
    sheet: Sheet = open_sheet("introduced", site=tools_site)
    sheet.page.set_viewport_size({"width": width, "height": 800})
    table = sheet.form.locator(".ws-intro table")
    assert table.locator("td").first.evaluate("cell => getComputedStyle(cell).borderTopStyle") == "solid"
    assert sheet.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [1280, 360])
def test_a_whole_date_can_be_read_in_its_line(open_sheet, width):
    sheet: Sheet = open_sheet("relationship-continuum")
    sheet.page.set_viewport_size({"width": width, "height": 800})
    for name in ("sheet-date", "rated-on"):
        sheet.control(name).fill("December 15, 2026")
        assert sheet.control(name).evaluate("line => line.scrollWidth <= line.clientWidth")


def test_what_the_heading_says_is_not_shown_again_and_still_names_the_field(open_sheet):
    sheet: Sheet = open_sheet("sharing-the-case")
    section = sheet.form.locator(".ws-section").nth(1)
    label = section.locator("caption > [id$='-label']")
    assert box(label)["height"] <= 1
    expect(section.get_by_role("table", name="In-reach plan of action")).to_be_visible()
