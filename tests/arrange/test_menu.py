"""The menu: ours, and what layers make of it."""

from __future__ import annotations

import pytest
from guidebook.hosts.page_files import navigation

from .site import AS_IT_IS, menu, page, read


def test_ours_is_as_it_is_written_with_chapters_by_their_numbers(tmp_path):
    assert menu(tmp_path) == AS_IT_IS


def test_a_layer_adds_groups_pages_and_other_sites_where_it_writes_them(tmp_path):
    own = "menu:\n  - index.md\n  - Our district:\n      - notices.md\n      - Board: https://board.example/a\n  - ...\n"
    found = menu(tmp_path, own, **{"local/docs/notices.md": page()})
    assert found == [AS_IT_IS[0], {"Our district": ["notices.md", {"Board": "https://board.example/a"}]}, *AS_IT_IS[1:]]


def test_a_layer_adds_to_a_group_that_is_there(tmp_path):
    own = "menu:\n  - ...\n  - About: [notices.md, ...]\n"
    found = menu(tmp_path, own, **{"local/docs/notices.md": page()})
    assert found == [*AS_IT_IS[:3], {"About": ["notices.md", "privacy.md", "about.md"]}]


def test_what_a_layer_names_moves_there_and_keeps_its_name(tmp_path):
    found = menu(tmp_path, "menu:\n  - glossary.md\n  - Where you sit: [...]\n  - ...\n  - Words: privacy.md\n")
    assert found == [
        "glossary.md",
        {"Where you sit": ["for/parent.md", "for/principal.md"]},
        "index.md",
        AS_IT_IS[1],
        {"Background": ["evidence.md"]},
        {"About": ["about.md"]},
        {"Words": "privacy.md"},
    ]


def test_a_folder_gets_another_name_or_more_pages(tmp_path):
    assert menu(tmp_path, "menu:\n  - Begin: prepare/\n  - ...\n")[0] == {"Begin": ["prepare/commit.md", "prepare/learn.md"]}
    found = menu(tmp_path, "menu:\n  - ...\n  - Prepare: [..., notices.md]\n", **{"local/docs/notices.md": page()})
    assert found[-1] == {"Prepare": ["prepare/commit.md", "prepare/learn.md", "notices.md"]}


def test_a_folder_of_a_layer_stands_for_its_pages(tmp_path):
    files = {f"local/docs/ours/{name}.md": page() for name in ("b", "a")}
    assert menu(tmp_path, "menu:\n  - ...\n  - Ours: ours/\n", **files)[-1] == {"Ours": ["ours/a.md", "ours/b.md"]}


def test_a_tool_may_stand_in_the_menu(tmp_path):
    assert menu(tmp_path, "menu:\n  - ...\n  - Our tool: worksheets/tool.md\n")[-1] == {"Our tool": "worksheets/tool.md"}


def test_pages_folders_and_groups_leave_the_menu_and_stay(tmp_path):
    own = "not_in_menu: [glossary.md, Where you sit, prepare/, frame.nav.about]\n"
    assert menu(tmp_path, own) == ["index.md", {"Background": ["evidence.md"]}]


def test_a_whole_menu_names_what_it_leaves_out(tmp_path):
    site = read(tmp_path, "menu:\n  - index.md\n  - prepare/\n  - About: [privacy.md]\n")
    assert navigation(site.arranged.menu) == ["index.md", AS_IT_IS[1], {"About": ["privacy.md"]}]
    [warning] = site.warnings()
    assert warning.startswith("local/edition.yml:1: this menu leaves out pages that were in it: about.md, evidence.md, for/par")
    assert "contribute" not in warning


def test_each_layer_changes_what_the_one_below_made(tmp_path):
    state = "menu:\n  - ...\n  - The state: [law.md]\nnot_in_menu: [glossary.md, evidence.md]\n"
    district = "over: state\nmenu:\n  - The state: [..., ours.md]\n  - glossary.md\n  - ...\n"
    files = {"state/edition.yml": state, "state/docs/law.md": page(), "local/docs/ours.md": page()}
    found = menu(tmp_path, district, **files)
    assert found[:3] == [{"The state": ["law.md", "ours.md"]}, "glossary.md", "index.md"]
    assert found[4] == {"Background": [{"Where you sit": ["for/parent.md", "for/principal.md"]}]}


