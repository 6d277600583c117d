"""`adopt`: copies of ours that remember what they were copied from."""

from guidebook.__main__ import main

from tests.upkeep.shelf import PAGE, shelf


def test_all_files_that_are_named_are_copied(site_folder, capsys):
    shelf(site_folder)
    assert main(["adopt", "docs/help.md", "docs/./help.md", "worksheets/tool.yml"]) == 0
    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()] == [
        "local/docs/help.md is now a copy of docs/help.md",
        "local/worksheets/tool.yml is now a copy of worksheets/tool.yml",
    ]
    assert (site_folder / "local/docs/help.md").read_text(encoding="utf-8") == PAGE


def test_if_one_cannot_be_copied_none_is_and_every_reason_is_told(site_folder, capsys):
    shelf(site_folder)
    before = sorted(site_folder.rglob("*"))
    assert main(["adopt", "docs/help.md", "docs/references.yml", "mkdocs.yml"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    lines = printed.err.splitlines()
    assert [line.split(" ")[0] for line in lines[:-1]] == ["docs/references.yml", '"mkdocs.yml"']
    assert lines[-1] == "Nothing was copied."
    assert sorted(site_folder.rglob("*")) == before


def test_without_a_file_it_lists_what_is_not_remembered(site_folder, capsys):
    shelf(site_folder, **{"local/docs/help.md": PAGE.replace("Two.", "Two of ours.")})
    assert main(["adopt"]) == 0
    assert "\n  local/docs/help.md\nTo remember their versions: python hooks adopt FILE …\n" in capsys.readouterr().out
    assert main(["adopt", "local/docs/help.md"]) == 0
    assert (
        capsys.readouterr().out == "local/docs/help.md is remembered as a copy of docs/help.md, with 1 line of yours in it.\n"
    )
    assert main(["adopt"]) == 0
    assert capsys.readouterr().out == "Every file of yours that replaces one of ours is remembered.\n"


def test_where_there_is_no_edition_it_says_how_to_begin_one(site_folder, capsys):
    assert main(["adopt", "docs/prepare/learn.md"]) == 1
    assert (
        capsys.readouterr().err
        == "There is no folder local/ yet: begin your edition with make edition (or python hooks edition).\n"
    )
