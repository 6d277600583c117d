"""A table, whose rows are printed, blank, or both."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from itertools import compress, count, islice
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.rows import Rows
from guidebook.authoring.options import ListOf, NamedTexts, Reader, Schema, Whole, YesNo, option
from guidebook.authoring.problems import nearest, shown
from guidebook.authoring.yaml_source import Node
from guidebook.kinds.checklist import Checklist
from guidebook.worksheets.field_lists import Fields
from guidebook.worksheets.fields import Field, text_of
from guidebook.worksheets.items import Item, Items
from guidebook.worksheets.refs import Ref
from guidebook.worksheets.sketch import Sketch


class Table(Field):
    """Columns, with pre-printed rows, blank rows, or both.

    The first column of a pre-printed row is its label.
    """

    shape: ClassVar[type[Shape]] = Rows
    rules: ClassVar[Schema] = {
        "allOf": [
            {
                "if": {"anyOf": [{"required": ["rows"]}, {"required": ["rows_from"]}]},
                "then": {"properties": {"columns": {"items": [{"properties": {"kind": {"enum": ["text", "long_text"]}}}]}}},
            }
        ],
        "anyOf": [
            {"required": ["rows"]},
            {"required": ["rows_from"]},
            {"properties": {"blank": {"minimum": 1}}, "required": ["blank"]},
        ],
        "not": {"required": ["rows", "rows_from"]},
        "dependencies": {"group_rows": ["rows_from"], "row_hints": ["rows_from"]},
    }
    EXAMPLE: ClassVar[str] = """\
id: outreach
kind: table
label: Outreach plan
columns:
  - id: group
    label: Group
  - id: issue
    kind: long_text
    label: What matters to them
    lines: 2
  - id: agreed
    kind: choice
    label: Agreed?
    options: [Yes, No]
rows:
  board: $School_board
  other:
    label: Other
    fill_in: yes
samples:
  - group: Parents
    issue: A safe way to school
blank: 2
"""

    columns: tuple[Field, ...] = option(Fields(in_cells=True), "The columns, each a field of a simple kind.")
    widths: tuple[int, ...] = option(
        ListOf(Whole(1, 20)), "How wide the columns are in proportion to each other, one number each.", ()
    )
    rows: tuple[Item, ...] = option(Items(are_rows=True), "Pre-printed rows; each label is in the first column.", ())
    rows_from: str = option(
        Ref("a checklist", lambda _, other: isinstance(other, Checklist)),
        "Take the pre-printed rows from the items of this checklist.",
        "",
    )
    group_rows: bool = option(YesNo(), "With rows_from: also have a row for each group of items, to write totals in.", False)
    row_hints: bool = option(YesNo(), "With rows_from: also take over the hints of the items.", True)
    samples: tuple[dict[str, str], ...] = option(
        ListOf(NamedTexts()), "Rows printed as examples: the ids of columns, each with its text.", ()
    )
    blank: int = option(Whole(0, 60), "How many blank rows there are at first, and at least.", 0)
    at_most: int = option(Whole(0, 500), "The most rows that can be added to the pre-printed ones (0: none).", 200)

    def check(self, reader: Reader) -> None:
        names = [column.id for column in self.columns]
        if self.widths and len(self.widths) != len(self.columns):
            reader.report(
                self.line_of("widths"),
                f'"widths" must have one number for each of the {len(names)} columns, but has {len(self.widths)}.',
            )
        if not (self.rows or self.rows_from or self.blank):
            reader.report(self.line, 'give it "rows", "rows_from", or a number of "blank" rows.')
        if self.rows and self.rows_from:
            reader.report(self.line_of("rows_from"), 'give it either "rows" or "rows_from", not both.')
        if (self.rows or self.rows_from) and self.columns and self.columns[0].kind not in ("text", "long_text"):
            reader.report(self.columns[0].line, "the first column of pre-printed rows holds their labels: it must be text.")
        self.check_order("blank", "at_most", reader)
        for sample in self.samples:
            for name in sample:
                if name not in names:
                    hint = nearest(name, names)
                    reader.report(self.line_of("samples"), f"a sample row has {shown(name)}, which is not a column. {hint}")
        for name in ("group_rows", "row_hints"):
            if name in self.option_lines and not self.rows_from:
                reader.report(self.line_of(name), f'"{name}" has no effect without "rows_from".')

    @property
    def answer(self) -> Shape:
        return Rows(self.label, super().answer.parts, self.labels(), grows=bool(self.at_most or self.blank))

    @property
    def has_example(self) -> bool:
        return bool(self.samples)

    def labels(self) -> dict[str, str]:
        return {row.id: row.label for row in self.rows}

    @property
    def blank_ids(self) -> list[str]:
        """The ids of the blank rows that there are at first: `b1`, `b2` and so on, without those that printed rows have."""
        printed = {row.id for row in self.rows}
        return list(islice((id_ for id_ in map("b{}".format, count(1)) if id_ not in printed), self.blank))

    def names(self) -> set[str]:
        return {*(row.label for row in self.rows), *([self.say("kinds.table.row")] if self.at_most or self.blank else [])}

    def connect(self, scope: Mapping[str, Field], reader: Reader) -> Field:
        source = scope.get(self.rows_from)
        if not isinstance(source, Checklist):
            return self
        rows: list[Item] = list(source.items)
        for group in source.groups:
            if self.group_rows:
                rows.append(Item(line=group.line, id=group.id, label=group.label, heads_group=True))
            rows += group.items
        if not self.row_hints:
            rows = [dataclasses.replace(row, hint="") for row in rows]
        return dataclasses.replace(self, rows=tuple(rows))

    @classmethod
    def without_what_goes_with(cls, node: Node, option_name: str, id_: str) -> Node:
        mapping = {**(node.mapping or {})}
        columns = mapping["columns"].items or [] if option_name == "columns" else []
        widths, samples = mapping.get("widths"), mapping.get("samples")
        kept = [text_of(column, "id") != id_ for column in columns]
        if widths and widths.items and len(widths.items) == len(columns):
            mapping["widths"] = Node(widths.line, list(compress(widths.items, kept)))
        if samples and samples.items and columns:
            mapping["samples"] = Node(samples.line, [_without_cell(sample, id_) for sample in samples.items])
        return Node(node.line, mapping, node.key_lines)

    def sketch(self, page: Sketch) -> None:
        widths = self.widths or (1,) * len(self.columns)
        tall = 7 * max(getattr(column, "lines", 1) for column in self.columns)
        page.grid(widths, len(self.rows) + self.blank + 1, min(tall, 16) + 2, len(self.rows))


def _without_cell(sample: Node, id_: str) -> Node:
    return Node(sample.line, {name: cell for name, cell in (sample.mapping or {}).items() if name != id_}, sample.key_lines)
