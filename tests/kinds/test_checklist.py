"""A checklist: its answers, from items and from groups."""

from guidebook.kinds.checklist import Checklist

from tests.helpers import record

GROUPS = """\
id: it
label: It
groups:
  - id: home
    label: At home
    items: {talk: Talk, write: Write}
  - id: away
    label: Away
    items: {visit: Visit}
"""


def test_the_items_of_all_groups_are_its_answers():
    checklist, told = record(Checklist, GROUPS)
    assert told == []
    assert checklist.answer_ids() == ("talk", "write", "visit")


def test_items_without_groups_are_its_answers():
    checklist, _ = record(Checklist, "id: it\nlabel: It\nitems: [Talk, Write]")
    assert checklist.answer_ids() == ("talk", "write")


def test_groups_and_items_are_published_apart():
    checklist, _ = record(Checklist, GROUPS)
    assert ("it/groups/home", "group") in checklist.published()
    assert ("it/items/talk", "item") in checklist.published()
