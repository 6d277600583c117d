"""A table: rows that come from a checklist, and what fits into a cell."""

import pytest

from tests.helpers import WORKSHEET, load, loaded

CHECKLIST = """\
      - id: issues
        kind: checklist
        label: Issues
        groups:
          - id: people
            label: People
            items:
              safety:
                label: Safety
                hint: At school
              health: Health
"""
TABLE = """\
      - id: sheet
        kind: table
        label: Tally
        columns:
          - id: issue
            label: Issue
          - id: votes
            kind: number
            label: Votes
        rows_from: issues
"""


def table(tmp_path, options="", before=CHECKLIST, after=""):
    fields = {field.id: field for field in loaded(tmp_path, WORKSHEET + before + TABLE + options + after).fields()}
    return fields["sheet"]


def test_its_rows_are_the_items_of_a_checklist(tmp_path):
    rows = table(tmp_path).rows
    assert [(row.id, row.label, row.hint) for row in rows] == [("safety", "Safety", "At school"), ("health", "Health", "")]


def test_the_checklist_may_come_later(tmp_path):
    assert [row.id for row in table(tmp_path, before="", after=CHECKLIST).rows] == ["safety", "health"]


def test_each_group_of_items_may_have_a_row_of_its_own(tmp_path):
    rows = table(tmp_path, "        group_rows: yes\n").rows
    assert [(row.id, row.heads_group) for row in rows] == [("people", True), ("safety", False), ("health", False)]


def test_hints_of_the_items_may_be_left_out(tmp_path):
    assert {row.hint for row in table(tmp_path, "        row_hints: no\n").rows} == {""}


def test_rows_taken_from_a_checklist_are_published_as_its_own(tmp_path):
    assert ("sheet/rows/safety", "item") in table(tmp_path).published()


@pytest.mark.parametrize("kind", ["table", "repeat", "note", "rating", "stem"])
def test_what_does_not_fit_into_a_cell_is_no_column(tmp_path, kind):
    text = WORKSHEET + CHECKLIST + TABLE.replace("kind: number", f"kind: {kind}")
    _, [told] = load(tmp_path, text)
    assert f'"{kind}" cannot go inside this field. Allowed here: ' in told
