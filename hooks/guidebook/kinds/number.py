"""A count, a rank, or minutes."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.words import TypedWords
from guidebook.authoring.options import Reader, Text, Whole, YesNo, option
from guidebook.worksheets.fields import Field


class Number(Field):
    """A count, a rank, or minutes. It is checked on screen and kept as typed, never rounded."""

    shape: ClassVar[type[Shape]] = TypedWords
    fits_in_cell: ClassVar[bool] = True
    carries: ClassVar[str] = "number"
    needs: ClassVar[tuple[str, ...]] = ("numbers",)
    EXAMPLE: ClassVar[str] = """\
id: respondents
kind: number
label: How many people answered?
least: 0
unit: people
"""

    least: int | None = option(Whole(-1_000_000, 1_000_000), "The smallest number that makes sense.", None)
    most: int | None = option(Whole(-1_000_000, 1_000_000), "The largest number that makes sense.", None)
    unit: str = option(Text(), "A word after the number, such as minutes.", "")
    rank: bool = option(YesNo(), "It is a place in an order, 1 being the first: results that go by size begin with 1.", False)

    @cached_property
    def answer(self) -> Shape:
        """Words that are a number, and perhaps a rank."""
        return TypedWords(self.label, number=True, rank=self.rank)

    def check(self, reader: Reader) -> None:
        self.check_order("least", "most", reader)
