"""A chain of whys: more whys and other answers, kept where they belong."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .html import wrong_in_form
from .made_up import worksheet_id
from .sheet import Sheet


@pytest.fixture
def sheet(open_sheet, kinds_site) -> Sheet:
    opened: Sheet = open_sheet(worksheet_id("whys"), site=kinds_site)
    return opened


def test_a_why_may_have_other_answers(sheet):
    field = sheet.field("whys")
    sheet.control("whys.b1.why").fill("Meetings are at noon")
    field.get_by_role("button", name="Add: Other answer").first.click()
    sheet.page.keyboard.type("Nobody asked them")
    [why] = sheet.answers()["whys"]
    [other] = why["branch"]
    assert why == {"row": "b1", "why": "Meetings are at noon", "branch": [{"row": other["row"], "why": "Nobody asked them"}]}
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers()["whys"] == [why]
    assert wrong_in_form(sheet.page) == []


def test_the_last_other_answer_can_be_removed_and_come_back(sheet):
    field = sheet.field("whys")
    add = field.get_by_role("button", name="Add: Other answer").first
    add.click()
    sheet.page.keyboard.type("Nobody asked them")
    sheet.with_row("Why does it happen? Why? 1 Other answer 1", "Remove")
    assert "whys" not in sheet.answers()
    expect(add).to_be_focused()
    sheet.button("Undo").click()
    assert sheet.answers()["whys"][0]["branch"][0]["why"] == "Nobody asked them"


def test_why_can_be_asked_once_more_and_a_why_moves_with_its_other_answers(sheet):
    field = sheet.field("whys")
    field.get_by_role("button", name="Ask why once more").click()
    sheet.page.keyboard.type("Last")
    field.get_by_role("button", name="Add: Other answer").last.click()
    sheet.page.keyboard.type("Also")
    expect(field.locator(".ws-whys__title")).to_have_text(["Why? 1", "Why? 2", "Why? 3", "Why? 4"])
    field.get_by_role("textbox", name="Why? 4 Because").focus()
    sheet.with_row("Why does it happen? Why? 4", "Move up")
    expect(field.get_by_role("textbox", name="Why? 3 Because")).to_have_value("Last")
    [why] = sheet.answers()["whys"]
    assert why["branch"][0]["why"] == "Also"


def test_on_paper_the_arrows_lead_from_box_to_box_however_low_the_boxes_are(open_sheet):
    sheet = open_sheet("fishbone")
    sheet.fill_everything()
    sheet.page.evaluate("document.documentElement.dataset.print = 'filled'; dispatchEvent(new Event('beforeprint'))")
    sheet.page.emulate_media(media="print")
    low = "all => all.filter((each) => parseFloat(getComputedStyle(each, '::before').top) >= each.offsetHeight).length"
    assert sheet.form.locator(".ws-whys__why ~ .ws-whys__why").evaluate_all(low) == 0
