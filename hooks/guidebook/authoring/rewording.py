"""Replaces the texts in a record's YAML, each known by the path that leads to it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from guidebook.authoring.records import options_of
from guidebook.authoring.yaml_source import Node

Path = tuple[str, ...]


@dataclass(frozen=True)
class Rewording:
    """Replaces the texts of a record, each known by the path that leads to it: `("sections", "first", "title")`."""

    put: Callable[[Path, Node], Node]
    kinds: Mapping[str, type[Any]] = dataclasses.field(default_factory=dict)  # of fields, where there are any


def reworded(record: type[Any], node: Node, at: Path, by: Rewording) -> Node:
    """A mapping that a record can be read from, with its texts replaced."""
    if node.mapping is None:
        return node
    options = options_of(record)
    inside = {
        name: options[name].type.reworded(each, (*at, name), by) if name in options else each
        for name, each in node.mapping.items()
    }
    return dataclasses.replace(node, value=inside)


def each_reworded(entries: Iterable[Node], at: Path, by: Callable[[Node, Path], Node]) -> list[Node]:
    """The entries of a list, each after its id, or its number where it has none."""
    result = []
    for number, entry in enumerate(entries, 1):
        own = (entry.mapping or {}).get("id")
        result.append(by(entry, (*at, own.text if own and own.text else str(number))))
    return result
