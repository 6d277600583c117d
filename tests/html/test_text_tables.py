"""Tables in the text."""

import pytest
from guidebook.html.rich_text import RichText
from guidebook.html.text_tables import Alignment, TextTables
from markdown import Markdown

from ..helpers import address

TABLE = "| Bad | *Better* |\n| --- | --- |\n| one | **two** |\n"


def converted(text):
    return Markdown(extensions=["tables", TextTables()]).convert(text)


def test_every_cell_says_which_column_it_belongs_to():
    html = converted(TABLE)
    assert '<td data-column="Bad" role="cell">one</td>' in html
    assert '<td data-column="Better" role="cell"><strong>two</strong></td>' in html


def test_html_in_the_head_of_a_column_is_not_read_out_with_each_cell():
    html = converted('| Goal<br>area | <span class="x">By</span> &nbsp;whom |\n| --- | --- |\n| one | two |\n')
    assert '<td data-column="Goal area" role="cell">one</td>' in html
    assert '<td data-column="By &nbsp;whom" role="cell">two</td>' in html
    assert ">Goal<br>area</th>" in html


def test_a_table_stays_a_table_to_those_who_listen():
    html = converted(TABLE)
    for role in ('<table class="gb-table" role="table">', '<tr role="row">', '<th role="columnheader" scope="col">Bad</th>'):
        assert role in html


@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_how_a_column_is_aligned_stands_in_no_style(align):
    rule = {"left": ":--", "center": ":-:", "right": "--:"}[align]
    html = Markdown(extensions=["tables", TextTables(), Alignment()]).convert(TABLE.replace("--- | ---", f"--- | {rule}"))
    assert html.count(f'data-align="{align}"') == 2
    assert "style" not in html
    assert "data-align" not in converted(TABLE)


def test_tables_in_the_texts_of_worksheets_are_no_others():
    html = RichText(address)("| A | B |\n| --: | --- |\n| one | two |")
    assert '<td data-align="right" data-column="A" role="cell">one</td>' in html
    assert "style" not in html
