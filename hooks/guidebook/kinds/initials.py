"""A box for someone's initials."""

from __future__ import annotations

from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.words import TypedWords
from guidebook.worksheets.fields import Field


class Initials(Field):
    """A box for the two to four letters of someone's initials.

    It is kept as it was typed and shown in capitals.
    """

    shape: ClassVar[type[Shape]] = TypedWords
    fits_in_cell: ClassVar[bool] = True
    EXAMPLE: ClassVar[str] = """\
id: agreed
kind: initials
label: Your initials
hint: They say that you agree
"""
