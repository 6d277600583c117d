"""Which section of its chapter a tool belongs to: the one whose text first links to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markdown.extensions.toc import slugify

from guidebook.authoring.fences import without_fences
from guidebook.authoring.source import Source
from guidebook.guide.chapters import Chapter
from guidebook.guide.links import LINK

HEADING = re.compile(r"^#{2,3}\s+(.+?)(?:\s*\{\s*#([\w-]+)\s*\})?\s*$", re.MULTILINE)  # perhaps with an anchor of its own


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
        headings = [
            (found.start(), ChapterSection(found[1], found[2] or slugify(found[1], "-"))) for found in HEADING.finditer(text)
        ]
        for link in LINK.finditer(text):
            own = link["to"] == "worksheet" and belongs.get(link["id"]) == chapter.id
            before = [section for start, section in headings if start < link.start()]
            if own and before:
                sections.setdefault(link["id"], before[-1])
    return sections
