"""Text as it was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from guidebook.answers import Shape


@dataclass(frozen=True)
class TypedWords(Shape):
    """Text as it was typed. Numbers and dates are kept this way, too, and interpreted only when they are needed."""

    outline = "text"
    number: bool = False  # whether it is asked for as a number
    rank: bool = False  # whether 1 comes first

    def known(self) -> dict[str, Any]:
        """What browsers know of any answer; whether it is a number, quickly typed in from paper; and whether that is a rank."""
        return {**super().known(), **({"number": True} if self.number else {}), **({"rank": True} if self.rank else {})}

    def takes(self, other: Shape) -> bool:
        """Always: any answer can be put into words."""
        return True

    def schema(self) -> dict[str, Any]:
        """A string."""
        return self.titled({"type": "string"})
