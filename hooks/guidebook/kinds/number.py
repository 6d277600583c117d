"""A count, a rank, or minutes."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.words import TypedWords
from guidebook.authoring.options import Reader, Text, Whole, option
from guidebook.worksheets.fields import Field


class Number(Field):
    """A count, a rank, or minutes. It is checked on screen and kept as typed, never rounded."""

    shape: ClassVar[type[Shape]] = TypedWords
    fits_in_cell: ClassVar[bool] = True
    carries: ClassVar[str] = "number"
    EXAMPLE: ClassVar[str] = """\
id: respondents
kind: number
label: How many people answered?
least: 0
unit: people
"""

    least: int | None = option(
        Whole(-1_000_000, 1_000_000),
        "The smallest number that makes sense. If it is 1, results take the number for a rank.",
        None,
    )
    most: int | None = option(Whole(-1_000_000, 1_000_000), "The largest number that makes sense.", None)
    unit: str = option(Text(), "A word after the number, such as minutes.", "")

    @cached_property
    def answer(self) -> Shape:
        """Words that are a number."""
        return TypedWords(self.label, number=True, rank=self.least == 1)

    def check(self, reader: Reader) -> None:
        self.check_order("least", "most", reader)
