"""The foot of a sheet: its menu closes as people expect, and nothing in it ever covers what one works at."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

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


def opener(sheet: Sheet, words: str) -> Locator:
    return sheet.form.locator("[data-menu] > summary", has_text=words)


@pytest.fixture
def menu(sheet) -> Locator:
    """The last menu of the bar, open."""
    sheet.page.evaluate("guidebook.later()")
    sheet.more.click()
    menu: Locator = sheet.form.locator("[data-more]")
    expect(menu).to_have_attribute("open", "")
    return menu


def test_escape_closes_the_menu_and_gives_the_focus_back(sheet, menu):
    sheet.button("Save to a file").focus()
    sheet.page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(sheet.more).to_be_focused()


def test_a_choice_closes_the_menu(sheet, menu):
    sheet.form.locator("[data-clear]").click()
    expect(menu).not_to_have_attribute("open", "")
    assert sheet.page.evaluate("document.activeElement !== document.body")


def test_pressing_elsewhere_closes_the_menu(sheet, menu):
    sheet.page.locator("h1").click()
    expect(menu).not_to_have_attribute("open", "")


def test_leaving_the_menu_by_keyboard_closes_it(sheet, menu):
    sheet.form.locator("[data-clear]").focus()
    sheet.page.keyboard.press("Tab")
    expect(menu).not_to_have_attribute("open", "")


def test_opening_one_menu_closes_the_other(sheet, menu):
    opener(sheet, "Print").click()
    expect(menu).not_to_have_attribute("open", "")
    expect(sheet.button("Print blank")).to_be_visible()


def test_the_arrow_keys_open_a_menu_and_walk_in_it(sheet):
    sheet.page.evaluate("guidebook.later()")
    sheet.more.focus()
    for key, name in (
        ("ArrowDown", "Save to a file"),
        ("ArrowDown", "Meeting view"),
        ("ArrowUp", "Save to a file"),
        ("ArrowUp", "Clear"),
        ("Home", "Save to a file"),
        ("End", "Clear"),
    ):
        sheet.page.keyboard.press(key)
        expect(sheet.button(name)).to_be_focused()


def test_what_clears_stands_last_in_the_menu_and_says_how_much(sheet):
    sheet.control("sheet-team").fill("Riverside")
    sheet.more.click()
    last = sheet.form.locator("[data-more] button").last
    expect(last).to_have_text("Clear 1 answer")
    assert last.get_attribute("data-clear") is not None


@pytest.mark.parametrize("touch", [False, True])
def test_the_bar_is_one_line_at_every_width(profiles, site, touch):
    context = profiles.new(has_touch=touch, is_mobile=touch)
    sheet = Sheet(context.new_page(), WORKSHEET)
    sheet.visit(site.url(f"worksheets/{WORKSHEET}.html"))
    sheet.control("sheet-team").fill("Riverside")
    expect(sheet.status).to_contain_text("Saved ")
    for width in (320, 360, 480, 768, 1280, 1920):
        sheet.page.set_viewport_size({"width": width, "height": 740})
        bar = sheet.form.locator(".ws-bar").bounding_box()
        assert bar
        assert bar["height"] <= 48, width
        assert bar["x"] + bar["width"] <= width
        assert sheet.status.evaluate("line => line.scrollWidth <= line.clientWidth"), f"the status is cut at {width}"
        for name in ("Print", "···"):
            expect(opener(sheet, name)).to_be_in_viewport(ratio=1)
        smallest = min(
            box["height"] for each in sheet.form.locator(".ws-bar .ws-button:visible").all() if (box := each.bounding_box())
        )
        assert smallest >= (44 if touch else 24)


def test_what_has_no_room_in_the_bar_is_in_its_menu(sheet):
    for width, in_bar in ((320, 0), (480, 1), (768, 2)):
        sheet.page.set_viewport_size({"width": width, "height": 740})
        shown = [sheet.form.locator(".ws-actions > [data-save-file]"), sheet.form.locator(".ws-actions > [data-meeting]")]
        assert sum(each.is_visible() for each in shown) == in_bar
        sheet.more.click()
        inside = sheet.form.locator("[data-more]").locator("[data-save-file], [data-meeting]")
        assert sum(each.is_visible() for each in inside.all()) == 2 - in_bar
        sheet.more.click()


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


@pytest.mark.parametrize("notice", [False, True])
@pytest.mark.parametrize("size", SIZES)
def test_the_foot_leaves_most_of_the_window_to_the_sheet(sheet, size, notice):
    width, height = SIZES[size]
    sheet.page.set_viewport_size({"width": width, "height": height})
    sheet.control("sheet-team").fill("Riverside")
    expect(sheet.status).to_contain_text("Saved ")
    if notice:
        sheet.clear()
        expect(sheet.message).to_contain_text("Cleared 1 answer.")
        expect(sheet.message.get_by_role("button", name="Undo")).to_be_in_viewport(ratio=1)
    sheet.control("sheet-team").focus()
    covered = """() => ["[data-foot]", ".gb-header"].reduce((sum, selector) => {
      const part = document.querySelector(selector);
      const box = part.getBoundingClientRect();
      return sum + Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0));
    }, 0) / innerHeight"""
    sheet.page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    assert sheet.page.evaluate(covered) <= 0.3


def test_what_a_button_means_is_not_said_any_more_once_it_was_pressed(open_sheet):
    sheet = open_sheet("fishbone")
    sheet.page.set_viewport_size({"width": 1280, "height": 800})
    save = sheet.form.locator("[data-save-file]:visible")
    save.hover()
    expect(sheet.page.get_by_role("tooltip")).to_be_visible()
    save.click()
    expect(sheet.page.get_by_role("tooltip")).to_have_count(0)
