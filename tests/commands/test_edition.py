"""`edition`: six answers become a folder that builds; whatever is wrong with one is said before anything is written."""

import builtins
import sys

import pytest
from guidebook.__main__ import main
from guidebook.site import read_site

GIVEN = ["--site-name", "Riverside Together", "--publisher", "Riverside Schools"]


@pytest.fixture
def typing(monkeypatch):
    """Somebody who types some lines, and then nothing more."""

    def begin(*lines):
        waiting = iter(lines)

        def line(prompt):
            typed = next(waiting, EOFError)
            if isinstance(typed, str):
                return typed
            raise typed

        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(builtins, "input", line)

    return begin


def test_answers_as_options_make_an_edition_that_is_read_without_a_problem(site_folder, capsys):
    (site_folder / "seal.svg").write_text("<svg/>")
    options = ["--site-id", "riverside", "--union", "federation", "--school-board", "board of trustees", "--color", "navy"]
    assert main(["edition", *GIVEN, *options, "--logo", "seal.svg"]) == 0
    site = read_site(site_folder, site_folder / "docs")
    assert site.problems.lines() == []
    assert (site.brand.site_id, site.brand.logo, site.words.school_board.singular) == (
        "riverside",
        "assets/seal.svg",
        "board of trustees",
    )
    assert (site_folder / "local/docs/assets/seal.svg").is_file()
    said = capsys.readouterr().out
    assert said.startswith("Your edition is in local/: brand.yml, README.md, words.yml.\n\nWhat to do next:\n")
    assert "make check-edition" in said


def test_an_edition_in_a_folder_of_its_own_says_how_it_is_built(site_folder, capsys):
    assert main(["edition", *GIVEN, "--folder", "districts/riverside"]) == 0
    site = read_site(site_folder, site_folder / "docs", "districts/riverside")
    assert (site.problems.lines(), site.brand.site_id) == ([], "riverside-together")
    said = capsys.readouterr().out
    assert "EDITION=districts/riverside make check-edition" in said
    assert 'git commit -m "Begin our edition"\n' in said  # in one form for every system
    assert 'On Windows: set EDITION=districts/riverside (in PowerShell: $env:EDITION = "districts/riverside")' in said


def test_a_folder_has_one_name_however_it_is_typed(site_folder, capsys):
    assert main(["edition", *GIVEN, "--folder", ".\\states\\new mexico\\"]) == 0
    assert main(["edition", *GIVEN, "--folder", "./local/", "--over", "./states/new mexico/"]) == 0
    assert "EDITION" not in capsys.readouterr().out.partition("Your edition is in local/")[2]
    assert (site_folder / "local/edition.yml").read_text() == "over: states/new mexico\n"
    assert "`EDITION='states/new mexico' make update`" in (site_folder / "states/new mexico/README.md").read_text()


def test_what_is_typed_is_asked_for_until_it_can_be_taken(site_folder, typing, capsys):
    typing("", "Start Somewhere", "Riverside", "", "Riverside Schools", "NEA 5", "the locals", "NEA 5s", "", "gold", "")
    assert main(["edition"]) == 0
    site = read_site(site_folder, site_folder / "docs")
    assert site.problems.lines() == []
    assert (site.brand.site_id, site.words.union.plural, site.brand.light.link) == ("riverside", "NEA 5s", "#857000")
    said = capsys.readouterr().out
    for line in (
        "An answer is needed here.",
        "Choose one of your own.",
        "begins with an article",
        "The nearest that works is #857000.",
    ):
        assert line in said


def test_what_is_given_as_an_option_is_not_asked(site_folder, typing):
    typing("", "", "", "")
    assert main(["edition", *GIVEN]) == 0


