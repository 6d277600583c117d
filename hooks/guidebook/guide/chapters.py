"""The chapters, found by the front matter of their Markdown files: `stage`, `chapter` (its number) and `title`."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable

from guidebook.authoring.options import OneOf, Reader, Record, Text, Unread, Whole, option, read_record
from guidebook.authoring.problems import Problems
from guidebook.authoring.source import PAGE_OPTIONS, PLACE, Source

STAGES = ("prepare", "act", "reflect")  # in their order; what readers call them is among the texts (`guide.stages`)
MEANT = re.compile(r"^(chapter|stage)[ ]*:", re.MULTILINE)  # in front matter that cannot be read
UNREAD = 0  # stands for the number of a chapter that could not be read


class Chapter(Record):
    """One chapter; its id is the name of its Markdown file."""

    title: str = option(Text(), "The chapter's title.")
    stage: str = option(OneOf(STAGES), "The stage it belongs to.")
    chapter: int = option(Whole(1, 99), "Its number, counted through all stages.")
    summary: str = option(Text(), "One sentence for cards and search.")
    situation: str = option(Text(), 'The situation of the people it is for, for "Where should we start?".', "")
    id: str = ""
    src_uri: str = ""  # the path of its file below docs/


def _read_chapter(source: Source, reader: Reader) -> Chapter:
    try:
        if source.front:
            return read_record(Chapter, source.front, reader, ignore=(*PAGE_OPTIONS, PLACE))
    except Unread:
        pass
    # A chapter that cannot be read still counts as one: its worksheets, and links to it, are no further mistakes.
    return Chapter(title=source.id, stage=STAGES[0], chapter=UNREAD, summary="")


def _is_changed(chapter: Chapter) -> bool:
    """Whether a layer changed its number. If two chapters have the same one, the mistake is that layer's."""
    return not getattr(chapter.line_of("chapter"), "path", chapter.src_uri).endswith(chapter.src_uri)


def find_chapters(sources: Iterable[Source], problems: Problems) -> dict[str, Chapter]:
    """The chapters among some pages, by id, in the order of their numbers. Numbers and names that two share are reported."""
    found: dict[str, Chapter] = {}
    for source in sources:
        if not (source.is_chapter or MEANT.search(source.as_typed)):
            continue
        reader = Reader(source.path, problems)
        chapter = _read_chapter(source, reader)
        for other in found.values():
            if other.chapter == chapter.chapter != UNREAD:
                one, taken_by = (other, source.src_uri) if _is_changed(other) else (chapter, other.src_uri)
                said = f"chapter {chapter.chapter} is taken by {taken_by}; each chapter needs its own number."
                reader.report(one.line_of("chapter"), said)
        if source.id in found:
            reader.report(1, f"another chapter has this file's name, {found[source.id].src_uri}; each needs its own.")
        found[source.id] = dataclasses.replace(chapter, id=source.id, src_uri=source.src_uri)
    return dict(sorted(found.items(), key=lambda item: item[1].chapter))
