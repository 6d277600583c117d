"""What goes for every part of pages."""

import inspect
from collections import Counter

import pytest
from guidebook.html.part import PagePart
from guidebook.parts import all_parts

from ..helpers import ROOT, site_of

PARTS = all_parts()


def test_every_part_is_found_and_named_after_its_module():
    assert {name: part.name for name, part in PARTS.items()} == {name: name for name in PARTS}
    assert {path.stem for path in (ROOT / "hooks/guidebook/parts").glob("[a-z]*.py")} <= set(PARTS)


def test_no_two_parts_have_a_marker_or_a_link_of_one_name():
    names = Counter(name for part in PARTS.values() for name in part().names())
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("part", PARTS)
def test_a_part_says_what_it_is_and_what_its_markers_and_links_are_for(part):
    assert (inspect.getdoc(PARTS[part]) or "").split("\n")[0].endswith((".", "?"))
    for said in (*(marker.help for marker in PARTS[part].markers), *(link.help for link in PARTS[part].links)):
        assert said[0].isupper() or not said[0].isalpha()
        assert said.endswith((".", "”"))


@pytest.mark.parametrize("part", PARTS)
def test_the_folder_of_a_part_is_named_after_it_and_so_are_its_script_and_style(part):
    folder = ROOT / "overrides/parts" / part
    for path in folder.glob("*.[cj]s*"):
        assert path.stem == part, path


def test_every_folder_of_templates_belongs_to_a_part():
    assert {path.name for path in (ROOT / "overrides/parts").iterdir()} <= set(PARTS)


def test_what_a_part_is_not_asked_it_does_not_do(tmp_path):
    class Plain(PagePart):
        """Nothing."""

    plain, book = Plain(), site_of(tmp_path)
    assert plain.rewrite("text") == "text"
    assert (list(plain.ids(book)), list(plain.retired(book)), list(plain.warnings(book))) == ([], [], [])
    assert (plain.meaning("a"), plain.on_paper("a"), dict(plain.pages_showing(book))) == ("", None, {})
