"""The questions at the end of a chapter."""

from __future__ import annotations

from typing import ClassVar

from guidebook.guide.markers import Marker
from guidebook.html.part import PagePart
from guidebook.html.place import Spot


class Questions(PagePart):
    """The questions of a chapter as a list, with a way to the sheet that asks them."""

    markers: ClassVar = (Marker("questions", "The questions of the chapter that it is in, with a way to their sheet."),)

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        for tool in spot.book.tools:
            if tool.chapter.id == spot.place.chapter and tool.worksheet.type == "questions":
                spot.show("parts/questions/questions.html", worksheet=tool.worksheet)
