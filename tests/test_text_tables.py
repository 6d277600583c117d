"""Tables in the text."""

from guidebook.text_tables import TextTables
from markdown import Markdown

TABLE = "| Bad | *Better* |\n| --- | --- |\n| one | **two** |\n"


def converted(text):
    return Markdown(extensions=["tables", TextTables()]).convert(text)


def test_every_cell_says_which_column_it_belongs_to():
    html = converted(TABLE)
    assert '<td data-column="Bad" role="cell">one</td>' in html
    assert '<td data-column="Better" role="cell"><strong>two</strong></td>' in html


def test_a_table_stays_a_table_to_those_who_listen():
    html = converted(TABLE)
    for role in ('<table class="gb-table" role="table">', '<tr role="row">', '<th role="columnheader" scope="col">Bad</th>'):
        assert role in html
