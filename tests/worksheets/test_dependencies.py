"""What fields say of each other: ids of their own, and dependencies that can be met."""

import pytest

from ..helpers import WORKSHEET, load, loaded, spoilt


def told(tmp_path, *changes, text=WORKSHEET):
    """What the author is told after some changes."""
    for old, new in changes:
        text = spoilt(old, new, text)
    worksheet, lines = load(tmp_path, text)
    assert (worksheet is None) is bool(lines)
    return [line.removeprefix("worksheets/tool.yml:") for line in lines]


def waits(label, for_):
    """A change that makes a field wait for another."""
    return f"label: {label}", f"label: {label}\n        when: {for_}"


def section_waits(title, for_):
    return f"title: {title}", f"title: {title}\n    when: {for_}"


NAME = 'section "First", field "Name" (text)'
PLAN = 'section "Second", field "Plan" (long_text)'


@pytest.mark.parametrize(
    "change",
    [
        waits("Name", "{field: ready}"),
        waits("Name", '{field: ready, answer: "yes"}'),
        waits("Name", "{field: ready, answer: [yes, on]}"),
        waits("Name", "{field: plan}"),
        section_waits("Second", "{field: ready, answer: no}"),
    ],
)
def test_a_field_or_section_may_depend_on_any_other_field(tmp_path, change):
    assert told(tmp_path, change) == []


def test_two_fields_with_the_same_id_are_reported(tmp_path):
    assert told(tmp_path, ("id: plan", "id: name")) == [
        f'28: {PLAN}: the id "name" is taken by the field on line 15; each field needs its own.'
    ]


def test_two_sections_with_the_same_id_are_reported(tmp_path):
    assert told(tmp_path, ("id: second", "id: first")) == [
        '25: section "Second": the id "first" is taken by the section on line 12; each section needs its own.'
    ]


@pytest.mark.parametrize("id_", ["sheet-team", "sheet-date", "row"])
def test_ids_that_every_sheet_uses_are_reserved(tmp_path, id_):
    assert told(tmp_path, ("id: name", f"id: {id_}")) == [f'15: {NAME}: the id "{id_}" is reserved; use another.']


def test_a_dependency_on_a_field_that_does_not_exist_names_the_nearest(tmp_path):
    assert told(tmp_path, waits("Name", "{field: redy}")) == [
        f'17: {NAME}: "field" must name another field that asks something. Did you mean "ready"?'
    ]


def test_a_dependency_on_itself_is_reported(tmp_path):
    assert told(tmp_path, waits("Name", "{field: name}")) == [
        f'17: {NAME}: "field" must name another field that asks something, but "name" is this one itself. '
        'Allowed here: "ready" or "plan".'
    ]


def test_a_dependency_in_a_circle_is_reported_at_each_field_of_it(tmp_path):
    assert told(
        tmp_path, waits("Name", "{field: ready}"), waits("Ready?", "{field: plan}"), waits("Plan", "{field: name}")
    ) == [
        f'17: {NAME}: "field" names "ready", which in turn depends on this field.',
        '21: section "First", field "Ready?" (choice): "field" names "plan", which in turn depends on this field.',
        f'33: {PLAN}: "field" names "name", which in turn depends on this field.',
    ]


def test_a_field_that_leads_into_a_circle_but_is_not_in_it_is_not_reported(tmp_path):
    lines = told(tmp_path, waits("Name", "{field: ready}"), waits("Ready?", "{field: plan}"), waits("Plan", "{field: ready}"))
    assert [line.split(":")[0] for line in lines] == ["21", "33"]


def test_a_dependency_on_a_note_is_reported(tmp_path):
    assert told(tmp_path, waits("Name", "{field: hello}")) == [
        f'17: {NAME}: "field" must name another field that asks something, but "hello" (note) is not one. '
        'Allowed here: "ready" or "plan".'
    ]


def test_a_dependency_on_an_answer_that_does_not_exist_names_the_nearest(tmp_path):
    assert told(tmp_path, waits("Name", "{field: ready, answer: yess}")) == [
        f'17: {NAME}: "yess" is not an answer to the field "ready". Did you mean "yes"?'
    ]


def test_every_answer_that_does_not_exist_is_reported(tmp_path):
    lines = told(tmp_path, waits("Name", "{field: ready, answer: [yes, x, y]}"))
    assert [line.partition(" is not an answer")[0] for line in lines] == [f'17: {NAME}: "x"', f'17: {NAME}: "y"']


def test_an_answer_of_a_field_without_fixed_answers_is_reported(tmp_path):
    assert told(tmp_path, waits("Name", "{field: plan, answer: yes}")) == [
        f'17: {NAME}: the field "plan" has no answers to choose from: leave out "answer" for any answer.'
    ]


def test_a_section_that_depends_on_its_own_field_is_reported(tmp_path):
    assert told(tmp_path, section_waits("First", "{field: ready}")) == [
        '14: section "First": "field" must name another field that asks something, but "ready" is in this section. '
        'Allowed here: "plan".'
    ]


