"""Cards of tools: those of a chapter, or all of them with filters; and small pictures of all their pages."""

from __future__ import annotations

from typing import ClassVar

from guidebook.guide.markers import Marker
from guidebook.html.miniature import miniature
from guidebook.html.part import PagePart
from guidebook.html.place import Spot
from guidebook.html.sheet_pages import pages_in_small


class Gallery(PagePart):
    """Cards of tools, each with what it is for, who fills it in and how long it takes."""

    markers: ClassVar = (
        Marker("tools", "The cards of the tools of the chapter that it stands in.", in_chapters=True),
        Marker("gallery", "The cards of all tools, with filters."),
        Marker("contact-sheets", "Every page of every tool in small, in the order of the chapters."),
    )

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        tools = spot.book.tools
        if marker == "tools":
            own = [tool for tool in tools if tool.chapter.id == spot.place.chapter]
            spot.show("parts/gallery/cards.html", tools=own, picture=miniature)
        elif marker == "gallery":
            spot.place.use("filters/filters")
            spot.show("parts/gallery/gallery.html", tools=tools, picture=miniature)
        else:
            self._contact_sheets(spot)

    def _contact_sheets(self, spot: Spot) -> None:
        say = spot.renderer.texts
        for chapter in spot.book.chapters.values():
            own = [tool for tool in spot.book.tools if tool.chapter.id == chapter.id]
            if own:
                spot.heading(2, say("guide.chapter", number=chapter.chapter, title=chapter.title), chapter.id)
                spot.show("parts/gallery/contact_sheets.html", tools=own, pages=pages_in_small)
