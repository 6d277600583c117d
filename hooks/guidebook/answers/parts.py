"""Several fields as one answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guidebook.answers import Shape


class Parts(Shape):
    """An answer for each of several parts, each with its own shape; a part without an answer is left out."""

    @property
    def outline(self) -> str:
        """An object, with each part by its id."""
        return f"{{{', '.join(self.outlined())}}}"

    def wanted(self) -> Iterator[tuple[str, ...]]:
        """The questions of each part."""
        yield from self.within(self.parts)

    def schema(self) -> dict[str, Any]:
        """An object with the answers by part."""
        return self.titled({"type": "object", "minProperties": 1, "properties": self.schemas()})
