"""One line with described points along it."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.one_of import OneOption
from guidebook.authoring.options import option
from guidebook.worksheets.fields import Field
from guidebook.worksheets.items import Item, Items
from guidebook.worksheets.sketch import Sketch


class Continuum(Field):
    """One line with described points along it; mark one."""

    shape: ClassVar[type[Shape]] = OneOption
    fits_in_cell: ClassVar[bool] = True
    carries: ClassVar[str] = "option"
    EXAMPLE: ClassVar[str] = """\
id: relationship
kind: continuum
label: Where does this relationship stand today?
points:
  distant:
    label: Distant
    hint: Little contact
  civil:
    label: Civil
    hint: Polite and predictable
  partner:
    label: Partner
    hint: Decisions are shared
"""

    points: tuple[Item, ...] = option(Items(least=2, most=10), "The points from one end to the other; the hint describes each.")

    @cached_property
    def answer(self) -> Shape:
        """One of the points."""
        return OneOption(self.label, labels=self.labels(), ordered=True)

    def labels(self) -> dict[str, str]:
        return {point.id: point.label for point in self.points}

    def answer_ids(self) -> tuple[str, ...]:
        return tuple(point.id for point in self.points)

    def sketch(self, page: Sketch) -> None:
        page.words(1, 0.5)
        if not page.has_room(16):
            return
        steps = len(self.points) - 1
        page.draw(f"M{page.left + 3} {page.y + 4}h{page.across - 6}")
        for number in range(len(self.points)):
            x = page.left + 3 + number * (page.across - 6) // steps
            page.circle(x, page.y + 4, 2)
            page.draw(f"M{x - 3} {page.y + 10}h6", "words")
        page.space(14)
