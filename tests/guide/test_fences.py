"""Lines of Markdown that are not fenced code."""

import pytest
from guidebook.guide.fences import outside_fences


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
    ],
)
def test_what_is_in_a_fence_is_passed_over_until_one_as_long_ends_it(text, indices):
    lines = text.split("\n")
    assert list(outside_fences(lines)) == [(index, lines[index]) for index in indices]
