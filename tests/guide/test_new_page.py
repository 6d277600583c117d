"""A page or chapter that begins: what it says of itself, whatever that is, and a text that builds."""

import pytest
from guidebook.guide.new_page import new_chapter_file, new_page_file

from tests.helpers import site_of

TITLES = ["Goals: What Next?", "Yes", "12", "- First", "Cost of $5,500", "[Draft]", "Año nuevo # 1", "*", "a_b_c"]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_may_be_any_text(tmp_path, title):
    chapter = new_chapter_file({"title": title, "stage": "act", "chapter": 3, "summary": title})
    site = site_of(tmp_path, {"docs/ours.md": new_page_file({"title": title}), "docs/act/new.md": chapter})
    assert site.problems.lines() == []
    assert (site.docs["ours.md"].title, site.chapters["new"].title) == (title, title)


def test_what_is_not_said_is_left_out():
    assert new_page_file({"title": "A", "menu": ""}).startswith("---\ntitle: A\n---\n\n# A\n")
