"""Commands as they are typed: found by being there, listed, and what is mistyped is said in plain words."""

import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper

import pytest
from guidebook.__main__ import main
from guidebook.authoring.problems import GuidebookError
from guidebook.commands import all_commands, command_named, command_names, edition_here
from guidebook.commands.schema import WriteSchemas

from .helpers import ROOT, small_site


@pytest.fixture
def site_folder(tmp_path, monkeypatch):
    """A small site in the current folder."""
    small_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def typed(folder, *arguments):
    """Run Python as people type it; returns the exit status and what was printed."""
    result = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=os.environ, capture_output=True, text=True, check=False
    )
    return result.returncode, result.stdout, result.stderr


def test_every_command_is_found_by_being_there():
    assert {"check", "ids", "schema", "metrics"} <= set(command_names())
    assert command_names() == sorted(all_commands())
    assert all(command_named(name) is command for name, command in all_commands().items())


@pytest.mark.parametrize("name", command_names())
def test_a_command_says_what_it_does_in_a_sentence(name):
    assert command_named(name).help().endswith(".")


@pytest.mark.parametrize("name", command_names())
def test_a_command_says_what_may_be_typed_after_it(name, site_folder, capsys):
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    said = " ".join(capsys.readouterr().out.split())
    assert said.startswith(f"usage: python hooks {name} ")
    assert command_named(name).help() in said


def test_every_command_is_listed():
    status, printed, _ = typed(ROOT, "hooks", "--help")
    assert status == 0
    for name, command in all_commands().items():
        assert f"python hooks {name} " in printed
        assert command.help() in printed


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "What can be typed"),
        (["chekc"], 'There is no command "chekc". Did you mean “check”?\n\nWhat can be typed'),
        (["xyz"], 'There is no command "xyz".\n\nWhat can be typed'),
        (["check", "twice"], 'python hooks check: "twice" is not known here.\n\nusage: python hooks check'),
        (["check", "--hepl"], 'python hooks check: "--hepl" is not known here. Did you mean "--help"?'),
        (["ids", "--he=3"], 'python hooks ids: "--he=3" is not known here.'),
    ],
)
def test_what_is_mistyped_is_said_with_what_can_be_typed(arguments, said, site_folder, capsys):
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith(said)


def test_a_command_in_another_folder_says_where_to_go(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 2
    assert capsys.readouterr().err == f"There is no guidebook in {tmp_path}: go to the top folder of the repository first.\n"


@pytest.mark.parametrize("program", [("hooks",), ("-m", "guidebook")])
def test_a_command_of_its_own_prints_no_stack_trace(program, site_folder):
    (site_folder / "hooks").symlink_to(ROOT / "hooks")
    (site_folder / "worksheets/tool.yml").write_bytes(b"\xff")
    environment = {"PYTHONPATH": "hooks"} if program[0] == "-m" else {}
    result = subprocess.run(
        [sys.executable, *program, "ids"],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "worksheets/tool.yml:1: this is not a text file in UTF-8. Save it as plain text (UTF-8) and try again.",
        "1 problem to fix; nothing was recorded.",
    ]


def test_where_nothing_is_installed_it_says_what_to_do(site_folder):
    (site_folder / "hooks").symlink_to(ROOT / "hooks")
    status, printed, said = typed(site_folder, "-S", "-E", "hooks", "ids")  # without what was installed
    assert (status, printed) == (1, "")
    assert "is not installed for this Python" in said
    assert "README.md" in said


def test_a_python_that_is_too_old_is_told_and_no_stack_trace(site_folder):
    (site_folder / "hooks").symlink_to(ROOT / "hooks")
    old = "import runpy, sys; sys.version_info = (3, 10, 13); runpy.run_path('hooks', run_name='__main__')"
    status, printed, said = typed(site_folder, "-S", "-E", "-c", old)
    assert (status, printed) == (1, "")
    assert said.startswith("Python 3.11 or newer is needed, and ")
    assert "delete the folder .venv" in said


@pytest.mark.parametrize(
    ("raised", "status", "said"),
    [
        (GuidebookError("Not like this."), 1, "Not like this.\n"),
        (KeyboardInterrupt, 130, "\nStopped.\n"),
        (
            OSError(28, "No space left on device", "site/a.html"),
            1,
            'This computer refused: No space left on device: "site/a.html"\n',
        ),
    ],
)
def test_what_stops_a_command_is_said_in_words(raised, status, said, site_folder, monkeypatch, capsys):
    def run(*given):
        raise raised

    monkeypatch.setattr(WriteSchemas, "run", run)
    assert main(["schema"]) == status
    assert capsys.readouterr() == ("", said)


def test_what_cannot_be_written_where_the_output_goes_stops_no_command(site_folder, monkeypatch):
    output = BytesIO()  # as on Windows, where it goes into a file or another program
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(output, encoding="cp1252", write_through=True))
    monkeypatch.setattr(WriteSchemas, "run", lambda *given: print("“a” → b", end="") or 0)
    assert main(["schema"]) == 0
    assert output.getvalue().decode("cp1252") == "“a” ? b"


def test_a_command_works_on_the_edition_that_is_named(monkeypatch):
    monkeypatch.delenv("EDITION", raising=False)
    assert edition_here() == "local"
    monkeypatch.setenv("EDITION", "districts/riverside")
    assert edition_here() == "districts/riverside"
    monkeypatch.setenv("EDITION", ".\\districts\\riverside\\")
    assert edition_here() == "districts/riverside"
    monkeypatch.setenv("EDITION", "./")
    assert edition_here() == "local"
