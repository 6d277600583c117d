"""The causes of an issue with their ranks, drawn as the bones of a fish."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.rows import Rows
from guidebook.authoring.options import Reader, Whole, option
from guidebook.kinds.long_text import LongText
from guidebook.kinds.number import Number
from guidebook.kinds.text import ShortText
from guidebook.worksheets.fields import Field
from guidebook.worksheets.items import Item, ItemGroup
from guidebook.worksheets.refs import Ref
from guidebook.worksheets.sketch import Sketch


class Fishbone(Field):
    """The causes of an issue with their ranks, drawn as the bones of a fish.

    A rank is kept as typed. Two causes of the same rank are pointed out and kept.
    """

    shape: ClassVar[type[Shape]] = Rows
    needs: ClassVar[tuple[str, ...]] = ("drawing",)
    EXAMPLE: ClassVar[str] = """\
id: causes
kind: fishbone
label: What causes it?
hint: A cause at each bone, and its rank in the circle (1 is the biggest)
blank: 4
at_most: 8
"""

    issue_from: str = option(
        Ref("a field of text", lambda _, other: isinstance(other, ShortText | LongText)),
        "The field whose words are at the head of the fish. Left out: lines to write on.",
        "",
    )
    blank: int = option(Whole(3, 12), "How many bones there are at first, and at least.", 6)
    at_most: int = option(Whole(3, 12), "The most bones there can be.", 12)

    def check(self, reader: Reader) -> None:
        self.check_order("blank", "at_most", reader)

    def names(self) -> set[str]:
        return {self.say("kinds.fishbone.bone")}

    def _parts(self) -> Iterator[tuple[str, Field | Item | ItemGroup]]:
        yield "fields", LongText(line=self.line, id="cause", label=self.say("kinds.fishbone.cause"), lines=1)
        yield "fields", Number(line=self.line, id="rank", label=self.say("kinds.fishbone.rank"), least=1, rank=True)

    def sketch(self, page: Sketch) -> None:
        if not page.has_room(44):
            return
        x, spine, step = page.left, page.y + 22, (page.across - 22) // 3
        page.draw(f"M{x} {spine}h{page.across - 20}")
        for bone, side in product(range(3), (-16, 16)):
            end = f"{x + bone * step} {spine + side}"
            page.draw(f"M{end}h{step - 6}M{end}l12 {-side}")
        page.draw(f"M{page.right - 20} {spine - 12}q20 2 20 12q0 10 -20 12z", "solid")
        page.space(46)
        page.grid((1, 6, 1), self.blank)
