"""A sentence whose beginning is printed and that the team completes."""

from __future__ import annotations

import re
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.words import TypedWords
from guidebook.authoring.options import Reader, Schema, Text, Whole, option
from guidebook.worksheets.fields import Field
from guidebook.worksheets.sketch import Sketch

BLANK = "____"
BLANKS = re.compile("_{3,}")  # people do not count the underscores they type


class Stem(Field):
    """A sentence whose beginning is printed and that the team completes."""

    shape: ClassVar[type[Shape]] = TypedWords
    rules: ClassVar[Schema] = {
        "allOf": [{"properties": {"stem": {"not": {"type": "string", "pattern": r"_{3,}[^_]([\s\S]*[^_])?_{3,}"}}}}]
    }
    carries: ClassVar[str] = "words"
    EXAMPLE: ClassVar[str] = """\
id: topic
kind: stem
label: Our topic
stem: How can we improve ____ in our $district?
lines: 2
"""

    stem: str = option(Text(), f"The printed words, with {BLANK} where the answer goes (at the end if there is none).")
    lines: int = option(Whole(1, 20), "How many lines to write on.", 1)

    def check(self, reader: Reader) -> None:
        blanks = len(BLANKS.findall(self.stem))
        if blanks > 1:
            reader.report(self.line_of("stem"), f'"stem" may have one blank ({BLANK}), but there are {blanks}.')

    @property
    def before(self) -> str:
        """The printed words before the answer."""
        return BLANKS.split(self.stem)[0].strip()

    @property
    def after(self) -> str:
        """The printed words after the answer; empty if the answer is at the end."""
        return "".join(BLANKS.split(self.stem)[1:]).strip()

    def sketch(self, page: Sketch) -> None:
        page.asked(self.lines, 0.7)
