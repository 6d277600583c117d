"""All pages of a site, as layers give and change them."""

from ..helpers import site_of
from ..riverside import BRAND

PAGE = "# A\n\nText.\n"


def test_a_page_beside_a_file_of_entries_is_no_page_to_change(tmp_path):
    term = "norm:\n  term: norm\n  definition: A rule.\n"
    files = {"docs/glossary.md": PAGE, "docs/glossary.yml": term, "local/brand.yml": BRAND}
    site = site_of(tmp_path, {**files, "local/changes/docs/glossary.yml": "norm: {definition: Ours.}\n"})
    assert site.problems.lines() == []
    assert site.found("term")["norm"].definition == "Ours."
    assert site.docs["glossary.md"].text == PAGE


def test_a_layer_may_change_pages_and_have_none(tmp_path):
    files = {"docs/own/page.md": PAGE, "local/brand.yml": BRAND, "local/changes/docs/own/page.yml": "title: Other\n"}
    site = site_of(tmp_path, files)
    assert site.problems.lines() == []
    assert (site.docs["own/page.md"].title, site.docs["own/page.md"].text) == ("Other", PAGE)
