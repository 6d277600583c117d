"""The giving end of a link: a place in the answers of a tool, found by the ids that an author gives, and what it can give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from guidebook.answers import Shape
from guidebook.answers.words import TypedWords
from guidebook.authoring.problems import nearest
from guidebook.worksheets.links import COUNT, EACH, Path
from guidebook.worksheets.worksheet import Worksheet


class LinkMistake(Exception):
    """A link is wrong. The message says how; `option` is the option of the link that it is about."""

    def __init__(self, option: str, message: str) -> None:
        super().__init__(message)
        self.option = option


@dataclass(frozen=True)
class GivingEnd:
    """A place in the answers of a tool; without a path, the tool as a whole."""

    path: Path  # all ids that lead there from the tool
    shape: Shape  # of the answer there
    row_parts: Mapping[str, Shape]  # the columns, by id, of the rows that are there or that it is a column of
    names: tuple[str, ...] = ()  # for a whole tool: the ids of its fields

    def columns(self, counted: bool) -> Mapping[str, Shape]:
        """What can go into a column of the other end, by name: the columns here; under `EACH`, every entry as a whole; and
        under `COUNT`, how often it was given, where that is `counted`.
        """
        of_rows = self.shape.is_many
        is_cell = bool(self.row_parts) and not of_rows
        each = TypedWords() if of_rows or (self.shape.labels and not is_cell) else self.shape
        return {EACH: each, **({COUNT: TypedWords()} if counted else {}), **self.row_parts}


def end_in(worksheet: Worksheet, steps: Path) -> GivingEnd:
    """The place in a worksheet's answers that some ids lead to. Ids in the middle may be left out, such as a plan's `rows`.

    Raises:
        LinkMistake: where the ids lead nowhere.
    """
    fields = {each.id: each.answer for each in worksheet.fields() if each.asks}
    if not steps:
        return GivingEnd((), Shape(worksheet.title, fields), {}, tuple(fields))
    first, *more = steps
    if first not in fields:
        raise LinkMistake("from", f'"{worksheet.id}" has no field "{first}". {nearest(first, fields)}')
    path: Path = (first,)
    shapes = [fields[first]]
    for step in more:
        found = shapes[-1].find(step)
        if not found:
            hint = nearest(step, known_in(shapes[-1]))
            raise LinkMistake("from", f'"{worksheet.id}/{"/".join(path)}" has no part "{step}". {hint}')
        for each in found[0]:
            shapes.append(shapes[-1].inside()[each])
            path = (*path, each)
    own, around = shapes[-1], shapes[-2] if len(shapes) > 1 else None
    if own.is_many:
        return GivingEnd(path, own, own.parts)
    return GivingEnd(path, own, around.parts if around and around.is_many and path[-1] in around.parts else {})


def known_in(shape: Shape) -> list[str]:
    """Every id that can be named in an answer of this shape, at any depth."""
    deeper = [name for part in shape.parts.values() for name in known_in(part)]
    return list(dict.fromkeys([*shape.inside(), *deeper]))
