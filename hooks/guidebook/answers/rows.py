"""Rows of fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from guidebook.answers import Shape
from guidebook.answers.many_of import SomeItems
from guidebook.answers.parts import Parts


class Rows(Shape):
    """Rows in their order, each with its id and an answer for each of its fields; a row without answers is left out.

    The id of a row is the worksheet's for a printed row, or one that a browser made for a row that the team added.
    """

    needs: ClassVar[tuple[str, ...]] = ("rows",)
    is_many: ClassVar[bool] = True

    @property
    def outline(self) -> str:
        """A list of groups."""
        return f"[{{{', '.join(['row: row id', *self.outlined()])}}}, …]"

    def inside(self) -> Mapping[str, Shape]:
        """A column, or one of the printed rows with its columns."""
        return {**{id_: Parts(label, self.parts) for id_, label in self.labels.items()}, **self.parts}

    def wanted(self) -> Iterator[tuple[str, ...]]:
        """Each printed row; where there are none, each column in any row. A box without a tick says something, too."""
        if self.labels:
            yield from ((row,) for row in self.labels)
        else:
            yield from self.within({id_: part for id_, part in self.parts.items() if not isinstance(part, SomeItems)})

    def schema(self) -> dict[str, Any]:
        """A list of groups, each with `row`."""
        row = {
            "type": "object",
            "properties": {"row": {"type": "string", "pattern": r"^[A-Za-z0-9_-]{1,64}$"}, **self.schemas()},
            "required": ["row"],
            "minProperties": 2,
        }
        return self.titled({"type": "array", "minItems": 1, "items": row})
