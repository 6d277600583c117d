"""The first page: the framework as the way in, where to start, and the way back to one's own work."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.helpers import the_site

from .paper import printed
from .sheet import Sheet

CHAPTERS = the_site().chapters
TOOLS = the_site().library.worksheets


@pytest.fixture
def home(page: Page, site) -> Page:
    page.goto(site.url("index.html"))
    return page


@pytest.mark.parametrize("width", [360, 1280])
def test_the_framework_leads_to_every_chapter(home, width):
    home.set_viewport_size({"width": width, "height": 900})
    links = home.locator("#figure-framework svg:visible a")
    assert links.count() == len(CHAPTERS)
    for link, chapter in zip(links.all(), CHAPTERS.values(), strict=True):
        assert (link.get_attribute("href") or "").endswith(f"{chapter.id}.html")
    links.nth(4).click()
    expect(home.locator("h1")).to_have_text(list(CHAPTERS.values())[4].title)


def test_the_chooser_answers_with_one_chapter_and_one_tool(home):
    expect(home.locator(".gb-chooser__answers > li:visible")).to_have_count(0)
    for chapter in CHAPTERS.values():
        home.get_by_label("Where are you?").select_option(chapter.id)
        answer = home.locator(".gb-chooser__answers > li:visible")
        expect(answer).to_have_count(1)
        expect(answer.get_by_role("link").first).to_have_text(f"chapter {chapter.chapter}, {chapter.title}")
        expect(answer.locator("li:visible")).to_have_count(1)


def test_the_chooser_heeds_the_people_and_the_time(home):
    home.get_by_label("Where are you?").select_option("discover-shared-goals")
    home.get_by_label("Who is with you?").select_option("respondents")
    home.get_by_label("How much time?").select_option("20")
    tool = home.locator(".gb-chooser__answers li li:visible")
    assert "respondents" in (tool.get_attribute("data-participants") or "")
    assert int(tool.get_attribute("data-minutes") or 0) <= 20
    expect(home.locator("[data-note]")).to_be_hidden()


def test_the_chooser_says_so_when_nothing_fits_all_wishes(home):
    home.get_by_label("Where are you?").select_option("define-content")
    home.get_by_label("Who is with you?").select_option("respondents")
    expect(home.locator("[data-note]")).to_contain_text("is made for other numbers of people")
    expect(home.locator(".gb-chooser__answers li li:visible")).to_have_count(1)


def test_without_script_every_situation_leads_to_its_chapter_and_tools(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url("index.html"))
    assert page.locator(".gb-chooser__answers > li:visible").count() == len(CHAPTERS)
    tools = [each for each in TOOLS.values() if each.type == "tool"]
    assert page.locator(".gb-chooser__answers li li:visible").count() == len(tools)
    assert page.locator(".gb-chooser form:visible").count() == 0
    context.close()


def test_at_first_there_is_no_own_work(home):
    expect(home.locator("[data-own-work]")).to_be_hidden()


def test_what_was_filled_in_is_found_again_the_latest_first(page, site):
    for id_ in ("goals-objectives", "monitoring-plan"):
        sheet = Sheet(page, id_)
        sheet.visit(site.url(f"worksheets/{id_}.html"))
        page.locator("form.ws textarea:visible").first.fill("Something of ours")
        sheet.until_kept()
    page.goto(site.url("index.html"))
    links = page.locator("[data-own-work] a:visible")
    expect(links).to_have_text([TOOLS["monitoring-plan"].title, TOOLS["goals-objectives"].title])
    expect(page.locator("[data-own-work] [data-when]:visible").first).to_contain_text("last changed")
    links.first.click()
    expect(page.locator("form.ws textarea:visible").first).to_have_value("Something of ours")


def test_on_paper_nothing_is_announced_that_is_not_there(home):
    sheet = printed(home)
    assert "Readtheintroduction" not in "".join(sheet.text.split())
    for chapter in CHAPTERS.values():
        assert "".join(chapter.situation.split()) in "".join(sheet.text.split()), chapter.id
    home.get_by_label("Where are you?").select_option("define-content")
    chosen = "".join(printed(home).text.split())
    assert "".join(CHAPTERS["define-content"].situation.split()) in chosen
    assert "".join(CHAPTERS["identify-teams"].situation.split()) not in chosen
