"""A plan in levels, such as goal, objective, task and subtask."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.parts import Parts
from guidebook.answers.rows import Rows
from guidebook.answers.words import TypedWords
from guidebook.authoring.options import Id, ListOf, Reader, Whole, YesNo, option
from guidebook.authoring.problems import line_reference, listed, nearest, shown
from guidebook.kinds.checklist import Checklist
from guidebook.worksheets.field_lists import Fields
from guidebook.worksheets.fields import Field
from guidebook.worksheets.items import Item
from guidebook.worksheets.sketch import Sketch

MILESTONE = "milestone"
OWN_IDS = ("rows", MILESTONE)  # what a row holds besides its levels and columns


class Plan(Field):
    """A plan in levels, each row of one level holding rows of the next, with columns such as who leads and when it is due.

    A baseline is a copy of the rows as they were. A timeline is drawn from the dates in the first column of the kind `date`.
    """

    shape: ClassVar[type[Shape]] = Parts
    holds: ClassVar[tuple[type[Shape], ...]] = (Rows,)
    needs: ClassVar[tuple[str, ...]] = ("sheets/days", "drawing", "timeline")
    EXAMPLE: ClassVar[str] = """\
id: plan
kind: plan
label: Project plan
levels:
  - id: goal
    kind: long_text
    label: Goal
    lines: 2
  - id: task
    label: Task
  - id: subtask
    label: Subtask
columns:
  - id: lead
    label: Lead
  - id: due-date
    kind: date
    label: Due date
columns_from: task
milestones: yes
outline: [goal, task, subtask, task]
"""

    levels: tuple[Field, ...] = option(
        Fields(in_cells=True, only=("long_text", "text")),
        "The levels, outermost first, each a text or long_text field to write that row's words in.",
    )
    columns: tuple[Field, ...] = option(Fields(in_cells=True), "What else each row asks, each a field of a simple kind.", ())
    columns_from: str = option(
        Id(), "The outermost level whose rows have the columns; rows below it have them, too. Left out: all levels.", ""
    )
    milestones: bool = option(YesNo(), "Let rows with columns be marked as milestones.", False)
    outline: tuple[str, ...] = option(
        ListOf(Id()), "The blank rows, each by the id of its level, in order. Left out: one of each level.", ()
    )
    blank: int = option(Whole(1, 20), "How many times the blank rows are repeated at first.", 1)

    nested: bool = False  # whether it is not the plan itself but the rows inside a row of the level above

    def check(self, reader: Reader) -> None:
        levels = [level.id for level in self.levels]
        first: dict[str, int] = dict.fromkeys(OWN_IDS, 0)
        for field in (*self.levels, *self.columns):
            if field.id in first:
                what = f"taken {line_reference(first[field.id], field.line_of('id'))}" if first[field.id] else "reserved"
                raise reader.fail(field.line_of("id"), f'the id "{field.id}" is {what}; each level and column needs its own.')
            first[field.id] = field.line_of("id")
        if self.columns_from and self.columns_from not in levels:
            reader.report(
                self.line_of("columns_from"), f'"columns_from" must name a level. {nearest(self.columns_from, levels)}'
            )
        self._check_outline(levels, reader)

    def _check_outline(self, levels: list[str], reader: Reader) -> None:
        """Report the first row that cannot be where it is: an outline begins outermost and goes in one level at a time."""
        line = self.line_of("outline")
        deepest = 0
        for number, level in enumerate(self.outline):
            if level not in levels:
                reader.report(line, f'{shown(level)} in "outline" is not a level. {nearest(level, levels)}')
                return
            allowed = levels[: deepest + 1]
            if level not in allowed:
                where = f"after {shown(self.outline[number - 1])}" if number else "first"
                reader.report(line, f'{shown(level)} in "outline" cannot go {where}. Allowed there: {listed(allowed)}.')
                return
            deepest = levels.index(level) + 1

    def inner_fields(self) -> tuple[Field, ...]:
        """The fields of a row: its words, its columns, perhaps the milestone's box, and the rows of the next level."""
        columns = self.columns if self.has_columns else ()
        mark = (self._milestone,) if self.milestones and self.has_columns else ()
        return (self.levels[0], *columns, *mark, *self._next_level())

    def wanted(self) -> Iterator[tuple[str, ...]]:
        """The words of each level down to the outermost one with columns, and those columns: not every task has subtasks."""
        path: tuple[str, ...] = (self.id,)
        for level in self.levels:
            path = (*path, "rows")
            yield (*path, level.id)
            if level.id == (self.columns_from or self.levels[0].id):
                yield from ((*path, *wanted) for column in self.columns for wanted in column.wanted())
            if level.id == self.columns_from:
                return

    @cached_property
    def answer(self) -> Shape:
        """Rows within rows. The answer to a whole plan has two parts: its rows, and the copies that were kept as baselines."""
        rows = Rows(self.label, {field.id: field.answer for field in self.inner_fields()})
        if self.nested:
            return rows
        kept = {"kept": TypedWords(), "rows": rows}
        return Parts(self.label, {"rows": rows, "baselines": Rows(parts=kept)})

    def names(self) -> set[str]:
        return {self.levels[0].label}

    @property
    def _milestone(self) -> Field:
        """The box that marks a row as a milestone."""
        label = self.say("kinds.plan.milestone")
        return Checklist(id=MILESTONE, label=label, items=(Item(id=MILESTONE, label=label),))

    @property
    def has_columns(self) -> bool:
        """Whether the rows of the outermost level have the columns."""
        return self.columns_from in ("", self.levels[0].id)

    @property
    def heads_columns(self) -> bool:
        """Whether these are the outermost rows that have the columns, so the columns' headings go here."""
        return bool(self.columns) and self.has_columns and not self.within_columns

    @property
    def within_columns(self) -> bool:
        """Whether these rows are inside a row that has the columns, too."""
        return self.nested and not self.columns_from

    @property
    def date_column(self) -> str:
        """The id of the column that the timeline is drawn from; empty: there is none."""
        return next((column.id for column in self.columns if column.kind == "date"), "")

    @property
    def blank_rows(self) -> tuple[tuple[str, ...], ...]:
        """The blank rows of the outermost level, each as the outline of the rows in it: `(("task", "subtask"), ())`."""
        return self.rows_in(self.outline or tuple(level.id for level in self.levels)) * self.blank

    def rows_in(self, outline: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
        """The rows of the outermost level in an outline (ids of levels, in order), each as the outline of the rows in it."""
        level = self.levels[0].id
        starts = [number for number, each in enumerate(outline) if each == level]
        return tuple(outline[start + 1 : end] for start, end in pairwise([*starts, len(outline)]))

    def _next_level(self) -> tuple[Field, ...]:
        if len(self.levels) == 1:
            return ()
        columns_from = "" if self.has_columns else self.columns_from
        label = self.levels[1].label
        inner = dataclasses.replace(
            self,
            id="rows",
            label=label,
            hint="",
            when=None,
            links=(),
            levels=self.levels[1:],
            columns_from=columns_from,
            nested=True,
        )
        return (inner,)

    def sketch(self, page: Sketch) -> None:
        page.grid((4, *(1,) * len(self.columns)), 3, 9, 1)
        for _ in self.outline:
            page.rules()
