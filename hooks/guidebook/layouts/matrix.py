"""The layout `matrix`: a table in which each cell holds one or more entries; on a phone, each row is a card."""

from __future__ import annotations

from typing import ClassVar

from guidebook.authoring.options import Group, ListOf, Reader, Record, Text, YesNo, option
from guidebook.figures.figure import Figure


class MatrixRow(Record):
    """One row of a matrix."""

    label: str = option(Text(), "The row's heading.")
    cells: tuple[tuple[str, ...], ...] = option(
        ListOf(ListOf(Text(rich=True))), "For each column a list of entries; a list in brackets, or each on its own line."
    )


class Matrix(Figure):
    """A table with headings of rows and columns."""

    drawn: ClassVar[bool] = False

    corner: str = option(Text(), "What the headings of the rows are, such as Question or Step.")
    steps: bool = option(YesNo(), "Whether the rows are steps: numbered, each with its heading above its cells.", False)
    columns: tuple[str, ...] = option(ListOf(Text()), "The headings of the columns.")
    rows: tuple[MatrixRow, ...] = option(ListOf(Group(MatrixRow)), "The rows, in their order.")

    def check(self, reader: Reader) -> None:
        for row in self.rows:
            if len(row.cells) != len(self.columns):
                reader.report(
                    row.line_of("cells"),
                    f'"{row.label}" has cells for {len(row.cells)} columns, but there are {len(self.columns)}.',
                )
