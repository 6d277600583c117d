"""Each row of a matrix has a cell for each column."""

from __future__ import annotations

from guidebook.authoring.options import Reader
from guidebook.authoring.problems import Problems
from guidebook.layouts.matrix import Matrix, MatrixRow


def test_a_row_without_a_cell_for_each_column_is_reported_with_its_line() -> None:
    rows = (MatrixRow(label="Who?", cells=(("We",), ("They",))), MatrixRow(line=7, label="When?", cells=(("Now",),)))
    figure = Matrix(title="A table", description="A table.", corner="Question", columns=("Here", "There"), rows=rows)
    problems = Problems()
    figure.check(Reader("docs/figures/table.yml", problems))
    assert problems.lines() == ['docs/figures/table.yml:7: "When?" has cells for 1 columns, but there are 2.']
