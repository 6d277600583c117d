"""Pages to read: where one is, what a term means, and the page on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.helpers import the_site

from .paper import PAPERS, printed

SITE = the_site()
CHAPTER = SITE.chapters["discover-shared-goals"]


@pytest.fixture
def chapter(page: Page, site) -> Page:
    page.goto(site.url("prepare/discover-shared-goals.html"))
    return page


def test_a_chapter_is_lit_among_all(chapter):
    strip = chapter.get_by_role("navigation", name="Chapters")
    assert strip.get_by_role("link").count() == len(SITE.chapters)
    lit = strip.locator("[aria-current=page]")
    expect(lit).to_have_text(str(CHAPTER.chapter))
    strip.get_by_role("link", name="Chapter 5").click()
    expect(chapter.locator("h1")).to_have_text(SITE.chapters["identify-teams"].title)


def test_a_term_shows_what_it_means_where_it_stands_and_leads_to_the_glossary(chapter):
    term = chapter.locator("a[href$='glossary.html#needs-assessment']").first
    term.hover()
    meaning = SITE.found("term")["needs-assessment"].short
    expect(chapter.get_by_role("tooltip").filter(has_text=meaning)).to_be_visible()
    term.click()
    expect(chapter).to_have_url(re.compile("glossary.html#needs-assessment$"))


def test_a_citation_leads_to_its_reference_and_the_reference_back(chapter):
    chapter.get_by_role("link", name="Marietta et al., 2017").first.click()
    entry = chapter.locator("#marietta-2017")
    expect(entry).to_be_in_viewport()
    entry.get_by_role("link", name=f"Chapter {CHAPTER.chapter}").click()
    expect(chapter.locator("h1")).to_have_text(CHAPTER.title)


def test_a_tool_leads_back_to_the_section_that_introduces_it(page, site):
    page.goto(site.url("worksheets/opportunity-checklist.html"))
    page.locator(".gb-where").get_by_role("link").nth(1).click()
    heading = page.locator(":target")
    expect(heading).to_be_in_viewport()
    assert heading.evaluate("each => each.localName") in ("h2", "h3")


@pytest.mark.parametrize("paper", list(PAPERS))
def test_a_chapter_is_printed_alone_with_its_links_as_notes(chapter, paper):
    sheet = printed(chapter, paper)
    for words in ("Links on this page", SITE.found("reference")["marietta-2017"].title, "opportunity-checklist.html"):
        assert "".join(words.split()) in sheet.text, words
    for furniture in ("Tableofcontents", "Skiptocontent", "Forauthors"):
        assert furniture not in sheet.text
    assert all(len(page.split()) > 20 for page in sheet.pages)
    assert 5 <= len(sheet.pages) <= 12


def test_a_story_opens_by_itself_for_a_link_to_it_and_all_are_open_on_paper(page, site):
    page.goto(site.url("stories.html#springfield"))
    opened = page.locator(".gb-story details[open] > summary")
    expect(opened).to_have_text(["What happened in Springfield, Massachusetts"])
    page.locator("article li a[href$='#iowa']").first.click()
    expect(opened).to_have_count(2)
    paper = printed(page)
    assert paper.text.count("Whatpeopledid") == len(SITE.found("story"))
    expect(opened).to_have_count(2)


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without"])
def test_a_reference_folds_away_where_it_is_cited_and_prints_it(profiles, site, javascript):
    page = profiles.new(java_script_enabled=javascript).new_page()
    page.goto(site.url("references.html"))
    cited = page.locator(".gb-entry__see")
    assert cited.count() > len(SITE.found("reference")) / 2
    expect(cited.first).to_be_hidden()
    assert printed(page).text.count("Citedin") >= cited.count()
    page.locator(".gb-entry summary").first.click()
    expect(cited.first).to_be_visible()
