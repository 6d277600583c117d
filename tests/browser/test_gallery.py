"""Finding a tool among all."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.helpers import the_site

from .sheet import LOADED, until


@pytest.fixture(scope="module")
def worksheets():
    return the_site().library.worksheets


@pytest.fixture(scope="module")
def chapters():
    return the_site().chapters


@pytest.fixture
def gallery(page: Page, site) -> Page:
    page.goto(site.url("worksheets/index.html"))
    return page


def shown(page: Page) -> set[str]:
    """The ids of the tools that are shown."""
    links = page.locator(".gb-card:visible a").all()
    return {(link.get_attribute("href") or "").removesuffix(".html") for link in links}


def test_at_first_all_tools_are_there(gallery, worksheets):
    assert shown(gallery) == set(worksheets)
    expect(gallery.locator("[data-count]")).to_have_text(f"{len(worksheets)} tools")


def test_every_filter_shows_what_fits_it(gallery, worksheets, chapters):
    fits = {
        "Stage": ("prepare", lambda each: chapters[each.chapter].stage == "prepare"),
        "Chapter": ("learn-the-case", lambda each: each.chapter == "learn-the-case"),
        "Type": ("tool", lambda each: each.type == "tool"),
        "Filled in by": ("individual", lambda each: "individual" in each.facilitation.participants),
        "Time": ("30", lambda each: each.facilitation.minutes <= 30),
        "Paper": ("landscape", lambda each: "landscape" in each.orientations()),
    }
    for label, (value, fit) in fits.items():
        gallery.get_by_label(label).select_option(value)
        expected = {id_ for id_, each in worksheets.items() if fit(each)}
        assert shown(gallery) == expected, label
        if len(expected) < len(worksheets):
            expect(gallery.locator("[data-count]")).to_have_text(f"{len(expected)} of {len(worksheets)} tools")
        gallery.get_by_role("button", name="Show all").click()
        expect(gallery.locator("[data-count]")).to_have_text(f"{len(worksheets)} tools")


def test_nothing_is_offered_to_be_shown_where_all_is_shown(gallery):
    show_all = gallery.get_by_role("button", name="Show all")
    expect(show_all).to_be_hidden()
    gallery.get_by_label("Stage").select_option("act")
    expect(show_all).to_be_visible()
    show_all.click()
    expect(show_all).to_be_hidden()
    assert gallery.evaluate("document.activeElement.dataset.filter"), "the focus is not lost with the button"


def test_tools_stand_under_their_chapter_and_stage_and_headings_without_tools_go(gallery, worksheets, chapters):
    for chapter in chapters.values():
        group = gallery.locator(
            f".gb-tools[data-stage={chapter.stage}] [data-group]", has=gallery.locator(f"#tools-{chapter.id}")
        )
        expect(group.get_by_role("heading", level=3)).to_have_text(f"{chapter.chapter} {chapter.title}")
        shown_in = {(a.get_attribute("href") or "").removesuffix(".html") for a in group.locator(".gb-card__title a").all()}
        assert shown_in == {id_ for id_, each in worksheets.items() if each.chapter == chapter.id}
    gallery.get_by_label("Chapter").select_option("learn-the-case")
    expect(gallery.locator("h2:visible")).to_have_count(1)
    expect(gallery.locator("h3:visible")).to_have_count(1)


def test_each_card_has_its_sheet_in_small(gallery, worksheets):
    assert gallery.locator(".gb-card svg.gb-mini").count() == len(worksheets)
    for kind in ("handout", "questions", "addition"):
        card = gallery.locator(f".gb-card[data-type={kind}]").first
        expect(card.locator(".gb-card__type")).to_be_visible()
    wide = gallery.locator('.gb-card[data-orientation="landscape"] svg').first.bounding_box()
    assert wide
    assert wide["width"] > wide["height"]


def test_on_a_phone_filters_are_folded_and_say_how_many_are_chosen(gallery):
    gallery.set_viewport_size({"width": 360, "height": 740})
    stage = gallery.get_by_label("Stage")
    expect(stage).to_be_hidden()
    first = gallery.locator(".gb-card").first.bounding_box()
    assert first
    assert first["y"] < 740 * 0.8
    gallery.get_by_text("Filter", exact=True).click()
    stage.select_option("act")
    expect(gallery.get_by_text("Filter (1 chosen)")).to_be_visible()
    # Its frame is around it: the list would cover most of one within.
    expect(stage.locator("..")).to_have_css("box-shadow", re.compile("^(?!none)(?!.*inset)"))
    gallery.set_viewport_size({"width": 1280, "height": 740})
    expect(stage).to_be_visible()
    expect(gallery.get_by_text("Filter (1 chosen)")).to_be_hidden()


def test_filters_narrow_each_other(gallery, worksheets, chapters):
    gallery.get_by_label("Stage").select_option("prepare")
    gallery.get_by_label("Paper").select_option("landscape")
    fitting = {
        id_
        for id_, each in worksheets.items()
        if chapters[each.chapter].stage == "prepare" and "landscape" in each.orientations()
    }
    assert shown(gallery) == fitting


def test_it_is_filtered_by_keyboard_alone(gallery, worksheets, chapters):
    for _ in range(60):
        gallery.keyboard.press("Tab")
        if gallery.evaluate("document.activeElement.dataset.filter") == "stage":
            break
    gallery.keyboard.press("ArrowDown")
    assert shown(gallery) == {id_ for id_, each in worksheets.items() if chapters[each.chapter].stage == "prepare"}
    expect(gallery.locator("[data-count]")).to_have_attribute("role", "status")
    for _ in range(10):
        gallery.keyboard.press("Tab")
        if gallery.evaluate("document.activeElement.type") == "reset":
            break
    gallery.keyboard.press("Enter")
    expect(gallery.locator("[data-count]")).to_have_text(f"{len(worksheets)} tools")
    for _ in range(10):
        gallery.keyboard.press("Tab")
        if gallery.evaluate("Boolean(document.activeElement.closest('.gb-card'))"):
            break
    gallery.keyboard.press("Enter")
    expect(gallery).to_have_url(re.compile(r"/worksheets/[a-z-]+\.html$"))


def test_letters_choose_in_a_list_and_open_no_search(gallery):
    until(gallery, LOADED)
    gallery.get_by_label("Filled in by").focus()
    gallery.keyboard.press("s")
    gallery.keyboard.press("f")
    assert not gallery.evaluate("document.activeElement.classList.contains('gb-search__input')")


def test_where_nothing_fits_the_page_says_so(gallery, worksheets):
    gallery.get_by_label("Stage").select_option("reflect")
    gallery.get_by_label("Chapter").select_option("learn-the-case")
    assert shown(gallery) == set()
    expect(gallery.locator("[data-count]")).to_have_text(f"0 of {len(worksheets)} tools")


def test_stories_are_filtered_by_what_their_sources_give(page, site):
    stories = the_site().found("story")
    page.goto(site.url("stories.html"))
    expect(page.locator(".gb-story:visible")).to_have_count(len(stories))
    page.get_by_label("State").select_option(label="Ohio")
    ohio = [story.place for story in stories.values() if "Ohio" in story.states]
    expect(page.locator(".gb-story:visible h2")).to_have_text(ohio)
    page.get_by_role("button", name="Show all").click()
    page.get_by_label("Whose work").select_option("school")
    expect(page.locator("[data-count]")).to_contain_text(f"of {len(stories)} stories")


def test_references_are_filtered_by_kind_and_by_chapter(page, site):
    works = the_site().found("reference")
    page.goto(site.url("references.html"))
    page.get_by_label("Kind").select_option("book")
    books = sum(work.kind == "book" for work in works.values())
    expect(page.locator(".gb-entry:visible")).to_have_count(books)
    page.get_by_label("Cited in chapter").select_option("evaluate-outcomes")
    expect(page.locator(".gb-entry:visible #mintrop-2016, #mintrop-2016:visible")).to_have_count(1)
    expect(page.locator(".gb-entry:visible", has_not_text="Chapter 10")).to_have_count(0)
