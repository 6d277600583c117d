"""Files as layers give them, and what layers change in them."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.authoring.stacked import changes_folder, home_of, stack_files

from ..helpers import write


@pytest.mark.parametrize(
    ("path", "home"),
    [
        ("worksheets/a.yml", "worksheets"),
        ("local/worksheets/a.yml", "local/worksheets"),
        ("local/changes/worksheets/a.yml", "local/worksheets"),
        ("exchanges/worksheets/a.yml", "exchanges/worksheets"),
        ("districts/changes/changes/worksheets/a.yml", "districts/changes/worksheets"),
    ],
)
def test_a_change_belongs_to_the_folder_beside_it(path, home):
    assert home_of(path) == home


def test_changes_lie_over_the_last_whole_file_before_them(tmp_path):
    others = ("worksheets/b.yml", "d/changes/worksheets/b.yml", "l/changes/worksheets/b.yml")
    files = (*others, "worksheets/a.yml", "s/changes/worksheets/a.yml", "d/worksheets/a.yml", "l/changes/worksheets/a.yml")
    write(tmp_path, dict.fromkeys(files, "x"))
    problems = Problems()
    folders = [tmp_path / layer / "worksheets" for layer in ("", "s", "d", "l")]
    found = stack_files(folders, tmp_path, "tool", problems)
    assert problems.lines() == []
    shown = {name: [each.shown, *(change.shown for change in each.changes)] for name, each in found.items()}
    assert shown == {
        "a.yml": ["d/worksheets/a.yml", "l/changes/worksheets/a.yml"],
        "b.yml": ["worksheets/b.yml", "d/changes/worksheets/b.yml", "l/changes/worksheets/b.yml"],
    }
    assert [each.last for each in found.values()] == ["l/changes/worksheets/a.yml", "l/changes/worksheets/b.yml"]
    assert changes_folder(folders[3]) == tmp_path / "l/changes/worksheets"


def test_a_change_needs_something_below_it(tmp_path):
    write(tmp_path, dict.fromkeys(("w/a.yml", "l/changes/w/b.yml", "l/w/c.yml", "l/changes/w/c.yml"), "x"))
    problems = Problems()
    stack_files([tmp_path / "w", tmp_path / "l/w"], tmp_path, "tool", problems)
    assert problems.lines() == [
        'l/changes/w/b.yml: there is no tool of this name to change. Did you mean "a.yml"? If it was there before, ours has '
        "changed.",
        "l/changes/w/c.yml: l/w/c.yml takes the place of ours as a whole: change it there, and delete this.",
    ]