MISTAKES = [
    ("menu: notices.md\n", 1, '"menu" must be a list of pages (notices.md), of names with a page or address'),
    ("menu: []\n", 1, '"menu" is an empty list'),
    ("menu:\n  About: x.md\n", 2, '"menu" must be a list'),
    ("menu:\n  - notices.md\n", 2, 'there is no page "notices.md" to lead to'),
    ("menu:\n  - evidense.md\n", 2, 'Did you mean "evidence.md"?'),
    ("menu:\n  - About: [evidense.md, ...]\n", 2, 'Did you mean "evidence.md"?'),
    ("menu:\n  - evidence.html\n", 2, 'Did you mean "evidence.md"?'),
    ("menu:\n  - evidence\n", 2, "they end in .md"),
    ("menu:\n  - About\n", 2, "is not a page (they end in .md), a folder (they end in /) or an address"),
    ("menu:\n  - /evidence.md\n", 2, "must be a path below docs/"),
    ("menu:\n  - ../evidence.md\n", 2, "must be a path below docs/"),
    ("menu:\n  - docs\\evidence.md\n", 2, "must be a path below docs/"),
    ("menu:\n  - nowhere/\n", 2, 'there is no page in the folder "nowhere/"'),
    ("menu:\n  - https://board.example\n", 2, 'needs a name that readers see, such as "- Calendar: https://board.example"'),
    ("menu:\n  - Board:https://board.example\n", 2, "put a space after the colon"),
    ("menu:\n  - Board: //board.example\n", 2, 'write "https://" in full'),
    ("menu:\n  - Board: javascript:alert(1)\n", 2, 'begin it with "http", "https", "mailto" or "tel"'),
    ("menu:\n  - Board: ftp://board.example\n", 2, "is neither a page nor an address"),
    ("menu:\n  - ''\n", 2, "is not a page"),
    ("menu:\n  - Board:\n", 2, "is not a page"),
    ("menu:\n  - [index.md]\n", 2, 'there is a list inside the list "menu"'),
    ("menu:\n  - About: a.md\n    Board: b.md\n", 2, 'has one name, but here is "About" and "Board": put a hyphen before each'),
    ("menu:\n  - About: {page: a.md}\n", 2, '"About" must be a list of pages'),
    ("menu:\n  - ' ': index.md\n", 2, "an entry of \"menu\" has an empty name"),
    ("menu:\n  - index.md\n  - ...\n  - Home: index.md\n", 4, '"index.md" is here twice (first on line 2)'),
    ("menu:\n  - ...\n  - index.md\n  - ...\n", 4, '"..." is in "menu" twice'),
    ("menu:\n  - About: ...\n", 2, '"..." is an entry of its own: write it below "About:"'),
    ("menu:\n  - ...\n  - Our district: [..., privacy.md]\n", 3, 'there is no group "Our district" yet'),
    ("menu:\n  - ...\n  - Abuot: [..., privacy.md]\n", 3, 'did you mean "About"?'),
    ("menu:\n  - A: [{B: [{C: [{D: [index.md]}]}]}]\n", 2, '"C" is too deep: a menu has at most 3 levels'),
    ("menu:\n  - ...\n  - $unoin: privacy.md\n", 3, '"$unoin" is not a word of this site'),
    ("menu:\n  - ...\nmenus: 1\n", 3, 'Did you mean "menu"?'),
    ("not_in_menu: glossary.md\n", 1, '"not_in_menu" must be a list of pages'),
    ("not_in_menu: [glosary.md]\n", 1, 'there is no page, folder or group "glosary.md". Did you mean "glossary.md"?'),
    ("not_in_menu:\n  - Backgruond\n", 2, 'Did you mean "Background"?'),
    ("not_in_menu: [{About: no}]\n", 1, 'but it is a group of names and values'),
    ("not_in_menu: ['']\n", 1, '"not_in_menu" is empty'),
]  # fmt: skip


@pytest.mark.parametrize(("written", "line", "said"), MISTAKES, ids=[repr(each[0])[1:60] for each in MISTAKES])
def test_a_mistake_in_the_menu_is_explained(tmp_path, written, line, said):
    [told] = read(tmp_path, written).problems.lines()
    assert told.startswith(f"local/edition.yml:{line}: ")
    assert said in told
