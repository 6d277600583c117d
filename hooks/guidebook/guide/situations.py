"""The situations that readers come with, in their words, and the page made for each: what "Where should we start?" asks.

A chapter names its situation in its front matter, and any other page may do so too, with the tools that help.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from guidebook.authoring.options import ListOf, Reader, Record, Text, Unread, option, read_record
from guidebook.authoring.problems import Problems
from guidebook.authoring.source import OUR_OPTIONS, Source
from guidebook.guide.chapters import Chapter
from guidebook.guide.links import Link

TIP = re.compile(r'^!!! tip "(?P<title>[^"\n]+)"\n(?P<text>(?: {4}.+\n?)+)', re.MULTILINE)


class PageSituation(Record):
    """What a page that is not a chapter says about itself, so that "Where should we start?" can lead to it."""

    situation: str = option(Text(), "Where people are whom the page helps, in their own words.")
    tools: tuple[str, ...] = option(ListOf(Text()), "The ids of the tools that help there, the first one first.", ())


@dataclass(frozen=True)
class Tip:
    """What people with hardly any time can do: the first tip of a page, before its first section."""

    title: str
    text: str


@dataclass(frozen=True)
class Situation:
    """A situation, and what helps in it. `chapter` is None where the page is not a chapter; its tools are then in `tools`."""

    words: str
    source: Source
    chapter: Chapter | None
    tip: Tip | None
    tools: tuple[str, ...] = ()
    line: int = 0  # of the front matter that names the tools

    @property
    def id(self) -> str:
        """The name of the page's file."""
        return self.source.id

    def links(self) -> Iterator[Link]:
        """Its tools as links, so that a missing one is reported."""
        yield from (Link(self.source.path, self.line, "worksheet", tool) for tool in self.tools)


def find_situations(docs: Mapping[str, Source], chapters: Iterable[Chapter], problems: Problems) -> list[Situation]:
    """The situations of all chapters in their order, then those of other pages."""
    of_chapters = {chapter.src_uri: chapter for chapter in chapters}
    found = [
        Situation(chapter.situation, docs[uri], chapter, _tip(docs[uri]))
        for uri, chapter in of_chapters.items()
        if chapter.situation
    ]
    pages = [source for uri, source in docs.items() if uri not in of_chapters]
    return [*found, *(each for source in pages for each in _of_page(source, problems))]


def _of_page(source: Source, problems: Problems) -> Iterator[Situation]:
    given = (source.front.mapping if source.front else None) or {}
    if not source.front or "situation" not in given:
        return
    others = tuple(name for name in given if name not in OUR_OPTIONS)
    try:
        read = read_record(PageSituation, source.front, Reader(source.path, problems), ignore=others)
    except Unread:
        return
    yield Situation(read.situation, source, None, _tip(source), read.tools, read.line_of("tools"))


def _tip(source: Source) -> Tip | None:
    found = TIP.search(source.opening or source.text.partition("\n## ")[0])
    return Tip(found["title"], " ".join(found["text"].split())) if found else None
