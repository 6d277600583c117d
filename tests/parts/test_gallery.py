"""Cards of tools."""

from ..helpers import assert_valid, converted, site_of, spoilt


def test_the_cards_are_those_of_the_chapter(tmp_path):
    other = {"worksheets/other.yml": spoilt("chapter: commit", "chapter: learn")}
    html = converted(site_of(tmp_path, other), "[[tools]]").html
    assert 'href="worksheet/tool.html"' in html
    assert "worksheet/other.html" not in html


def test_a_card_says_what_the_filters_compare(tmp_path):
    page = converted(site_of(tmp_path), "[[gallery]]")
    for attribute in ('data-stage="prepare"', 'data-chapter="commit"', 'data-participants="team"', 'data-minutes="30"'):
        assert attribute in page.html
    assert "data-filters" in page.html
    assert "filters/filters" in page.place.needs
    assert_valid(page.html)


def test_a_chapter_without_tools_says_so(tmp_path):
    other = {"worksheets/tool.yml": spoilt("chapter: commit", "chapter: learn")}
    assert "has no tools of its own" in converted(site_of(tmp_path, other), "[[tools]]").html
