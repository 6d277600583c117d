"""What the templates of one page are given to see."""

import pytest
from guidebook.guide.sections import ChapterSection
from guidebook.hosts.contexts import seen_anywhere, seen_on_page
from guidebook.outputs.bundles import Bundles
from markupsafe import Markup

from ..helpers import ROOT, converted, site_of


@pytest.fixture
def site(tmp_path):
    return site_of(tmp_path)


@pytest.fixture
def bundles():
    return Bundles([ROOT / "overrides"])


def shown(site, bundles, place):
    section = ChapterSection("First steps", "first-steps")
    return seen_on_page(site, bundles, {"tool": section}, place, Markup("Title"), Markup("<p>Text</p>"))


def test_a_chapter_knows_itself_and_loads_no_form(site, bundles):
    seen = shown(site, bundles, converted(site, "Text.").place)
    assert (seen.chapter.id, seen.worksheet, seen.section) == ("commit", None, None)
    assert (seen.form_script, seen.print_styles, seen.scripts) == ("", [], [])
    assert ".gb-notes" in bundles.files[seen.styles[1]]


def test_a_tool_knows_its_chapter_and_where_it_is_named_there(site, bundles):
    seen = shown(site, bundles, converted(site, "[[worksheet tool]]", own_worksheet="tool").place)
    assert (seen.chapter.id, seen.worksheet.id, seen.section.heading) == ("commit", "tool", "First steps")
    assert "kinds.text=" in bundles.files[seen.form_script]
    assert "data-print" in bundles.files[seen.print_styles[0]]
    style = bundles.files[seen.styles[1]]
    assert ".ws-field" in style
    assert ".gb-notes" not in style  # for pages to read


def test_a_page_loads_the_styles_and_scripts_of_the_parts_that_stand_on_it(site, bundles):
    seen = shown(site, bundles, converted(site, "[[chooser]]").place)
    assert ".gb-chooser" in bundles.files[seen.styles[1]]
    assert ["[data-chooser]" in bundles.files[script] for script in seen.scripts] == [True]


def test_a_page_that_stands_for_any_address_has_what_all_pages_have(site, bundles):
    seen = seen_anywhere(site, bundles)
    assert seen.brand == site.brand
    assert [each.id for each in seen.worksheets] == ["tool"]
    assert seen.styles[0] == bundles.frame_style()
