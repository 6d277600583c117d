"""What was copied is remembered with its text; a record that is damaged says where, and what to do."""

import json

import pytest
from guidebook.authoring.problems import Problems
from guidebook.edition.layers import Layer
from guidebook.upkeep.copies import FILE, check_copies, copied, in_a_line, read_copies, write_copies

from tests.helpers import site_problems

from .shelf import adopted, change, shelf

GOOD = {"hash": copied(b"a\nb\n").hash, "lines": ["a", "b", ""]}
DAMAGED = [
    ("{", 1, "this file is damaged and cannot be read."),
    ('{\n"docs/a.md": {\n<<<<<<< HEAD\n', 3, "this file is damaged"),
    ("", 1, "this file is damaged"),
    ("[]", 1, "this file must hold the paths of what was copied"),
    ('"a"', 1, "this file must hold the paths"),
    ('{"brand.yml": {}}', 1, '"brand.yml" is not the path of a file in docs/, worksheets/ or overrides/.'),
    ('{\n"../docs/a.md": {}}', 2, '"../docs/a.md" is not the path'),
    ('{"/docs/a.md": {}}', 1, '"/docs/a.md" is not the path'),
    ('{"docs\\\\a.md": {}}', 1, "is not the path"),
    ('{"": {}}', 1, '"" is not the path'),
    ('{\n"docs/año.md": {}}', 2, '"docs/año.md" must have a "hash"'),
    ('{"docs/a.md": []}', 1, '"docs/a.md" must have a "hash"'),
    ('{"docs/a.md": {}}', 1, 'must have a "hash"'),
    ('{"docs/a.md": {"hash": 5}}', 1, 'must have a "hash"'),
    ('{"docs/a.md": {"hash": "a", "line": []}}', 1, 'must have a "hash"'),
    ('{"docs/a.md": {"hash": "a", "lines": "b"}}', 1, 'has "lines" that are not a list of texts.'),
    ('{"docs/a.md": {"hash": "a", "lines": [5]}}', 1, 'has "lines" that are not a list of texts.'),
    (json.dumps({"docs/a.md": {**GOOD, "lines": ["a", "c", ""]}}), 1, "has lines that were changed by hand"),
]


@pytest.mark.parametrize(("record", "line", "said"), DAMAGED)
def test_a_damaged_record_is_told_by_the_build(tmp_path, record, line, said):
    files = {"local/brand.yml": "site_id: a\nsite_name: A\npublisher: A\n", f"local/{FILE}": record}
    [told] = site_problems(tmp_path, files)
    assert told.startswith(f"local/{FILE}:{line}: ")
    assert said in told
    assert told.endswith("Restore its last good version from git; or delete it, and adopt your copies again.")


def test_what_is_written_is_read_again(tmp_path):
    layer = shelf(tmp_path)[-1]
    copies = {"docs/help.md": copied("é\r\nb".encode()), "docs/assets/a.png": copied(b"\x89PNG\xff")}
    write_copies(layer, copies)
    problems = Problems()
    assert read_copies(layer, problems) == copies
    assert problems.lines() == []
    assert copies["docs/help.md"].text == "é\nb"
    assert copies["docs/assets/a.png"].text is None
    assert (layer.folder / FILE).read_text(encoding="utf-8").count("\n") > 8  # one line of a text on a line


def test_how_a_computer_ends_its_lines_makes_no_difference():
    assert copied(b"a\r\nb\r\n") == copied(b"a\nb\n")


def test_what_git_would_not_merge_is_no_text():
    assert copied("a\n".encode("utf-16-le")).lines is None


def test_nothing_is_said_while_nothing_changed(tmp_path):
    layers = adopted(tmp_path)
    check_copies(layers, problems := Problems())
    assert (problems.lines(), in_a_line(layers)) == ([], [])


def test_what_waits_is_said_in_one_line_however_much_it_is(tmp_path):
    layers = adopted(tmp_path)
    change(tmp_path, "docs/help.md", "Two.", "Two, and more.")
    line = "1 of your files is a copy of ours that has changed since: make drift (or python hooks drift)"
    assert in_a_line(layers) == [line]
    write_copies(layers[-1], {**read_copies(layers[-1], Problems()), "docs/prepare/learn.md": copied(b"a")})
    (tmp_path / "local/docs/prepare").mkdir()
    (tmp_path / "local/docs/prepare/learn.md").write_bytes(b"b")
    assert in_a_line(layers) == [
        line.replace("1 of your files is a copy of ours that has", "2 of your files are copies of ours that have")
    ]


def test_where_there_are_several_editions_the_line_says_for_which_to_type_it(tmp_path):
    layers = adopted(tmp_path)
    change(tmp_path, "docs/help.md", "Two.", "Two, and more.")
    (tmp_path / "districts").mkdir()
    (tmp_path / "local").rename(tmp_path / "districts/riverside")
    riverside = Layer("districts/riverside", tmp_path / "districts/riverside")
    [line] = in_a_line([*layers[:-1], riverside])
    assert line.endswith("changed since: EDITION=districts/riverside make drift (or python hooks drift)")


def test_a_copy_that_was_deleted_waits_for_nothing(tmp_path):
    layers = adopted(tmp_path)
    change(tmp_path, "docs/help.md", "Two.", "Two, and more.")
    (tmp_path / "local/docs/help.md").unlink()
    assert in_a_line(layers) == []
