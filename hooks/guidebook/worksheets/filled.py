"""The example of a tool that is filled in: answers that an author writes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from guidebook.answers import Shape
from guidebook.authoring.options import ID, PLAIN, OptionType, Path, Reader, Rewording, Schema
from guidebook.authoring.problems import nearest, shown
from guidebook.authoring.yaml_source import Node

Answers = dict[str, Any]  # a field's id → its answer, in the shape that a saved sheet has


@dataclass(frozen=True)
class FilledIn(OptionType):
    """Answers by the ids of their fields. Rows need no id, as they are numbered: `example-1` and so on."""

    allowed = "a group of answers, each after the id of its field"
    prose = True

    def read(self, node: Node, name: str, reader: Reader) -> Answers:
        if not node.mapping:
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}.')
        return {id_: _plain(answer) for id_, answer in node.mapping.items()}

    def named(self, node: Node) -> Node | None:
        return node

    def schema(self) -> Schema:
        return {"type": "object", "minProperties": 1, "additionalProperties": {"type": [*PLAIN, "array", "object"]}}

    def reworded(self, node: Node, at: Path, by: Rewording) -> Node:
        """Reword every text that does not look like an id: one that does is the id of a choice."""
        if node.mapping is not None:
            return replace(node, value={name: self.reworded(each, (*at, name), by) for name, each in node.mapping.items()})
        if node.items is not None:
            rows = [self.reworded(each, (*at, str(number)), by) for number, each in enumerate(node.items, 1)]
            return replace(node, value=rows)
        return by.put(at, node) if any(each.isalpha() for each in node.raw) and not ID.fullmatch(node.raw.strip()) else node


def check_answers(answers: Answers, shapes: Mapping[str, Shape], line: int, reader: Reader) -> None:
    """Report each answer to a field, or to a part of one such as a column, that the tool does not ask for or offer.

    `shapes` are those of the tool's fields by id; all reports are about `line`. Answers to a field that could not be read
    are no mistakes of their own.
    """
    for id_, answer in answers.items():
        if id_ in reader.broken_ids:
            continue
        for name, known in [(id_, shapes)] if id_ not in shapes else _unasked(answer, shapes[id_]):
            reader.report(line, f'"example" answers "{name}", which nothing asks for. {nearest(name, known)}')
        for message in _misfits(answer, shapes[id_], id_) if id_ in shapes else ():
            reader.report(line, f'"example" answers {message}')


def leave_out(answers: Answers, gone: Collection[str]) -> None:
    """Remove from `answers` what is `gone`: fields, parts of fields, and what was chosen, as `ready/options/perhaps`."""
    for id_ in gone:
        field, _, part = id_.partition("/")
        name = part.rpartition("/")[2]
        if not part or answers.get(field) in (None, name):
            answers.pop(field, None)
        else:
            answers[field] = _without(answers[field], name)


def _without(answer: Any, name: str) -> Any:
    if isinstance(answer, list):
        return [_without(each, name) for each in answer if name not in (each, _row_of(each))]
    if isinstance(answer, dict):
        return {key: _without(each, name) for key, each in answer.items() if name not in (key, each)}
    return answer


def _row_of(entry: Any) -> Any:
    return entry.get("row") if isinstance(entry, dict) else None


def _unasked(answer: Any, shape: Shape) -> Iterator[tuple[str, Collection[str]]]:
    """The names in an answer that its shape does not have, each with the names it does have."""
    for group in answer if isinstance(answer, list) else [answer]:
        for name, inner in group.items() if isinstance(group, dict) and shape.parts else ():
            if name in shape.parts:
                yield from _unasked(inner, shape.parts[name])
            elif name != "row":
                yield name, shape.parts


def _misfits(answer: Any, shape: Shape, name: str) -> Iterator[str]:
    """What is wrong with an answer to the field or part called `name`: its form, or what is chosen in it."""
    groups = [answer] if isinstance(answer, dict) else answer if shape.is_many and isinstance(answer, list) else []
    if not isinstance(answer, shape.form) or not all(isinstance(group, dict) for group in groups):
        yield f'"{name}" in a form that it does not have. It must be {shape.outline}.'
        return
    for chosen, labels in shape.chosen(answer):
        if str(chosen) not in labels:
            yield f'"{name}" with {shown(str(chosen))}, which it does not offer. {nearest(str(chosen), labels)}'
    for group in groups:
        for part, inner in group.items():
            yield from _misfits(inner, shape.parts[part], part) if part in shape.parts else ()


def _plain(node: Node) -> Any:
    """A node's value as a saved sheet would hold it."""
    if node.mapping is not None:
        return {name: _plain(each) for name, each in node.mapping.items()}
    if node.items is not None:
        return [_row(_plain(each), number) for number, each in enumerate(node.items, 1)]
    return (node.text or "").strip()


def _row(entry: Any, number: int) -> Any:
    return {"row": f"example-{number}", **entry} if isinstance(entry, dict) else entry
