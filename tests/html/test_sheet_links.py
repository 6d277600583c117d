"""The links of a worksheet as its page shows them."""

from __future__ import annotations

import json

from guidebook.html.sheet_links import SheetLinks, shown_at

from ..helpers import the_site

LIBRARY = the_site().library


def links_of(id_: str) -> SheetLinks:
    say = the_site().texts
    return SheetLinks(LIBRARY.links_into(id_), LIBRARY.links_from(id_), lambda tool: f"{tool}.html", say)


def test_a_sentence_says_what_can_be_taken_from_where_without_scripts():
    hints = [each.hint for each in links_of("monitoring-plan").at("milestones")]
    assert any('<a href="project-plan.html">Project Plan Template</a>' in hint for hint in hints)


def test_scripts_get_the_whole_way_to_both_ends():
    [data, *_] = [json.loads(each.data) for each in links_of("monitoring-plan").at("milestones")]
    assert (data["giver"], data["mode"], data["to"]) == ("project-plan", "copy", ["milestones"])
    assert data["from"] == [["plan", "rows", "rows", "rows", "task"]]
    assert "columns" not in data


def test_what_goes_into_a_prompt_stands_at_that_prompt_and_what_goes_into_a_level_of_a_plan_at_the_plan():
    places = {shown_at(each) for each in LIBRARY.links_into("lessons-learned")}
    assert ("discussion", "norms") in places
    assert {shown_at(each) for each in LIBRARY.links_into("project-plan")} <= {("plan",), ("", "plan"), ()}


def test_a_blank_of_a_letter_has_its_own():
    assert links_of("joint-letter").at("letter", "topic")


def test_every_link_is_shown_somewhere():
    for worksheet in LIBRARY.worksheets.values():
        into = LIBRARY.links_into(worksheet.id)
        known = {(), *(("", section.id) for section in worksheet.sections), *((field.id,) for field in worksheet.fields())}
        known |= {(field.id, inner.id) for field in worksheet.fields() for inner in field.inner_fields()}
        assert {shown_at(each) for each in into} <= known, worksheet.id


def test_the_tools_that_take_something_are_named_once_each():
    feeds = links_of("goals-objectives").feeds
    titles = [each.title for each in feeds]
    assert len(titles) == len(set(titles)) > 3
    assert any(each.address == "project-plan.html" and each.passes for each in feeds)
