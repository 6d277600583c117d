"""One of some options."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from guidebook.answers import ID, Shape


@dataclass(frozen=True)
class OneOption(Shape):
    """One of some options, by its id; with a line for another answer, the two together."""

    outline = "option id, or {option: option id, other: text}"
    ordered: bool = False  # whether the options stand in an order, as the points of a scale do

    def known(self) -> dict[str, Any]:
        """What is known about any answer, and whether its options have an order, so that one can lie between others."""
        return {**super().known(), **({"ordered": True} if self.ordered else {})}

    def takes(self, other: Shape) -> bool:
        """An option that both have."""
        return type(other) is OneOption and bool(self.labels.keys() & other.labels.keys())

    def schema(self) -> dict[str, Any]:
        """An id, or a group of an id, which may be empty, and the words on the line."""
        both = {"option": {"type": "string", "pattern": f"^({ID})?$"}, "other": {"type": "string"}}
        group = {"type": "object", "properties": both, "required": [*both], "additionalProperties": False}
        return self.titled({"anyOf": [{"type": "string", "pattern": f"^{ID}$"}, group]})
