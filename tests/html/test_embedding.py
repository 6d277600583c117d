"""Markers in Markdown, put in where they stand."""

import pytest

from ..helpers import converted, site_of


def test_what_a_marker_names_stands_between_the_paragraphs_around_it(tmp_path):
    html = converted(site_of(tmp_path), "Before\n\n[[tools]]\n\nAfter").html
    assert html.startswith("<p>Before</p>\n<ul")
    assert html.endswith("<p>After</p>")


def test_a_marker_in_code_is_left_alone(tmp_path):
    page = converted(site_of(tmp_path), "```\n[[tools]]\n```\n\nand `[[gallery]]` too")
    assert "[[tools]]" in page.html
    assert "[[gallery]]" in page.html
    assert page.place.needs == {}


@pytest.mark.parametrize(
    "marker",
    ["[[figure]]", "[[figure no]]", "[[worksheet]]", "[[tools commit]]", "[[options]]", "[[options no]]", "[[nothing]]"],
)
def test_a_marker_that_is_wrong_places_nothing_while_it_waits_to_be_mended(tmp_path, marker):
    assert converted(site_of(tmp_path), f"Before\n\n{marker}\n\nAfter").html == "<p>Before</p>\n<p>After</p>"
