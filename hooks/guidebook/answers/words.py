"""Words, as they were typed."""

from __future__ import annotations

from typing import Any

from guidebook.answers import Shape


class TypedWords(Shape):
    """Words, as they were typed: also a number or a day, which is only ever read from them."""

    outline = "text"

    def takes(self, other: Shape) -> bool:
        """Whatever can be said in words."""
        return True

    def schema(self) -> dict[str, Any]:
        """A string."""
        return self.titled({"type": "string"})
