"""One run over all editions, without MkDocs."""

import pytest
from guidebook.authoring.problems import GuidebookError
from guidebook.many import running
from guidebook.many.building import SITES, Built
from guidebook.many.outcome import read_record
from guidebook.many.running import Wanted, run_editions

from tests.helpers import write

from .test_finding import BRAND, STATE, district

WRONG = "states/utah/words.yml:1: wrong."


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository whose editions are built at once into a page; one with a file `wrong` has a problem."""
    for files in (STATE, district("riverside"), district("oak-hill")):
        write(tmp_path, files)

    def at_once(work, tasks, jobs):
        for task in tasks:
            if (task.root / task.folder / "ends").exists():
                yield task, None
                continue
            wrong = (task.root / task.folder / "wrong").exists()
            if task.publish and not wrong:
                write(task.out / SITES / task.name, {"index.html": task.address or task.name})
            yield task, Built((WRONG,) if wrong else (), ("careful",), 2, 1.234)

    monkeypatch.setattr(running, "at_once", at_once)
    return tmp_path


def run(root, **wanted):
    """The states of editions after a run, by name."""
    heard = []
    outcomes = run_editions(
        Wanted(root, root / "out", **wanted), lambda outcome, done, of: heard.append((outcome.name, done, of))
    )
    assert [(done, of) for _, done, of in heard] == [(number, len(heard)) for number in range(1, len(heard) + 1)]
    return {each.name: each.state for each in outcomes}


def outcome(root, name):
    return next(each for each in read_record(root / "out").values() if each.name == name)


def test_all_are_built_and_what_became_of_them_is_kept(repository):
    assert run(repository) == {"oak-hill": "built", "riverside": "built"}
    riverside = outcome(repository, "riverside")
    assert (riverside.over, riverside.site_name, riverside.files, riverside.bytes) == (("states/utah",), "riverside", 1, 9)
    assert (riverside.seconds, riverside.warnings, riverside.waiting) == (1.23, ("careful",), 2)


def test_only_what_changed_is_built_again(repository):
    run(repository)
    assert run(repository, changed=True) == {"oak-hill": "unchanged", "riverside": "unchanged"}
    assert outcome(repository, "riverside").warnings == ("careful",)
    write(repository, {"districts/riverside/words.yml": "union: guild\n"})
    assert run(repository, changed=True) == {"oak-hill": "unchanged", "riverside": "built"}
    assert run(repository) == {"oak-hill": "built", "riverside": "built"}


def test_what_is_gone_or_was_changed_where_it_was_built_is_built_again(repository):
    run(repository)
    (repository / "out" / SITES / "riverside/index.html").unlink()
    write(repository, {f"out/{SITES}/oak-hill/more.html": ""})
    assert run(repository, changed=True) == {"oak-hill": "built", "riverside": "built"}


def test_one_that_fails_stops_no_other_keeps_its_earlier_site_and_is_tried_again(repository):
    run(repository)
    write(repository, {"districts/riverside/wrong": ""})
    for _ in range(2):
        assert run(repository, changed=True) == {"oak-hill": "unchanged", "riverside": "failed"}
        riverside = outcome(repository, "riverside")
        assert (riverside.problems, riverside.is_kept, riverside.files) == ((WRONG,), True, 1)
    (repository / "districts/riverside/wrong").unlink()
    assert run(repository, changed=True) == {"oak-hill": "unchanged", "riverside": "built"}
    assert outcome(repository, "riverside").problems == ()


def test_one_that_never_was_sound_has_no_site(repository):
    write(repository, {"districts/riverside/wrong": ""})
    assert run(repository)["riverside"] == "failed"
    assert not outcome(repository, "riverside").is_kept


def test_one_whose_process_ends_has_failed(repository):
    write(repository, {"districts/riverside/ends": ""})
    assert run(repository) == {"oak-hill": "built", "riverside": "failed"}
    [told] = outcome(repository, "riverside").problems
    assert told.startswith("districts/riverside: the build stopped partway (its process ended).")


def test_only_those_asked_for_are_built_and_of_the_others_is_said_what_is_known(repository):
    assert run(repository, only=("riverside",)) == {"oak-hill": "not looked at", "riverside": "built"}
    assert not outcome(repository, "oak-hill").is_known
    assert run(repository, only=(r".\districts\oak-hill/",)) == {"oak-hill": "built", "riverside": "not looked at"}
    assert outcome(repository, "riverside").files == 1
    assert run(repository, changed=True) == {"oak-hill": "unchanged", "riverside": "unchanged"}


def test_two_that_clash_are_not_published(repository):
    run(repository)
    write(repository, {"districts/oak-hill/brand.yml": BRAND.format("riverside")})
    assert run(repository, changed=True) == {"oak-hill": "failed", "riverside": "failed"}
    [told] = outcome(repository, "riverside").problems
    assert '"site_id" is "riverside", as in districts/oak-hill/brand.yml:1' in told


def test_what_was_built_of_an_edition_that_is_no_more_is_taken_away(repository):
    run(repository)
    write(repository, {f"out/{SITES}/mine.txt": "not built here"})
    (repository / "districts/riverside").rename(repository / "districts/river-bend")
    assert set(run(repository, changed=True)) == {"oak-hill", "river-bend"}
    assert sorted(path.name for path in (repository / "out" / SITES).iterdir()) == ["mine.txt", "oak-hill", "river-bend"]


def test_another_address_is_a_change(repository):
    run(repository)
    assert run(repository, changed=True, base="https://a.example") == {"oak-hill": "built", "riverside": "built"}
    assert (repository / "out" / SITES / "riverside/index.html").read_text() == "https://a.example/riverside/"


def test_its_own_files_are_counted_by_folder(repository):
    write(repository, {f"districts/riverside/docs/{name}.md": "# x\n" for name in ("a", "b")})
    run(repository)
    assert outcome(repository, "riverside").own == {"docs": 2}


@pytest.mark.parametrize(
    ("only", "told"),
    [
        ("riversid", 'There is no edition "riversid". Did you mean "riverside"?'),
        ("states/utah", 'There is no edition "states/utah". Allowed here: "oak-hill" or "riverside".'),
        ("", 'There is no edition "". Allowed here: "oak-hill" or "riverside".'),
    ],
)
def test_an_edition_that_is_not_there_is_named(repository, only, told):
    with pytest.raises(GuidebookError) as error:
        run(repository, only=(only,))
    assert str(error.value) == told


def test_a_repository_without_editions_is_told_what_one_is(tmp_path):
    with pytest.raises(GuidebookError) as error:
        run(tmp_path)
    assert str(error.value).startswith(
        "There is no edition in this repository. An edition is a folder of its own with a brand.yml"
    )
