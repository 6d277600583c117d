"""One end of a link: a place in the answers of a tool, and what can be taken there."""

import pytest
from guidebook.library.ends import LinkMistake, end_in, known_in

from tests.helpers import the_site

SHEETS = the_site().library.worksheets


def test_no_ids_lead_to_the_tool_as_a_whole():
    end = end_in(SHEETS["goals-objectives"], ())
    assert (end.path, end.names) == ((), ("overarching-goal", "initiative-goal", "objectives"))


def test_a_level_of_a_plan_is_found_however_deep_and_its_columns_can_be_taken():
    end = end_in(SHEETS["project-plan"], ("plan", "task"))
    assert end.path == ("plan", "rows", "rows", "rows", "task")
    assert {"each", "task", "lead", "due-date", "output", "milestone"} <= {*end.columns(counted=False)}


def test_a_printed_row_leads_to_its_own_cells():
    end = end_in(SHEETS["strong-partnership"], ("components", "joint-pledge", "hopes"))
    assert (end.path, end.shape.name, end.row_parts) == (("components", "joint-pledge", "hopes"), "words", {})


def test_what_is_counted_has_its_number():
    end = end_in(SHEETS["opportunity-checklist"], ("areas",))
    assert [*end.columns(counted=True)] == ["each", "count"]
    assert [*end.columns(counted=False)] == ["each"]


def test_what_leads_nowhere_is_told_with_the_nearest_name():
    with pytest.raises(LinkMistake, match=r'"fishbone" has no field "isue"\. Did you mean "issue"\?'):
        end_in(SHEETS["fishbone"], ("isue",))
    with pytest.raises(LinkMistake, match=r'"fishbone/causes" has no part "ranks"\. Did you mean "rank"\?'):
        end_in(SHEETS["fishbone"], ("causes", "ranks"))


def test_a_name_at_any_depth_is_known():
    plan = next(field for field in SHEETS["project-plan"].fields() if field.id == "plan")
    assert {"goal", "objective", "task", "subtask", "due-date"} <= {*known_in(plan.answer)}
