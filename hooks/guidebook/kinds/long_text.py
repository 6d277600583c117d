"""Sentences: a box that grows on screen, ruled lines on paper."""

from __future__ import annotations

from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.words import TypedWords
from guidebook.authoring.options import Whole, option
from guidebook.worksheets.fields import Field
from guidebook.worksheets.sketch import Sketch


class LongText(Field):
    """Sentences: a box that grows on screen, ruled lines on paper."""

    shape: ClassVar[type[Shape]] = TypedWords
    fits_in_cell: ClassVar[bool] = True
    carries: ClassVar[str] = "words"
    EXAMPLE: ClassVar[str] = """\
id: excites-me
kind: long_text
label: What excites you most about working together?
lines: 4
"""

    lines: int = option(Whole(1, 40), "How many lines to write on.", 4)

    def sketch(self, page: Sketch) -> None:
        page.asked(self.lines)
