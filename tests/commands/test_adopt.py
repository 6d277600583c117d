"""`adopt`: copies of ours that remember what they were copied from."""

from guidebook.__main__ import main

from tests.upkeep.shelf import PAGE, shelf


def test_what_can_be_copied_is_and_what_cannot_is_told(site_folder, capsys):
    shelf(site_folder)
    assert main(["adopt", "docs/help.md", "docs/references.yml", "mkdocs.yml"]) == 1
    printed = capsys.readouterr()
    assert printed.out.startswith("local/docs/help.md is now a copy of docs/help.md: make your changes in it.")
    assert [line.split(" ")[0] for line in printed.err.splitlines()] == ["docs/references.yml", '"mkdocs.yml"']
    assert (site_folder / "local/docs/help.md").read_text(encoding="utf-8") == PAGE


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
