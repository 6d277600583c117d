""" "Where should we start?": from where people are, who they are and how much time they have to a chapter and a tool."""

from __future__ import annotations

from typing import ClassVar

from guidebook.guide.markers import Marker
from guidebook.html.part import PagePart
from guidebook.html.place import Spot


class Chooser(PagePart):
    """ "Where should we start?": three questions, and the chapter and the tool that fit."""

    markers: ClassVar = (Marker("chooser", "“Where should we start?”"),)

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        spot.show("parts/chooser/chooser.html", tools=[tool for tool in spot.book.tools if tool.worksheet.type == "tool"])
