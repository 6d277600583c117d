"""Cards of tools: those of a chapter, or all of them with filters."""

from __future__ import annotations

from typing import ClassVar

from guidebook.guide.markers import Marker
from guidebook.html.miniature import miniature
from guidebook.html.part import PagePart
from guidebook.html.place import Spot


class Gallery(PagePart):
    """Cards of tools, each with what it is for, who fills it in and how long it takes."""

    markers: ClassVar = (
        Marker("tools", "The cards of the tools of the chapter that it stands in."),
        Marker("gallery", "The cards of all tools, with filters."),
    )

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        tools = spot.book.tools
        if marker == "tools":
            own = [tool for tool in tools if tool.chapter.id == spot.place.chapter]
            spot.show("parts/gallery/cards.html", tools=own, picture=miniature)
        else:
            spot.place.use("filters/filters")
            spot.show("parts/gallery/gallery.html", tools=tools, picture=miniature)
