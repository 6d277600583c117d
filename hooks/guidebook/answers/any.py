"""An answer whose field is gone."""

from __future__ import annotations

from typing import Any

from guidebook.answers import Shape


class Anything(Shape):
    """An answer whose field is gone, so its shape is unknown. It is kept as it is and shown as whatever it contains."""

    outline = "anything"

    def schema(self) -> dict[str, Any]:
        """Anything at all."""
        return self.titled({})
