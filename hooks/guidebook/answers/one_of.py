"""One of a list's options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from guidebook.answers import ID, Shape


@dataclass(frozen=True)
class OneOption(Shape):
    """The id of one option; where there is a line for another answer, the id together with what is written on it."""

    outline = "option id, or {option: option id, other: text}"
    ordered: bool = False  # whether the options are in order, like the points of a scale

    def known(self) -> dict[str, Any]:
        """What browsers know of any answer, and whether the options are in order, so that answers can have a middle."""
        return {**super().known(), **({"ordered": True} if self.ordered else {})}

    def chosen(self, answer: Any) -> Iterator[tuple[Any, Mapping[str, str]]]:
        """The option; none where only words were written on the line."""
        option = answer.get("option") if isinstance(answer, dict) else answer
        if option:
            yield option, self.labels

    def takes(self, other: Shape) -> bool:
        """Whether it is the same shape and they have an option in common."""
        return type(other) is OneOption and bool(self.labels.keys() & other.labels.keys())

    def schema(self) -> dict[str, Any]:
        """An id; or an object with `option`, an id that may be empty, and `other`, the words on the line."""
        both = {"option": {"type": "string", "pattern": f"^({ID})?$"}, "other": {"type": "string"}}
        group = {"type": "object", "properties": both, "required": [*both], "additionalProperties": False}
        return self.titled({"anyOf": [{"type": "string", "pattern": f"^{ID}$"}, group]})
