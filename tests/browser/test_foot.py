"""The foot of a sheet: its menu closes as people expect, and nothing in it ever covers what one works at."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .sheet import Sheet

WORKSHEET = "group-norms"
SIZES = {"phone": (360, 640), "phone held sideways": (640, 320), "400 % zoom": (320, 256), "laptop": (1280, 720)}
# The share of the element with the focus that lies under the foot or outside of the window.
HIDDEN = """() => {
  const box = document.activeElement.getBoundingClientRect();
  const foot = document.querySelector("[data-foot]");
  if (foot.contains(document.activeElement)) return 0;
  const top = foot.getBoundingClientRect().top;
  const seen = Math.min(box.bottom, top, innerHeight) - Math.max(box.top, 0);
  return 1 - Math.max(0, seen) / Math.min(box.height, top);
}"""


@pytest.fixture
def sheet(open_sheet) -> Sheet:
    sheet: Sheet = open_sheet(WORKSHEET)
    sheet.page.set_viewport_size({"width": 360, "height": 740})
    return sheet


@pytest.fixture
def menu(sheet):
    button = sheet.form.locator("[data-more]")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    return button


def test_escape_closes_the_menu_and_gives_the_focus_back(sheet, menu):
    sheet.form.get_by_role("button", name="Save to a file").focus()
    sheet.page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()


def test_a_choice_closes_the_menu(sheet, menu):
    sheet.form.locator("[data-clear]").click()
    expect(menu).to_have_attribute("aria-expanded", "false")
    assert sheet.page.evaluate("document.activeElement !== document.body")


def test_pressing_elsewhere_closes_the_menu(sheet, menu):
    sheet.page.locator("h1").click()
    expect(menu).to_have_attribute("aria-expanded", "false")


def test_leaving_the_menu_by_keyboard_closes_it(sheet, menu):
    sheet.form.locator("[data-clear]").focus()
    sheet.page.keyboard.press("Tab")
    expect(menu).to_have_attribute("aria-expanded", "false")


def test_what_clears_stands_last_and_apart(sheet, menu):
    buttons = sheet.form.locator("[data-more] + .ws-menu button")
    assert buttons.last.get_attribute("data-clear") is not None
    assert sheet.form.locator("[data-clear]").evaluate("each => each.closest('.ws-actions__list') === null")


@pytest.mark.parametrize("size", SIZES)
def test_nothing_one_works_at_is_covered_while_there_is_a_message(sheet, size):
    width, height = SIZES[size]
    sheet.page.set_viewport_size({"width": width, "height": height})
    sheet.type_at_once({sheet.controls()[2]["name"]: "A note"})
    sheet.clear()
    expect(sheet.message).to_contain_text("Cleared 1 answer.")
    sheet.control("sheet-team").focus()
    hidden = []
    for _ in range(40):
        sheet.page.keyboard.press("Tab")
        if (share := sheet.page.evaluate(HIDDEN)) > 0.5:
            hidden.append((sheet.page.evaluate("document.activeElement.outerHTML.slice(0, 80)"), share))
    assert hidden == []


@pytest.mark.parametrize("size", SIZES)
def test_the_foot_leaves_most_of_the_window_to_the_sheet(sheet, size):
    width, height = SIZES[size]
    sheet.page.set_viewport_size({"width": width, "height": height})
    sheet.control("sheet-team").fill("Riverside")
    sheet.until_kept()
    sheet.status.evaluate("line => new Promise(resolve => setTimeout(resolve, 2000))")
    sheet.control("sheet-team").focus()
    covered = """() => ["[data-foot]", ".gb-header"].reduce((sum, selector) => {
      const part = document.querySelector(selector);
      const box = part.getBoundingClientRect();
      return sum + Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0));
    }, 0) / innerHeight"""
    sheet.page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    assert sheet.page.evaluate(covered) <= 0.3
