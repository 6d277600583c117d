"""A board: what its categories fill, its ids, and how many columns fit on paper."""

import pytest
from guidebook.kinds.board import Board

from tests.helpers import WORKSHEET, load, loaded, record

BOARD = """\
      - id: ideas
        kind: board
        label: Ideas
        categories:
          - id: places
            label: Places
            fills: wishes
          - id: times
            label: Times
"""
WISHES = """\
      - id: wishes
        kind: stem
        label: Our wishes
        stem: We wish
"""


def board_of(worksheet):
    return next(field for field in worksheet.fields() if field.id == "ideas")


@pytest.mark.parametrize("fields", [BOARD + WISHES, WISHES + BOARD], ids=["later", "earlier"])
def test_a_category_knows_the_label_of_the_field_that_it_fills(tmp_path, fields):
    board = board_of(loaded(tmp_path, WORKSHEET + fields))
    assert [category.into for category in board.categories] == ["Our wishes", ""]


def test_a_field_that_cannot_be_read_is_not_reported_a_second_time(tmp_path):
    _, told = load(tmp_path, WORKSHEET + BOARD + WISHES.replace("        stem: We wish\n", ""))
    assert len(told) == 1
    assert '"stem" is missing' in told[0]


def test_in_a_block_it_may_fill_a_field_of_the_block(tmp_path):
    block = "      - id: rounds\n        kind: repeat\n        label: Rounds\n        block: Round\n        fields:\n"
    inside = "".join(f"    {line}\n" for line in (BOARD + WISHES).splitlines())
    rounds = [*loaded(tmp_path, WORKSHEET + block + inside).fields()][-1]
    assert rounds.inner_fields()[0].categories[0].into == "Our wishes"  # type: ignore[attr-defined]


def test_its_categories_are_published(tmp_path):
    board = board_of(loaded(tmp_path, WORKSHEET + BOARD + WISHES))
    assert [*board.published()] == [
        ("ideas", "board"),
        ("ideas/categories/places", "item"),
        ("ideas/categories/times", "item"),
    ]


@pytest.mark.parametrize(("categories", "columns"), [(2, 2), (3, 3), (4, 2), (5, 3), (6, 3), (7, 3), (8, 3), (12, 3)])
def test_its_columns_make_rows_that_are_as_full_as_can_be(categories, columns):
    listed = "".join(f"  - id: c-{number}\n    label: Category {number}\n" for number in range(categories))
    board, told = record(Board, f"id: it\nlabel: It\ncategories:\n{listed}")
    assert told == []
    assert board.columns == columns
