"""Which release an update brings, and what must be settled before it begins."""

import os

import pytest
from guidebook.authoring.problems import GuidebookError
from guidebook.upkeep.releases import address, check_ready, fetch, remember, wanted
from guidebook.upkeep.repository import Repository

from .two_repositories import fork_of, ours


@pytest.fixture
def both(tmp_path):
    upstream = ours(tmp_path / "ours", {"a.md": "One.\n"})
    return upstream, fork_of(upstream, tmp_path / "fork")


def fetched(upstream, fork):
    repository = Repository(fork.folder)
    remember(repository, str(upstream.folder))
    fetch(repository)
    return repository


def test_the_newest_release_is_brought_by_its_number(both):
    upstream, fork = both
    for tag in ("v1.9", "v1.10", "v1.2.5", "nightly"):
        upstream.commit()
        upstream.git("tag", tag)
    repository = fetched(*both)
    assert wanted(repository, "").name == "v1.10"
    assert [wanted(repository, name).name for name in ("1.9", "v1.9", "1.2.5", "main")] == ["v1.9", "v1.9", "v1.2.5", "main"]
    assert repository.says("rev-parse", wanted(repository, "").ref) == upstream.git("rev-parse", "v1.10")
    assert fork.git("tag") == "v1.0"  # what it had when it was cloned


def test_where_there_is_no_release_the_main_branch_is_brought(both):
    upstream, _ = both
    upstream.git("tag", "-d", "v1.0")
    upstream.git("branch", "-m", "trunk")
    repository = fetched(*both)
    assert wanted(repository, "").name == "trunk"


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("9", 'There is no release “9”. The newest are "v1.0" and "main". Nothing was changed.'),
        ("v1.O", "There is no release “v1.O”. Did you mean “v1.0”?"),
        ("mian", "There is no release “mian”. Did you mean “main”?"),
        ("--help", "There is no release “--help”."),
    ],
)
def test_a_release_that_is_not_there_is_told_with_those_that_are(both, version, said):
    with pytest.raises(GuidebookError) as error:
        wanted(fetched(*both), version)
    assert said in str(error.value)


def test_where_ours_is_is_noted_once(both):
    upstream, fork = both
    repository = Repository(fork.folder)
    assert address(repository) == ""
    remember(repository, str(upstream.folder))
    assert address(repository) == str(upstream.folder)
    fork.git("config", f"url.{upstream.folder}/.insteadOf", str(upstream.folder))  # as some have git@ in place of https://
    remember(repository, str(upstream.folder))
    with pytest.raises(GuidebookError, match="git remote set-url upstream"):
        remember(repository, str(fork.folder))


@pytest.mark.parametrize("where", ["nowhere", "/tmp/no/such/repository", "file:///nowhere", "-x"])
def test_an_address_that_leads_nowhere_is_not_noted(both, where):
    repository = Repository(both[1].folder)
    with pytest.raises(GuidebookError, match="There is no repository at"):
        remember(repository, where)
    assert address(repository) == ""


def test_ours_that_cannot_be_reached_any_more_is_told(both):
    upstream, fork = both
    repository = fetched(*both)
    upstream.folder.rename(upstream.folder.with_name("moved"))
    with pytest.raises(GuidebookError, match=r"cannot be reached, so nothing was changed\. Git says: "):
        fetch(repository)
    assert fork.text("a.md") == "One.\n"


def test_a_shallow_clone_gets_its_history(tmp_path, both):
    upstream, _ = both
    upstream.commit({"a.md": "Two.\n"})
    shallow = tmp_path / "shallow"
    upstream.git("clone", "--quiet", "--depth", "1", f"file://{upstream.folder}", str(shallow))
    repository = Repository(shallow)
    assert len(list(repository.texts_of("a.md"))) == 1
    remember(repository, str(upstream.folder))
    fetch(repository)
    assert list(repository.texts_of("a.md")) == ["Two.\n", "One.\n"]


