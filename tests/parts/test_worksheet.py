"""A whole worksheet in a page."""

import re

from ..helpers import converted, site_of


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
