"""The example of a tool that is filled in: answers that an author writes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from guidebook.answers import Shape
from guidebook.answers.many_of import SomeItems
from guidebook.answers.one_of import OneOption
from guidebook.answers.parts import Parts
from guidebook.answers.points import Points
from guidebook.answers.rows import Rows
from guidebook.answers.words import TypedWords
from guidebook.authoring.options import ID, PLAIN, OptionType, Path, Reader, Rewording, Schema
from guidebook.authoring.problems import nearest, shown
from guidebook.authoring.yaml_source import Node

Answers = dict[str, Any]  # a field's id → its answer, in the shape that a saved sheet has
FORMS: Mapping[type[Shape], type | tuple[type, ...]] = {  # what an answer of each shape is in YAML
    OneOption: (str, dict),
    Parts: dict,
    Points: dict,
    Rows: list,
    SomeItems: dict,
    TypedWords: str,
}


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

    `shapes` are those of the tool's fields by id; all reports are about `line`.
    """
    for id_, answer in answers.items():
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
    if not isinstance(answer, FORMS.get(type(shape), object)):
        yield f'"{name}" in a form that it does not have. It must be {shape.outline}.'
        return
    for chosen in _chosen(answer, shape):
        if chosen not in shape.labels:
            yield f'"{name}" with {shown(chosen)}, which it does not offer. {nearest(chosen, shape.labels)}'
    groups = answer if isinstance(answer, list) else [answer] if isinstance(answer, dict) and shape.parts else []
    for group in groups:
        if not isinstance(group, dict):
            yield f'"{name}" in a form that it does not have. It must be {shape.outline}.'
            continue
        for id_, inner in group.items():
            part = shape.parts.get(id_)
            if isinstance(shape, Points) and part:
                part = OneOption(part.label, labels=part.labels)
            yield from _misfits(inner, part, id_) if part else ()


def _chosen(answer: Any, shape: Shape) -> list[str]:
    """The ids that are chosen in an answer, not in its parts; of rows, where there can be no others than those printed."""
    chosen: Any = []
    if isinstance(shape, OneOption):
        chosen = answer.get("option", "") if isinstance(answer, dict) else answer
    elif isinstance(shape, SomeItems):
        chosen = answer.get("checked", [])
    elif isinstance(shape, Rows) and shape.labels and not shape.grows:
        chosen = [_row_of(each) for each in answer]
    return [str(each) for each in (chosen if isinstance(chosen, list) else [chosen]) if each]


def _plain(node: Node) -> Any:
    """A node's value as a saved sheet would hold it."""
    if node.mapping is not None:
        return {name: _plain(each) for name, each in node.mapping.items()}
    if node.items is not None:
        return [_row(_plain(each), number) for number, each in enumerate(node.items, 1)]
    return (node.text or "").strip()


def _row(entry: Any, number: int) -> Any:
    return {"row": f"example-{number}", **entry} if isinstance(entry, dict) else entry
