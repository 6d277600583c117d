"""Markdown that is not fenced code, line by line and as a whole."""

import re

import pytest
from guidebook.authoring.fences import FENCED, outside_fences, unclosed, without_fences


@pytest.mark.parametrize(
    ("text", "indices"),
    [
        ("a\nb", [0, 1]),
        ("a\n```\nb\n```\nc", [0, 4]),
        ("~~~ python\n```\na\n~~~\nb", [4]),
        ("````\n```\na\n````\nb", [4]),
        ("```\na\n````\nb", [3]),
        ("- a\n\n  ```\n  b\n  ```\n- c", [0, 1, 5]),
        ("a\n```\nb", [0]),
        ("```\na\n```yaml\nb\n```\nc", [5]),
        ("```a``` is code in a line\nb", [0, 1]),
        ("~~~ `a`\nb\n~~~\nc", [3]),
    ],
)
def test_what_is_in_a_fence_is_passed_over_until_one_as_long_ends_it(text, indices):
    lines = text.split("\n")
    assert list(outside_fences(lines)) == [(index, lines[index]) for index in indices]


@pytest.mark.parametrize("fence", ["```", "````", "~~~", "~~~~"])
@pytest.mark.parametrize("indent", ["", "    "])
def test_a_pattern_that_passes_over_code_finds_the_same(fence, indent):
    text = f"# One\n\n{indent}{fence} md\n{indent}## Not one\n{indent}{fence[1:]}\n\n{indent}{fence}\n## Two\n"
    plain = without_fences(text)
    assert [line for line in plain.split("\n") if line.strip()] == ["# One", "## Two"]
    assert plain.index("## Two") == text.index("## Two")
    assert re.sub(FENCED, lambda code: re.sub(r"[^\n]", " ", code[0]), text) == plain


@pytest.mark.parametrize(
    ("text", "index"), [("a\n```\nb\n```\n~~~\nb\n```", 4), ("```\na\n```", None), ("a", None), ("```", 0)]
)
def test_the_line_is_found_where_code_begins_that_does_not_end(text, index):
    assert unclosed(text.split("\n")) == index
