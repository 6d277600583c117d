"""A mistake in a district's own files is explained, with the file in `local/` and its line."""

from __future__ import annotations

import re

import pytest

from .project import add, build, change, line_of
from .test_mistakes import problems, problems_of
from .willow_creek import AGREEMENT, BRAND, LOGO


def test_a_mistake_in_the_brand_stops_the_build(project):
    add(project, "local/brand.yml", BRAND.replace("logo: assets/willow.svg\n", "").replace("tagline:", "tagname:"))
    [(path, line, _)] = problems(build(project))
    assert (path, line) == ("local/brand.yml", 3)


def test_a_brand_without_its_own_names_says_which_are_missing(project):
    add(project, "local/brand.yml", "tagline: Ours\n")
    found = problems_of(project)
    assert {(path, line) for path, line, _ in found} == {("local/brand.yml", 1)}
    for name in ("site_id", "site_name", "publisher"):
        assert any(f'"{name}" is missing' in message for _, _, message in found)


def test_a_color_that_cannot_be_read_on_its_ground_is_named_with_its_contrast(project):
    add(project, "local/brand.yml", BRAND.replace("#5b2a86", "#e0d060").replace("logo: assets/willow.svg\n", ""))
    found = problems_of(project)
    assert found
    for path, line, message in found:
        assert path == "local/brand.yml"
        assert line in (line_of(project, path, "light:"), line_of(project, path, "link:"))
        assert re.search(
            r'"link" \(#e0d060\) on "\w+" \(#\w{6}\) has a contrast of \d+\.\d to 1; text needs 4\.5 to 1', message
        )


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("tagline:", "tagname:", 'Did you mean "tagline"?'),
        ('"#5b2a86"', "purple", 'such as "#1f4e79", in quotes'),
        ('"#5b2a86"', "#5b2a86", "link"),  # without quotes, what follows # is a comment
        ("site_id: willow-creek", "site_id: Willow Creek", "small letters"),
        ("logo: assets/willow.svg", "logo: assets/gone.svg", "assets/gone.svg"),
    ],
    ids=["unknown setting", "no color", "color without quotes", "site id", "no such logo"],
)
def test_a_mistake_in_the_brand_is_explained(project, before, after, said):
    add(project, "local/docs/assets/willow.svg", LOGO)
    add(project, "local/brand.yml", BRAND)
    change(project, "local/brand.yml", before, after)
    line = line_of(project, "local/brand.yml", after)
    found = problems_of(project)
    assert ("local/brand.yml", line) in {(path, line) for path, line, _ in found}
    assert any(said in message for _, _, message in found), found


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("onion: federation\n", 1, 'Did you mean "union"?'),
        ("union:\n  singular: federation\n  plurals: federations\n", 3, 'Did you mean "plural"?'),
        ("union:\n  plural: federations\n", 2, '"singular" is missing'),
        ("district: county\nunion: [federation]\n", 2, "a word, or its forms"),
        ("union: ''\n", 1, "empty"),
    ],
    ids=["unknown word", "unknown form", "no singular", "a list", "empty"],
)
def test_a_mistake_in_the_words_is_explained(project, text, line, said):
    add(project, "local/words.yml", text)
    found = problems_of(project)
    assert {path for path, _, _ in found} == {"local/words.yml"}
    assert line in {number for _, number, _ in found}
    assert any(said in message for _, _, message in found), found


def test_a_mistake_in_a_district_s_own_page_and_worksheet_names_the_file_in_local(project):
    add(project, "local/docs/notices.md", "# Notices\n\nOf the $unionn.\n")
    add(project, "local/worksheets/our-agreement.yml", AGREEMENT.replace("minutes: 10", "minutes: ten"))
    found = problems_of(project)
    assert [(path, line) for path, line, _ in found] == [
        ("local/docs/notices.md", 3),
        ("local/worksheets/our-agreement.yml", line_of(project, "local/worksheets/our-agreement.yml", "minutes")),
    ]
