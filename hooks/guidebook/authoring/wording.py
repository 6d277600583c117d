"""The texts in a record's YAML, each with the path that leads to it: `("sections", "first", "title")`.

A path names entries of lists by id, or by number, counted from 1, where they have none. It is the same in every language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from guidebook.authoring.options import Path, Record, Rewording, reworded
from guidebook.authoring.yaml_source import Node

Kinds = Mapping[str, type[Any]]  # the classes of fields by kind


def texts_of(record: type[Record], node: Node, kinds: Kinds | None = None) -> dict[Path, Node]:
    """Every text in a record that readers see, by path."""
    texts: dict[Path, Node] = {}

    def note(at: Path, each: Node) -> Node:
        texts[at] = each
        return each

    reworded(record, node, (), Rewording(note, kinds or {}))
    return texts


def nodes_of(record: type[Record], node: Node, kinds: Kinds | None = None) -> dict[Path, Node]:
    """Every value in a record, by path, with items under the ids that they have or are given."""
    return dict(flat(_with_ids(record, node, kinds)))


def flat(node: Node, at: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Every value in a node, each with its path; the node itself comes first, under `at`."""
    yield at, node
    for name, each in (node.mapping or {}).items():
        yield from flat(each, (*at, name))
    for number, each in enumerate(node.items or [], 1):
        yield from flat(each, (*at, _own_id(each) or str(number)))


def translation_values(record: type[Record], node: Node, by: Mapping[Path, str], kinds: Kinds | None = None) -> Any:
    """A translation as lists and dicts to be written as YAML: the texts in `by`, and what leads to them in the original.

    In a list without ids, an empty text keeps the place of one that is not translated.
    """
    return _alone(_with_ids(record, node, kinds), (), by) or {}


def _alone(node: Node, at: Path, by: Mapping[Path, str]) -> Any:
    if node.mapping is not None:
        inside = {name: _alone(each, (*at, name), by) for name, each in node.mapping.items()}
        return {name: each for name, each in inside.items() if each is not None} or None
    if node.items is None:
        return by.get(at)
    result: list[Any] = []
    for number, each in enumerate(node.items, 1):
        id_ = _own_id(each)
        said = _alone(each, (*at, id_ or str(number)), by)
        if id_:
            result += [{"id": id_, **said}] if said else []
        else:
            result.append(said or ("" if each.text is not None else {}))
    return result if any(result) else None


def _with_ids(record: type[Record], node: Node, kinds: Kinds | None) -> Node:
    """The node with items as groups that have ids, including items whose ids are made from their words."""
    return reworded(record, node, (), Rewording(lambda at, each: each, kinds or {}))


def _own_id(node: Node) -> str:
    own = (node.mapping or {}).get("id")
    return own.text or "" if own else ""
