"""How the file of a sheet is called."""

from __future__ import annotations

import re
import unicodedata

import pytest

from .conftest import Profiles
from .made_up import worksheet_id

NAME = "([team, time]) => guidebook.later().then(() => guidebook.fileName('group-norms', [team], new Date(time), 'json'))"
MORNING = "2026-06-10T16:00:00Z"
RESERVED = re.compile(r'[\x00-\x1f<>:"/\\|?*#%~&{}]')  # on Windows, on a Mac, or in SharePoint


@pytest.fixture(scope="module")
def somewhere(browser, kinds_site):
    """A page with our scripts, in Los Angeles."""
    profiles = Profiles(browser)
    page = profiles.new(timezone_id="America/Los_Angeles").new_page()
    page.goto(kinds_site.url(f"worksheets/{worksheet_id('text')}.html"))
    yield page
    profiles.close()


@pytest.mark.parametrize(
    ("team", "named"),
    [
        ("", "group-norms-2026-06-10.json"),
        ("  ", "group-norms-2026-06-10.json"),
        ("Math / Team #3: ../", "group-norms-Math-Team-3-2026-06-10.json"),
        ("Peñasco ISD", "group-norms-Peñasco-ISD-2026-06-10.json"),
        (unicodedata.normalize("NFD", "École Saint-Anne"), "group-norms-École-Saint-Anne-2026-06-10.json"),
        ("第三小学", "group-norms-第三小学-2026-06-10.json"),
        ("제일 초등학교", "group-norms-제일-초등학교-2026-06-10.json"),
        ("مدرسة النور", "group-norms-مدرسة-النور-2026-06-10.json"),
        ("हिन्दी विद्यालय", "group-norms-हिन्दी-विद्यालय-2026-06-10.json"),
        ("می‌روم", "group-norms-میروم-2026-06-10.json"),
        ("St. Mary's “A&B” <District>", "group-norms-St-Mary-s-A-B-District-2026-06-10.json"),
        ("_vti_ ~$x..", "group-norms-vti-x-2026-06-10.json"),
        ("🦅🦅", "group-norms-2026-06-10.json"),
    ],
)
def test_a_name_in_any_script_stays_readable(somewhere, team, named):
    assert somewhere.evaluate(NAME, [team, MORNING]) == named


@pytest.mark.parametrize("letter", ["n", "ñ", "学", "हि", "👩‍👩‍👧", "𠮷", "/", ".", " ", "\u202e", "\n"])
def test_a_name_fits_everywhere_however_long_it_is(somewhere, letter):
    name = somewhere.evaluate(NAME, [f"..{letter * 300}a {letter * 300}. ", MORNING])
    assert len(name.encode()) <= 160
    assert not RESERVED.search(name)
    assert re.match(r"group-norms-(?![-.]).*(?<![-. ])-2026-06-10\.json$", name)
    # No letter is torn.
    assert name.encode("utf-8", "strict")
    assert name.removesuffix("-2026-06-10.json").count(letter[0]) == name.removesuffix("-2026-06-10.json").count(letter[-1])


@pytest.mark.parametrize(
    ("time", "day"),
    [
        ("2026-06-11T01:30:00Z", "2026-06-10"),  # half past six in the evening in Los Angeles
        ("2026-06-10T16:00:00Z", "2026-06-10"),
        ("2027-01-01T07:59:00Z", "2026-12-31"),
    ],
)
def test_the_day_is_the_one_where_the_reader_is(somewhere, time, day):
    assert somewhere.evaluate(NAME, ["", time]) == f"group-norms-{day}.json"


def test_copies_are_told_apart(somewhere):
    names = "(names) => guidebook.later().then(() => guidebook.fileName('fishbone', names, new Date(2026, 5, 10), 'html'))"
    assert somewhere.evaluate(names, ["Riverside DLT", "Attendance"]) == "fishbone-Riverside-DLT-Attendance-2026-06-10.html"
    assert somewhere.evaluate(names, ["", "Attendance"]) == "fishbone-Attendance-2026-06-10.html"
    assert somewhere.evaluate(names, [None, None]) == "fishbone-2026-06-10.html"
