"""Pages as they were typed, paragraph by paragraph."""

from guidebook.exchange.page_text import page_text, says_something

PAGE = "---\ntitle: Notes\n---\n\n# Notes\n\nFirst\nline.\n\n```yaml\na: b\n\nc: d\n```\n\nLast."


def test_paragraphs_have_their_lines_and_a_fence_is_one():
    page = page_text(PAGE)
    assert page.front == {"title": "Notes"}
    assert list(zip(page.lines, page.blocks, strict=True)) == [
        (5, "# Notes"),
        (7, "First\nline."),
        (10, "```yaml\na: b\n\nc: d\n```"),
        (16, "Last."),
    ]


def test_pages_are_alike_if_their_paragraphs_begin_alike():
    assert page_text("# One\n\nText.").is_like(page_text("# Uno\n\nTexto."))
    assert not page_text("# One\n\nText.").is_like(page_text("# Uno\n\n- Texto."))


def test_markers_and_code_say_nothing():
    assert [says_something(each) for each in ("[[tools]]", "```\ncode\n```", "Words.")] == [False, False, True]
