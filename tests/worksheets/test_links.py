"""What an author may write of a link, before anything is known of the tool at its other end."""

import pytest
from guidebook.worksheets.links import ToolLink

from ..helpers import record

LINK = "from: plan/goal\nmode: copy\npasses: your goal\n"


def told(text):
    return record(ToolLink, text)[1]


def test_a_link_says_what_it_takes_how_and_what_people_call_it():
    link, problems = record(ToolLink, LINK)
    assert problems == []
    assert (link.from_, link.giver, link.mode, link.passes) == ((("plan", "goal"),), "plan", "copy", "your goal")


def test_it_may_take_from_several_places_in_one_tool():
    link, _ = record(ToolLink, LINK.replace("plan/goal", "[plan/goal, plan/steps/step]"))
    assert link.from_ == (("plan", "goal"), ("plan", "steps", "step"))
    allowed = 'all places under "from" must be in one tool. Give each tool a link of its own.'
    assert told(LINK.replace("plan/goal", "[plan/goal, other/goal]")) == [f"file.yml:1: {allowed}"]


def test_a_place_is_ids_with_slashes():
    [line] = told(LINK.replace("plan/goal", "The Plan"))
    assert line.startswith('file.yml:1: "from" must be the id of another tool, then the ids that lead to a part of it')


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("only: {type: relational}", {"type": ("relational",)}),
        ("only: {type: [a, b], done: yes}", {"type": ("a", "b"), "done": ("yes",)}),
        ("only: [weak, strong]", {"": ("weak", "strong")}),
    ],
)
def test_rows_are_chosen_by_answers(written, read):
    link, problems = record(ToolLink, f"{LINK}{written}\n")
    assert problems == []
    assert link.only == read


@pytest.mark.parametrize(("mode", "option"), [("show", "rows: {a: b}"), ("show", "set: {a: b}"), ("copy", "columns: [a]")])
def test_an_option_that_says_nothing_with_the_mode_is_told(mode, option):
    name = option.split(":")[0]
    lines = told(LINK.replace("mode: copy", f"mode: {mode}") + f"{option}\n")
    assert lines == [f'file.yml:4: "{name}" has no effect with the mode "{mode}"; leave it out.']
