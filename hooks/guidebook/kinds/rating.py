"""The same short scale for several items."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.any import Anything
from guidebook.answers.points import Points
from guidebook.authoring.options import option
from guidebook.worksheets.fields import ROW, Field
from guidebook.worksheets.items import Item, Items
from guidebook.worksheets.sketch import Sketch


class Rating(Field):
    """The same short scale for several items."""

    shape: ClassVar[type[Shape]] = Points
    EXAMPLE: ClassVar[str] = """\
id: confidence
kind: rating
label: How sure are we of each?
points: [Not yet, In part, Fully]
items:
  data: Our data are complete
  people:
    label: The right people are in the room
    hint: Those who do the work, too
"""

    points: tuple[Item, ...] = option(Items(least=2, most=10, hints=False), "The scale, from one end to the other.")
    items: tuple[Item, ...] = option(Items(reserved=(ROW,)), "What is rated.")

    @cached_property
    def answer(self) -> Shape:
        """A point for each item."""
        points = {point.id: point.label for point in self.points}
        return Points(self.label, {item.id: Anything(item.label, labels=points) for item in self.items})

    def names(self) -> set[str]:
        return {item.label for item in self.items}

    def sketch(self, page: Sketch) -> None:
        page.bubbles(len(self.items), len(self.points))
