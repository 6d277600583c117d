"""The message with Undo: it comes up where a thumb reaches it, and covers neither what one works at nor the bar."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .sheet import Sheet, until
from .test_dying_store import HANGS_ON_OPEN
from .test_foot import HIDDEN
from .test_pasting import PASTE

WORKSHEET, CELL = "discovering-shared-goals", "issues.b1.why"
SIZES = [(360, 740), (768, 1024)]
# Puts the element with the focus right above the bar, where a finger left it.
LOW = """() => {
  const foot = document.querySelector("[data-foot]").getBoundingClientRect();
  scrollBy(0, document.activeElement.getBoundingClientRect().bottom - foot.top + 4);
}"""


@pytest.fixture(params=SIZES, ids=str)
def low(request, profiles, open_sheet) -> Sheet:
    """A sheet on a touch screen, far down, with the focus in a cell right above the bar."""
    width, height = request.param
    context = profiles.new(viewport={"width": width, "height": height}, has_touch=True, is_mobile=True)
    sheet: Sheet = open_sheet(WORKSHEET, context)
    sheet.page.evaluate("guidebook.later()")
    until(sheet.page, "document.querySelector('.ws-fold') !== null")
    sheet.control(CELL).focus()
    sheet.page.evaluate(LOW)
    assert sheet.page.evaluate(HIDDEN) == 0
    return sheet


def test_a_message_that_comes_up_covers_neither_the_cell_in_hand_nor_the_bar_and_undo_is_at_the_thumb(low):
    low.control(CELL).evaluate(PASTE, ["", "One\tTwo\nThree\tFour"])
    expect(low.message).to_contain_text("Undo")
    until(low.page, f"({HIDDEN})() === 0")
    expect(low.control(CELL)).to_be_focused()
    undo, bar = low.button("Undo").bounding_box(), low.form.locator(".ws-bar").bounding_box()
    size = low.page.viewport_size
    assert undo
    assert bar
    assert undo["height"] >= 44
    assert size["height"] / 2 < undo["y"] < undo["y"] + undo["height"] <= bar["y"]
    assert bar["y"] + bar["height"] <= size["height"]


def test_what_lies_higher_stays_where_it_is_when_a_message_comes_up(low):
    low.page.evaluate("scrollBy(0, 250)")
    before = low.control(CELL).bounding_box()
    low.control(CELL).evaluate(PASTE, ["", "One\tTwo\nThree\tFour"])
    expect(low.message).to_contain_text("Undo")
    low.page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert low.control(CELL).bounding_box()["y"] == before["y"]


def test_the_focus_is_somewhere_when_the_message_that_the_sheet_is_not_open_yet_is_closed(context, site):
    page = context.new_page()
    page.add_init_script(HANGS_ON_OPEN)
    page.goto(site.url(f"worksheets/{WORKSHEET}.html"))
    message = page.locator("[data-message]")
    message.get_by_role("button", name="Close").press("Enter")
    expect(message).to_be_empty()
    expect(page.get_by_role("heading", level=1)).to_be_focused()
