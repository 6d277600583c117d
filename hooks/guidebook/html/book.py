"""The guidebook as the parts of pages see it, and what they read their own files with."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guidebook.authoring.problems import Problems
from guidebook.authoring.source import Source
from guidebook.authoring.translating import Translating
from guidebook.authoring.yaml_source import Fill
from guidebook.edition.texts import Texts
from guidebook.edition.words import Vocabulary, Words
from guidebook.guide.chapters import Chapter
from guidebook.guide.gone import Gone
from guidebook.guide.links import Known, Link
from guidebook.guide.markers import Markers
from guidebook.guide.situations import Situation
from guidebook.library.loader import Library
from guidebook.library.tools import Tool, in_order

if TYPE_CHECKING:
    from guidebook.html.part import PagePart

CHAPTER = "chapter"  # what comes before the colon in a link to a chapter


@dataclass(frozen=True)
class Reading:
    """What a part of pages reads its files with."""

    folders: Sequence[Path]  # the docs/ folders of all layers, ours first
    root: Path  # the top of the repository, where the paths in messages start
    fill: Fill  # puts the site's words into a text, and notes the links in it
    problems: Problems
    translating: Translating | None = None


@dataclass(frozen=True)
class Book:
    """What the parts of pages are made from.

    `docs` holds the Markdown of every page by its path below docs/, with words put in; `chapters` are by id.
    """

    words: Words
    vocabulary: Vocabulary
    texts: Texts
    docs: Mapping[str, Source]
    chapters: Mapping[str, Chapter]
    situations: Sequence[Situation]
    library: Library
    parts: Sequence[PagePart]
    links: Sequence[Link]
    gone: Gone  # what this edition goes without

    @cached_property
    def tools(self) -> list[Tool]:
        """All tools, in the order in which readers meet them."""
        return in_order(self.library.worksheets.values(), self.chapters)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The title of every page that can be linked to, by its path below docs/; that of a chapter says its number."""
        say = self.texts
        titles = {source.src_uri: source.title for source in self.docs.values()}
        titles.update(
            {each.src_uri: say("guide.chapter", number=each.chapter, title=each.title) for each in self.chapters.values()}
        )
        return titles | {f"worksheets/{id_}.md": each.title for id_, each in self.library.worksheets.items()}

    @cached_property
    def markers(self) -> Markers:
        """Every marker of every part, by name."""
        return {marker.name: marker for part in self.parts for marker in part.markers}

    def part_of(self, name: str) -> PagePart | None:
        """The part that a marker, or a link by id, of this name belongs to; None: there is none."""
        return self._parts_by_name.get(name)

    def found(self, name: str) -> Mapping[str, Any]:
        """The entries by id, such as stories, that a link or marker of this name can refer to; empty where no part has it."""
        part = self.part_of(name)
        return part.entries.found if part else {}

    @cached_property
    def known(self) -> Known:
        """For each name of a link or marker, the ids it can refer to, including those of entries that could not be read."""
        return {CHAPTER: list(self.chapters), **{name: part.ids(self) for name, part in self._parts_by_name.items()}}

    @cached_property
    def linkable(self) -> Known:
        """The same for the names of links alone."""
        links = {link.name for part in self.parts for link in part.links}
        return {name: ids for name, ids in self.known.items() if name in (CHAPTER, *links)}

    @cached_property
    def retired(self) -> Mapping[str, Collection[str]]:
        """For each name of a link or marker, the ids it could once refer to and no longer may."""
        return {name: part.retired(self) for name, part in self._parts_by_name.items()}

    def source_of(self, to: str, id_: str) -> tuple[str, str]:
        """`(path, anchor)`: the page that a link by id leads to, below docs/, and the place on it (empty: the whole page).

        Both are empty where there is no such link or chapter.
        """
        if to == CHAPTER:
            return (self.chapters[id_].src_uri if id_ in self.chapters else ""), ""
        part = self.part_of(to)
        targets = [link for link in part.links if link.name == to] if part else []
        return targets[0].source_of(id_) if targets else ("", "")

    def meaning(self, to: str, id_: str) -> str:
        """What is shown right at a link by id; empty: nothing."""
        part = self.part_of(to)
        return part.meaning(id_) if part else ""

    def on_paper(self, src_uri: str, part: str) -> str | None:
        """The note on paper for a place on a page; empty: no note; None: the page's title and address."""
        holding = [each for each in self.parts if any(link.page == src_uri for link in each.links)]
        return holding[0].on_paper(part) if holding else None

    @cached_property
    def _parts_by_name(self) -> Mapping[str, PagePart]:
        return {name: part for part in self.parts for name in part.names()}
