"""The face of the site: how a chapter opens, and a head with room for a district's picture and its name, at every width."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.build.project import add, copy_project
from tests.helpers import the_site

from .paper import printed
from .serving import Served, built, served

CHAPTERS = the_site().chapters.values()
BRAND = """\
site_id: long-name
site_name: Greater Saint Bartholomew Unified School District and Its Federation of Educators
publisher: Greater Saint Bartholomew
logo: assets/wide.svg
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><path d="M0 0h300v60H0z"/></svg>\n'
HEAD = """() => {
  const box = each => each.getBoundingClientRect().toJSON();
  const header = document.querySelector(".gb-header");
  const name = header.querySelector(".gb-cut");
  const range = document.createRange();
  range.selectNodeContents(name);
  return {
    header: box(header), logo: box(header.querySelector("img")), name: box(name),
    others: [...header.querySelectorAll("button, input")].filter(each => each.checkVisibility()).map(box),
    lines: new Set([...range.getClientRects()].map(each => Math.round(each.top))).size,
    size: parseFloat(getComputedStyle(name).fontSize),
  };
}"""


@pytest.fixture(scope="module")
def branded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The site of a district with a wide picture and a long name."""
    project = copy_project(tmp_path_factory.mktemp("branded"))
    add(project, "local/brand.yml", BRAND)
    add(project, "local/docs/assets/wide.svg", LOGO)
    with served(built(project, tmp_path_factory.mktemp("branded-site"))) as site:
        yield site


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1920])
def test_a_districts_picture_and_name_both_show_and_nothing_lies_on_them(page: Page, branded: Served, width):
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(branded.url("introduction.html"))
    page.evaluate("document.fonts.ready")
    head = page.evaluate(HEAD)
    logo, name = head["logo"], head["name"]
    assert logo["right"] - logo["left"] >= 55, "wide enough to be known by"
    assert head["header"]["top"] <= logo["top"] < logo["bottom"] <= head["header"]["bottom"]
    assert name["right"] - name["left"] >= 70
    assert head["header"]["top"] <= name["top"] < name["bottom"] <= head["header"]["bottom"]
    assert head["size"] >= 15
    assert logo["right"] <= name["left"]
    for other in head["others"]:
        assert other["right"] <= name["left"] + 1 or other["left"] >= name["right"] - 1 or other["left"] >= name["right"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width >= 768:
        assert head["lines"] <= 2, "all of it"


@pytest.mark.parametrize("width", [320, 1280])
def test_a_chapter_opens_in_its_stages_color_with_its_number_and_where_it_stands(page: Page, site: Served, width):
    page.set_viewport_size({"width": width, "height": 800})
    for chapter in CHAPTERS:
        page.goto(site.url(chapter.src_uri.replace(".md", ".html")))
        opener = page.locator(".gb-opener")
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        expect(opener.get_by_role("heading", level=1)).to_have_text(chapter.title)
        expect(opener.locator(".gb-opener__number")).to_have_text(str(chapter.chapter))
        expect(opener.locator("[aria-current]")).to_have_attribute("aria-label", f"Chapter {chapter.chapter}: {chapter.title}")
        stage, paper = opener.evaluate("each => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color]")
        numbers = opener.locator(f"[data-stage={chapter.stage}] [aria-current]")
        assert numbers.evaluate("each => [getComputedStyle(each).color, getComputedStyle(each).backgroundColor]") == [
            stage,
            paper,
        ]
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_a_chapter_opens_in_black_on_white(page: Page, site: Served):
    page.goto(site.url("act/define-content.html"))
    page.emulate_media(media="print")
    look = "({ backgroundColor, color, clipPath }) => [backgroundColor, color, clipPath]"
    seen = page.locator(".gb-opener").evaluate(f"each => ({look})(getComputedStyle(each))")
    assert seen == ["rgba(0, 0, 0, 0)", "rgb(0, 0, 0)", "none"]
    page.emulate_media(media="screen")
    assert "Define Content for Collaboration" in " ".join(printed(page).pages[0].split())


def test_a_heading_is_nearer_to_what_it_heads_than_to_what_went_before(page: Page, site: Served):
    page.goto(site.url("prepare/learn-the-case.html"))
    near = page.evaluate(
        """() => [...document.querySelectorAll(".gb-text > :is(h2, h3)")].flatMap(heading => {
          const [before, after] = [heading.previousElementSibling, heading.nextElementSibling];
          if (/^H/.test(before?.tagName || "") || !/^(P|UL|OL)$/.test(after?.tagName || "")) return [];
          const [above, own, below] = [before, heading, after].map(each => each.getBoundingClientRect());
          return [[heading.textContent, own.top - above.bottom, below.top - own.bottom]];
        })"""
    )
    assert len(near) > 5
    assert [name for name, above, below in near if above < 2 * below] == []
