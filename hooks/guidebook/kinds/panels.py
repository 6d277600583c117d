"""Findings at a glance: panels with large figures and simple bars."""

from __future__ import annotations

from typing import ClassVar

from ..options import Group, ListOf, Whole, option
from ..panel import Panel
from ..worksheet import Field


class Panels(Field):
    """Findings at a glance: panels with large figures and simple bars. It asks nothing; its label is the banner."""

    asks: ClassVar[bool] = False
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
    columns: int = option(Whole(1, 2), "In how many columns the panels stand where there is room.", 2)
