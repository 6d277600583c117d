"""A sentence that is begun in print and finished by the team."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ..options import Reader, Text, Whole, option
from ..worksheet import Field

BLANK = "____"


@dataclass(frozen=True, kw_only=True)
class Stem(Field):
    """A sentence that is begun in print and finished by the team. Answer: the missing words, a string."""

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
        if self.stem.count(BLANK) > 1:
            reader.report(self.line, f'"stem" may have one blank ({BLANK}), but there are {self.stem.count(BLANK)}.')

    @property
    def before(self) -> str:
        return self.stem.partition(BLANK)[0].strip()

    @property
    def after(self) -> str:
        return self.stem.partition(BLANK)[2].strip()