@pytest.mark.parametrize("stop", [EOFError, KeyboardInterrupt])
def test_who_stops_leaves_nothing_behind(stop, site_folder, typing, capsys):
    typing("Riverside", "", stop)
    assert main(["edition"]) == 130
    assert not (site_folder / "local").exists()
    assert capsys.readouterr().err == "\nStopped.\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "--site-name is missing: What will the site be called?"),
        (GIVEN[:2], "--publisher is missing: Who publishes it?"),
        ([*GIVEN, "--site-name", " "], "--site-name is missing"),
        ([*GIVEN, "--site-id", "Riverside"], '--site-id: "site_id" must be an id'),
        ([*GIVEN, "--union", ""], "--union is missing"),
        ([*GIVEN, "--union", "the NEA"], '--union: "union" begins with an article'),
        ([*GIVEN, "--union", "NEA 5"], "--union: no rule is sure of what several are called for “NEA 5”."),
        ([*GIVEN, "--color", "#ffd700"], "--color: #ffd700 has a contrast of 1.3 to 1"),
        ([*GIVEN, "--color", "blurple"], "--color: “blurple” is not a color."),
        ([*GIVEN, "--logo", "gone.svg"], "--logo: gone.svg is not a picture here."),
        ([*GIVEN, "--logo", "worksheets/tool.yml"], "--logo: worksheets/tool.yml is not a picture here."),
        ([*GIVEN, "--folder", "overrides"], '"overrides" cannot be the folder of an edition.'),
        ([*GIVEN, "--over", "states/utah"], 'there is no folder "states/utah"'),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(options, said, site_folder, capsys):
    before = sorted(site_folder.rglob("*"))
    assert main(["edition", *options]) == 1
    printed = capsys.readouterr()
    assert said in printed.err
    assert printed.out == ""
    assert sorted(site_folder.rglob("*")) == before


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--name", "Riverside"], '"--name" is not known here.'),
        (["--site-nam", "Riverside"], '"--site-nam" is not known here. Did you mean "--site-name"?'),
        (["--site-name"], "argument --site-name: expected one argument"),
        (["Riverside"], '"Riverside" is not known here.'),
    ],
)
def test_a_mistyped_option_is_told_with_all_that_there_are(options, said, site_folder, capsys):
    assert main(["edition", *options]) == 2
    assert said in capsys.readouterr().err


def test_an_edition_that_stands_is_left_alone(site_folder, capsys):
    assert main(["edition", *GIVEN]) == 0
    before = (site_folder / "local/brand.yml").read_text(encoding="utf-8")
    assert main(["edition", "--site-name", "Other", "--publisher", "Other"]) == 1
    assert (site_folder / "local/brand.yml").read_text(encoding="utf-8") == before
    assert "make check-edition" in capsys.readouterr().err


@pytest.mark.parametrize(("host", "file"), [("github", ".github/workflows/site.yml"), ("gitlab", ".gitlab-ci.yml")])
def test_what_publishes_it_is_written_where_the_copy_has_none_and_told(site_folder, capsys, host, file):
    assert main(["edition", *GIVEN, "--host", host]) == 0
    assert (site_folder / file).is_file()
    assert f"{file} was not there and is written" in capsys.readouterr().out


def test_if_what_publishes_it_cannot_be_written_nothing_is(site_folder, capsys):
    (site_folder / ".github").write_text("A file where a folder is needed.\n")
    before = sorted(site_folder.rglob("*"))
    assert main(["edition", *GIVEN]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.endswith("Nothing was changed.\n")
    assert sorted(site_folder.rglob("*")) == before


def test_what_publishes_it_stays_as_it_is(site_folder, capsys):
    (site_folder / ".gitlab-ci.yml").write_text("mine: yes\n")
    assert main(["edition", *GIVEN, "--host", "gitlab"]) == 0
    assert (site_folder / ".gitlab-ci.yml").read_text() == "mine: yes\n"
    assert "is there already, and stays as it is." in capsys.readouterr().out


def test_of_several_editions_none_gets_a_workflow_of_its_own(site_folder, capsys):
    assert main(["edition", *GIVEN, "--folder", "districts/riverside"]) == 0
    assert not (site_folder / ".github").exists()
    assert "There is no .github/workflows/site.yml here" in capsys.readouterr().out


def test_a_host_that_is_not_known_is_told(site_folder, capsys):
    assert main(["edition", *GIVEN, "--host", "netlify"]) == 2
    assert "--host" in capsys.readouterr().err
