"""A rating of several items on the same scale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from guidebook.answers import ID, Shape


class Points(Shape):
    """The id of a point on the scale for each item's id; items that are not rated are left out."""

    outline = "{item id: point id, …}"

    def chosen(self, answer: Any) -> Iterator[tuple[Any, Mapping[str, str]]]:
        """The point of each item."""
        yield from ((point, self.parts[item].labels) for item, point in answer.items() if item in self.parts)

    def takes(self, other: Shape) -> bool:
        """Whether it is the same shape and they have items in common."""
        return type(other) is Points and bool(self.parts.keys() & other.parts.keys())

    def wanted(self) -> Iterator[tuple[str, ...]]:
        """One question for each item."""
        yield from ((item,) for item in self.parts)

    def schema(self) -> dict[str, Any]:
        """An object with the ids of points by the ids of items."""
        point = {"type": "string", "pattern": f"^{ID}$"}
        names = {"pattern": f"^{ID}$"}
        return self.titled({"type": "object", "minProperties": 1, "propertyNames": names, "additionalProperties": point})
