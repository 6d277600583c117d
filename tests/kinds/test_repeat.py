"""A repeat: what stands in its blocks follows references, too."""

from tests.helpers import WORKSHEET, loaded

FIELDS = """\
      - id: issues
        kind: checklist
        label: Issues
        items: {safety: Safety}
      - id: meetings
        kind: repeat
        label: Meetings
        block: Meeting
        fields:
          - id: looked
            kind: table
            label: Looked at
            columns:
              - id: issue
                label: Issue
            rows_from: issues
"""


def test_a_table_in_a_block_takes_its_rows_from_a_checklist_outside(tmp_path):
    meetings = [*loaded(tmp_path, WORKSHEET + FIELDS).fields()][-1]
    [looked] = meetings.inner_fields()
    assert [row.id for row in looked.rows] == ["safety"]  # type: ignore[attr-defined]
    assert ("meetings/fields/looked/rows/safety", "item") in meetings.published()
