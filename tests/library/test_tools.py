"""Tools in the order in which readers meet them."""

import dataclasses

from guidebook.guide.chapters import Chapter
from guidebook.library.tools import in_order

from ..helpers import WORKSHEET, loaded

CHAPTERS = {
    id_: Chapter(title=id_, stage="prepare", chapter=number, summary="", id=id_, src_uri=f"prepare/{id_}.md")
    for number, id_ in enumerate(("commit", "learn"), 1)
}


def test_a_chapter_s_tools_come_before_its_other_sheets_and_chapters_in_their_order(tmp_path):
    some = [
        ("learn", "Sheet 5", "tool", 1),
        ("commit", "Sheet 4", "questions", 1),
        ("commit", "Sheet 3", "handout", 1),
        ("commit", "Sheet 2", "tool", 2),
        ("commit", "Sheet 1", "tool", 1),
    ]
    tool = loaded(tmp_path, WORKSHEET)
    worksheets = [
        dataclasses.replace(tool, chapter=chapter, title=title, type=type_, order=order)
        for chapter, title, type_, order in some
    ]
    assert [each.worksheet.title for each in in_order(worksheets, CHAPTERS)] == [f"Sheet {n}" for n in (1, 2, 3, 4, 5)]
