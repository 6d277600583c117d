"""An agenda: each part has a countdown of its own, and its minutes are on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .made_up import worksheet_id
from .paper import PAPERS, printed


@pytest.fixture
def sheet(open_sheet, context, kinds_site):
    context.clock.install()
    return open_sheet(worksheet_id("agenda"), context, site=kinds_site)


def timer(sheet, name):
    return sheet.field("meeting").get_by_role("group", name=f"Timer: {name}")


def start(part):
    """Start it, which is done once what it needs has come."""
    part.get_by_role("button", name="Start").click()
    expect(part.get_by_role("button", name="Pause")).to_be_visible()


def seconds(face):
    minutes, rest = face.inner_text().split(":")
    return int(minutes) * 60 + int(rest)


def test_each_part_has_a_countdown_that_can_be_paused_prolonged_and_hidden(sheet, context):
    first, second = timer(sheet, "Look back"), timer(sheet, "Look ahead")
    start(first)
    context.clock.run_for(60_000)
    first.get_by_role("button", name="Pause").click()
    first.get_by_role("button", name="Add 2 minutes").click()
    left = first.locator("[data-face]").inner_text()
    assert left in ("11:00", "10:59", "10:58", "10:57", "10:56")
    context.clock.run_for(60_000)
    expect(first.locator("[data-face]")).to_have_text(left)
    expect(second.locator("[data-face]")).to_have_text("20:00")
    first.get_by_role("button", name="Hide").click()
    expect(first.locator("[data-face]")).to_be_hidden()
    expect(second.locator("[data-face]")).to_be_visible()


def test_more_time_after_the_time_is_up_is_counted_from_then(sheet, context):
    part = timer(sheet, "Look back")
    face, said = part.locator("[data-face]"), part.get_by_role("status")
    start(part)
    context.clock.run_for(13 * 60_000)
    expect(said).to_have_text("Time is up. Take the time you need.")
    assert face.inner_text().startswith("+3:")
    part.get_by_role("button", name="Add 2 minutes").click()
    assert 100 < seconds(face) <= 120  # the clock goes on by itself, too
    context.clock.run_for(60_000)
    assert 40 < seconds(face) <= 61
    context.clock.run_for(90_000)
    expect(said).to_have_text("Time is up. Take the time you need.")
    assert face.inner_text().startswith("+0:")
    part.get_by_role("button", name="Pause").click()
    part.get_by_role("button", name="Add 2 minutes").click()
    assert seconds(face) == 120, "what is over is not taken from it while it stands still, either"


def test_what_is_written_is_kept_by_role_and_prompt(sheet):
    sheet.control("meeting.notes.scribe").fill("Ana")
    sheet.control("meeting.notes.learned").fill("To ask first")
    assert sheet.answers()["meeting"] == {"scribe": "Ana", "learned": "To ask first"}
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers()["meeting"] == {"scribe": "Ana", "learned": "To ask first"}


def test_what_no_prompt_can_show_is_kept(sheet):
    left = sheet.form.evaluate(
        """form => guidebook.writeField(form.querySelector('[data-kind="agenda"]'), {done: "A plan", gone: "Old"})"""
    )
    assert left == {"gone": "Old"}
    assert sheet.answers()["meeting"] == {"done": "A plan"}


@pytest.mark.parametrize("paper", list(PAPERS))
def test_the_minutes_of_each_part_are_on_paper(sheet, paper):
    text = printed(sheet.page, paper).text
    assert "30minutesin2parts" in text
    assert "Part2of2,20minutes" in text
    assert "20:00" not in text
