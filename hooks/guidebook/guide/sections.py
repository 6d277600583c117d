"""Which section of its chapter a tool belongs to: the one whose text first links to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from guidebook.authoring.fences import without_fences
from guidebook.authoring.headings import headings_in
from guidebook.authoring.source import Source
from guidebook.guide.chapters import Chapter
from guidebook.guide.links import LINK

RANKS = (2, 3)  # of the headings that begin a section


@dataclass(frozen=True)
class ChapterSection:
    """A section of a chapter's page: its heading, and the anchor that links to it end in."""

    heading: str
    anchor: str


def tool_sections(
    chapters: Iterable[Chapter], docs: Mapping[str, Source], belongs: Mapping[str, str]
) -> dict[str, ChapterSection]:
    """The section of its chapter that introduces each worksheet, by the worksheet's id.

    `docs` holds all pages by their paths below docs/; `belongs` gives the id of each worksheet's chapter.
    """
    sections: dict[str, ChapterSection] = {}
    for chapter in chapters:
        text = without_fences(docs[chapter.src_uri].text)
        headings = [each for each in headings_in(text.split("\n")) if each.rank in RANKS]
        for link in LINK.finditer(text):
            own = link["to"] == "worksheet" and belongs.get(link["id"]) == chapter.id
            line = text.count("\n", 0, link.start())
            before = [ChapterSection(each.words, each.anchor) for each in headings if each.index <= line]
            if own and before:
                sections.setdefault(link["id"], before[-1])
    return sections
