"""Findings at a glance: panels with large figures and simple bars."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from guidebook.authoring.options import Amount, Group, ListOf, Reader, Record, Schema, Text, Whole, option
from guidebook.authoring.problems import shown
from guidebook.worksheets.fields import Field
from guidebook.worksheets.sketch import Sketch


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
        """Each bar with its length as a percentage of the longest: `(bar, "87.5%")`."""
        longest = max((bar.number for bar in self.bars), default=Decimal(0))
        for bar in self.bars:
            length = 100 * bar.number / longest if longest else Decimal(0)
            yield bar, f"{length:.1f}%"


class Panels(Field):
    """Findings at a glance: panels with large figures and simple bars. It asks nothing; its label is the banner."""

    EXAMPLE: ClassVar[str] = """\
id: results
kind: panels
label: More families take part than before
panels:
  - label: They come
    figure: "+40%"
    figure_label: families at open evenings
    text: Parents say that they were *asked*, not told.
    bars_label: Families at the fall open evening
    bars:
      - {label: Before, number: 120}
      - {label: Now, number: 168, text: 168 this year}
    source: Sign-in sheets
  - label: They stay
    text: Most come again in spring.
"""

    panels: tuple[Panel, ...] = option(
        ListOf(Group(Panel)),
        "The panels, in order. Each has a label and a figure (with figure_label), a text, bars (each with label, number "
        "and text; with bars_label), or several of these, and a source.",
    )
    columns: int = option(Whole(1, 2), "How many columns the panels are in, where there is room.", 2)

    def sketch(self, page: Sketch) -> None:
        for start in range(0, len(self.panels), self.columns):
            if not page.has_room(20):
                return
            with page.columns(self.columns) as parts:
                for part, _ in zip(parts, self.panels[start:], strict=False):
                    part.heading(0.9)
                    part.words(3)
                    part.box(18)
