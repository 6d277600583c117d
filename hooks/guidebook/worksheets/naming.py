"""What the name of a field needs besides its label, so that no two controls of a form have the same name.

A control in a row is named by its row and its column: "Row 2 Milestone". Where a form has two tables whose rows have
the same names, names begin with the table's label; where it has two fields of the same label, with the section's title.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from guidebook.worksheets.fields import Field


@dataclass(frozen=True)
class ToldApart:
    """The ids of fields whose names need a prefix."""

    by_section: frozenset[str]  # with the title of their section
    by_label: frozenset[str]  # what is in them: with their own label


def told_apart(fields: Iterable[Field]) -> ToldApart:
    """How some neighboring fields, and everything in them, are told apart."""
    asking = [field for field in fields if field.asks]
    by_section, by_label = set(), set()
    for field in asking:
        others = [other for other in asking if other is not field]
        if any(other.label == field.label for other in others):
            by_section.add(field.id)
        if any(field.names() & {other.label, *other.names()} for other in others):
            by_label.add(field.id)
    return ToldApart(frozenset(by_section), frozenset(by_label))
