"""Text as it was typed."""

from __future__ import annotations

from typing import Any

from guidebook.answers import Shape


class TypedWords(Shape):
    """Text as it was typed. Numbers and dates are kept this way, too, and interpreted only when they are needed."""

    outline = "text"

    def takes(self, other: Shape) -> bool:
        """Always: any answer can be put into words."""
        return True

    def schema(self) -> dict[str, Any]:
        """A string."""
        return self.titled({"type": "string"})
