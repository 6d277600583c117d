"""What to bring to a meeting."""

import re

import pytest

from ..helpers import assert_valid, converted, site_of, spoilt

BRINGS = spoilt("  minutes: 30", "  minutes: 30\n  materials: [Pens, 'A <large> sheet']")


@pytest.fixture
def site(tmp_path):
    other = spoilt("chapter: commit", "chapter: learn", BRINGS.replace("Test Tool", "Other Tool"))
    return site_of(tmp_path, {"worksheets/tool.yml": BRINGS, "worksheets/other.yml": other})


def test_in_a_chapter_it_has_the_tools_of_the_chapter(site):
    html = converted(site, "[[materials]]").html
    assert re.findall(r'href="worksheet/(\w+).html"', html) == ["tool"]
    assert "30 minutes" in html
    assert "<li>Pens</li><li>A &lt;large&gt; sheet</li>" in html
    assert_valid(html)


def test_elsewhere_it_has_all_of_them(site):
    html = converted(site, "[[materials]]", chapter="page").html
    assert re.findall(r'href="worksheet/(\w+).html"', html) == ["tool", "other"]


def test_what_takes_nothing_is_left_out(tmp_path):
    assert "<td" not in converted(site_of(tmp_path), "[[materials]]").html
