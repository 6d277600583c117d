"""A sheet in the meeting view."""

from __future__ import annotations

import pytest

from .all_sheets import SHEETS
from .sheet import Sheet

TWO_SECTIONS = "monitoring-plan"


@pytest.fixture
def meeting(open_sheet) -> Sheet:
    sheet: Sheet = open_sheet(TWO_SECTIONS)
    sheet.press("Meeting view")
    return sheet


def begin(sheet: Sheet) -> None:
    """Begin a meeting, also of a sheet that is private."""
    sheet.press("Meeting view")
    if SHEETS[sheet.worksheet].private:
        sheet.message.get_by_role("button", name="Show it all the same").click()


def headings(sheet: Sheet) -> list[str]:
    """The headings that are in view."""
    return [each.inner_text() for each in sheet.page.locator("h1, h2").all() if each.is_visible()]


def place(sheet: Sheet) -> tuple[int, int]:
    """Which step is shown, and how many there are."""
    number, _, all_ = sheet.form.locator("[data-meeting-place]").inner_text().split(" · ")[0].split()
    return int(number), int(all_)


def turn(sheet: Sheet, steps: int) -> None:
    for _ in range(steps):
        sheet.page.keyboard.press("ArrowRight")


# Where others can read what was typed although it is covered; as in the meeting view, but all steps at once.
LEGIBLE = """async (form, typed) => {
  await guidebook.meetingView();
  document.documentElement.dataset.meeting = "";
  guidebook.cover(form, true);
  const hidden = (element) => {
    const { color, visibility } = getComputedStyle(element);
    return visibility === "hidden" || color === "rgba(0, 0, 0, 0)";
  };
  const ownWords = ({ childNodes }) => [...childNodes].map((each) => each.data || "").join("");
  const said = (element) => element.matches("input, textarea") ? element.value : ownWords(element);
  const all = [...form.querySelectorAll(".ws-section *")].filter((each) => !each.closest("template, option"));
  const found = all.filter((each) => typed.some((word) => said(each).includes(word)) && !hidden(each));
  guidebook.cover(form, false);
  delete document.documentElement.dataset.meeting;
  return found.map((each) => each.outerHTML);
}"""
