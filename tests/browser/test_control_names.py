"""Every control of a form has a name of its own that says where it stands: in lists of controls, nothing else does.

That no two are called alike is part of the passes through every worksheet and every kind.
"""

from __future__ import annotations

from .names import alike, names


def test_a_name_is_the_way_to_its_control(open_sheet):
    sheet = open_sheet("project-plan")
    sheet.button("Add: Task to Goal 2 Objective 1").click()
    assert {
        "Goal 2",
        "Goal 2 Objective 1 Task 2 Subtask 1 Lead",
        "Goal 2 Objective 1 Task 4 Task",
        "Goal 2 Objective 1 Task 4 Due Date",
        "Goal 2 Objective 1 Task 4 Due Date pick a date",
        "Goal 2 Objective 1 Task 4 Milestone: Milestone",
        "Goal 2 Objective 1 Task 4 move or remove",
    } - {"Goal 2"} <= set(names(sheet.page))


def test_names_in_a_table_that_stands_alone_are_short(open_sheet):
    sheet = open_sheet("collaboration-time")
    assert any(each.startswith("Planning lessons On the schedule") for each in names(sheet.page))


def test_names_follow_a_row_that_moves_and_one_that_is_loaded(open_sheet):
    sheet = open_sheet("project-plan")
    for number, name in enumerate(("Al", "Ben", "Ana"), 1):
        sheet.form.get_by_role("textbox", name=f"Goal 1 Objective 1 Task {number} Lead", exact=True).fill(name)
    sheet.with_row("Goal 1 Objective 1 Task 3", "Move up")
    lead = sheet.form.get_by_role("textbox", name="Goal 1 Objective 1 Task 2 Lead", exact=True)
    assert lead.input_value() == "Ana"
    sheet.until_kept()
    sheet.reload()
    assert lead.input_value() == "Ana"
    assert alike(sheet.page) == []
