"""Days as people write them, read for the timeline of a plan."""

from __future__ import annotations

import pytest

from .conftest import Profiles
from .made_up import worksheet_id


@pytest.fixture(scope="module")
def page(browser, kinds_site):
    profiles = Profiles(browser)
    page = profiles.new().new_page()
    page.goto(kinds_site.url(f"worksheets/{worksheet_id('plan')}.html"))
    yield page
    profiles.close()


def open_in(lang, page, site):
    """A plan in a language, loaded anew: the names of its months are made once."""
    page.goto(site.url(f"worksheets/{worksheet_id('plan')}.html"))
    page.evaluate("lang => (document.documentElement.lang = lang)", lang)


def read(page, words):
    """The days in some words, each as year (0: none was said), month and day."""
    found = page.evaluate("words => guidebook.days(words) || null", words)
    return found and [(year or 0, month + 1, day) for year, month, day in found]


@pytest.mark.parametrize(
    "words",
    [
        "9/15/26", "9/15/2026", "09/15/2026", "9-15-2026", "9-15-26", "9.15.2026", "15.9.2026", "15/09/2026", "2026-09-15",
        "September 15, 2026", "September 15 2026", "Sept. 15, 2026", "Sep. 15th, 2026", "sep 15th 2026", "15 September 2026",
        "15th of September, 2026", "15 Sept. 2026", "15-Sep-2026", "Tuesday, September 15, 2026", "Tue 9/15/26",
        "by September 15, 2026", " September  15,  2026 ",
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(page, words):
    assert read(page, words) == [(2026, 9, 15)]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Jan 6", [(0, 1, 6)]),
        ("6 May", [(0, 5, 6)]),
        ("1/20", [(0, 1, 20)]),
        ("Feb 29", [(0, 2, 29)]),
        ("Dec 1 – Dec 15", [(0, 12, 1), (0, 12, 15)]),
        ("Dec 16–23", [(0, 12, 16), (0, 12, 23)]),
        ("Dec 16-23", [(0, 12, 16), (0, 12, 23)]),
        ("Sep 15 - 20, 2026", [(0, 9, 15), (2026, 9, 20)]),
        ("1/12 to 1/20", [(0, 1, 12), (0, 1, 20)]),
        ("16 to 23 December 2026", [(0, 12, 16), (2026, 12, 23)]),
        ("9-15-2026 - 9-20-2026", [(2026, 9, 15), (2026, 9, 20)]),
        ("September 15, 2026 through June 1, 2027", [(2026, 9, 15), (2027, 6, 1)]),
    ],
)
def test_a_day_without_its_year_and_two_days_are_read(page, words, days):
    assert read(page, words) == days


@pytest.mark.parametrize(
    "words",
    ["", "later", "end of the 3rd quarter", "Feb 30", "Feb 29, 2026", "13/13/2026", "15", "mid-September", "September", "2026",
     "Sep 2026", "Mayor 5", "Q3 2026", "9/15/226", "Jan 6 to Feb 3 to Mar 1", "week of 9/15"],
)  # fmt: skip
def test_what_leaves_the_day_open_is_no_day(page, words):
    assert read(page, words) is None


@pytest.mark.parametrize(
    ("lang", "day"),
    [("en", (2026, 9, 3)), ("es-US", (2026, 9, 3)), ("es", (2026, 3, 9)), ("en-GB", (2026, 3, 9)), ("es-MX", (2026, 3, 9))],
)
def test_figures_are_read_as_the_country_writes_them_in_all_its_languages(reader, kinds_site, lang, day):
    open_in(lang, reader, kinds_site)
    assert read(reader, "9/3/26") == [day]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("es", "15 septiembre 2026"), ("es", "martes, 15 sept. 2026"), ("es", "15/9/26"), ("es", "9/15/26"),
        ("de", "15. September 2026"), ("de", "Di. 15.9.2026"), ("fr", "15 SEPTEMBRE 2026"), ("en-GB", "15/9/2026"),
        ("de", "mittwoch, 15. sept 2026"), ("pl", "15 września 2026"), ("ar-EG", "١٥ سبتمبر ٢٠٢٦"), ("ar-EG", "2026-09-15"),
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_language_of_the_page(reader, kinds_site, lang, words):
    open_in(lang, reader, kinds_site)
    assert read(reader, words) == [(2026, 9, 15)]
