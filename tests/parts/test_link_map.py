"""How tools connect: lines of tools, and what each hands on to which others."""

import re

import pytest

from ..helpers import assert_valid, converted, site_of, site_problems, spoilt

LINES = "main:\n  title: Main\n  text: It *leads* on.\n  paths:\n    - [tool, other]\n    - [other, tool]\n"
OTHER = spoilt("chapter: commit", "chapter: learn").replace("Test Tool", "Other Tool")
TAKES = """\
      - id: plan
        kind: long_text
        label: Plan
        links:
          - {from: %s, mode: show, passes: a name to see}
          - {from: %s, mode: copy, passes: a name}
"""


def taking(giver, text):
    own = "      - id: plan\n        kind: long_text\n        label: Plan\n"
    return spoilt(own, TAKES % (giver, giver), text)


FILES = {"docs/lines.yml": LINES, "worksheets/other.yml": taking("tool/name", OTHER)}


@pytest.fixture
def site(tmp_path):
    return site_of(tmp_path, FILES)


def test_a_line_has_its_tools_in_order_and_what_each_hands_on(site):
    html = converted(site, "[[line main]]").html
    assert re.findall(r'href="worksheet/(\w+).html"', html) == ["tool", "other", "other", "tool"]
    assert re.findall(r'class="gb-line__passes">(.*?)<', html) == ["a name"]  # what is brought over, not what is only seen
    assert "<em>leads</em>" in html
    assert_valid(html)


def test_a_line_ends_with_a_new_round_where_it_comes_back_to_a_tool(site):
    html = converted(site, "[[line main]]").html
    assert [item.split(">")[-1] for item in re.findall(r"<p[^>]*>[^<]*(?=<a)", html)] == ["", "", "", "Next round: "]
    assert html.count("gb-line__again") == 2


def test_an_author_is_told_of_a_tool_that_takes_nothing_from_the_one_before_it(site):
    assert [each for each in site.warnings() if "takes nothing" in each] == [
        'docs/lines.yml:4: "tool" takes nothing from "other", which comes right before it.'
    ]


def test_a_line_leads_to_tools_that_are_there(tmp_path):
    assert site_problems(tmp_path, {"docs/lines.yml": LINES.replace("other", "othr")}) == [
        'docs/lines.yml:4: there is no worksheet "othr" to link to. Allowed here: "tool".'
    ]


def test_every_tool_that_gives_something_stands_under_its_stage_with_those_that_take_it(site):
    page = converted(site, "[[connections]]")
    assert page.titles == ["Prepare"]
    html = page.html
    assert re.findall(r'href="worksheet/(\w+).html"', html) == ["tool", "other"]
    assert "a name (copied); a name to see (shown)" in html
    assert_valid(html)


def test_an_author_sees_where_each_link_stands(site):
    html = converted(site, "[[declarations]]").html
    assert re.findall(r"<code>(.*?)</code>", html) == [
        "worksheets/other.yml:32",
        "show",
        "tool/name",
        "worksheets/other.yml:33",
        "copy",
        "tool/name",
    ]
    assert_valid(html)
