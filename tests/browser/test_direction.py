"""What people type runs in the direction of its own script, on paper and in drawings, and no letter of any script is torn."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .made_up import worksheet_id
from .sheet import until

ARABIC = "المدرسة (الأولى)."


def test_what_is_printed_has_the_direction_of_its_text(open_sheet, kinds_site):
    sheet = open_sheet(worksheet_id("long_text"), site=kinds_site)
    sheet.control("excites-me").fill(ARABIC)
    assert sheet.control("excites-me").evaluate("each => getComputedStyle(each).direction") == "rtl"
    mirror = sheet.field("excites-me").locator(".ws-mirror")
    expect(mirror).to_have_text(ARABIC)
    sheet.page.evaluate("document.documentElement.dataset.print = 'filled'")
    sheet.page.emulate_media(media="print")
    assert mirror.evaluate("each => getComputedStyle(each).unicodeBidi") == "plaintext"
    # The first letter stands at the right end of the line, the full stop to the left of all.
    edges = mirror.evaluate(
        """each => [0, each.firstChild.data.length - 1].map(at => {
          const range = document.createRange();
          range.setStart(each.firstChild, at);
          range.setEnd(each.firstChild, at + 1);
          return range.getBoundingClientRect().left;
        })"""
    )
    assert edges[0] > edges[1]


@pytest.mark.parametrize("letter", ["👩‍👩‍👧", "🇨🇭", "क्षि", "é", "👍🏽"])
def test_a_long_word_in_a_drawing_is_broken_between_letters(open_sheet, kinds_site, letter):
    sheet = open_sheet(worksheet_id("fishbone"), site=kinds_site)
    lines = sheet.page.evaluate("letter => guidebook.drawing.lines(letter.repeat(60), 130)", letter)
    assert len(lines) > 1
    assert "".join(lines) == letter * 60
    assert all(line == letter * (len(line) // len(letter)) for line in lines)


def test_a_drawing_lies_the_other_way_round_where_words_run_from_right_to_left(open_sheet, kinds_site):
    sheet = open_sheet(worksheet_id("fishbone"), site=kinds_site)
    sheet.control("causes.b1.cause").fill("Cause")
    sheet.page.evaluate("document.body.dir = 'rtl'")
    fish = sheet.field("causes").locator("[data-fish] svg").first
    word = fish.locator("text", has_text="Cause").first
    expect(word).to_be_visible()
    middle = "each => { const box = each.getBoundingClientRect(); return box.left + box.width / 2; }"
    assert word.evaluate(middle) > fish.evaluate(middle)  # the first bone is at the tail, which is on the right now
    assert word.evaluate("each => each.getScreenCTM().a > 0")  # and its letters are not mirrored


def test_words_in_a_drawing_run_in_their_own_direction(open_sheet, kinds_site):
    sheet = open_sheet(worksheet_id("fishbone"), site=kinds_site)
    sheet.control("causes.b1.cause").fill(ARABIC)
    until(sheet.page, "() => document.querySelector('[data-fish]').textContent.includes('\\u2068')")
    fish = sheet.field("causes").locator("[data-fish] svg").first
    assert fish.get_attribute("translate") == "no"
