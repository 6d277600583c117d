"""Pages as they were typed, paragraph by paragraph."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.exchange.page_text import page_pairs, says_something
from guidebook.exchange.page_text import page_text as split

from tests.helpers import write

PAGE = "---\ntitle: Notes\n---\n\n# Notes\n\nFirst\nline.\n\n```yaml\na: b\n\nc: d\n```\n\nLast."


def page_text(text):
    return split(text, "notes.md", Problems())


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


def test_a_page_that_cannot_be_read_is_reported_with_its_line(job):
    write(job.layer, {"docs/notes.md": '---\ntitle: "Notes\n---\n\nFirst.\n'})
    (job.layer / "docs/other.md").write_bytes(b"Caf\xe9\n")
    pages = {file: page for file, page, _ in page_pairs(job)}
    assert [(pages[f"docs/{name}.md"].front, pages[f"docs/{name}.md"].blocks) for name in ("notes", "other")] == [
        ({}, ["First."]),
        ({}, []),
    ]
    assert job.problems.lines() == [
        "docs/notes.md:2: the YAML cannot be read: a quotation mark is opened here and never closed.",
        "docs/other.md:1: this is not a text file in UTF-8. Save it as plain text (UTF-8) and try again.",
    ]


@pytest.mark.parametrize("fence", ["```", "~~~", "````"])
def test_of_code_that_shows_other_code_all_is_one_paragraph(fence):
    code = f"{fence} md\n# A\n\n{fence[1:]}\n\n## B\n{fence}"
    assert page_text(f"# Notes\n\n{code}\n\nLast.").blocks == ["# Notes", code, "Last."]
    assert not says_something(code)


def test_markers_and_code_say_nothing():
    assert [says_something(each) for each in ("[[gallery]]", "```\ncode\n```", "Words.")] == [False, False, True]
