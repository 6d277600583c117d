"""Tools that an edition goes without."""

import pytest

from tests.helpers import WORKSHEET, site_of, site_problems, spoilt
from tests.parts.test_link_map import taking

OTHER = spoilt("chapter: commit", "chapter: learn").replace("Test Tool", "Other Tool")
PUBLISHED = {"worksheets/published-ids.json": '{"tool": {"name": "text"}, "other": {"name": "text"}}'}


def retired(folder, text, **files):
    site = site_of(folder, {"worksheets/other.yml": OTHER, "local/edition.yml": text, **PUBLISHED, **files})
    assert site.problems.lines() == []
    return {id_: each.became for id_, each in site.library.retired.items()}


@pytest.mark.parametrize(
    ("said", "became"),
    [
        ("[tool]", "It was left out of this edition. “All tools” lists the ones that are here."),
        ("{tool: Ask your $union.}", "Ask your association/union."),
        ("{tool: {says: Gone.}}", "Gone."),
        ("{tool: {instead: other}}", "In its place, there is [Other Tool](worksheet:other)."),
        ("{tool: {says: See the other., instead: other}}", "See the other."),
    ],
)
def test_the_page_of_a_published_one_says_what_became_of_it(tmp_path, said, became):
    assert retired(tmp_path, f"without:\n  tools: {said}\n") == {"tool": became}


def test_the_tools_of_a_chapter_go_with_it(tmp_path):
    assert list(retired(tmp_path, "without:\n  chapters: [learn]\n")) == ["other"]


def test_a_tool_of_a_chapter_may_have_words_of_its_own(tmp_path):
    said = "without:\n  chapters: [learn]\n  tools: {other: Ask us.}\n"
    assert retired(tmp_path, said) == {"other": "Ask us."}


def test_a_tool_that_the_layer_gives_another_chapter_stays(tmp_path):
    own = {"local/worksheets/other.yml": WORKSHEET.replace("Test Tool", "Other Tool")}
    assert retired(tmp_path, "without:\n  chapters: [learn]\n", **own) == {}


def test_a_tool_whose_chapter_the_layer_changes_stays(tmp_path):
    moved = {"local/changes/worksheets/other.yml": "chapter: commit\n"}
    assert retired(tmp_path, "without:\n  chapters: [learn]\n", **moved) == {}


@pytest.mark.parametrize("goes", ["tools: [other]", "chapters: [learn]"])
def test_a_layer_does_not_change_a_tool_that_it_takes_away(tmp_path, goes):
    change = {"local/changes/worksheets/other.yml": "summary: Ours.\n", "local/edition.yml": f"without:\n  {goes}\n"}
    [line] = site_problems(tmp_path, {"worksheets/other.yml": OTHER, **PUBLISHED, **change})
    assert line == (
        'local/changes/worksheets/other.yml: this has or changes "other" of the tools, which is taken away in '
        "local/edition.yml:2. Keep only one of the two."
    )


def test_a_tool_of_one_s_own_needs_a_chapter_that_is_there(tmp_path):
    files = {"local/worksheets/ours.yml": OTHER, "local/edition.yml": "without:\n  chapters: [learn]\n"}
    [line] = site_problems(tmp_path, files)
    assert line == (
        'local/worksheets/ours.yml:2: the chapter "learn" is taken away in local/edition.yml:2: give the tool another chapter.'
    )


def test_tools_of_ours_do_without_what_they_would_take_from_it_and_no_word_is_lost_on_that(tmp_path):
    files = {"worksheets/other.yml": taking("tool/name", OTHER), "local/edition.yml": "without:\n  tools: [tool]\n"}
    site = site_of(tmp_path, files)
    assert (site.problems.lines(), site.library.links, site.library.left_out) == ([], [], [])


def test_a_link_of_a_tool_of_one_s_own_is_left_out_and_that_is_told(tmp_path):
    files = {"local/worksheets/other.yml": taking("tool/name", OTHER), "local/edition.yml": "without:\n  tools: [tool]\n"}
    site = site_of(tmp_path, files)
    assert (site.problems.lines(), site.library.links) == ([], [])
    assert site.library.left_out[0].startswith("local/worksheets/other.yml:")
    assert site.library.left_out[0].endswith('a link is left out: local/edition.yml:2 takes "tool" away.')


def test_a_tool_that_is_retired_already_is_not_taken_away_as_well(tmp_path):
    files = {"worksheets/tool.yml": "title: Test Tool\nretired: Gone.\n", "local/edition.yml": "without:\n  tools: [tool]\n"}
    [line] = site_problems(tmp_path, {**files, **PUBLISHED, "worksheets/other.yml": OTHER})
    assert line == 'local/edition.yml:2: the tool "tool" is already retired: leave it out here.'
