"""A flow: drawn from its first question down, with ends that other fields can wait for."""

from guidebook.kinds.flow import Flow

from tests.helpers import record

FLOW = """\
id: it
label: It
questions:
  - {id: one, label: One, yes: two, no: three}
  - {id: two, label: Two, yes: three, no: out}
  - {id: three, label: Three, yes: done, no: out}
ends: {done: Done, out: Out}
"""


def flow():
    made, told = record(Flow, FLOW)
    assert told == []
    return made


def test_each_question_is_drawn_once():
    tree = flow().tree()
    yes, no = tree["branches"]
    assert tree["question"].id == "one"
    assert yes["to"]["question"].id == "two"
    assert yes["to"]["branches"][0]["to"]["question"].id == "three"
    assert no["to"]["again"].id == "three"


def test_the_ends_of_a_branch_are_counted():
    assert flow().tree()["leaves"] == 4
    assert [branch["to"]["leaves"] for branch in flow().tree()["branches"]] == [3, 1]


def test_another_field_can_wait_for_an_end():
    assert flow().answer_ids() == ("done", "out")
    assert flow().labels() == {"done": "Done", "out": "Out"}


def test_questions_and_ends_are_published():
    assert {"it/questions/three", "it/ends/out"} <= dict(flow().published()).keys()
