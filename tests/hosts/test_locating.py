"""In which file and line an author wrote what is wrong."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.edition.layers import LOCAL
from guidebook.hosts.locating import in_page, in_settings, note_menu
from guidebook.site import read_site

from ..helpers import small_site

FILES = {
    "docs/about.md": '---\ntitle: About\n---\n\n# About\n\n<a href="gone.html">x</a>\n',
    "overrides/main.html": '<p>\n<a href="old.html">x</a></p>\n',
    "overrides/worksheet/end.html": '<a href="../gone.html">x</a>\n',
    "local/overrides/worksheet/end.html": '<p>\n<a href="/gone.html">x</a>\n<a href="{{ "new.html" | url }}">x</a></p>\n',
    "local/brand.yml": "site_id: willow-creek\nsite_name: Ours\npublisher: Willow Creek\n",
}


@pytest.fixture
def site(tmp_path):
    small_site(tmp_path, **FILES)
    return read_site(tmp_path, tmp_path / "docs", LOCAL)


@pytest.mark.parametrize(
    ("page", "address", "place"),
    [
        ("about.html", "gone.html", ("docs/about.md", 7)),
        ("worksheets/tool.html", "/gone.html", ("local/overrides/worksheet/end.html", 2)),
        ("worksheets/tool.html", "new.html", ("local/overrides/worksheet/end.html", 3)),
        ("worksheets/tool.html", "old.html", ("overrides/main.html", 2)),
        ("worksheets/tool.html", "nowhere.html", None),
        ("worksheets/tool.html", "", ("overrides/main.html", 1)),
    ],
)
def test_what_a_page_leads_to_is_found_in_it_or_in_the_templates_of_the_last_layer_first(site, page, address, place):
    assert in_page(page, address, site) == place


GIVEN = "site_name: x\nplugins:\n  - search\n  - offlin\nsite_dri: site\n"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["Config value 'plugins': The \"offlin\" plugin is not installed"], 4),
        (["Config value 'site_dri': Unrecognised configuration name: site_dri"], 5),
        (["Something is wrong."], 0),
        (["'nowhere' is wrong."], 0),
    ],
)
def test_what_the_host_says_of_its_settings_has_the_line_that_it_names(tmp_path, said, told):
    (tmp_path / "mkdocs.yml").write_text(GIVEN)
    assert list(in_settings(said, tmp_path)) == [(told, said[0])]


def test_settings_that_cannot_be_read_are_one_message_on_one_line(tmp_path):
    (tmp_path / "mkdocs.yml").write_text(GIVEN)
    said = ["while parsing a flow node", "expected the node content", '  in "/home/x/mkdocs.yml", line 58, column 1']
    assert list(in_settings(said, tmp_path)) == [(58, "while parsing a flow node expected the node content")]


def test_a_menu_in_the_settings_of_the_host_has_its_line(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nplugins:\n  nav: x\nnav:\n  - a.md\n")
    problems = Problems()
    note_menu(None, tmp_path, problems)
    assert problems.lines() == []
    note_menu(["a.md"], tmp_path, problems)
    assert problems.lines()[0].startswith("mkdocs.yml:4: ")
