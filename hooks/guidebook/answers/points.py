"""A point for each of some items."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guidebook.answers import ID, Shape


class Points(Shape):
    """A point of the same scale for each of some items, both by their ids; an item without a point is left out."""

    outline = "{item id: point id, …}"

    def takes(self, other: Shape) -> bool:
        """Points of items that both have."""
        return type(other) is Points and bool(self.parts.keys() & other.parts.keys())

    def wanted(self) -> Iterator[tuple[str, ...]]:
        """Each item."""
        yield from ((item,) for item in self.parts)

    def schema(self) -> dict[str, Any]:
        """A group of points by item."""
        point = {"type": "string", "pattern": f"^{ID}$"}
        names = {"pattern": f"^{ID}$"}
        return self.titled({"type": "object", "minProperties": 1, "propertyNames": names, "additionalProperties": point})
