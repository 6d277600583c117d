"""Everything can be done with the keyboard alone, and the focus is always in sight."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Locator, Page, expect

from .saved import answers_in
from .sheet import LOADED, Sheet, until

# The element with the focus: what it is, whether it is marked, and how much of it is covered by something else.
FOCUS = """() => {
  const element = document.activeElement;
  const rect = element.getBoundingClientRect();
  const {outlineStyle, outlineWidth} = getComputedStyle(element);
  const height = Math.min(rect.height, 60);
  const points = [[0.5, 0.5], [0.1, 0.15], [0.9, 0.85]].map(([x, y]) => [rect.left + rect.width * x, rect.top + height * y]);
  const free = points.filter(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element) || top.parentElement === element.parentElement);
  });
  return {
    name: element.name?.replace(/^answer-/, "") || element.textContent.trim() || element.getAttribute("aria-label"),
    tag: element.localName,
    type: element.type || "",
    inForm: Boolean(element.closest("form.ws")),
    inBar: Boolean(element.closest(".ws-foot")),
    marked: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    seen: rect.width > 0 && free.length === points.length && rect.top >= 0 && rect.top < innerHeight,
    at: points.map(([x, y]) => document.elementFromPoint(x, y)?.outerHTML.slice(0, 120)),
  };
}"""

A_MOMENT = 0.15  # seconds between two taps of a hand
LATER = 600  # milliseconds after which a press is no longer a part of a double click
PRESSED_LATER = f"""each => {{
  const press = new MouseEvent("mousedown", {{ bubbles: true, detail: 1 }});
  Object.defineProperty(press, "timeStamp", {{ value: performance.now() + {LATER} }});
  each.dispatchEvent(press);
}}"""


def walk(sheet: Sheet, key: str = "Tab") -> list[dict[str, object]]:
    """Every place of the focus from the first field of the sheet to the end of its bar."""
    places = []
    for _ in range(400):
        place = sheet.page.evaluate(FOCUS)
        places.append(place)
        if place["inBar"] and place["name"] == "Meeting view":
            return places
        if place["name"] == "More···":  # on a narrow page it is in a menu
            sheet.page.keyboard.press("Enter")
        sheet.page.keyboard.press(key)
    raise AssertionError(f"the focus never reaches the end; it is at {places[-1]}")


@pytest.mark.parametrize(
    ("worksheet", "width"), [("extending-the-invitation", 1280), ("monitoring-plan", 1280), ("goals-objectives", 360)]
)
def test_the_focus_is_marked_and_in_sight_all_the_way(open_sheet, worksheet, width):
    sheet = open_sheet(worksheet)
    sheet.page.set_viewport_size({"width": width, "height": 700})
    sheet.control("sheet-team").focus()
    places = walk(sheet)
    assert [place for place in places if not place["inForm"]] == []
    assert [place for place in places if not place["marked"]] == []
    assert [place for place in places if not place["seen"]] == []
    reached = {place["name"] for place in places}
    controls = {each["name"] for each in sheet.controls() if each["seen"]}
    assert controls <= reached


def test_a_sheet_is_filled_in_and_saved_with_the_keyboard_alone(open_sheet, tmp_path):
    sheet = open_sheet("extending-the-invitation")
    keyboard = sheet.page.keyboard
    sheet.page.locator("body").press("Tab")  # begins at the top of the page
    for _ in range(60):
        if sheet.page.evaluate("document.activeElement.name") == "answer-sheet-team":
            break
        keyboard.press("Tab")
    typed: dict[str, str] = {}
    for _ in range(200):
        place = sheet.page.evaluate(FOCUS)
        if place["name"] == "Save":
            break
        if place["tag"] in ("input", "textarea") and place["type"] != "radio":
            keyboard.type(f"words {len(typed)}")
            typed[place["name"]] = f"words {len(typed)}"
        elif place["type"] == "radio":
            keyboard.press("ArrowDown")
        keyboard.press("Tab")
    with sheet.page.expect_download() as download:
        keyboard.press("Enter")
    download.value.save_as(tmp_path / "sheet.html")
    answers = answers_in((tmp_path / "sheet.html").read_text(encoding="utf-8"))["answers"]
    assert answers["style"] == "join-me"
    assert answers["elements-join-me"] == [{"row": "information", "your-text": typed["elements-join-me.information.your-text"]}]
    simple = {name: words for name, words in typed.items() if "." not in name}
    assert len(simple) >= 10
    assert {name: answers[name] for name in simple} == simple


def searching(page: Page) -> bool:
    """Whether the theme's search is open."""
    open_: bool = page.evaluate(
        "document.getElementById('gb-search-open').checked || document.activeElement.classList.contains('gb-search__input')"
    )
    return open_


