"""How tools connect: lines of tools that follow each other (`docs/lines.yml`), and every link between two tools."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from guidebook.authoring.entries import Entry
from guidebook.authoring.options import Id, ListOf, Text, option
from guidebook.guide.chapters import STAGES
from guidebook.guide.links import Link
from guidebook.guide.markers import Marker
from guidebook.html.book import Book
from guidebook.html.part import PagePart
from guidebook.html.place import Spot
from guidebook.library.links import Connection
from guidebook.library.tools import Tool
from guidebook.worksheets.links import SHOW


class Line(Entry):
    """A line of tools that follow each other, each of which hands something on to the next."""

    title: str = option(Text(), "What it is called.")
    text: str = option(Text(rich=True), "Where it leads, in a sentence or two.")
    paths: tuple[tuple[str, ...], ...] = option(
        ListOf(ListOf(Id(), least=2)),
        "Its paths, each a list of the ids of tools in their order. If one ends with a tool that is already in the line, a new "
        "round begins there.",
    )


@dataclass(frozen=True)
class Station:
    """A tool on a line."""

    tool: Tool
    again: bool  # whether it is on the line before this, too
    next_round: bool  # whether a new round begins with it
    passes: str = ""  # what it hands on to the next, in words; empty: nothing


class LinkMap(PagePart):
    """How tools connect: the lines along which most teams go, and what each tool hands on to which others."""

    markers: ClassVar = (
        Marker("line", "One line of tools that follow each other.", unknown="there is no line"),
        Marker("connections", "What each tool hands on, and to which others, by stage."),
        Marker("declarations", "The same for authors: where each link is written, and what it takes."),
    )
    file: ClassVar = "lines.yml"
    records: ClassVar = {"line": Line}

    def links_within(self) -> Iterator[Link]:
        for line in self.entries.found.values():
            for path in line.paths:
                yield from (Link(line.path, line.line_of("paths"), "worksheet", tool) for tool in path)

    def warnings(self, book: Book) -> Iterator[str]:
        for line in self.entries.found.values():
            where = f"{line.path}:{line.line_of('paths')}"
            for giver, taker in (pair for path in line.paths for pair in pairwise(path)):
                if {giver, taker} <= book.library.worksheets.keys() and not _between(book.library.links_from(giver), taker):
                    yield f'{where}: "{taker}" takes nothing from "{giver}", which comes right before it.'

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        line: Line | None = self.entries.found.get(id_)
        if line and (paths := list(_stations(line, spot.book))):
            spot.show("parts/link_map/line.html", line=line, paths=paths)
        elif marker == "connections":
            for stage in STAGES:
                self._connections(stage, spot)
        elif marker == "declarations":
            spot.show("parts/link_map/declarations.html", links=spot.book.library.links)

    def _connections(self, stage: str, spot: Spot) -> None:
        givers = [tool for tool in spot.book.tools if tool.chapter.stage == stage]
        giving = [(tool, takers) for tool in givers if (takers := _takers(tool, spot.book))]
        if giving:
            spot.heading(3, spot.renderer.texts.room("guide.stages")[stage], f"connections-{stage}")
            spot.show("parts/link_map/connections.html", stage=stage, giving=giving)


def _between(links: list[Connection], taker: str) -> list[Connection]:
    """Those of a tool's links that lead to the tool with this id, each thing once; what is only shown comes last."""
    said = {(each.link.passes, each.link.mode): each for each in links if each.taker.id == taker}
    return sorted(said.values(), key=lambda each: each.link.mode == SHOW)


def _stations(line: Line, book: Book) -> Iterator[list[Station]]:
    """The paths of a line, each with the tools that this edition has. One tool alone is not a path."""
    tools = {tool.worksheet.id: tool for tool in book.tools}
    seen: set[str] = set()
    for ids in line.paths:
        path = [id_ for id_ in ids if id_ in tools]
        stations = []
        for number, id_ in enumerate(path):
            following = _between(book.library.links_from(id_), path[number + 1]) if number + 1 < len(path) else []
            passes = [each.link.passes for each in following]
            again = id_ in seen
            stations.append(Station(tools[id_], again, again and number > 0, passes[0] if passes else ""))
            seen.add(id_)
        if len(stations) > 1:
            yield stations


def _takers(giver: Tool, book: Book) -> list[tuple[Tool, list[Connection]]]:
    """The tools that take something from a tool, in their order: `(tool, its links)`."""
    links = book.library.links_from(giver.worksheet.id)
    takers = {each.taker.id for each in links}
    return [(tool, _between(links, tool.worksheet.id)) for tool in book.tools if tool.worksheet.id in takers]
