"""Notes beside the text: one without anything in it is reported."""

import pytest

from ..helpers import site_problems


def page(text):
    return {"docs/page.md": f"# Page\n\n{text}\n"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('!!! quote "Ada"\nWe began.', 3),
        ('One\n\n!!! quote inline end "Ada"\n\nWe began.', 5),
        ("!!! tip\n  We began.", 3),
        ("- One\n\n    !!! tip\n    We began.", 5),
        ("!!! tip", 3),
    ],
)
def test_a_note_whose_text_is_not_within_it_is_reported(tmp_path, text, line):
    said = "this note is empty: indent each line of its text by four more spaces."
    assert site_problems(tmp_path, page(text)) == [f"docs/page.md:{line}: {said}"]


@pytest.mark.parametrize("line", ["!!! quote “Ada”", "!!! quote inline end 'Ada'", '!!! tip "Ada', "!!! tip: Ada"])
def test_a_note_that_markdown_takes_for_none_is_reported(tmp_path, line):
    said = 'readers see this as it is typed. A note begins with !!! tip "Title": the marks around a title are straight.'
    assert site_problems(tmp_path, page(f"{line}\n    We began.")) == [f"docs/page.md:3: {said}"]


@pytest.mark.parametrize(
    "text",
    [
        '!!! quote "Ada"\n    We began.',
        '!!! quote "Ada"\n\n    We began.',
        "!!! tip\n\tWe began.",
        "- One\n\n    !!! tip\n        We began.",
        "```\n!!! tip\nWe began.\n```",
        "Stop!!! Now\n\n!!!\nNo.",
    ],
)
def test_a_note_with_a_text_and_what_is_no_note_are_fine(tmp_path, text):
    assert site_problems(tmp_path, page(text)) == []
