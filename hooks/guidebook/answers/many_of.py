"""Any of some items."""

from __future__ import annotations

from typing import Any

from guidebook.answers import ID, Shape


class SomeItems(Shape):
    """Any of some items, by their ids, and the words on the line for others where there are any."""

    outline = "{checked: [item id, …], other: text}"

    def takes(self, other: Shape) -> bool:
        """Items that both have."""
        return type(other) is SomeItems and bool(self.labels.keys() & other.labels.keys())

    def schema(self) -> dict[str, Any]:
        """A group of what is ticked, in the order of the items, and what is written."""
        return self.titled(
            {
                "type": "object",
                "properties": {
                    "checked": {"type": "array", "items": {"type": "string", "pattern": f"^{ID}$"}, "uniqueItems": True},
                    "other": {"type": "string", "minLength": 1},
                },
                "required": ["checked"],
                "additionalProperties": False,
            }
        )
