"""`drift`: what changed in ours since it was copied, shown, and decided piece by piece."""

import builtins
import sys

import pytest
from guidebook.__main__ import main
from guidebook.upkeep.copies import FILE

from tests.upkeep.shelf import adopted, change, text

WHOLE = "Nothing has changed in ours since you copied it.\n"


@pytest.fixture
def changed(site_folder):
    """An edition with a copy, in which the same line was changed as in ours, and another of ours."""
    adopted(site_folder)
    change(site_folder, "local/docs/help.md", "Two.", "Two of ours.")
    change(site_folder, "docs/help.md", "Two.", "Two, improved.")
    change(site_folder, "docs/help.md", "Four.", "Four, improved.")
    return site_folder


@pytest.fixture
def typing(monkeypatch):
    def begin(*lines):
        waiting = iter(lines)

        def line(prompt):
            typed = next(waiting, None)
            if typed is None:
                raise EOFError
            return typed

        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(builtins, "input", line)

    return begin


def test_it_is_shown_and_nothing_is_changed(changed, capsys):
    before = text(changed, f"local/{FILE}")
    assert main(["drift"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("local/docs/help.md: 2 pieces of ours changed, 1 of them where you changed the same lines\n")
    assert printed.endswith("To decide piece by piece: make drift TAKE=ask (or python hooks drift --take ask)\n")
    assert text(changed, f"local/{FILE}") == before


def test_what_to_type_next_names_the_edition(changed, monkeypatch, capsys):
    (changed / "local").rename(changed / "riverside")
    monkeypatch.setenv("EDITION", "riverside/")
    assert main(["drift"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("riverside/docs/help.md: 2 pieces of ours changed")
    assert printed.endswith("EDITION=riverside make drift TAKE=ask (or python hooks drift --take ask)\n")


@pytest.mark.parametrize("folder", ["docs", "site", "./worksheets/"])
def test_a_folder_that_is_no_editions_is_not_worked_in(changed, monkeypatch, capsys, folder):
    monkeypatch.setenv("EDITION", folder)
    assert main(["drift"]) == 1
    assert capsys.readouterr().err.endswith(" is no edition's folder, such as local. Nothing was changed.\n")


def test_all_takes_over_what_touches_nothing_of_yours(changed, capsys):
    assert main(["drift", "--take", "all"]) == 0
    assert capsys.readouterr().out == "local/docs/help.md: 1 taken over, 1 still waiting.\n"
    assert "Two of ours." in text(changed, "local/docs/help.md")
    assert "Four, improved." in text(changed, "local/docs/help.md")


def test_none_keeps_yours_and_does_not_tell_again(changed, capsys):
    before = text(changed, "local/docs/help.md")
    assert main(["drift", "--take", "none"]) == 0
    assert main(["drift"]) == 0
    assert capsys.readouterr().out == f"local/docs/help.md: 2 left as you have it.\n{WHOLE}"
    assert text(changed, "local/docs/help.md") == before


def test_asked_piece_by_piece_it_takes_only_what_it_knows_for_an_answer(changed, typing, capsys):
    typing("maybe", "y", "N")
    assert main(["drift", "--take", "ask", "docs/help.md"]) == 0
    printed = capsys.readouterr().out
    assert "Please type y or n, or press Enter." in printed
    assert printed.endswith("local/docs/help.md: 1 taken over, 1 left as you have it.\n")
    assert "Two, improved." in text(changed, "local/docs/help.md")
    assert "Four." in text(changed, "local/docs/help.md")


def test_who_stops_keeps_what_was_decided_until_then(changed, typing):
    typing("y")
    assert main(["drift", "--take", "ask"]) == 130
    assert "Two, improved." in text(changed, "local/docs/help.md")


def test_a_page_of_ours_that_is_gone_can_only_be_kept(changed, typing, capsys):
    (changed / "docs/help.md").unlink()
    typing("y", "n")
    assert main(["drift", "--take", "ask"]) == 0
    assert "Please type n, or press Enter." in capsys.readouterr().out
    assert main(["drift"]) == 0
    assert capsys.readouterr().out == WHOLE


def test_it_can_be_had_as_a_page(changed, capsys):
    assert main(["drift", "--page"]) == 0
    assert "Written as a page:" in capsys.readouterr().out
    assert "<h2>local/docs/help.md</h2>" in text(changed, ".cache/drift.html")


def test_a_copy_that_was_deleted_is_forgotten(changed, capsys):
    (changed / "local/docs/help.md").unlink()
    assert main(["drift"]) == 0
    assert capsys.readouterr().out == f"local/docs/help.md no longer exists, so it is no longer remembered.\n{WHOLE}"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--take", "some"], 2, "argument --take: invalid choice: 'some' (choose from 'ask', 'all', 'none')"),
        (["--take"], 2, "argument --take: expected one argument"),
        (["--tkae", "all"], 2, '"--tkae" is not known here. Did you mean "--take"?'),
        (["--take", "ask"], 1, "This is not a terminal, so nobody can be asked: use --take all or --take none."),
        (["docs/halp.md"], 1, 'local/docs/halp.md is not remembered as a copy of ours. Did you mean "docs/help.md"?'),
        (
            ["worksheets/tool.yml"],
            1,
            "is not remembered as a copy of ours. If it is one: python hooks adopt worksheets/tool.yml",
        ),
        (["brand.yml"], 1, '"brand.yml" cannot be copied'),
    ],
)
def test_what_cannot_be_is_said(changed, arguments, status, said, capsys):
    assert main(["drift", *arguments]) == status
    assert said in capsys.readouterr().err


def test_a_damaged_record_stops_it_with_its_line(changed, capsys):
    (changed / f"local/{FILE}").write_text("{\n<<<<<<< HEAD\n")
    assert main(["drift"]) == 1
    assert capsys.readouterr().err.startswith(f"local/{FILE}:2: this file is damaged")


def test_without_a_record_nothing_waits(changed, capsys):
    (changed / f"local/{FILE}").unlink()
    assert main(["drift"]) == 0
    assert capsys.readouterr().out == WHOLE
