"""`update`: a newer release is merged and checked; whatever stands in the way is said, and nothing gets lost."""

import builtins
import sys

import pytest
from guidebook.__main__ import main
from guidebook.upkeep.releases import check_settled
from guidebook.upkeep.repository import Repository

from tests.helpers import ROOT
from tests.upkeep.shelf import PAGE
from tests.upkeep.two_repositories import CHECKED, fork_of, ours

BRAND = "site_id: a\nsite_name: A\npublisher: A\n"


@pytest.fixture
def both(tmp_path, monkeypatch):
    """Ours, and a fork of it in the current folder, whose check says that all is well."""
    files = {
        "docs/help.md": PAGE,
        "hooks/__main__.py": CHECKED,
        "CHANGELOG.md": "# Changelog\n",
        "mkdocs.yml": "site_name: A\n",
    }
    others = {"docs/gone.md": "1", "docs/left.md": "1", "docs/a b.png": "1", "docs/c.png": "1"}
    upstream = ours(tmp_path / "ours", files | others)
    fork = fork_of(upstream, tmp_path / "fork")
    fork.commit({"local/brand.yml": BRAND})
    monkeypatch.chdir(fork.folder)
    monkeypatch.delenv("EDITION", raising=False)
    return upstream, fork


def released(upstream, files, tag="v1.1"):
    upstream.commit(files)
    upstream.git("tag", tag)


def update(upstream, *further):
    return main(["update", "--from", str(upstream.folder), *further])


def test_a_release_is_merged_checked_and_told_in_full(both, capfd):
    upstream, fork = both
    assert main(["adopt", "docs/help.md"]) == 0
    fork.commit()
    changelog = "# Changelog\n\n## 1.1\n\n### To do\n\n- Rename `a` to `b`.\n"
    files = {"docs/help.md": PAGE.replace("One.", "First."), "docs/new.md": "---\ntitle: New\n---\n", "CHANGELOG.md": changelog}
    released(upstream, files)
    capfd.readouterr()
    assert update(upstream) == 0
    assert capfd.readouterr().out == (
        f"Looking at {upstream.folder} …\n"
        "v1.1 is merged: 3 files have changed.\n\n"
        "What it asks you to do:\n  - Rename `a` to `b`.\n\n"
        "Your edition, checked:\nchecked\n\n"
        "What to look at:\n"
        "  - Your copies whose originals have changed (1): docs/help.md. See make drift (or python hooks drift).\n"
        "  - page new: “New” (docs/new.md)\n"
        "  - Print one sheet, open one saved file, and read the front page on a phone.\n"
        "  - If all is well: git push. It is published once it has been checked there, too.\n"
    )
    assert "First." in fork.text("docs/help.md")
    assert fork.git("log", "-1", "--format=%s") == "Take the update to v1.1"
    assert fork.git("status", "--porcelain") == ""


def test_where_ours_is_is_asked_once(both, monkeypatch, capfd):
    upstream, _ = both
    typed = iter(["", str(upstream.folder)])
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(builtins, "input", lambda prompt: next(typed))
    assert main(["update"]) == 0
    assert main(["update"]) == 0
    assert capfd.readouterr().out.count("You have v1.0 already.") == 2


def test_a_certain_release_is_brought_and_then_the_newest(both):
    upstream, fork = both
    fork.git("config", "merge.ff", "only")  # as some people set it for all their repositories
    fork.git("config", "branch.main.mergeOptions", "--no-commit")
    released(upstream, {"a.md": "1"}, "v1.1")
    released(upstream, {"a.md": "2"}, "v1.2")
    assert update(upstream, "1.1") == 0
    assert fork.text("a.md") == "1"
    assert update(upstream) == 0
    assert fork.text("a.md") == "2"


def test_a_conflict_is_explained_and_can_be_gone_back_from(both, capfd):
    upstream, fork = both
    for setting in ("merge.conflictStyle=diff3", "rerere.enabled=true", "rerere.autoUpdate=true"):
        fork.git("config", *setting.split("="))
    fork.commit({"mkdocs.yml": "site_name: Ours\n"})
    released(upstream, {"mkdocs.yml": "site_name: New\n"})
    assert update(upstream) == 1
    said = capfd.readouterr().err
    assert said.startswith("You and we changed the same lines:\n  mkdocs.yml\nNothing is lost")
    assert "git merge --abort" in said
    kept = fork.text("mkdocs.yml").splitlines()
    assert kept[:4] == ["<<<<<<< HEAD", "site_name: Ours", "=======", "site_name: New"]  # as it says, whatever git is set to
    assert update(upstream) == 1
    assert capfd.readouterr().err.startswith("An earlier merge is not finished.")
    fork.git("merge", "--abort")
    assert fork.text("mkdocs.yml") == "site_name: Ours\n"
    assert fork.git("status", "--porcelain") == ""


