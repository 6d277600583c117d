"""Pages, chapters and entries of parts that an edition goes without, and what links to them then do."""

import re

import pytest
from guidebook.html.removing import group_of, with_names
from guidebook.parts import all_parts

from tests.helpers import CHAPTER, converted, site_of, site_problems, write

TERMS = "trust:\n  term: Trust\n  definition: It grows.\n  see: [doubt]\ndoubt:\n  term: Doubt\n  definition: It grows, too.\n"
FIGURE = "layout: framework\ntitle: All stages\ndescription: All of them.\nagain: Again.\n"
FILES = {
    "docs/act/teams.md": CHAPTER.format(title="Name the Teams", number=3).replace("prepare", "act"),
    "docs/glossary.md": "# Glossary\n\n[[glossary]]\n",
    "docs/glossary.yml": TERMS,
    "docs/figures/stages.yml": FIGURE,
    "docs/what-it-costs.md": "# What it costs\n",
    "docs/money.md": "# Money\n",
    "docs/notes.md": "# Notes\n\n[[figure stages]]\n\n[Costs](what-it-costs.md), [teams](chapter:teams), [T](term:trust).\n",
}


def without(folder, said):
    site = site_of(folder, {**FILES, "local/edition.yml": f"without:\n  {said}\n"})
    assert site.problems.lines() == []
    return site


def test_what_parts_hold_is_called_as_their_files_are():
    groups = {group_of(part()) for part in all_parts().values()} - {""}
    assert {"figures", "stories", "glossary", "references", "lines"} <= groups


def test_the_chapters_that_stay_are_counted_anew(tmp_path):
    site = without(tmp_path, "chapters: [learn]")
    assert [(each.chapter, each.id) for each in site.chapters.values()] == [(1, "commit"), (2, "teams")]
    assert "prepare/learn.md" not in site.docs
    assert [left.title for left in with_names(site.removals)] == ["Learn"]


def test_where_no_chapter_goes_their_numbers_stay_as_they_are_written(tmp_path):
    write(tmp_path, {"local/docs/prepare/learn.md": CHAPTER.format(title="Learn", number=7)})
    assert [each.chapter for each in without(tmp_path, "pages: [money.md]").chapters.values()] == [1, 3, 7]


@pytest.mark.parametrize(
    ("said", "link", "instead"),
    [
        ("pages: [what-it-costs.md]", "what-it-costs.md#money", ""),
        ("pages: {what-it-costs.md: {instead: money.md}}", "what-it-costs.md", "money.md"),
        ("chapters: {learn: {instead: commit}}", "chapter:learn", "chapter:commit"),
        ("chapters: {learn: {instead: commit}}", "prepare/learn.md", "prepare/commit.md"),
        ("tools: [tool]", "worksheets/tool.md", ""),
        ("glossary: [trust]", "term:trust", ""),
        ("pages: [glossary.md]", "term:doubt", ""),
        ("pages: [glossary.md]", "glossary.md", ""),
        ("glossary: [trust]", "term:doubt", None),
    ],
)
def test_links_follow_by_id_and_by_path(tmp_path, said, link, instead):
    assert without(tmp_path, said).gone.instead(link, "notes.md") == instead


def test_a_marker_of_what_is_gone_places_nothing(tmp_path):
    assert "gb-framework" in converted(without(tmp_path, "pages: [money.md]"), "[[figure stages]]").html
    assert converted(without(tmp_path, "figures: [stages]"), "Before.\n\n[[figure stages]]\n\nAfter.").html.split() == [
        "<p>Before.</p>",
        "<p>After.</p>",
    ]


def test_a_term_is_not_named_beside_another_that_stays(tmp_path):
    html = converted(without(tmp_path, "glossary: [doubt]"), "[[glossary]]").html
    assert re.findall(r'id="(\w+)"', html) == ["trust"]
    assert "doubt" not in html.lower()


def test_a_figure_shows_no_stage_without_chapters(tmp_path):
    html = converted(without(tmp_path, "chapters: [teams]"), "[[figure stages]]").html
    assert re.findall(r'gb-framework__stage" data-stage="(\w+)"', html) == ["prepare"]


@pytest.mark.parametrize(
    ("said", "change", "id_"),
    [
        ("pages: [what-it-costs.md]", {"local/changes/docs/what-it-costs.yml": "title: Costs\n"}, "what-it-costs.md"),
        ("chapters: [learn]", {"local/changes/docs/prepare/learn.yml": "summary: Ours.\n"}, "learn"),
        ("figures: [stages]", {"local/changes/docs/figures/stages.yml": "title: Ours\n"}, "stages"),
        ("glossary: [trust]", {"local/changes/docs/glossary.yml": "trust:\n  definition: Ours.\n"}, "trust"),
    ],
)
def test_a_layer_does_not_change_what_it_takes_away(tmp_path, said, change, id_):
    [line] = site_problems(tmp_path, {**FILES, "local/edition.yml": f"without:\n  {said}\n", **change})
    [path] = change
    assert line.startswith(f'{path}: this has or changes "{id_}" of the ')
    assert line.endswith(" is taken away in local/edition.yml:2. Keep only one of the two.")
