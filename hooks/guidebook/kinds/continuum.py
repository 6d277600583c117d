"""One line with described points along it."""

from __future__ import annotations

from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.one_of import OneOption
from guidebook.authoring.options import option
from guidebook.worksheets.fields import Field
from guidebook.worksheets.items import Item, Items


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

    def answer_ids(self) -> tuple[str, ...]:
        return tuple(point.id for point in self.points)
