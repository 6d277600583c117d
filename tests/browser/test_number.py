"""Numbers as people write them, in the habits of any country."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import Profiles
from .made_up import worksheet_id
from .sheet import Sheet

NUMBERS = "words => guidebook.numbers(words)"


@pytest.fixture(scope="module")
def page(browser, kinds_site):
    profiles = Profiles(browser)
    page = profiles.new().new_page()
    page.goto(kinds_site.url(f"worksheets/{worksheet_id('number')}.html"))
    yield page
    profiles.close()


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("0", 0),
        ("12", 12),
        (" 12 ", 12),
        ("12.5", 12.5),
        ("12,5", 12.5),
        (".5", 0.5),
        ("12.", 12),
        ("0,125", 0.125),
        ("1250,75", 1250.75),
        ("1.250,75", 1250.75),
        ("1,250.75", 1250.75),
        ("1 250,75", 1250.75),
        ("1\u00a0250,75", 1250.75),  # a no-break space
        ("1\u202f250,75", 1250.75),  # a narrow one
        ("1\u2009250", 1250),  # a thin one
        ("1,250,000", 1_250_000),
        ("1.250.000", 1_250_000),
        ("12,34,567", 1_234_567),
        ("5'500.50", 5500.5),
        ("5’500", 5500),
        ("-3", -3),
        ("−3", -3),
        ("3-", -3),
        ("(500)", -500),
        ("+4", 4),
        ("½", 0.5),
        ("3½", 3.5),
        ("3 1/2", 3.5),
        ("40%", 40),
        ("40 %", 40),
        ("%40", 40),
        ("12.5%", 12.5),
        ("40 ‰", 40),
        ("$5500", 5500),
        ("$-5", -5),
        ("-$5", -5),
        ("US$ 5,500.00", 5500),
        ("5 500 €", 5500),
        ("EUR 12", 12),
        ("12 CHF", 12),
        ("1e3", 1000),
        ("١٢٫٥", 12.5),
        ("१२", 12),
        ("４０", 40),
        ("\u200f12\u200e", 12),
    ],
)
def test_a_number_is_read_as_it_was_meant(page, words, number):
    assert page.evaluate(NUMBERS, words) == [number]


@pytest.mark.parametrize(
    ("words", "numbers"), [("1,250", [1.25, 1250]), ("1.250", [1.25, 1250]), ("$5,500", [5.5, 5500]), ("€ 5.500", [5.5, 5500])]
)
def test_where_habits_differ_both_meanings_count(page, words, numbers):
    assert page.evaluate(NUMBERS, words) == numbers


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "-",
        "$",
        "five",
        "about 12",
        "12 or 13",
        "12 people",
        "3-4",
        "--3",
        "12 5",
        "1.250.75",
        "1,25,0",
        "9/15/26",
        "1/0",
        "5%%",
        "5²",
        "NaN",
        "Infinity",
        "0x10",
    ],
)
def test_what_is_no_number_anywhere_is_none(page, words):
    assert page.evaluate(NUMBERS, words) == []


@pytest.fixture(scope="module")
def bounded(used, tools_site) -> Sheet:
    sheet = Sheet(used[1], "numbers")
    sheet.visit(tools_site.url("worksheets/numbers.html"))
    return sheet


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("40 %", ""),
        ("1,250", ""),  # a little more than one, or far too much: no one can tell
        ("12,5", ""),
        ("about 12", "This is not a number. It is kept as you typed it."),
        ("0,5", "The smallest number here is 1."),
        ("100,5", "The largest number here is 100."),
        ("150.000", "The largest number here is 100."),  # too much either way
    ],
)
def test_only_what_is_surely_wrong_is_said_and_all_is_kept_as_typed(bounded, reader, words, said):
    sheet = bounded
    sheet.control("share").fill(words)
    sheet.control("share").blur()
    complaint = sheet.field("share").locator(".ws-number__complaint")
    if said:
        expect(complaint).to_have_text(said)
    else:
        expect(complaint).to_have_count(0)
    sheet.until_kept()
    sheet.reload()
    expect(sheet.control("share")).to_have_value(words)


def test_on_a_phone_a_number_and_its_unit_are_on_one_line(open_sheet):
    sheet = open_sheet("collaboration-time")
    sheet.page.set_viewport_size({"width": 360, "height": 740})
    units = sheet.form.locator(".ws-number__unit:visible")
    heights = units.evaluate_all("each => each.map(one => one.getBoundingClientRect().height)")
    assert "hours a week" in units.all_inner_texts()
    assert max(heights) == min(heights)
