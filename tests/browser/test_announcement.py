"""The announcement at the head of each page: read, closed for good, gone after its day, and in nobody's way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.build.project import add

from .made_up import SECTION, made_up_project, worksheet_of
from .serving import Served, built, served
from .test_other_pages import COME_BACK

OWN = "announcement:\n  text: Summer institute for all teams. [Sign up](worksheets/index.md) by May 1.\n  until: 2999-05-31\n"
TOOL = worksheet_of("Tool", SECTION.format(id="part", title="Part") + "      - id: name\n        label: Name\n")
PAGES = ["index.html", "worksheets/tool.html"]
CLOSE = "Close the announcement"


@pytest.fixture(scope="module")
def edition(tmp_path_factory) -> Iterator[Served]:
    project = made_up_project(tmp_path_factory.mktemp("announced"), {"tool": TOOL})
    add(project, "local/edition.yml", OWN)
    add(project, "local/brand.yml", "site_id: oak\nsite_name: Oak\npublisher: Oak schools\n")
    with served(built(project, tmp_path_factory.mktemp("announced-site"))) as site:
        yield site


def bar(page: Page):
    return page.get_by_role("complementary", name="Announcement")


@pytest.mark.parametrize("path", PAGES)
def test_once_closed_it_stays_closed_on_all_pages_until_the_words_are_others(page, edition, path):
    before = page.context.new_page()
    before.goto(edition.url())
    page.goto(edition.url(path))
    expect(bar(page)).to_contain_text("Summer institute for all teams. Sign up by May 1.")
    page.get_by_role("button", name=CLOSE).click()
    expect(bar(page)).to_be_hidden()
    assert page.evaluate("Boolean(document.activeElement.closest('.gb-header'))"), "the focus goes on to what comes next"
    for other in PAGES:
        page.goto(edition.url(other))
        expect(bar(page)).to_be_hidden()
    before.evaluate(COME_BACK)
    expect(bar(before)).to_be_hidden()
    page.evaluate("localStorage.setItem('oak/announcement', 'other words')")
    page.reload()
    expect(bar(page)).to_be_visible()


def test_it_is_gone_on_the_day_after_its_last(page, edition):
    for day, is_there in (("2999-05-31T12:00:00", True), ("2999-06-01T00:10:00", False)):
        page.clock.set_fixed_time(day)
        page.goto(edition.url())
        assert bar(page).is_visible() == is_there


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_it_covers_nothing_and_scrolls_away(page, edition, width):
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(edition.url("worksheets/tool.html"))
    above, below = bar(page).bounding_box(), page.locator(".gb-header").bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"] + 0.5
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    close = page.get_by_role("button", name=CLOSE).bounding_box()
    assert close
    assert min(close["width"], close["height"]) >= 43.9


def test_it_is_neither_on_paper_nor_in_the_meeting_view(page, edition):
    page.goto(edition.url("worksheets/tool.html"))
    page.emulate_media(media="print")
    expect(bar(page)).to_be_hidden()
    page.emulate_media(media="screen")
    page.evaluate("document.documentElement.toggleAttribute('data-meeting', true)")
    expect(bar(page)).to_be_hidden()


def test_without_scripts_it_is_read_and_has_no_button_that_does_nothing(profiles, edition):
    page = profiles.new(java_script_enabled=False).new_page()
    page.goto(edition.url())
    expect(bar(page)).to_be_visible()
    expect(page.locator("[data-announcement-close]")).to_be_hidden()


def test_it_works_from_disk(page, edition):
    page.goto(edition.from_disk())
    page.get_by_role("button", name=CLOSE).press("Enter")
    expect(bar(page)).to_be_hidden()
    page.goto(edition.from_disk("worksheets/tool.html"))
    expect(bar(page)).to_be_hidden()
