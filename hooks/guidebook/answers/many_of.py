"""Any number of a list's items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from guidebook.answers import ID, Shape


class SomeItems(Shape):
    """The ids of the items that are checked, and what is written on the line for "other", where there is one."""

    outline = "{checked: [item id, …], other: text}"

    def chosen(self, answer: Any) -> Iterator[tuple[Any, Mapping[str, str]]]:
        """The items that are checked."""
        checked = answer.get("checked") or []
        yield from ((item, self.labels) for item in (checked if isinstance(checked, list) else [checked]))

    def takes(self, other: Shape) -> bool:
        """Whether it is the same shape and they have items in common, which are what is copied."""
        return type(other) is SomeItems and bool(self.labels.keys() & other.labels.keys())

    def schema(self) -> dict[str, Any]:
        """An object with `checked`, in the order of the items, and `other`."""
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
