"""All pages of a site, as layers give and change them."""

from ..helpers import site_of, site_problems, small_site
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


def test_a_page_that_cannot_be_read_has_one_problem_and_can_be_linked_to(tmp_path):
    broken = "# A\n\n<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n>>>>>>> upstream/main\n"
    menu = "menu: [..., notices.md]\nfooter: {links: [notices.md]}\n"
    files = {"docs/about.md": PAGE, "local/brand.yml": BRAND, "local/edition.yml": menu, "local/docs/notices.md": broken}
    [told] = site_of(tmp_path, files).problems.lines()
    assert told.startswith("local/docs/notices.md:3: a merge left two versions here")


def test_a_chapter_that_cannot_be_read_is_still_one(tmp_path):
    chapter = small_site(tmp_path)["docs/prepare/learn.md"]
    torn = chapter.replace("\n", "\n<<<<<<< HEAD\n=======\n>>>>>>> x\n", 1)
    [told] = site_problems(tmp_path, {"docs/page.md": "[it](chapter:learn)\n", "docs/prepare/learn.md": torn})
    assert told.startswith("docs/prepare/learn.md:2: a merge left two versions here")


def test_an_empty_page_is_reported_and_one_that_is_only_settings_is_not(tmp_path):
    files = {"local/brand.yml": BRAND, "local/docs/empty.md": " \n\n", "local/docs/settings.md": "---\ntitle: A\n---\n"}
    assert site_of(tmp_path, files).problems.lines() == ["local/docs/empty.md: the file is empty."]


def test_an_empty_translation_is_reported(tmp_path):
    files = {"docs/page.md": PAGE, "languages/es/docs/page.md": "\n"}
    assert site_problems(tmp_path, files, "es") == ["languages/es/docs/page.md: the file is empty."]