def test_sections_that_depend_on_each_other_are_reported(tmp_path):
    lines = told(tmp_path, section_waits("First", "{field: plan}"), section_waits("Second", "{field: name}"))
    assert lines == [
        '14: section "First": "field" names "plan", which in turn depends on a field of this section.',
        '28: section "Second": "field" names "name", which in turn depends on a field of this section.',
    ]


def test_a_section_and_a_field_that_depend_on_each_other_are_reported(tmp_path):
    assert told(tmp_path, section_waits("First", "{field: plan}"), waits("Plan", "{field: name}")) == [
        '14: section "First": "field" names "plan", which in turn depends on a field of this section.',
        f'32: {PLAN}: "field" names "name", which in turn depends on this field.',
    ]


def test_what_depends_on_a_field_that_could_not_be_read_is_no_mistake_of_its_own(tmp_path):
    lines = told(tmp_path, ("kind: choice", "kind: chioce"), waits("Name", "{field: ready, answer: yes}"))
    assert len(lines) == 1
    assert "chioce" in lines[0]


def test_what_depends_on_a_field_of_a_section_that_could_not_be_read_is_no_mistake_of_its_own(tmp_path):
    lines = told(tmp_path, ("title: Second", "titel: Second"), waits("Name", "{field: plan}"))
    assert lines == ['27: section "second": "titel" is not known here. Did you mean "title"?']


REPEAT = (
    WORKSHEET
    + """\
      - id: goals
        kind: repeat
        label: Goals
        block: Goal
        fields:
          - id: goal
            label: Goal
          - id: signs
            kind: repeat
            label: Signs
            block: Sign
            fields:
              - id: sign
                label: Sign
"""
)
GOALS = 'section "Second", field "Goals" (repeat)'


def sign_waits(other):
    """The worksheet with its innermost field waiting for another."""
    return spoilt(
        "                label: Sign\n", f"                label: Sign\n                when: {{field: {other}}}\n", REPEAT
    )


def test_a_field_in_a_block_may_depend_on_its_neighbours_and_on_fields_outside(tmp_path):
    for other in ("goal", "name"):
        assert loaded(tmp_path, sign_waits(other))


def test_a_field_cannot_depend_on_what_it_stands_in(tmp_path):
    for around, hint in (("signs", 'Allowed here: "name", "ready", "plan" or "goal".'), ("goals", 'Did you mean "goal"?')):
        assert told(tmp_path, text=sign_waits(around)) == [
            f'45: {GOALS}, field "Signs" (repeat), field "Sign" (text): '
            f'"field" must name another field that asks something, but "{around}" holds this one. {hint}'
        ]


def test_a_field_outside_cannot_depend_on_a_field_in_a_block(tmp_path):
    assert told(tmp_path, waits("Name", "{field: sign}"), text=REPEAT) == [
        f'17: {NAME}: "field" must name another field that asks something. Allowed here: "ready", "plan" or "goals".'
    ]


def test_a_circle_within_a_block_is_reported(tmp_path):
    text = spoilt("            label: Goal\n", "            label: Goal\n            when: {field: signs}\n", REPEAT)
    text = spoilt("            label: Signs\n", "            label: Signs\n            when: {field: goal}\n", text)
    assert told(tmp_path, text=text) == [
        f'38: {GOALS}, field "Goal" (text): "field" names "signs", which in turn depends on this field.',
        f'42: {GOALS}, field "Signs" (repeat): "field" names "goal", which in turn depends on this field.',
    ]


def test_a_field_in_a_block_may_have_the_id_of_a_field_outside(tmp_path):
    assert told(tmp_path, ("id: goal\n", "id: name\n"), text=REPEAT) == []


def test_a_field_in_a_block_may_have_the_id_of_the_block_and_be_depended_on(tmp_path):
    text = spoilt("id: goal\n", "id: goals\n", REPEAT)
    text = spoilt("            label: Signs\n", "            label: Signs\n            when: {field: goals}\n", text)
    assert told(tmp_path, text=text) == []


def test_rows_cannot_have_the_id_of_rows_that_they_stand_in(tmp_path):
    assert told(tmp_path, ("id: signs\n", "id: goals\n"), text=REPEAT) == [
        f'38: {GOALS}, field "Signs" (repeat): the id "goals" is taken by a field that this one is inside.'
    ]


def test_two_columns_with_the_same_id_are_one_problem(tmp_path):
    table = """\
      - id: log
        kind: table
        label: Log
        columns:
          - id: day
            label: Day
          - id: day
            label: Another
        blank: 1
"""
    assert told(tmp_path, text=WORKSHEET + table) == [
        '37: section "Second", field "Log" (table), field "Another" (text): '
        'the id "day" is taken by the field on line 35; each field needs its own.'
    ]
