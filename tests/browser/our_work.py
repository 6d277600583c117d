"""What two teams have on this device, and the page that shows it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.helpers import the_site

from .work import OurWork, ago, sheet, team

TOOLS = the_site().library.worksheets
PRIVATE = next(each for each in TOOLS.values() if each.private and each.asks)
TEAMS = [
    team("own", "Riverside DLT", district="Riverside Unified", partners="Ana Ruiz\nDan Reed"),
    team("lincoln1", "Lincoln SLT"),
]
ISSUE = "New teachers leave within a few years"
SHEETS = [
    sheet("fishbone", {"issue": ISSUE}, updated=ago(minutes=5)),
    sheet("fishbone", {"issue": "Attendance is falling"}, sheet="copy1", called="Attendance", updated=ago(days=1)),
    sheet("group-norms", {"sheet-team": "Riverside DLT"}),
    sheet(PRIVATE.id, {field.id: "A frank view" for field in PRIVATE.fields() if field.asks and field.kind == "long_text"}),
    sheet(
        "goals-objectives",
        {"initiative-goal": "More teachers stay"},
        updated=ago(minutes=10),
        filed={"at": "", "changed": False},
    ),
    sheet("joint-letter", {"greeting": "Dear colleagues"}, sheet="draft1", called="Draft", deleted=ago(days=2)),
    sheet("fishbone", {"issue": "Lincoln has too few rooms"}, team="lincoln1", updated=ago(days=9)),
]


@pytest.fixture
def work(page: Page, site) -> OurWork:
    return OurWork(page, site.url("our-work.html"))


@pytest.fixture
def kept(work: OurWork) -> OurWork:
    work.keep(SHEETS, TEAMS)
    return work
