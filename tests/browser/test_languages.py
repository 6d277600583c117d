"""A site in two languages: each page leads to itself in the other, at the same place, with the same sheet and its answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from guidebook.hosts.trial import built_into
from playwright.sync_api import expect

from tests.build.project import copy_project

from .accessibility import violations
from .serving import Served, served
from .sheet import Sheet
from .work import OurWork, team


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Iterator[Served]:
    project = copy_project(tmp_path_factory.mktemp("languages"))
    english = Path(project, "languages/es/docs/act/define-content.md")  # of which no more is translated than what it is called
    english.write_text("".join(english.read_text(encoding="utf-8").partition("\n---\n")[:2]), encoding="utf-8")
    folder = Path(project, "site")
    assert built_into(folder, project).problems.lines() == []
    with served(folder) as site:
        yield site


def links(page):
    return page.locator(".gb-header a[data-language]")


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_a_page_leads_to_itself_in_the_other_language_and_back(page, site, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(site.url("worksheets/fishbone.html#use"))
    other = page.get_by_role("banner").get_by_role("link", name="Español")
    box = other.bounding_box()
    assert min(box["height"], box["width"]) >= 43.9
    other.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/es/worksheets/fishbone.html#use")
    assert page.evaluate("document.documentElement.lang") == "es-US"
    page.get_by_role("banner").get_by_role("link", name="English").click()
    page.wait_for_url(site.url("worksheets/fishbone.html#use"))
    assert violations(page) == []


def test_from_disk_it_leads_there_too(page, site):
    page.goto(site.from_disk("index.html"))
    links(page).click()
    page.wait_for_url("**/es/index.html")
    links(page).click()
    page.wait_for_url(site.from_disk("index.html"))


def test_answers_open_in_the_other_language_with_the_team_and_the_sheet_that_were_open(page, site):
    page.goto(site.url("worksheets/project-plan.html"))
    team = page.locator('[name="answer-sheet-team"]')
    team.fill("Riverside")
    links(page).click()
    page.wait_for_url("**/es/worksheets/project-plan.html*")
    expect(team).to_have_value("Riverside")


def test_teams_are_in_the_order_of_the_page_s_language(page, site):
    spanish = OurWork(page, site.url("es/our-work.html"))
    spanish.keep([], [team("own", "Río"), team("one", "Ñandú"), team("two", "Nube"), team("three", "Oso")])
    names = page.locator("[data-team-list] a > span:first-child")
    assert names.all_text_contents() == ["Río", "Nube", "Ñandú", "Oso"]


def test_a_page_that_is_not_translated_says_so_in_the_language_and_is_marked_as_english(page, site):
    page.goto(site.url("es/contribute/brand.html"))
    expect(page.locator(".gb-untranslated")).to_have_text("Por ahora, esta página está en inglés.")
    assert page.locator("article").get_attribute("lang") == "en"
    page.goto(site.url("es/prepare/learn-the-case.html"))
    expect(page.locator(".gb-untranslated")).to_have_count(0)
    assert page.locator("article").get_attribute("lang") is None


def test_each_page_names_itself_in_the_other_language_for_those_who_search(page, site):
    page.goto(site.url("es/worksheets/fishbone.html"))
    found = page.locator("link[rel='alternate']").evaluate_all("all => all.map((each) => [each.hreflang, each.href])")
    assert found == [["en", site.url("worksheets/fishbone.html")]]


def test_paper_has_no_switch(page, site):
    page.goto(site.url("es/contribute/brand.html"))
    page.emulate_media(media="print")
    for hidden in (".gb-header a[data-language]", ".gb-footer__languages", ".gb-untranslated"):
        expect(page.locator(hidden).first).to_be_hidden()


@pytest.mark.parametrize("id_", ["fishbone", "group-norms", "project-plan", "relationship-continuum"])
def test_all_that_is_answered_in_english_opens_in_spanish(page, site, id_):
    english = Sheet(page, id_)
    english.visit(site.url(f"worksheets/{id_}.html"))
    english.fill_everything()
    english.until_kept()
    shown, answers = english.shown(), english.answers()
    spanish = Sheet(page, id_)
    spanish.visit(site.url(f"es/worksheets/{id_}.html"))
    assert spanish.shown() == shown
    assert spanish.answers() == answers
    assert spanish.button("Guardar").is_visible()


def test_a_tool_leads_to_its_chapter_and_to_no_heading_that_is_in_english_still(page, site):
    for tool, links in (("worksheets/fishbone", 3), ("es/worksheets/fishbone", 2), ("es/worksheets/sharing-the-case", 3)):
        page.goto(site.url(f"{tool}.html"))
        assert page.locator(".gb-where a").count() == links


@pytest.mark.parametrize("from_disk", [False, True], ids=["over http", "from disk"])
def test_search_finds_words_with_accents_typed_without_and_the_other_way_round(page, site, from_disk):
    address = "es/worksheets/fishbone.html"
    page.goto(site.from_disk(address) if from_disk else site.url(address))
    query = page.locator(".gb-search__input")
    for one, other in (("educación", "educacion"), ("mañana", "manana"), ("año", "ano")):
        found = []
        for typed in (one, other):
            query.fill("")
            expect(page.locator(".gb-result__link")).to_have_count(0)
            query.fill(typed)
            expect(page.locator(".gb-result__link").first).to_be_visible()
            found.append(page.locator(".gb-result__link").evaluate_all("all => all.map((each) => each.href)"))
        assert found[0] == found[1]
    expect(page.locator(".gb-result__link mark").first).to_be_visible()
