"""The minutes of a meeting: those of sections add up to those of the tool."""

import pytest

from ..browser.all_sheets import SHEETS
from ..helpers import WORKSHEET, loaded, told

FIRST, SECOND = "title: First", "title: Second"
TEAM_TOOLS = [each for each in SHEETS.values() if "team" in each.facilitation.participants and each.type != "handout"]


def timed(first, second, text=WORKSHEET):
    return text.replace(FIRST, f"{FIRST}\n    minutes: {first}").replace(SECOND, f"{SECOND}\n    minutes: {second}")


def test_those_of_sections_add_up_to_those_of_the_tool(tmp_path):
    assert loaded(tmp_path, timed(10, 20)).takes == 30


def test_an_author_whose_minutes_do_not_add_up_is_told_both_sums(tmp_path):
    assert told(tmp_path, WORKSHEET, timed(10, 25)) == ['10: "minutes" is 30, but those of the sections add up to 35.']
    assert told(tmp_path, FIRST, f"{FIRST}\n    minutes: 20") == [
        '10: "minutes" is 30, but those of the sections add up to 20.'
    ]


def test_of_sections_that_wait_for_an_answer_to_one_question_only_one_is_met(tmp_path):
    when = "\n    when: {field: ready, answer: "
    third = "  - id: third\n    title: Third\n    minutes: 10\n    when: {field: ready, answer: no}\n"
    fields = "    fields:\n      - id: more\n        label: More\n"
    text = timed(20, 5).replace(SECOND, f"{SECOND}{when}yes}}") + third + fields
    assert loaded(tmp_path, text).takes == 30


def test_a_tool_of_one_section_takes_it_all_its_time(tmp_path):
    worksheet = loaded(tmp_path, WORKSHEET.split("  - id: second")[0])
    assert worksheet.minutes_of(worksheet.sections[0]) == 30


@pytest.mark.parametrize("tool", TEAM_TOOLS, ids=lambda tool: tool.id)
def test_each_of_our_tools_for_a_team_says_how_long_its_sections_take(tool):
    assert sum(tool.minutes_of(section) for section in tool.sections) == tool.facilitation.minutes


@pytest.mark.parametrize("tool", TEAM_TOOLS, ids=lambda tool: tool.id)
def test_what_we_estimate_is_marked_so(tool):
    named = any(section.minutes for section in tool.sections)
    assert named == ("steps" in tool.facilitation.our_estimate)
