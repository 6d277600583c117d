"""The chapters, found by the front matter of their Markdown files: `stage`, `chapter` (its number) and `title`."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from dataclasses import dataclass

from .options import OneOf, Reader, Record, Text, Unread, Whole, option, read_record
from .problems import Problems
from .yaml_source import read_yaml

STAGES = {"prepare": "Prepare", "act": "Act", "reflect": "Reflect"}
PAGE_OPTIONS = ("template", "hide", "tags", "description", "search")  # what MkDocs and its theme read
UNREAD = 0  # the number of a chapter that could not be read


class Chapter(Record):
    """One chapter; its id is the name of its Markdown file."""

    title: str = option(Text(), "The chapter's title.")
    stage: str = option(OneOf(STAGES), "The stage it belongs to.")
    chapter: int = option(Whole(1, 99), "Its number, counted through all stages.")
    summary: str = option(Text(), "One sentence for cards and search.")
    situation: str = option(Text(), 'Where people are for whom it is made, for "Where should we start?".', "")
    id: str = ""
    src_uri: str = ""


@dataclass(frozen=True)
class Source:
    """One Markdown file: its address below docs/, the path shown in messages, and its text with the words put in."""

    src_uri: str
    path: str
    text: str

    def split(self) -> tuple[str, str]:
        """The front matter without its dashes, and the rest; both keep their line numbers when joined again."""
        if not self.text.startswith("---\n"):
            return "", self.text
        front, dashes, rest = self.text[4:].partition("\n---\n")
        return (front, rest) if dashes else ("", self.text)

    @property
    def title(self) -> str:
        found = re.search(r"^(?:title:|#)\s+(.+)$", self.text, re.MULTILINE)
        return found[1].strip("\"' ") if found else self.id

    @property
    def id(self) -> str:
        return self.src_uri.rpartition("/")[2].removesuffix(".md")


def _read_chapter(source: Source, front: str, reader: Reader) -> Chapter:
    node = read_yaml("\n" + front, source.path, reader.problems)
    try:
        if node:
            return read_record(Chapter, node, reader, ignore=PAGE_OPTIONS)
    except Unread:
        pass
    # What cannot be read is reported once, not again by each worksheet and link of the chapter: so there is a chapter.
    return Chapter(title=source.id, stage=next(iter(STAGES)), chapter=UNREAD, summary="")


def find_chapters(sources: Iterable[Source], problems: Problems) -> dict[str, Chapter]:
    """The chapters by id, in the order of their numbers."""
    found: dict[str, Chapter] = {}
    for source in sources:
        front, _ = source.split()
        if not re.search(r"^(chapter|stage):", front, re.MULTILINE):
            continue
        reader = Reader(source.path, problems)
        chapter = _read_chapter(source, front, reader)
        for other in found.values():
            if other.chapter == chapter.chapter != UNREAD:
                reader.report(
                    chapter.line_of("chapter"),
                    f"chapter {chapter.chapter} is taken by {other.src_uri}; each chapter needs its own number.",
                )
        if source.id in found:
            reader.report(1, f"another chapter has this file's name, {found[source.id].src_uri}; each needs its own.")
        found[source.id] = dataclasses.replace(chapter, id=source.id, src_uri=source.src_uri)
    return dict(sorted(found.items(), key=lambda item: item[1].chapter))
