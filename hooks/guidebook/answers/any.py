"""An answer of which nothing is known any more."""

from __future__ import annotations

from typing import Any

from guidebook.answers import Shape


class Anything(Shape):
    """An answer of which nothing is known any more: its field is gone. It is kept as it is and told by what it is made of."""

    outline = "anything"

    def schema(self) -> dict[str, Any]:
        """Whatever there is."""
        return self.titled({})
