"""Rows of fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from guidebook.answers import Shape
from guidebook.answers.many_of import SomeItems
from guidebook.answers.parts import Parts


@dataclass(frozen=True)
class Rows(Shape):
    """Rows in order, each with its id and the answers to its fields; a row without answers is left out.

    A printed row has its id from the worksheet; one that the team added has an id made up by the browser.
    """

    needs: ClassVar[tuple[str, ...]] = ("rows",)
    is_many: ClassVar[bool] = True
    grows: bool = True  # whether there may be rows of a team's own

    def known(self) -> dict[str, Any]:
        """What browsers know of any answer, and whether printed rows can have a team's own below them."""
        return {**super().known(), **({"grows": True} if self.labels and self.grows else {})}

    @property
    def outline(self) -> str:
        """A list of objects, each with `row` and the answers by column."""
        return f"[{{{', '.join(['row: row id', *self.outlined()])}}}, …]"

    def chosen(self, answer: Any) -> Iterator[tuple[Any, Mapping[str, str]]]:
        """The rows, where there can be no others than those printed."""
        if self.labels and not self.grows:
            yield from ((row["row"], self.labels) for row in answer if isinstance(row, dict) and row.get("row"))

    def inside(self) -> Mapping[str, Shape]:
        """The columns, and the printed rows, each with the columns as its parts; a column wins over a row with the same id."""
        return {**{id_: Parts(label, self.parts) for id_, label in self.labels.items()}, **self.parts}

    def wanted(self) -> Iterator[tuple[str, ...]]:
        """Each printed row; without printed rows, each column once, except checkboxes, which may well stay unchecked."""
        if self.labels:
            yield from ((row,) for row in self.labels)
        else:
            yield from self.within({id_: part for id_, part in self.parts.items() if not isinstance(part, SomeItems)})

    def schema(self) -> dict[str, Any]:
        """A list of objects, each with `row` and at least one answer."""
        row = {
            "type": "object",
            "properties": {"row": {"type": "string", "pattern": r"^[A-Za-z0-9_-]{1,64}$"}, **self.schemas()},
            "required": ["row"],
            "minProperties": 2,
        }
        return self.titled({"type": "array", "minItems": 1, "items": row})
