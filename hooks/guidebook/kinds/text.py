"""A few words on one line. The kind to imitate when making a new one."""

from __future__ import annotations

from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.words import TypedWords
from guidebook.worksheets.fields import Field


class ShortText(Field):
    """A few words on one line."""

    shape: ClassVar[type[Shape]] = TypedWords
    fits_in_cell: ClassVar[bool] = True
    carries: ClassVar[str] = "words"
    EXAMPLE: ClassVar[str] = """\
id: invitee
kind: text
label: Whom will you invite first?
hint: One person, by name
"""
