"""`python hooks editions`, without MkDocs."""

import pytest
from guidebook.__main__ import main
from guidebook.many import running
from guidebook.many.building import SITES, Built

from tests.helpers import ROOT, write
from tests.many.test_finding import BRAND, STATE, district

SHARED = "states/utah/words.yml:1: wrong."


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """Three districts over a state in the current folder; the file `wrong` of a layer says what is wrong with it."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/assets").symlink_to(ROOT / "docs/assets")
    (tmp_path / "overrides").symlink_to(ROOT / "overrides")
    for files in (STATE, district("riverside"), district("oak-hill"), district("mill-creek")):
        write(tmp_path, files)

    def at_once(work, tasks, jobs):
        for task in tasks:
            layers = (tmp_path / "states/utah/wrong", tmp_path / task.folder / "wrong")
            told = tuple(each.read_text() for each in layers if each.exists())
            if not told:
                write(task.out / SITES / task.name, {"index.html": task.address})
            yield task, Built(told, ("docs/references.yml:1: nothing cites it.",))

    monkeypatch.setattr(running, "at_once", at_once)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SITE_URL", raising=False)
    return tmp_path


def test_sound_editions_are_built_and_the_exit_status_is_0(repository, capsys):
    assert main(["editions"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1 of 3  districts/mill-creek: built",
        "2 of 3  districts/oak-hill: built",
        "3 of 3  districts/riverside: built",
        "warning: docs/references.yml:1: nothing cites it. [all 3 editions]",
        "",
        "3 editions: 3 built. editions-site/index.html shows them.",
    ]
    assert (repository / "editions-site/index.html").exists()


def test_a_file_is_no_folder_to_build_into(repository, capsys):
    write(repository, {"notes.txt": "Ours."})
    assert main(["editions", "--out", "notes.txt"]) == 1
    assert capsys.readouterr().err.startswith('"--out" must be a folder')


def test_what_a_state_has_wrong_is_told_once_and_the_exit_status_is_1(repository, capsys):
    assert main(["editions"]) == 0
    write(repository, {"states/utah/wrong": SHARED, "districts/oak-hill/wrong": "districts/oak-hill/brand.yml:2: own."})
    capsys.readouterr()
    assert main(["editions", "--changed"]) == 1
    said = capsys.readouterr().out
    assert "1 of 3  districts/mill-creek: failed (what was built before stays)\n" in said
    assert said.endswith(
        "\nTo fix:\n\n"
        f"{SHARED} [all 3 editions]\n"
        "districts/oak-hill/brand.yml:2: own. [oak-hill]\n\n"
        "3 editions: 3 failed. editions-site/index.html shows them.\n"
    )


def test_it_can_be_asked_for_some_and_into_another_folder(repository, capsys):
    assert main(["editions", "--only", "oak-hill", "riverside", "--out", "elsewhere", "--jobs", "1"]) == 0
    said = capsys.readouterr().out
    assert said.endswith("3 editions: 2 built, 1 not looked at. elsewhere/index.html shows them.\n")
    assert sorted(path.name for path in (repository / "elsewhere" / SITES).iterdir()) == ["oak-hill", "riverside"]


def test_editions_are_published_below_the_address_that_the_environment_names(repository, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://state.example/guide/")
    assert main(["editions"]) == 0
    built = repository / "editions-site" / SITES / "oak-hill/index.html"
    assert built.read_text() == "https://state.example/guide/oak-hill/"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["--only", "oakhill"], 'There is no edition "oakhill". Did you mean "oak-hill"?'),
        (["--jobs", "0"], '"--jobs" must be a whole number from 1 to 64, but it is "0".'),
        (["--jobs", "many"], '"--jobs" must be a whole number from 1 to 64, but it is "many".'),
        (["--jobs", "65"], '"--jobs" must be a whole number from 1 to 64, but it is "65".'),
        (["--out", "."], '"--out" must be a folder for what is built and nothing else, but it is ".".'),
        (["--out", ".."], '"--out" must be a folder for what is built and nothing else, but it is "..".'),
        (["--out", "districts/riverside"], '"--out" must be a folder for what is built and nothing else'),
        (["--out", "docs"], '"--out" must be a folder for what is built and nothing else'),
        (["--out", "districts"], '"--out" must be a folder for what is built and nothing else'),
        (["--chnaged"], '"--chnaged" is not known here. Did you mean "--changed"?'),
    ],
)
def test_what_cannot_be_done_is_said(repository, capsys, typed, told):
    assert main(["editions", *typed]) in (1, 2)
    assert told in capsys.readouterr().err
    assert not (repository / "editions-site").exists()


@pytest.mark.parametrize("address", ["state.example", "https://state.example/?x", "file:///srv"])
def test_an_address_in_the_environment_that_is_none_is_said(repository, monkeypatch, capsys, address):
    monkeypatch.setenv("SITE_URL", address)
    assert main(["editions"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("SITE_URL must be the whole address of a site, such as https://together.riverside.example/")
    assert said.endswith(f'but it is "{address}".\n')


def test_one_edition_is_not_told_which_it_is(tmp_path, monkeypatch, capsys):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/assets").symlink_to(ROOT / "docs/assets")
    (tmp_path / "overrides").symlink_to(ROOT / "overrides")
    write(tmp_path, {"local/brand.yml": BRAND.format("mine")})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(running, "at_once", lambda work, tasks, jobs: ((task, Built(("x: wrong.",))) for task in tasks))
    assert main(["editions"]) == 1
    assert "\nx: wrong.\n\n1 edition: 1 failed." in capsys.readouterr().out
