"""The situations that readers are in, in their own words, and the page for each: what "Where should we start?" asks about.

A chapter names its situation in its front matter. So can any other page, with the tools that help.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from guidebook.authoring.fences import without_fences
from guidebook.authoring.options import ListOf, Reader, Record, Text, Unread, option, read_record
from guidebook.authoring.problems import Problems
from guidebook.authoring.source import OUR_OPTIONS, Source
from guidebook.guide.chapters import Chapter
from guidebook.guide.links import Link

TIP = re.compile(r'^!!! tip "(?P<title>[^"\n]+)"\n(?P<text>(?: {4}.+\n?)+)', re.MULTILINE)


class PageSituation(Record):
    """The front matter with which "Where should we start?" can lead to a page that is not a chapter."""

    situation: str = option(Text(), "The situation of the people whom the page helps, in their own words.")
    tools: tuple[str, ...] = option(ListOf(Text()), "The ids of the tools that help, the one to try first at the top.", ())


@dataclass(frozen=True)
class Tip:
    """What people with hardly any time can do: the first `!!! tip` on a page, above its first section."""

    title: str
    text: str


@dataclass(frozen=True)
class Situation:
    """A situation and the page that helps. If it is not a chapter, `chapter` is None and `tools` holds the ids of its tools."""

    words: str
    source: Source
    chapter: Chapter | None
    tip: Tip | None
    tools: tuple[str, ...] = ()
    line: int = 0  # the line of the front matter that names the tools

    @property
    def id(self) -> str:
        """The name of the page's file."""
        return self.source.id

    def links(self) -> Iterator[Link]:
        """Its tools as links by id, so that one that does not exist is reported."""
        yield from (Link(self.source.path, self.line, "worksheet", tool) for tool in self.tools)


def find_situations(docs: Mapping[str, Source], chapters: Iterable[Chapter], problems: Problems) -> list[Situation]:
    """The situations of all chapters in their order, then those of other pages; `docs` holds all pages by path."""
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
    found = TIP.search(without_fences(source.opening or source.text).partition("\n## ")[0])
    return Tip(found["title"], " ".join(found["text"].split())) if found else None
