"""The tools of a guidebook in the order in which readers meet them, which every list of tools follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from guidebook.guide.chapters import Chapter
from guidebook.worksheets.worksheet import TYPES, Worksheet


@dataclass(frozen=True)
class Tool:
    """One tool in a list: its worksheet and the chapter that it belongs to."""

    worksheet: Worksheet
    chapter: Chapter

    @property
    def order(self) -> tuple[int, int, int, str]:
        """What tools are sorted by: `(chapter's number, type, place among those of its type, title)`."""
        sheet = self.worksheet
        return self.chapter.chapter, TYPES.index(sheet.type), sheet.order, sheet.title


def in_order(worksheets: Iterable[Worksheet], chapters: Mapping[str, Chapter]) -> list[Tool]:
    """Worksheets as tools, in their order. `chapters` holds the chapter of each by id."""
    return sorted((Tool(each, chapters[each.chapter]) for each in worksheets), key=lambda tool: tool.order)
