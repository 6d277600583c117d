"""A plan: what stands in its rows, and which ids are for ever."""

from tests.helpers import WORKSHEET, loaded

FIELDS = """\
      - id: work
        kind: plan
        label: Plan
        levels:
          - id: goal
            kind: long_text
            label: Goal
          - id: task
            label: Task
          - id: subtask
            label: Subtask
        columns:
          - id: lead
            label: Lead
        columns_from: task
        milestones: yes
        outline: [goal, task, task, subtask, goal, task]
"""


def test_each_level_holds_the_next_and_the_columns_from_theirs_on(tmp_path):
    plan = [*loaded(tmp_path, WORKSHEET + FIELDS).fields()][-1]
    goal, tasks = plan.inner_fields()
    assert (goal.id, tasks.id) == ("goal", "rows")
    *task, subtasks = tasks.inner_fields()
    assert [field.id for field in task] == ["task", "lead", "milestone"]
    assert [field.id for field in subtasks.inner_fields()] == ["subtask", "lead", "milestone"]


def test_levels_and_columns_are_published(tmp_path):
    plan = [*loaded(tmp_path, WORKSHEET + FIELDS).fields()][-1]
    assert dict(plan.published()) == {
        "work": "plan",
        "work/levels/goal": "long_text",
        "work/levels/task": "text",
        "work/levels/subtask": "text",
        "work/columns/lead": "text",
    }


def test_an_outline_is_read_as_rows_within_rows(tmp_path):
    plan = [*loaded(tmp_path, WORKSHEET + FIELDS).fields()][-1]
    assert plan.blank_rows == (("task", "task", "subtask"), ("task",))  # type: ignore[attr-defined]
    [_, tasks] = plan.inner_fields()
    assert tasks.rows_in(("task", "task", "subtask")) == ((), ("subtask",))  # type: ignore[attr-defined]
