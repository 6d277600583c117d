"""There is room to write on paper, and no more of it than needed: what can be known of that before anything is printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from guidebook.kinds.table import Table
from guidebook.worksheets.worksheet import Worksheet

from tests.helpers import the_site

WORKSHEETS = the_site().library.worksheets
PAGES = yaml.safe_load((Path(__file__).parent / "pages_on_paper.yml").read_text(encoding="utf-8"))
ACROSS = {"portrait": 184, "landscape": 250}  # millimeters of writing on the narrower of Letter and A4
LEAST = 30  # millimeters for a word or two by hand
NARROW = ("number", "initials", "choice", "checklist")  # a mark or a figure needs less


def tables(worksheet: Worksheet) -> Iterator[tuple[Table, int]]:
    """The tables of a worksheet, each with the millimeters that it has."""
    for section in worksheet.sections:
        for field in section.fields:
            for each in (field, *field.inner_fields()):
                if isinstance(each, Table):
                    yield each, ACROSS[section.orientation]


@pytest.mark.parametrize("worksheet", list(WORKSHEETS))
def test_every_column_to_write_words_in_is_wide_enough(worksheet):
    for table, across in tables(WORKSHEETS[worksheet]):
        widths = table.widths or (1,) * len(table.columns)
        shares = [round(width * 20 / sum(widths)) for width in widths]  # as the template rounds them
        for column, share in zip(table.columns, shares, strict=True):
            if column.kind not in NARROW and not (table.rows and column is table.columns[0]):
                assert across * share / max(20, sum(shares)) >= LEAST, f"{table.label}: {column.label}"


def test_the_pages_of_every_tool_are_counted():
    assert set(PAGES) == {id_ for id_, each in WORKSHEETS.items() if each.type == "tool"}
    assert all(set(each) in ({"guidebook"}, {"guidebook", "ours", "why"}) for each in PAGES.values())
    assert all(each["ours"] > each["guidebook"] for each in PAGES.values() if "ours" in each)
