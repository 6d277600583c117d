"""An answer whose field no longer exists."""

from __future__ import annotations

from typing import Any

from guidebook.answers import Shape


class Anything(Shape):
    """An answer whose field no longer exists, so its shape is unknown. It is kept unchanged, and shown as whatever it holds."""

    outline = "anything"

    def schema(self) -> dict[str, Any]:
        """A schema that allows anything."""
        return self.titled({})
