"""What the accessible name of a field needs besides its label, so that no two controls of a form are named alike.

WCAG 2.2, 2.4.6 and 4.1.2. A control in a row is named by its row and its column: "Row 2 Milestone". If two tables of a form
have rows of the same name, names in them begin with the table's label; if two fields have the same label, theirs begin with
the title of their section.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from guidebook.worksheets.fields import Field


@dataclass(frozen=True)
class NamePrefixes:
    """The ids of fields whose names, or the names of what is inside them, need a prefix."""

    by_section: frozenset[str]  # their own names begin with their section's title
    by_label: frozenset[str]  # the names of what is inside them begin with their label


def name_prefixes(fields: Iterable[Field]) -> NamePrefixes:
    """Which of some fields on the same level need a prefix, so that they and everything inside them have unique names."""
    asking = [field for field in fields if field.asks]
    by_section, by_label = set(), set()
    for field in asking:
        others = [other for other in asking if other is not field]
        if any(other.label == field.label for other in others):
            by_section.add(field.id)
        if any(field.names() & {other.label, *other.names()} for other in others):
            by_label.add(field.id)
    return NamePrefixes(frozenset(by_section), frozenset(by_label))
