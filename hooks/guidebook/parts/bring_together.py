"""Brings many people's answers to one tool together into one result, from files or typed in from paper."""

from __future__ import annotations

from typing import ClassVar

from guidebook.answers import all_shapes
from guidebook.guide.markers import Marker
from guidebook.html.part import PagePart
from guidebook.html.place import Spot
from guidebook.outputs.bundles import KEEPING
from guidebook.worksheets.links import TOTAL

# In the order in which they run: answers and where they are kept, what joins them, and the page.
STORE = (*KEEPING, "letters", "again", "pauses", "page_cache", "numbers", "idle/summary", "later/version_one")
SHEETS = ("scripts", "catalog", "teams", "copies", "gathered", "reading", "packing", "handing_over", "dropped", "cut")
FILES = ("download", "file_name", "exporting/spreadsheet")
JOINING = ("tallies", "grouping", "open_words", "findings", "tables", "sources", "results")
PAGE = ("kept", "taking", "drawing", "charts", "questions", "own_rows", "fields", "papers", "typing", "listing", "showing")


class BringTogether(PagePart):
    """Many people's answers to one tool as one result, with charts and their tables. It needs scripts, and says so."""

    markers: ClassVar = (Marker("bring-together", "Where many people's answers to one tool are brought together."),)
    needs: ClassVar = (
        *(f"worksheet/{name}" for name in STORE),
        *(f"answers/{shape}" for shape in all_shapes()),
        *(f"sheets/{name}" for name in (*SHEETS, *FILES)),
        *(f"combine/{name}" for name in (*JOINING, *all_shapes())),
        *(f"parts/bring_together/page/{name}" for name in PAGE),
    )

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        tools = [tool.worksheet for tool in spot.book.tools if tool.worksheet.asks]
        links = {each.id: spot.book.library.links_from(each.id) for each in tools}
        feeds = {
            giver: list(dict.fromkeys(each.taker.id for each in some if each.link.mode == TOTAL))
            for giver, some in links.items()
        }
        many = [each for each in tools if each.by_many]
        others = [each for each in tools if not each.by_many]
        spot.show("parts/bring_together/bring_together.html", many=many, others=others, feeds=feeds)
