"""A fishbone: the fields that every bone has, and the field at its head."""

from guidebook.kinds.fishbone import Fishbone

from tests.helpers import WORKSHEET, loaded, record

FIELDS = """\
      - id: issues
        kind: repeat
        label: Issues
        block: Issue
        fields:
          - id: issue
            kind: long_text
            label: Issue
          - id: causes
            kind: fishbone
            label: Causes
            issue_from: issue
"""


def test_the_parts_of_each_bone_are_published_with_it():
    fishbone, told = record(Fishbone, "id: it\nlabel: It")
    assert told == []
    assert list(fishbone.published()) == [
        ("it", "fishbone"),
        ("it/fields/cause", "long_text"),
        ("it/fields/rank", "number"),
    ]


def test_in_a_block_the_issue_may_stand_beside_it(tmp_path):
    repeat = [*loaded(tmp_path, WORKSHEET + FIELDS).fields()][-1]
    assert repeat.inner_fields()[1].issue_from == "issue"  # type: ignore[attr-defined]