def test_a_shallow_clone_whose_history_cannot_be_had_is_told_so(tmp_path, both):
    upstream, fork = both
    fork.git("clone", "--quiet", "--depth", "1", f"file://{fork.folder}", str(tmp_path / "shallow"))
    repository = Repository(tmp_path / "shallow")
    remember(repository, str(upstream.folder))
    repository.run("remote", "set-url", "origin", str(tmp_path / "nowhere"))
    with pytest.raises(GuidebookError, match=r"nowhere cannot be reached, so nothing was changed\."):
        fetch(repository)


def ready(fork):
    check_ready(Repository(fork.folder))


def test_a_fork_with_nothing_unsaved_is_ready(both):
    ready(both[1])


def not_saved(fork):
    for number in range(7):
        (fork.folder / f"{number}.md").write_text("New.\n")


def part(fork):
    """Say something else of one file on another branch than on main."""
    fork.git("switch", "-qc", "other")
    fork.commit({"a.md": "Other.\n"})
    fork.git("switch", "-q", "main")
    fork.commit({"a.md": "Mine.\n"})


def half_merged(fork):
    part(fork)
    with pytest.raises(Exception, match="merge"):
        fork.git("merge", "other")


def half_rebased(fork):
    part(fork)
    with pytest.raises(Exception, match="rebase"):
        fork.git("rebase", "other")


def half_reverted(fork):
    fork.commit({"a.md": "Mine.\n"})
    fork.commit({"a.md": "Mine again.\n"})
    with pytest.raises(Exception, match="revert"):
        fork.git("revert", "HEAD~1")


def saved_on_no_branch(fork):
    looking_back(fork)
    fork.commit({"b.md": "Mine.\n"})


def not_trusted(fork):
    os.environ["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1"  # as on a shared drive


def looking_back(fork):
    fork.git("switch", "-q", "--detach")


def looking_back_from_a_branch_of_another_name(fork):
    fork.git("branch", "--move", "main", "trunk")
    looking_back(fork)


def looking_back_where_there_is_no_branch(fork):
    looking_back(fork)
    fork.git("branch", "--delete", "--force", "main")  # as in a shallow clone of a release


def looking_back_in_a_clone_of_a_release(fork):
    fork.git("branch", "--move", "main", "trunk")
    fork.git("clone", "--quiet", "--branch", "v1.0", ".", "../clone")
    fork.folder = fork.folder.parent / "clone"


def nobody(fork):
    fork.git("config", "user.name", "")


def not_kept(fork):
    (fork.folder / ".git").rename(fork.folder.parent / "away")


def below_another(fork):
    (fork.folder / "inner").mkdir()
    fork.folder = fork.folder / "inner"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (not_saved, "There is work here that git does not have yet:\n  0.md\n"),
        (not_saved, "  and 2 more\nSave it first"),
        (half_merged, "An earlier merge is not finished."),
        (half_rebased, "An earlier rebase is not finished."),
        (half_reverted, "An earlier revert is not finished."),
        (saved_on_no_branch, "`git branch my-work`, `git switch main`, `git merge --no-edit my-work`. Then update."),
        (not_trusted, "git config --global --add safe.directory"),
        (looking_back, "You are looking at an old version, on no branch. Go back first: `git switch main`."),
        (looking_back_from_a_branch_of_another_name, "Go back first: `git switch trunk`."),
        (looking_back_where_there_is_no_branch, "Go back first: `git switch --create main`."),
        (looking_back_in_a_clone_of_a_release, "Go back first: `git switch trunk`."),
        (nobody, "Git does not know who you are"),
        (not_kept, "This folder is not kept by git"),
        (below_another, "This folder is not kept by git"),
    ],
)
def test_what_must_be_settled_first_is_said(both, spoil, said, monkeypatch):
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "")
    spoil(both[1])
    with pytest.raises(GuidebookError) as error:
        ready(both[1])
    assert said in str(error.value)
