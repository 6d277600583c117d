"""The layout `cards`: things of equal rank beside each other; on a phone, below each other."""

from __future__ import annotations

from typing import ClassVar

from guidebook.authoring.options import Group, ListOf, Record, Text, Whole, option
from guidebook.figures.figure import Figure


class Card(Record):
    """One card."""

    label: str = option(Text(), "The words in bold.")
    text: str = option(Text(rich=True), "The words below them.", "")
    entries: tuple[str, ...] = option(ListOf(Text(rich=True)), "A list below that.", ())


class Cards(Figure):
    """Cards of equal rank, each with words, a list or both."""

    drawn: ClassVar[bool] = False

    columns: int = option(Whole(2, 4), "How many cards go side by side on a page.", 3)
    cards: tuple[Card, ...] = option(ListOf(Group(Card)), "The cards, in their order.")
