"""The shapes of answers: what people answered, as data. Each module in this folder is one shape, named after the module.

Nothing else lists them. A shape knows neither fields nor pages; a field says which shape its answer has and what it is
made of. Each has a counterpart for browsers in `overrides/answers/<shape>.js`.

Knows: authoring.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, ClassVar

from guidebook.authoring import options
from guidebook.authoring.discovery import defined_in

ID = options.ID.pattern  # of an option, an item, a field …
FORMS: Mapping[str, type] = {"string": str, "object": dict, "array": list}  # in Python what JSON Schema calls so


@dataclass(frozen=True)
class Shape:
    """The shape of one answer.

    `label` is what readers call it; a part without a label is not shown to them. `parts` are the shapes that the answer is made
    of, by id (a table's columns, a group's fields). `labels` name the ids that may appear in it (options, items, printed rows).
    """

    name: ClassVar[str] = ""
    needs: ClassVar[tuple[str, ...]] = ()  # scripts of `overrides/worksheet/` that it needs, by name
    is_many: ClassVar[bool] = False  # whether its parts repeat, once for each row
    label: str = ""
    parts: Mapping[str, Shape] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)

    def __init_subclass__(cls) -> None:
        cls.name = cls.__module__.rpartition(".")[2]

    @property
    def outline(self) -> str:
        """What such an answer looks like, in a form for people: `{checked: [item id, …]}`."""
        raise NotImplementedError

    def schema(self) -> dict[str, Any]:
        """The JSON Schema (draft 7) of such an answer in a file saved today.

        An older file may hold more: answers to parts that have since been removed.
        """
        raise NotImplementedError

    @property
    def form(self) -> tuple[type, ...]:
        """What such an answer is as data: the types that its schema allows."""
        schema = self.schema()
        return tuple(FORMS[each["type"]] for each in schema.get("anyOf", [schema]) if "type" in each) or (object,)

    def chosen(self, answer: Any) -> Iterator[tuple[Any, Mapping[str, str]]]:
        """The ids that are chosen in an answer, each with the labels of those that can be chosen there; not within its parts.

        The answer has the shape's `form`, but may hold anything else, such as a number in place of an id.
        """
        yield from ()

    def takes(self, other: Shape) -> bool:
        """Whether an answer of the shape `other`, or part of it, can be copied into an answer of this shape unchanged."""
        return False

    def find(self, id_: str) -> tuple[tuple[str, ...], Shape] | None:
        """The part with this id that is nearest to the top, as the path of ids that leads to it, and its shape."""
        ahead: list[tuple[tuple[str, ...], Shape]] = [((), self)]
        for path, shape in ahead:  # which grows as we go
            if id_ in shape.inside():
                return (*path, id_), shape.inside()[id_]
            ahead.extend(((*path, each), part) for each, part in shape.parts.items())
        return None

    def inside(self) -> Mapping[str, Shape]:
        """The shapes that can be referred to by id directly inside it."""
        return self.parts

    def wanted(self) -> Iterator[tuple[str, ...]]:
        """The questions that must all be answered before it counts as filled in, each as its path of ids within the answer.

        The empty path means the answer itself.
        """
        yield ()

    def within(self, parts: Mapping[str, Shape]) -> Iterator[tuple[str, ...]]:
        """The paths of the questions in some parts, leaving out parts without a label."""
        for id_, part in parts.items():
            if part.label:
                yield from ((id_, *path) for path in part.wanted())

    def known(self) -> dict[str, Any]:
        """What browsers need to know about such an answer, as an `AnswerType` of `overrides/worksheet/guidebook.d.ts`."""
        told: dict[str, Any] = {"shape": self.name, "label": self.label}
        if self.labels:
            told["labels"] = dict(self.labels)
        if self.parts:
            told["parts"] = {id_: part.known() for id_, part in self.parts.items()}
        return told

    def titled(self, schema: dict[str, Any]) -> dict[str, Any]:
        """A schema with the label as its title, where there is one."""
        return {"title": self.label, **schema} if self.label else schema

    def outlined(self) -> list[str]:
        """Each part as `id: outline`; a placeholder where no parts are given, as when the shape itself is being documented."""
        return [f"{id_}: {part.outline}" for id_, part in self.parts.items()] or ["field id: its answer, …"]

    def schemas(self) -> dict[str, Any]:
        """The JSON Schemas of the parts, by id."""
        return {id_: part.schema() for id_, part in self.parts.items()}


@cache
def all_shapes() -> dict[str, type[Shape]]:
    """Every shape by name: the one subclass of `Shape` that each module of this folder defines."""
    return dict(defined_in(__name__, __path__, Shape))
