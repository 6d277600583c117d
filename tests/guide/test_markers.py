"""Markers in Markdown: which there are, and the mistakes in them."""

import pytest
from guidebook.authoring.problems import listed
from guidebook.guide.markers import MARKER, placed
from guidebook.parts import all_parts

from ..helpers import site_problems, the_site


def page(text):
    return {"docs/page.md": text}


@pytest.mark.parametrize(
    "text",
    [
        "[[worksheet tool]]\n",
        "# A\n\n[[contact-sheets]]\n\n[[gallery]]\n",
        "```\n[[nothing]]\n```\n",
        "~~~~\n```\n[[nothing]]\n~~~~\n",
        "    [[nothing]]\n",
        "Use `[[nothing]]` like this.\n",
        "[a link](page.md) and [x][y]\n\n[y]: page.md\n",
        "[tools]\n\n[tools]: https://example.org\n",
        "[figure it out]\n",
    ],
)
def test_what_is_right_is_no_problem(tmp_path, text):
    assert site_problems(tmp_path, page(text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[worksheet tol]]", '1: there is no worksheet "tol" to place here. Did you mean "tool"?'),
        ("[[worksheet]]", '1: there is no worksheet "" to place here. Allowed here: "tool".'),
        ("[[Worksheet tool]]", '1: "[[Worksheet tool]]" is not a marker. Did you mean "worksheet"?'),
        ("[[TOOLS]]", '1: "[[TOOLS]]" is not a marker. Did you mean "tools"?'),
        ("[[worksheet tool please]]", '1: "[[worksheet tool please]]" is not a marker. Did you mean "worksheet"?'),
        ("Here is [[figure-hourglass]].", '1: "[[figure-hourglass]]" is not a marker. Did you mean "figure"?'),
        ("[[wroksheet tool]]", '1: "[[wroksheet tool]]" is not a marker. Did you mean "worksheet"?'),
        (
            "[[nothing]]",
            f'1: "[[nothing]]" is not a marker. Allowed here: {listed(the_site().markers)}.',
        ),
        ("[[tools commit]]", '1: "[[tools]]" takes no name; only {named} do.'),
        ("[[options sectoin]]", '1: there are no options of "sectoin" to place here. Did you mean "section"?'),
        ("Here are [[tools]].", '1: "[[tools]]" must be on a line of its own, with a blank line before and after it.'),
        ("One\n[[tools]]\n", '2: "[[tools]]" must be on a line of its own, with a blank line before and after it.'),
        ("[[tools]]\nTwo", '1: "[[tools]]" must be on a line of its own, with a blank line before and after it.'),
        (
            "- One\n- [[gallery]]\n",
            '2: "[[gallery]]" must be on a line of its own, with a blank line before and after it.',
        ),
        ("[[gallery]]\n\nOne\n\n[[gallery]]", '5: "[[gallery]]" is on this page twice (first on line 1): place it once.'),
        ("[tools]", '1: a marker has two brackets on each side: "[[tools]]".'),
        ("One\n\n[worksheet tool]", '3: a marker has two brackets on each side: "[[worksheet tool]]".'),
        ("```\n[[tools]]\n```\n\n[[tolls]]", '5: "[[tolls]]" is not a marker. Did you mean "tools"?'),
    ],
)
def test_a_broken_marker_is_reported(tmp_path, text, told):
    named = listed(sorted(marker.name for part in all_parts().values() for marker in part.markers if marker.unknown), "and")
    assert site_problems(tmp_path, page(text)) == ["docs/page.md:" + told.replace("{named}", named)]


def test_what_a_marker_that_is_only_shown_names_is_not_placed():
    text = "[[figure chain]]\n\n``` md\n[[figure scale]]\n```\n\n[[tools]]\n\n[[figure tree]]\n"
    assert (placed(text, "figure"), placed(text, "tools")) == (["chain", "tree"], [""])


def test_a_marker_of_a_worksheet_that_cannot_be_read_is_no_mistake_of_its_own(tmp_path):
    files = {**page("[[worksheet tool]]"), "worksheets/tool.yml": "title: ["}
    assert len(site_problems(tmp_path, files)) == 1


def test_the_text_of_a_link_may_stand_in_brackets(tmp_path):
    assert site_problems(tmp_path, page("See [[1]](https://example.org) and [[2]][x].\n\n[x]: https://example.org\n")) == []


@pytest.mark.parametrize("typed", ["[[tools]]", "[[worksheet tool]]", "[[two-words]]", "[[two-words and-a-name]]"])
def test_a_marker_s_name_is_one_word_or_several_with_hyphens(typed):
    assert MARKER.fullmatch(typed)


@pytest.mark.parametrize("typed", ["[[-tools]]", "[[tools-]]", "[[tools--all]]", "[[to_ols]]"])
def test_nothing_else_is_a_marker_s_name(typed):
    assert not MARKER.fullmatch(typed)


def test_what_shows_the_tools_of_a_chapter_has_no_use_elsewhere(tmp_path):
    said = '"[[tools]]" shows what belongs to a chapter, and this page is none.'
    assert site_problems(tmp_path, page("One\n\n[[tools]]\n")) == [f"docs/page.md:3: {said}"]
    chapter = "---\ntitle: C\nstage: prepare\nchapter: 9\nsummary: S\n---\n\n[[tools]]\n"
    assert site_problems(tmp_path, {"docs/page.md": chapter}) == []
