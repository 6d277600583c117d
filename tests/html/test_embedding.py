"""Markers in Markdown: what they place, and the mistakes in them."""

import re

import pytest
from guidebook.html.embedding import Embedding, Place
from guidebook.html.rendering import Renderer
from markdown import Markdown

from ..helpers import CHAPTER, ROOT, WORKSHEET, address, site_of


@pytest.fixture
def convert(tmp_path):
    """Converts the Markdown of a page of the chapter `commit`; returns its HTML, its contents and its place."""

    def convert(text, own_worksheet="", files=None):
        site = site_of(tmp_path, files)
        assert site.problems.lines() == []
        embedding = Embedding(site, Renderer([ROOT / "overrides"], site.chapters))
        embedding.place = Place("commit", address, lambda to, id_: "", own_worksheet=own_worksheet)
        markdown = Markdown(extensions=["toc", "pymdownx.superfences", embedding])
        html = markdown.convert(text)
        return html, markdown.toc_tokens, embedding.place  # type: ignore[attr-defined]

    return convert


def test_a_worksheet_is_placed_whole_where_its_marker_stands(convert):
    html, _, place = convert("Before\n\n[[worksheet tool]]\n\nAfter")
    assert re.search(r'<p>Before</p>.*<form[^>]*data-worksheet="tool".*</form>.*<p>After</p>', html, re.DOTALL)
    assert place.kinds == {"text", "date", "choice", "note", "long_text"}
    assert place.parts == {"worksheet"}


def test_headings_of_a_worksheet_reach_the_contents(convert):
    _, contents, _ = convert("# Page\n\n[[worksheet tool]]")
    [top] = contents
    assert [each["name"] for each in top["children"]] == ["Test Tool"]
    assert [each["name"] for each in top["children"][0]["children"]] == ["First", "Second"]


def test_on_its_own_page_a_worksheet_does_not_repeat_its_title(convert):
    _, contents, _ = convert("# Test Tool\n\n[[worksheet tool]]", "tool")
    assert [each["name"] for each in contents[0]["children"]] == ["First", "Second"]


def test_the_cards_are_those_of_the_chapter(convert):
    assert 'href="worksheet/tool.html"' in convert("[[tools]]")[0]


def test_the_gallery_and_the_reference_are_placed(convert):
    assert "data-filters" in convert("[[gallery]]")[0]
    html, contents, _ = convert("[[kinds]]")
    assert 'data-example="choice"' in html
    assert "choice" in [each["name"] for each in contents]


def test_the_overview_has_each_tool_with_its_chapter_and_kinds(convert):
    html, _, _ = convert("[[overview]]")
    assert '<a href="worksheet/tool.html">Test Tool</a>' in html
    assert "<code>choice</code>" in html


def test_the_options_of_what_is_written_in_yaml_are_placed(convert):
    html, _, _ = convert("[[options section]]")
    assert "<code>orientation</code>" in html


def test_a_marker_in_code_is_left_alone(convert):
    html, _, place = convert("```\n[[tools]]\n```\n\nand `[[gallery]]` too")
    assert "[[tools]]" in html
    assert "[[gallery]]" in html
    assert place.parts == set()


@pytest.mark.parametrize(
    "marker",
    ["[[figure]]", "[[figure no]]", "[[worksheet]]", "[[tools commit]]", "[[options]]", "[[options no]]", "[[nothing]]"],
)
def test_a_marker_that_is_wrong_places_nothing_while_it_waits_to_be_mended(convert, marker):
    assert convert(f"Before\n\n{marker}\n\nAfter")[0] == "<p>Before</p>\n<p>After</p>"


def test_the_questions_of_a_chapter_are_those_of_its_sheet(convert):
    sheet = WORKSHEET.replace("chapter: commit", "chapter: commit\ntype: questions")
    html, _, _ = convert("[[questions]]", files={"worksheets/asking.yml": sheet})
    assert re.findall(r"<li>(.*?)</li>", html) == ["Name", "Ready?", "Plan"]
    assert 'href="worksheet/asking.html"' in html


def test_a_figure_is_placed_for_a_phone_and_for_a_page(convert):
    figure = "layout: chain\ntitle: Steps\ndescription: One box.\nlinks: [{label: First step}]\n"
    html, _, place = convert("[[figure steps]]", files={"docs/figures/steps.yml": figure})
    assert re.findall(r'data-width="(\w+)"', html) == ["narrow", "wide"]
    assert place.parts == {"figure"}


ENTRIES = {
    "docs/glossary.yml": (
        "need:\n  term: need\n  definition: A wish.\n  see: [norm]\nnorm:\n  term: norm\n  definition: A rule.\n"
    ),
    "docs/references.yml": "leana:\n  kind: web\n  authors: ['Leana, C.']\n  year: '2011'\n  title: A <site>\n",
    "docs/stories.yml": (
        "riverside:\n  place: Riverside, Iowa\n  title: A start\n  states: [Iowa]\n  level: [district]\n  topics: [Reading]\n"
        "  summary: They began.\n  done: They *talked*.\n  chapters: [commit]\n  sources: [leana]\n"
    ),
}


def test_terms_and_works_have_places_of_their_own(convert):
    html, _, _ = convert("[[glossary]]\n\n[[references]]", files=ENTRIES)
    assert re.findall(r'class="gb-entry"[^>]* id="([^"]+)"', html) == ["need", "norm", "leana"]
    assert '<a href="#norm">norm</a>' in html
    assert "<cite>A &lt;site&gt;</cite>" in html


def test_a_story_has_a_heading_and_what_filters_compare(convert):
    html, contents, _ = convert("[[stories]]", files=ENTRIES)
    assert [each["name"] for each in contents] == ["Riverside, Iowa"]
    assert 'data-state="iowa"' in html
    assert 'data-topic="reading"' in html
    assert "They <em>talked</em>." in html
    assert '<a href="reference/leana.html">Leana, 2011</a>' in html


def test_the_chooser_leads_from_a_situation_to_a_chapter_and_its_tools(convert):
    chapter = CHAPTER.format(title="Commit", number=1).replace("summary:", "situation: We want to begin\nsummary:")
    html, _, _ = convert("[[chooser]]", files={"docs/prepare/commit.md": chapter})
    assert "We want to begin" in html
    assert 'href="chapter/commit.html"' in html
    assert re.search(r'data-participants="team" data-minutes="30">.*href="worksheet/tool.html"', html)