@pytest.fixture
def with_theme(open_sheet) -> Sheet:
    """A sheet after the theme's scripts have begun."""
    sheet: Sheet = open_sheet("extending-the-invitation")
    until(sheet.page, LOADED)
    return sheet


@pytest.mark.parametrize("key", ["s", "f", "/", "n", "p", ",", "."])
def test_single_keys_of_the_theme_do_nothing_while_a_form_is_filled_in(with_theme, key):
    sheet = with_theme
    url = sheet.page.url
    for control in ("opener", "issue"):
        sheet.control(control).focus()
        sheet.page.keyboard.press(key)
        assert sheet.control(control).input_value() == key
        assert not searching(sheet.page)
    sheet.field("style").get_by_label("Join Me!").focus()
    sheet.page.keyboard.press(key)
    assert not searching(sheet.page)
    assert sheet.page.url == url


def test_a_bubble_is_emptied_with_delete_and_with_a_later_click(open_sheet):
    sheet = open_sheet("extending-the-invitation")
    bubble = sheet.field("style").get_by_label("Tell a Story")
    for key in ("Delete", "Backspace"):
        bubble.focus()
        sheet.page.keyboard.press("Space")
        expect(bubble).to_be_checked()
        sheet.page.keyboard.press(key)
        expect(bubble).not_to_be_checked()
        sheet.until_kept()
        assert "style" not in sheet.answers()
    for pressed in (bubble, sheet.field("style").locator("label", has_text="Tell a Story")):
        pressed.click()
        expect(bubble).to_be_checked()
        sheet.page.wait_for_timeout(LATER)
        pressed.click()
        expect(bubble).not_to_be_checked()
    bubble.check()
    bubble.evaluate(PRESSED_LATER)
    sheet.page.keyboard.press("ArrowDown")
    sheet.page.keyboard.press("ArrowUp")
    expect(bubble).to_be_checked()  # a press that was let go elsewhere means nothing to the keys after it


def test_a_double_click_fills_a_bubble_and_leaves_it_so(open_sheet):
    sheet = open_sheet("extending-the-invitation")
    bubble = sheet.field("style").get_by_label("Tell a Story")
    for pressed in (bubble, sheet.field("style").locator("label", has_text="Tell a Story")):
        pressed.dblclick()
        expect(bubble).to_be_checked()
        pressed.dblclick()
        expect(bubble).to_be_checked()
        sheet.page.wait_for_timeout(LATER)
        pressed.click(click_count=1)
        expect(bubble).not_to_be_checked()
        sheet.page.wait_for_timeout(LATER)


def double_tap(control: Locator) -> None:
    """Tap twice, a moment apart by the page's own clock, however slowly this machine brings the taps there."""
    box = control.bounding_box()
    assert box
    middle = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    client = control.page.context.new_cdp_session(control.page)
    begin = time.time() - A_MOMENT
    for moment in (begin, begin + A_MOMENT):
        for event, points, since in (("touchStart", [middle], 0.0), ("touchEnd", [], 0.03)):
            client.send("Input.dispatchTouchEvent", {"type": event, "touchPoints": points, "timestamp": moment + since})
    client.detach()


def test_a_double_tap_fills_a_bubble_and_leaves_it_so(profiles, site):
    sheet = Sheet(
        profiles.new(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800}).new_page(),
        "extending-the-invitation",
    )
    sheet.visit(site.url("worksheets/extending-the-invitation.html"))
    bubble = sheet.field("style").get_by_label("Tell a Story")
    bubble.scroll_into_view_if_needed()
    double_tap(bubble)
    expect(bubble).to_be_checked()
    sheet.page.wait_for_timeout(LATER)
    bubble.tap()
    expect(bubble).not_to_be_checked()
