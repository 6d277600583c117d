"""Cards of tools."""

from ..helpers import CHAPTER, assert_valid, converted, site_of, spoilt


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


def test_a_chapter_with_a_space_in_its_name_is_filtered_like_any_other(tmp_path):
    files = {
        "docs/prepare/Our Talks.md": CHAPTER.format(title="Our talks", number=3) + "\n[@leana]\n",
        "docs/references.yml": "leana:\n  kind: web\n  year: n.d.\n  title: Site\n",
        "worksheets/tool.yml": spoilt("chapter: commit", "chapter: Our Talks"),
    }
    site = site_of(tmp_path, files)
    for marker in ("[[gallery]]", "[[references]]"):
        html = converted(site, marker).html
        assert 'data-chapter="our-talks"' in html
        assert '<option value="our-talks">3. Our talks</option>' in html


def test_a_chapter_without_tools_says_so(tmp_path):
    other = {"worksheets/tool.yml": spoilt("chapter: commit", "chapter: learn")}
    assert "has no tools of its own" in converted(site_of(tmp_path, other), "[[tools]]").html


def test_contact_sheets_show_every_page_of_every_tool_in_order(tmp_path):
    tools = {
        "worksheets/other.yml": spoilt("chapter: commit", "chapter: learn"),
        "worksheets/tool.yml": spoilt("title: Second", "title: Second\n    new_page: yes"),
    }
    page = converted(site_of(tmp_path, tools), "[[contact-sheets]]")
    assert page.titles == ["Chapter 1: Commit", "Chapter 2: Learn"]
    assert page.html.count('class="gb-mini"') == 3
    assert page.html.index("worksheet/tool.html") < page.html.index("Page 2 of 2") < page.html.index("worksheet/other.html")
    assert_valid(page.html)


def test_contact_sheets_leave_out_chapters_without_tools(tmp_path):
    assert converted(site_of(tmp_path), "[[contact-sheets]]").titles == ["Chapter 1: Commit"]
