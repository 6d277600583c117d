"""What to bring to a meeting: the time and the materials that each tool takes, in one list to print."""

from __future__ import annotations

from typing import ClassVar

from guidebook.guide.markers import Marker
from guidebook.html.part import PagePart
from guidebook.html.place import Spot


class Materials(PagePart):
    """What to bring to a meeting, tool by tool, folded away on a screen and open on paper."""

    markers: ClassVar = (
        Marker("materials", "What to bring for each tool of the chapter that it is in; on any other page, for all tools."),
    )

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        chapter = spot.place.chapter if spot.place.chapter in spot.book.chapters else ""
        tools = [tool for tool in spot.book.tools if chapter in ("", tool.chapter.id) and tool.worksheet.facilitation.materials]
        if tools:
            spot.show("parts/materials/materials.html", tools=tools)
