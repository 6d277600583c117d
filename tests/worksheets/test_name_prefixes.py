"""What tells controls of a form apart whose labels or rows are called alike."""

from __future__ import annotations

from guidebook.kinds.note import Note
from guidebook.kinds.repeat import Repeat
from guidebook.kinds.table import Table
from guidebook.kinds.text import ShortText
from guidebook.worksheets.items import Item
from guidebook.worksheets.name_prefixes import name_prefixes

NAME = (ShortText(id="name", label="Name"),)


def table(id_: str, *rows: str, label: str = "", at_most: int = 0) -> Table:
    return Table(
        id=id_, label=label or id_, columns=NAME, rows=tuple(Item(id=row.lower(), label=row) for row in rows), at_most=at_most
    )


def test_a_table_alone_needs_no_more_than_its_rows_and_columns():
    told = name_prefixes([ShortText(id="team", label="Team"), table("people", "Board", at_most=5)])
    assert not told.by_label
    assert not told.by_section


def test_tables_whose_rows_are_called_alike_are_told_apart_by_their_labels():
    told = name_prefixes([table("ours", at_most=5), table("theirs", "Board"), table("others", "Board", at_most=5)])
    assert told.by_label == {"ours", "theirs", "others"}
    assert not told.by_section


def test_blocks_of_one_name_are_told_apart_and_others_are_not():
    blocks = [
        Repeat(id=id_, label=id_, block=block, fields=NAME) for id_, block in (("a", "Goal"), ("b", "Goal"), ("c", "Step"))
    ]
    assert name_prefixes(blocks).by_label == {"a", "b"}


def test_rows_that_are_called_as_another_field_are_told_apart():
    assert name_prefixes([ShortText(id="board", label="Board"), table("people", "Board")]).by_label == {"people"}


def test_fields_of_one_label_are_told_apart_by_their_sections():
    told = name_prefixes(
        [ShortText(id="hopes", label="Hopes"), table("wishes", label="Hopes"), ShortText(id="fears", label="Fears")]
    )
    assert told.by_section == {"hopes", "wishes"}
    assert not told.by_label


def test_what_asks_nothing_is_never_mistaken_for_a_field():
    assert not name_prefixes([Note(id="hint", label="Hopes", text="Hello"), ShortText(id="hopes", label="Hopes")]).by_section
