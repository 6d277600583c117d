"""Which section of its chapter a tool belongs to: the one whose text first links to it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown.extensions.toc import slugify

from guidebook.guide.links import LINK
from guidebook.site import Site

HEADING = re.compile(r"^#{2,3}\s+(.+?)(?:\s*\{\s*#([\w-]+)\s*\})?\s*$", re.MULTILINE)  # with an id of its own, or without


@dataclass(frozen=True)
class ChapterSection:
    """A section of a chapter's page: its heading and the place it has on the page."""

    heading: str
    anchor: str


def tool_sections(site: Site) -> dict[str, ChapterSection]:
    """The section of its own chapter that each worksheet is introduced in, by the worksheet's id."""
    sections: dict[str, ChapterSection] = {}
    for chapter in site.chapters.values():
        text = site.docs[chapter.src_uri].text
        headings = [
            (found.start(), ChapterSection(found[1], found[2] or slugify(found[1], "-"))) for found in HEADING.finditer(text)
        ]
        for link in LINK.finditer(text):
            worksheet = site.library.worksheets.get(link["id"]) if link["to"] == "worksheet" else None
            before = [section for start, section in headings if start < link.start()]
            if worksheet and worksheet.chapter == chapter.id and before:
                sections.setdefault(worksheet.id, before[-1])
    return sections
