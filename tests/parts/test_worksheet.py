"""A whole worksheet in a page."""

import re

from ..helpers import WORKSHEET, converted, site_of


def test_a_worksheet_is_placed_whole_where_its_marker_stands(tmp_path):
    page = converted(site_of(tmp_path), "Before\n\n[[worksheet tool]]\n\nAfter")
    assert re.search(r'<p>Before</p>.*<form[^>]*data-worksheet="tool".*</form>.*<p>After</p>', page.html, re.DOTALL)
    assert page.place.holds_form


def test_headings_of_a_worksheet_reach_the_contents(tmp_path):
    [top] = converted(site_of(tmp_path), "# Page\n\n[[worksheet tool]]").contents
    assert [each["name"] for each in top["children"]] == ["Test Tool"]
    assert [each["name"] for each in top["children"][0]["children"]] == ["First", "Second"]


def test_on_its_own_page_a_worksheet_does_not_repeat_its_title(tmp_path):
    [top] = converted(site_of(tmp_path), "# Test Tool\n\n[[worksheet tool]]", "tool").contents
    assert [each["name"] for each in top["children"]] == ["First", "Second"]


def test_a_tool_that_is_gone_says_what_became_of_it_and_keeps_its_form(tmp_path):
    gone = {
        "worksheets/gone.yml": "title: Gone\nretired: It is part of [the tool](worksheet:tool) now.\n",
        "worksheets/published-ids.json": '{"gone": {"name": "text"}}',
    }
    page = converted(site_of(tmp_path, gone), "[[worksheet gone]]", "gone")
    assert "It is part of" in page.html
    assert page.place.holds_form


def test_the_page_of_what_many_people_fill_in_leads_to_where_their_answers_are_brought_together(tmp_path):
    many = WORKSHEET.replace("[team]", "[respondents]").replace("minutes: 30", "minutes: 30\n  notes: [Take your time]")
    there = {"worksheets/tool.yml": many, "docs/bring-together.md": "# Bring together\n"}
    link = 'href="bring-together.md#tool"'

    def page(folder, files):
        return converted(site_of(tmp_path / folder, files), "[[worksheet tool]]", "tool").html

    assert link in page("there", there)
    assert link not in page("team", {**there, "worksheets/tool.yml": WORKSHEET})
    assert link not in page("page", {"worksheets/tool.yml": many})
