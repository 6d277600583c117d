"""Visits and replaces the texts in a record's YAML, each known by the path that leads to it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from guidebook.authoring.records import options_of
from guidebook.authoring.yaml_source import Node

Path = tuple[str, ...]  # names of options and ids of entries, from the outside in


@dataclass(frozen=True)
class Rewording:
    """How to replace texts: `put` gets a path such as `("sections", "first", "title")` and the text, and returns a new one."""

    put: Callable[[Path, Node], Node]
    kinds: Mapping[str, type[Any]] = dataclasses.field(default_factory=dict)  # the classes of fields by kind, if there are any


def reworded(record: type[Any], node: Node, at: Path, by: Rewording) -> Node:
    """The mapping that `record` is read from, at the path `at`, with its texts replaced; anything unknown stays as it is."""
    if node.mapping is None:
        return node
    options = options_of(record)
    inside = {
        name: options[name].type.reworded(each, (*at, name), by) if name in options else each
        for name, each in node.mapping.items()
    }
    return dataclasses.replace(node, value=inside)


def each_reworded(entries: Iterable[Node], at: Path, by: Callable[[Node, Path], Node]) -> list[Node]:
    """The entries of a list, each passed to `by` with its path, which ends in its id, or its number where it has no id."""
    result = []
    for number, entry in enumerate(entries, 1):
        own = (entry.mapping or {}).get("id")
        result.append(by(entry, (*at, own.text if own and own.text else str(number))))
    return result
