"""A day, a period, or a time in words."""

from __future__ import annotations

from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.words import TypedWords
from guidebook.worksheets.fields import Field


class Date(Field):
    """A day, a period, or a time in words such as "end of the 3rd quarter"."""

    shape: ClassVar[type[Shape]] = TypedWords
    fits_in_cell: ClassVar[bool] = True
    carries: ClassVar[str] = "words"
    EXAMPLE: ClassVar[str] = """\
id: target-date
kind: date
label: By when?
hint: A day, or words such as "end of the 3rd quarter"
"""
