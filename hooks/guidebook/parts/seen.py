"""What templates see, for districts that write their own."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from guidebook.guide.markers import Marker
from guidebook.html.book import Book
from guidebook.html.part import PagePart
from guidebook.html.place import Spot
from guidebook.html.seen import VIEWS, seen


class Seen(PagePart):
    """What a template sees under one name, with a sentence on each part of it."""

    markers: ClassVar = (Marker("seen", "What a template sees under a name.", unknown="templates see nothing under the name"),)

    def ids(self, book: Book) -> Collection[str]:
        return VIEWS

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        if id_ in VIEWS:
            spot.show("parts/seen/seen.html", name=id_, parts=seen(VIEWS[id_]))
