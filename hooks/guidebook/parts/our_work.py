"""What a team has filled in on this device: its tools and how far each is, where it left off, and what may come next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from guidebook.answers import all_shapes
from guidebook.guide.chapters import Chapter
from guidebook.guide.markers import Marker, placed
from guidebook.html.book import Book
from guidebook.html.part import PagePart
from guidebook.html.place import Spot
from guidebook.library.loader import Library
from guidebook.outputs.bundles import KEEPING
from guidebook.worksheets.worksheet import Worksheet

# In the order in which they run: what keeps sheets, what says answers in words, and the page.
STORE = (*KEEPING, "page_cache", "idle/summary", "later/version_one")
DATA = tuple(f"sheets/{name}" for name in ("scripts", "catalog", "teams", "copies", "answered", "gathered", "passing"))
KNOWING = (*(f"answers/{name}" for name in all_shapes()), *DATA)
FILED = (
    "reading",
    "readable",
    "written",
    "download",
    "file_name",
    "file",
    "opening_plan",
    "opening",
    "dropped",
    "choosing",
    "saving",
    "cut",
)
FILES = ("worksheet/again", "worksheet/letters", "worksheet/foot", *(f"sheets/{name}" for name in FILED))
PAGE = ("states", "going_on", "crew", "finding", "for_board", "gathered", "keeping", "sharing", "page")
ALL, LAST = "our-work", "left-off"
TOGETHER = "bring-together"  # the marker of the part that brings answers together
LINES = "line"  # the marker of the part that knows which tools follow each other


@dataclass(frozen=True)
class ToolShelf:
    """A chapter, and those of its tools that ask something."""

    chapter: Chapter
    tools: list[Worksheet]


@dataclass(frozen=True)
class Path:
    """Tools that follow each other."""

    tools: list[Worksheet]
    again: str  # the id of the tool with which a new round begins; empty: none does


class OurWork(PagePart):
    """What was filled in on this device, team by team and tool by tool. Without script, a list of all tools to fill in."""

    markers: ClassVar = (
        Marker(ALL, "All tools, with what has been filled in on this device, by team."),
        Marker(LAST, "The way back to what was filled in last on this device; nothing if nothing was."),
    )
    needs: ClassVar = (*(f"worksheet/{name}" for name in STORE), "parts/our_work/page/known", "parts/our_work/page/told")

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        book = spot.book
        shelves, retired = list(_shelves(book)), list(book.library.retired.values())
        if marker == LAST:
            spot.place.use("parts/our_work/left_off/left_off")
            spot.show("parts/our_work/left_off.html", shelves=shelves, retired=retired, work=_page_with(ALL, spot))
        else:
            spot.place.use(*KNOWING, *FILES, *(f"parts/our_work/page/{name}" for name in PAGE))
            facts = {"always_asked": always_asked, "handed_on": partial(handed_on, book.library)}
            bringing, paths = _page_with(TOGETHER, spot), list(_paths(book))
            spot.show("parts/our_work/our_work.html", shelves=shelves, retired=retired, paths=paths, bringing=bringing, **facts)


def _page_with(marker: str, spot: Spot) -> str:
    """The address of the page that a marker is on; empty: this edition has none."""
    pages = [uri for uri, page in spot.book.docs.items() if placed(page.text, marker)]
    return spot.place.page_address(pages[0]) if pages else ""


def _shelves(book: Book) -> Iterator[ToolShelf]:
    for chapter in book.chapters.values():
        tools = [tool.worksheet for tool in book.tools if tool.chapter.id == chapter.id and tool.worksheet.asks]
        if tools:
            yield ToolShelf(chapter, tools)


def _paths(book: Book) -> Iterator[Path]:
    """The paths of all lines, the main line's first, each with the tools that this edition has."""
    known = book.library.worksheets
    for line in book.found(LINES).values():
        before: set[str] = set()
        for ids in line.paths:
            again = ids[-1] if ids[-1] in {*before, *ids[:-1]} & known.keys() else ""
            tools = [known[id_] for id_ in (ids[:-1] if again else ids) if id_ in known and known[id_].asks]
            before.update(ids)
            if tools:
                yield Path(tools, again)


def always_asked(worksheet: Worksheet) -> list[str]:
    """The questions that a tool always asks. Once all of them are answered, it counts as filled in.

    A tool that many people fill in does not wait for what one person adds up for all. Each question is written as the ids that
    lead to it, with slashes between them, as summaries of sheets name it (`worksheet/idle/summary.js`).
    """
    sections = [section for section in worksheet.sections if not section.when]
    aside = tuple(worksheet.not_by_each()) if worksheet.by_many else ()
    asked = (field for section in sections for field in section.fields if field.asks and not field.when)
    fields = [field for field in asked if field not in aside]
    return ["/".join(path) for field in fields for path in field.wanted()]


def handed_on(library: Library, worksheet: Worksheet) -> list[str]:
    """The ids of the fields that other tools take or show, which matter most to people who were not there."""
    taken = {path[0] for link in library.links_from(worksheet.id) for path in link.gives if path}
    return [field.id for field in worksheet.fields() if field.id in taken]
