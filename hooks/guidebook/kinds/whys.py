"""A chain of answers to "Why?", each asked about the one before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.rows import Rows
from guidebook.authoring.options import Reader, Text, Whole, option
from guidebook.kinds.long_text import LongText
from guidebook.kinds.repeat import Repeat
from guidebook.worksheets.fields import Field
from guidebook.worksheets.items import Item, ItemGroup
from guidebook.worksheets.sketch import Sketch


class Whys(Field):
    """A chain of answers to "Why?", each asked about the one before it, with room for other answers at each."""

    shape: ClassVar[type[Shape]] = Rows
    EXAMPLE: ClassVar[str] = """\
id: whys
kind: whys
label: Why does it happen?
start: Few families come to meetings
blank: 3
"""

    start: str = option(Text(), "What the first why asks about; the chain begins with it.", "")
    blank: int = option(Whole(2, 10), "How many times it asks why at first, and at least.", 5)
    at_most: int = option(Whole(2, 20), "The most times it can ask.", 10)

    def check(self, reader: Reader) -> None:
        self.check_order("blank", "at_most", reader)

    def names(self) -> set[str]:
        return {self.say("kinds.whys.why")}

    def _parts(self) -> Iterator[tuple[str, Field | Item | ItemGroup]]:
        other = LongText(line=self.line, id="why", label=self.say("kinds.whys.because"), lines=2)
        yield "fields", LongText(line=self.line, id="why", label=self.say("kinds.whys.why"), lines=2)
        yield (
            "fields",
            Repeat(
                line=self.line,
                id="branch",
                label=self.say("kinds.whys.others"),
                block=self.say("kinds.whys.other"),
                blank=0,
                at_most=6,
                fields=(other,),
            ),
        )

    def sketch(self, page: Sketch) -> None:
        for number in range(self.blank):
            if not page.has_room(9):
                return
            indent = number * 5
            page.draw(f"M{page.left + indent} {page.y}h{page.across - indent}v7h-{page.across - indent}z")
            page.space(9)
