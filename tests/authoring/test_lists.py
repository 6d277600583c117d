"""Lists in Markdown that readers would not see as lists, or not as they were meant."""

import pytest
from guidebook.authoring.lists import wrong_lists

from ..helpers import WORKSHEET, load, spoilt

LOST, OTHER, FLAT = "a list begins after a blank line", "as running text", "beside the entry that it is to be within"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("Bring:\n- paper\n- pens", 2, LOST),
        ("Bring:\n\n- paper\n\n    Of two kinds:\n    * white", 6, LOST),
        ("Do this:\n1. Begin.\n2. End.", 2, LOST),
        ('!!! tip "Bring"\n    These:\n    - pens', 3, LOST),
        ("# Bring\nThese:\n- pens", 3, LOST),
        ("1) Begin.\n2) End.", 2, OTHER),
        ("Bring:\n• paper\n• pens", 2, OTHER),
        ("- paper\n  - white", 2, FLAT),
        ("1. Begin.\n\n   - with a song", 3, FLAT),
        ("- a\n    - b\n      - c", 3, FLAT),
    ],
)
def test_a_list_that_is_none_to_markdown_is_told_at_its_line(text, line, said):
    [(index, told)] = wrong_lists(text)
    assert (index + 1, said in told) == (line, True)


@pytest.mark.parametrize(
    "text",
    [
        "Bring:\n\n- paper\n  and more\n- pens\n\n- chalk",
        "- a\n    - b\n        - c\n- d\n\n    More.\n\n    1. e",
        " - a\n - b\n\nText.\n\n  - c\n  - d",
        "# Bring\n- pens\n\n---\n- paper\n<div>\n- x\n</div>",
        '!!! tip "Bring"\n    - pens\n    - paper\n\n    1. a',
        "We began in\n2019. Then came 5\n-word and *more*.",
        "    Code:\n    - x\n\n```\nCode:\n- x\n```",
    ],
)
def test_what_markdown_takes_for_a_list_or_for_none_as_it_was_meant_is_fine(text):
    assert list(wrong_lists(text)) == []


def test_a_list_in_a_text_of_a_tool_is_told_with_the_name_and_line_of_the_text(tmp_path):
    [line] = load(tmp_path, spoilt("purpose: To test.", "purpose: |\n  Bring:\n  - pens"))[1]
    begins = WORKSHEET[: WORKSHEET.index("purpose:")].count("\n") + 1
    assert line.startswith(f'worksheets/tool.yml:{begins}: in "purpose", {LOST}')
