"""Writes new values into a YAML file that a person wrote, so that its comments and the form of all that is as it was stay.

What changes is replaced where it stands, and what is new goes to the end of its group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import inf
from typing import Any, NamedTuple

import yaml

COMMENT = re.compile(r"(?:[ \t]*(?:#.*)?\n)*")  # what a file begins with before it says anything
WIDTH = 118


class _Edit(NamedTuple):
    """What takes the place of a part of a text."""

    start: int
    end: int
    text: str


def as_yaml(values: Any) -> str:
    """Values as YAML in the form that a person would write; empty where there are none."""
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=WIDTH) if values else ""


def in_form_of(before: str, text: str) -> str:
    """The YAML in `text` in the form of the YAML that was there before.

    Where that has a form that is not known here, only the comment at its beginning stays.
    """
    comment = COMMENT.match(before)
    return _edited(before, _read(text)) or f"{comment[0] if comment else ''}{text}"


def with_texts(before: str, texts: Mapping[str, str]) -> str:
    """A mapping in YAML with these texts in it, all else as it was typed; an empty text is taken out.

    The result is empty where nothing is left, or where it has a form that is not known here.
    """
    wanted = {**(_read(before) or {}), **texts}
    return _edited(before, {name: each for name, each in wanted.items() if each or name not in texts})


def _edited(before: str, wanted: dict[str, Any]) -> str:
    """The YAML that was there before, changed where it stands to say what is wanted; empty where that cannot be done."""
    result = before
    try:
        root = yaml.compose(before, yaml.BaseLoader)
        for edit in sorted(_edits(before, root, wanted), reverse=True) if isinstance(root, yaml.MappingNode) else ():
            result = result[: edit.start] + edit.text + result[edit.end :]
        return result if _read(result) == wanted else ""
    except yaml.YAMLError:
        return ""


def _read(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)  # for which every value is a text, as everywhere in the guidebook


def _edits(text: str, node: yaml.MappingNode, wanted: dict[str, Any]) -> Iterator[_Edit]:
    """What must change in a mapping for it to hold what is wanted."""
    for key, value in node.value:
        if key.value not in wanted:
            yield _without(text, node, key, value)
        else:
            yield from _edits_of_value(text, node, key, value, wanted[key.value])
    known = {key.value for key, _ in node.value}
    if new := {name: each for name, each in wanted.items() if name not in known}:
        at = _end(text, node.value[-1][1]) if node.value else node.end_mark.index - 1
        if node.flow_style:
            yield _Edit(at, at, f"{', ' if node.value else ''}{_in_flow(new)}")
        else:
            at = (text + "\n").index("\n", at)
            yield _Edit(at, at, f"\n{' ' * node.start_mark.column}{_in_block(new, node)}")


def _edits_of_value(text: str, group: yaml.MappingNode, key: yaml.Node, node: yaml.Node, wanted: Any) -> Iterator[_Edit]:
    """What must change in the value of a mapping's key."""
    if isinstance(node, yaml.MappingNode) and isinstance(wanted, dict):
        yield from _edits(text, node, wanted)
    elif _pairs_up(node, wanted):
        for each, its in zip(node.value, wanted, strict=True):
            yield from _edits(text, each, its)
    elif _value(node) != wanted:
        new = {key.value: wanted}
        yield _Edit(key.start_mark.index, _end(text, node), _in_flow(new) if group.flow_style else _in_block(new, group))


def _pairs_up(node: yaml.Node, wanted: Any) -> bool:
    """Whether a list holds groups, and as many of them as are wanted."""
    return (
        isinstance(node, yaml.SequenceNode)
        and isinstance(wanted, list)
        and len(node.value) == len(wanted)
        and all(isinstance(each, yaml.MappingNode) for each in node.value)
        and all(isinstance(each, dict) for each in wanted)
    )


def _without(text: str, group: yaml.MappingNode, key: yaml.Node, node: yaml.Node) -> _Edit:
    """Takes away a key with its value: the lines that it is on, or up to the comma in {}."""
    start, end = key.start_mark.index, _end(text, node)
    if group.flow_style:
        after = re.compile(r"\s*,\s*").match(text, end)
        return _Edit(start, after.end() if after else end, "")
    return _Edit(text.rfind("\n", 0, start) + 1, (text + "\n").index("\n", end) + 1, "")


def _end(text: str, node: yaml.Node) -> int:
    """Where the last word of a value ends; by its own mark, a block ends only where the next thing begins."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    return node.start_mark.index + len(text[node.start_mark.index : node.end_mark.index].rstrip())


def _value(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(each) for key, each in node.value}
    return [_value(each) for each in node.value] if isinstance(node, yaml.SequenceNode) else node.value


def _in_block(values: dict[str, Any], group: yaml.Node) -> str:
    return re.sub(r"\n(?=[^\n])", f"\n{' ' * group.start_mark.column}", as_yaml(values).rstrip("\n"))


def _in_flow(values: dict[str, Any]) -> str:
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=inf, default_flow_style=True).strip()[1:-1]
