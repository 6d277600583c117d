"""The shapes of answers: what people answered, as data. Each module in this folder is one shape and bears its name.

Nothing else lists them. A shape knows neither fields nor pages; a field says which shape its answer has, and what it is
made of. The twin of each, for browsers, is `overrides/answers/<shape>.js`.

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


@dataclass(frozen=True)
class Shape:
    """The shape of one answer.

    `label` is what the field is called, `parts` are the shapes of what the answer is made of, by id, and `labels` what the ids
    in it stand for.
    """

    name: ClassVar[str] = ""
    needs: ClassVar[tuple[str, ...]] = ()  # scripts in `overrides/worksheet/` that only some shapes need, by name
    is_many: ClassVar[bool] = False  # whether its parts are there once for each of several rows
    label: str = ""
    parts: Mapping[str, Shape] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)

    def __init_subclass__(cls) -> None:
        cls.name = cls.__module__.rpartition(".")[2]

    @property
    def outline(self) -> str:
        """What such an answer looks like, for people: `{checked: [item id, …]}`."""
        raise NotImplementedError

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of such an answer, as a file of today holds it.

        An older file may hold more: answers to parts that are gone since.
        """
        raise NotImplementedError

    def takes(self, other: Shape) -> bool:
        """Whether an answer of another shape, or part of one, can be copied into an answer of this shape unchanged."""
        return False

    def find(self, id_: str) -> tuple[tuple[str, ...], Shape] | None:
        """The outermost part of this name, at any depth, with the ids that lead to it."""
        ahead: list[tuple[tuple[str, ...], Shape]] = [((), self)]
        for path, shape in ahead:  # which grows as we go
            if id_ in shape.inside():
                return (*path, id_), shape.inside()[id_]
            ahead.extend(((*path, each), part) for each, part in shape.parts.items())
        return None

    def inside(self) -> Mapping[str, Shape]:
        """What can be named in it."""
        return self.parts

    def wanted(self) -> Iterator[tuple[str, ...]]:
        """What has to be answered for all of it to be: the ids that lead to each question, in the answer of one person."""
        yield ()

    def within(self, parts: Mapping[str, Shape]) -> Iterator[tuple[str, ...]]:
        """The questions of some parts. One without a label is not for people."""
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
        """A schema with the label as its title."""
        return {"title": self.label, **schema} if self.label else schema

    def outlined(self) -> list[str]:
        """The outline of each part after its id; a general outline where the shape is described by itself."""
        return [f"{id_}: {part.outline}" for id_, part in self.parts.items()] or ["field id: its answer, …"]

    def schemas(self) -> dict[str, Any]:
        """The schemas of the parts."""
        return {id_: part.schema() for id_, part in self.parts.items()}


@cache
def all_shapes() -> dict[str, type[Shape]]:
    """Every shape by name: the one subclass of `Shape` that each module of this folder defines."""
    return dict(defined_in(__name__, __path__, Shape))
