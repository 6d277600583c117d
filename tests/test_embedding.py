"""Markers in Markdown: what they place, and the mistakes in them."""

import re

import pytest
from guidebook.brand import Brand
from guidebook.embedding import Embedding, Place
from guidebook.loader import Library
from guidebook.rendering import Renderer
from guidebook.words import Vocabulary, Words
from markdown import Markdown

from .helpers import ROOT, WORKSHEET, address, loaded, site_problems
from .test_rendering import COMMIT


def page(text):
    return {"docs/page.md": text}


@pytest.fixture
def convert(tmp_path):
    """Converts the Markdown of a page of the chapter `commit`; returns its HTML, its contents and its place."""

    def convert(text, own_worksheet=""):
        library = Library({"tool": loaded(tmp_path, WORKSHEET)})
        renderer = Renderer([ROOT / "overrides"], {"commit": COMMIT})
        embedding = Embedding(library, renderer, Vocabulary(Words(), Brand().names()))
        embedding.place = Place("commit", address, lambda to, id_: "", own_worksheet)
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
    assert "data-gallery" in convert("[[gallery]]")[0]
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
    "text",
    [
        "[[worksheet tool]]\n",
        "# A\n\n[[tools]]\n\n[[gallery]]\n",
        "```\n[[nothing]]\n```\n",
        "~~~~\n```\n[[nothing]]\n~~~~\n",
        "    [[nothing]]\n",
        "Use `[[nothing]]` like this.\n",
        "[a link](page.md) and [x][y]\n",
    ],
)
def test_what_is_right_is_no_problem(tmp_path, text):
    assert site_problems(tmp_path, page(text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[worksheet tol]]", '1: there is no worksheet "tol" to place here. Did you mean "tool"?'),
        ("[[worksheet]]", '1: there is no worksheet "" to place here. Allowed here: "tool".'),
        ("[[wroksheet tool]]", '1: "[[wroksheet tool]]" is no marker. Did you mean "worksheet"?'),
        (
            "[[nothing]]",
            '1: "[[nothing]]" is no marker. Allowed here: "worksheet", "tools", "gallery", "overview", "kinds" or "options".',
        ),
        ("[[tools commit]]", '1: "[[tools]]" takes no name; only "worksheet" and "options" do.'),
        ("[[options sectoin]]", '1: there are no options of "sectoin" to show. Did you mean "section"?'),
        ("Here are [[tools]].", '1: "[[tools]]" must stand on a line of its own, with a blank line before and after it.'),
        ("One\n[[tools]]\n", '2: "[[tools]]" must stand on a line of its own, with a blank line before and after it.'),
        ("[[tools]]\nTwo", '1: "[[tools]]" must stand on a line of its own, with a blank line before and after it.'),
        (
            "- One\n- [[gallery]]\n",
            '2: "[[gallery]]" must stand on a line of its own, with a blank line before and after it.',
        ),
        ("```\n[[tools]]\n```\n\n[[tolls]]", '5: "[[tolls]]" is no marker. Did you mean "tools"?'),
    ],
)
def test_a_broken_marker_is_reported(tmp_path, text, told):
    assert site_problems(tmp_path, page(text)) == [f"docs/page.md:{told}"]


def test_a_marker_of_a_worksheet_that_cannot_be_read_is_no_mistake_of_its_own(tmp_path):
    files = {**page("[[worksheet tool]]"), "worksheets/tool.yml": "title: ["}
    assert len(site_problems(tmp_path, files)) == 1
