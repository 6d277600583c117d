"""Our work, as it is without scripts, and what its scripts find in it."""

import re

import pytest
from guidebook.parts.our_work import always_asked, handed_on

from ..helpers import assert_valid, converted, loaded, site_of, spoilt, the_site

WAITING = """\
      - id: why
        label: Why?
        when: {field: ready, answer: no}
  - id: second
"""


@pytest.fixture(scope="module")
def ours():
    return converted(the_site(), "[[our-work]]", chapter="")


def test_without_script_it_lists_every_tool_that_asks_something(ours):
    asking = [worksheet.id for worksheet in the_site().library.worksheets.values() if worksheet.asks]
    assert sorted(re.findall(r'data-tool="([^"]+)"', ours.html)) == sorted(asking)
    assert_valid(ours.html)


def test_it_says_which_tools_are_private(ours):
    private = [worksheet.id for worksheet in the_site().library.worksheets.values() if worksheet.asks and worksheet.private]
    assert private
    assert re.findall(r'data-tool="([^"]+)"[^>]* data-private', ours.html) == [
        id_ for id_ in re.findall(r'data-tool="([^"]+)"', ours.html) if id_ in private
    ]


def test_what_waits_for_an_answer_is_not_needed_for_a_tool_to_be_filled_in(tmp_path):
    worksheet = loaded(tmp_path, spoilt("  - id: second\n", WAITING))
    assert always_asked(worksheet) == ["name", "ready", "plan"]


def test_of_a_table_each_printed_row_is_asked_or_each_column_and_of_a_rating_each_item():
    worksheets = the_site().library.worksheets
    assert always_asked(worksheets["overarching-goals"]) == ["goals/goal", "goals/type", "goals/by-when"]
    assert always_asked(worksheets["continuity-plan"])[:2] == ["shocks/leader", "shocks/election"]
    assert "ratings/pledge" in always_asked(worksheets["strengthening-partnerships"])


def test_a_plan_is_filled_in_with_its_levels_down_to_tasks_and_no_subtask_or_milestone():
    asked = always_asked(the_site().library.worksheets["project-plan"])
    assert [path.rpartition("/")[2] for path in asked] == ["goal", "objective", "task", "lead", "due-date", "output"]


def test_what_one_adds_up_for_all_is_not_asked_of_each():
    assert always_asked(the_site().library.worksheets["opportunity-checklist"]) == ["role", "areas"]


def test_nothing_of_a_chapter_without_tools_is_shown(tmp_path):
    html = converted(site_of(tmp_path), "[[our-work]]").html
    assert "chapter/commit.html" in html
    assert "chapter/learn.html" not in html
    assert_valid(html)


def test_a_page_with_the_way_back_leads_to_our_work_where_there_is_such_a_page(tmp_path):
    assert "All our work" not in converted(site_of(tmp_path), "[[left-off]]").html
    page = converted(site_of(tmp_path, {"docs/work.md": "# Work\n\n[[our-work]]\n"}), "[[left-off]]")
    assert "All our work" in page.html
    assert "parts/our_work/left_off/left_off" in page.place.needs
    assert "parts/our_work/page/page" not in page.place.needs
    assert_valid(page.html)


def test_what_matters_most_of_a_tool_is_what_others_take_from_it():
    library = the_site().library
    assert "root-cause" in handed_on(library, library.worksheets["fishbone"])
    for worksheet in library.worksheets.values():
        assert set(handed_on(library, worksheet)) <= {field.id for field in worksheet.fields()}


def test_a_path_is_shown_in_its_order_and_says_with_what_a_new_round_begins(ours):
    main = ours.html.partition("data-line")[2].partition("</ol>")[0]
    tools = re.findall(r'data-suggests="([^"]+)"', main)
    again = re.search(r'data-again="([^"]+)"', main)
    assert tools[:2] == ["opportunity-checklist", "discovering-shared-goals"]
    assert tools[-1] == "where-next"
    assert again
    assert again[1] in tools