def test_what_one_deleted_and_what_is_not_text_is_settled_as_it_is_told(both, capfd):
    upstream, fork = both
    fork.git("rm", "--quiet", "docs/left.md")
    fork.commit({"docs/gone.md": "2", "docs/a b.png": "\0yours", "docs/c.png": "\0yours"})
    upstream.git("rm", "--quiet", "docs/gone.md")
    released(upstream, {"docs/left.md": "2", "docs/a b.png": "\0ours", "docs/c.png": "\0ours"})
    assert update(upstream) == 1
    said = capfd.readouterr().err
    assert said.startswith(
        "One of us deleted or moved what the other changed:\n  docs/gone.md (we deleted it)\n  docs/left.md (you deleted it)\n"
        "You and we changed what is not text:\n  docs/a b.png\n  docs/c.png\nNothing is lost"
    )
    assert "To delete it: git rm FILE" in said
    assert "To take ours: git checkout --theirs FILE" in said
    assert "<<<<<<<" not in said
    fork.git("rm", "--quiet", "docs/left.md")
    fork.git("checkout", "--theirs", "docs/c.png")
    fork.git("add", "-A")
    fork.git("commit", "--no-edit")
    assert update(upstream) == 0
    assert not (fork.folder / "docs/left.md").exists()
    assert [fork.text(f"docs/{name}") for name in ("gone.md", "a b.png", "c.png")] == ["2", "\0yours", "\0ours"]


def test_an_update_that_was_settled_by_hand_or_stopped_goes_on_when_it_is_begun_again(both, capfd):
    upstream, fork = both
    fork.commit({"mkdocs.yml": "site_name: Ours\n"})
    released(
        upstream, {"mkdocs.yml": "site_name: New\n", "CHANGELOG.md": "# Changelog\n\n## 1.1\n\n### To do\n\n- Rename it.\n"}
    )
    assert update(upstream) == 1
    assert "update again: it goes on from there" in capfd.readouterr().err
    fork.commit()
    assert update(upstream) == 1
    assert capfd.readouterr().err.startswith('The merge is not settled yet in "mkdocs.yml":')
    fork.commit({"mkdocs.yml": "site_name: Both\n"})
    fork.commit({"local/docs/later.md": "---\ntitle: Later\n---\n"})
    assert update(upstream) == 0
    said = capfd.readouterr().out
    assert "You have v1.1 already.\n\nWhat it asks you to do:\n  - Rename it.\n" in said
    assert "Your edition, checked:\nchecked\n" in said


def test_no_file_of_ours_looks_as_if_a_merge_were_not_settled_in_it():
    check_settled(Repository(ROOT))  # or no fork could go on after an update


def test_a_merge_of_their_own_is_no_update(both, capfd):
    upstream, fork = both
    fork.git("switch", "--quiet", "--create", "side", "HEAD~1")
    fork.commit({"local/docs/side.md": "---\ntitle: Side\n---\n"})
    fork.git("switch", "--quiet", "main")
    fork.git("merge", "--quiet", "--no-edit", "side")
    assert update(upstream) == 0
    assert capfd.readouterr().out.endswith("You have v1.0 already.\n")


def test_an_edition_that_fails_its_check_can_go_back(both, monkeypatch, capfd):
    upstream, fork = both
    before = fork.git("rev-parse", "HEAD")
    released(upstream, {"hooks/__main__.py": "raise SystemExit('wrong')\n"})
    assert update(upstream) == 1
    printed = capfd.readouterr()
    assert "What to look at:" in printed.out
    assert "does not pass its check" in printed.err
    assert f"git reset --keep {before[:10]}" in printed.err
    fork.commit({"local/docs/later.md": "---\ntitle: Later\n---\n"})
    monkeypatch.setenv("EDITION", "districts/ada")
    assert update(upstream) == 1
    said = capfd.readouterr().err
    assert "git reset" not in said  # which would take away what was written since, too
    assert "EDITION=districts/ada make drift TAKE=all (or" in said
    fork.git("branch", "updated")
    fork.git("reset", "--keep", before)
    fork.git("merge", "--quiet", "--no-ff", "--no-edit", "updated")  # what was written since comes with it
    assert update(upstream) == 1
    assert "git reset" not in capfd.readouterr().err
    fork.git("reset", "--keep", before[:10])
    assert fork.text("hooks/__main__.py") == CHECKED


def test_other_libraries_are_installed_or_it_is_said_how(both, capfd):
    upstream, _ = both
    released(upstream, {"requirements/site.txt": "no-such-package-of-ours==1 --hash=sha256:00\n"})
    assert update(upstream) == 0
    said = capfd.readouterr().out
    assert "This release needs other versions of libraries" in said
    assert "That failed. Once this computer can reach the libraries:" in said


def test_what_shares_no_history_is_not_merged(both, tmp_path, capfd):
    _, fork = both
    stranger = ours(tmp_path / "stranger", {"a.md": "Other.\n"})
    assert update(stranger) == 1
    said = capfd.readouterr().err
    assert said.startswith("v1.0 and your copy share no history, so nothing was merged.")
    assert "`git remote set-url upstream ADDRESS`" in said
    assert "make a fork, clone it" in said
    assert fork.git("status", "--porcelain") == ""


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ([], 1, "Where do updates come from? Name the address of our repository once: --from https://github.com/…"),
        (["--from", "/nowhere"], 1, "There is no repository at “/nowhere”"),
        (["--from"], 2, "argument --from: expected one argument"),
        (["1.0", "1.1"], 2, '"1.1" is not known here.'),
        (["--form", "x"], 2, '"--form" is not known here. Did you mean "--from"?'),
    ],
)
def test_what_cannot_be_is_said(both, arguments, status, said, capfd):
    assert main(["update", *arguments]) == status
    assert said in capfd.readouterr().err


def test_work_that_is_not_saved_is_not_mixed_with_an_update(both, capfd):
    upstream, fork = both
    (fork.folder / "local/brand.yml").write_text(BRAND.replace("A", "B"))
    assert update(upstream) == 1
    assert capfd.readouterr().err.startswith("There is work here that git does not have yet:\n  local/brand.yml\n")
