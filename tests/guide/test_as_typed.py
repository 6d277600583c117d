"""What a page would show as it is typed, because Markdown takes it for plain words."""

import pytest

from ..helpers import site_problems


def told(folder, text):
    return site_problems(folder, {"docs/page.md": f"# Page\n\n{text}\n"})


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("Bring:\n- paper\n- pens", 4, "a list begins after a blank line"),
        ("Look:\n| a | b |\n| - | - |\n| 1 | 2 |", 4, "a table begins after a blank line"),
        ("Look:\na | b\n--|--\n1 | 2", 4, "a table begins after a blank line"),
        ("See [this][there].", 3, 'readers see "[this][there]" as it is: no line on this page begins with "[there]:"'),
        ("See\n[this][].", 4, 'no line on this page begins with "[this]:"'),
        ("It is so.[^1]", 3, 'readers see "[^1]" as it is: no line on this page begins with "[^1]:"'),
        ("Text\n\n```\ncode\n```\n\n~~~\ncode", 9, 'code begins here and does not end: close it with "~~~"'),
    ],
)
def test_what_readers_would_see_as_it_is_typed_is_told_at_its_line(tmp_path, text, line, said):
    [problem] = told(tmp_path, text)
    assert problem.startswith(f"docs/page.md:{line}: ")
    assert said in problem


@pytest.mark.parametrize(
    "text",
    [
        "## A table\n| a | b |\n| - | - |\n| 1 | 2 |\n\na | b\n--|--\n1 | 2",
        "A heading | with a bar\n----\n\n- [ ] a\n- [x] b",
        "See [this][There], [that][] and so on.[^1]\n\n[there]: https://example.org\n[that]: page.md\n[^1]: Said Ada.",
        "`[this][there]`, `[^1]`\n\n```\n[this][there]\nA:\n- b\n```",
        "<!-- To do:\n- [this][there]\n-->\n\nText.",
    ],
)
def test_what_markdown_takes_for_what_it_looks_like_is_fine(tmp_path, text):
    assert told(tmp_path, text) == []
