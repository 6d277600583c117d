"""The part that asks "Where should we start?" and leads people to a page and a tool, by their situation and their time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from guidebook.guide.markers import Marker
from guidebook.guide.situations import Situation
from guidebook.html.book import Book
from guidebook.html.part import PagePart
from guidebook.html.place import Spot
from guidebook.library.tools import Tool


@dataclass(frozen=True)
class Answer:
    """What helps in one situation."""

    situation: Situation
    address: str  # of the page that helps, from here
    tools: list[Tool]  # the one to try first at the beginning


class Chooser(PagePart):
    """ "Where should we start?": three questions, and the page and the tool that fit best; there is always one."""

    markers: ClassVar = (Marker("chooser", "“Where should we start?”"),)

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        answers = [
            Answer(each, spot.place.page_address(each.source.src_uri), _tools(each, spot.book)) for each in spot.book.situations
        ]
        spot.show("parts/chooser/chooser.html", answers=answers)


def _tools(situation: Situation, book: Book) -> list[Tool]:
    if situation.chapter:
        return [tool for tool in book.tools if tool.chapter.id == situation.chapter.id]
    by_id = {tool.worksheet.id: tool for tool in book.tools}
    return [by_id[id_] for id_ in situation.tools if id_ in by_id]
