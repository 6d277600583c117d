"""Files are written all or none: whatever goes wrong, and whenever, the folder is as it was."""

import pytest
from guidebook.authoring.problems import GuidebookError
from guidebook.authoring.writing import all_written, write_all

from tests.helpers import write


@pytest.fixture
def folder(tmp_path):
    write(tmp_path, {"old.md": "Old.\n", "gone.md": "Gone.\n"})
    return tmp_path


def tree(folder):
    return {path: path.read_bytes() if path.is_file() else None for path in sorted(folder.rglob("*"))}


def wanted(folder):
    return {folder / "old.md": "New.\r\nÍ\n", folder / "a/b/new.png": b"\x89", folder / "gone.md": None}


def test_they_are_written_with_their_folders_and_what_is_to_go_is_gone(folder):
    write_all(wanted(folder))
    assert tree(folder) == {
        folder / "a": None,
        folder / "a/b": None,
        folder / "a/b/new.png": b"\x89",
        folder / "old.md": "New.\r\nÍ\n".encode(),
    }


@pytest.mark.parametrize("in_the_way", ["a/b/new.png/folder.md", "a"])
def test_if_one_cannot_be_written_it_is_named_and_none_is(folder, in_the_way):
    write(folder, {in_the_way: "In the way.\n"})
    before = tree(folder)
    with pytest.raises(GuidebookError, match=r"a/b/new\.png cannot be written: .+\. Nothing was changed\.$"):
        write_all(wanted(folder))
    assert tree(folder) == before


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), GuidebookError("Not like this.")])
def test_what_is_raised_while_they_are_there_takes_them_back(folder, stop):
    before = tree(folder)

    def work():
        with all_written(wanted(folder)):
            assert (folder / "a/b/new.png").exists()
            raise stop

    with pytest.raises(type(stop), match=f"^{stop}$"):
        work()
    assert tree(folder) == before


def test_a_folder_in_which_something_else_was_put_meanwhile_stays(folder):
    def work():
        with all_written(wanted(folder)):
            write(folder, {"a/mine.md": "Mine.\n"})
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work()
    assert [path.name for path in (folder / "a").iterdir()] == ["mine.md"]
