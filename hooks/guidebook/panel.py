"""What the kind `panels` is made of: panels, each with a figure, words and bars."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from .options import Amount, Group, ListOf, Reader, Record, Schema, Text, option
from .problems import shown


class Bar(Record):
    """One bar of a panel."""

    label: str = option(Text(), "What the bar stands for.")
    number: Decimal = option(Amount(), "How long it is, measured against the other bars of the panel.")
    text: str = option(Text(), "The number as people read it, such as +12.5%. Left out: the number as it is.", "")

    @property
    def words(self) -> str:
        """The number as people read it."""
        return self.text or str(self.number)


class Panel(Record):
    """One finding, set large."""

    label: str = option(Text(), "The panel's heading.")
    figure: str = option(Text(), "A number or a word or two, set very large.", "")
    figure_label: str = option(Text(), "What the figure counts, in a few words.", "")
    text: str = option(Text(rich=True), "The finding, in Markdown.", "")
    bars_label: str = option(Text(), "What the bars compare.", "")
    bars: tuple[Bar, ...] = option(ListOf(Group(Bar)), "Bars to compare, each with a label and a number.", ())
    source: str = option(Text(), "Where the finding comes from.", "")

    rules: ClassVar[Schema] = {
        "anyOf": [{"required": ["figure"]}, {"required": ["text"]}, {"required": ["bars"]}],
        "dependencies": {"figure_label": ["figure"], "bars_label": ["bars"]},
    }

    def check(self, reader: Reader) -> None:
        if not self.figure and not self.text and not self.bars:
            reader.report(self.line, f'give the panel {shown(self.label)} a "figure", a "text" or "bars".')
        for name, needs, given in (("figure_label", "figure", self.figure), ("bars_label", "bars", self.bars)):
            if getattr(self, name) and not given:
                reader.report(self.line_of(name), f'"{name}" needs "{needs}" to go with it.')

    def measured_bars(self) -> Iterator[tuple[Bar, str]]:
        """Each bar with its length in percent of the longest."""
        longest = max((bar.number for bar in self.bars), default=Decimal(0))
        for bar in self.bars:
            length = 100 * bar.number / longest if longest else Decimal(0)
            yield bar, f"{length:.1f}%"
