"""Initials: shown in capitals, kept as typed, and never turned away."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .made_up import worksheet_id
from .paper import printed
from .sheet import Sheet


@pytest.fixture
def sheet(open_sheet, kinds_site) -> Sheet:
    opened: Sheet = open_sheet(worksheet_id("initials"), site=kinds_site)
    return opened


def test_initials_are_kept_as_typed_without_spaces_around_and_printed_in_capitals(sheet):
    sheet.control("agreed").fill(" jq ")
    sheet.control("least").click()
    assert sheet.answers()["agreed"] == "jq"
    expect(sheet.field("agreed").get_by_role("status")).to_be_empty()
    sheet.until_kept()
    assert "JQ" in printed(sheet.page).text


@pytest.mark.parametrize("typed", ["j", "Jordan", "12"])
def test_what_are_no_initials_is_said_and_kept(sheet, typed):
    control = sheet.control("agreed")
    control.fill(typed)
    control.blur()
    said = "Initials are 2 to 4 letters. This is kept as you typed it."
    expect(control).to_have_accessible_description(f"They say that you agree {said}")
    assert sheet.answers()["agreed"] == typed
    control.fill("J. Q.")
    control.blur()
    expect(control).not_to_have_attribute("aria-invalid", "true")
