"""Merges a newer release of ours, checks the result, and says what people should look at."""

from __future__ import annotations

import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from guidebook.authoring.problems import GuidebookError, Problems
from guidebook.commands import Command, edition_here
from guidebook.edition.layers import naming, read_layers
from guidebook.upkeep.copies import changed_since
from guidebook.upkeep.news import came_and_went, changed_files, to_do
from guidebook.upkeep.releases import (
    FORK_IT,
    REMOTE,
    Release,
    address,
    before_update,
    check_ready,
    check_settled,
    fetch,
    has,
    remember,
    wanted,
)
from guidebook.upkeep.repository import Repository

LIBRARIES = "requirements/site.txt"
NOT_WHOLE = (
    "The update is merged, but your edition does not pass its check yet. If a problem is in a copy of ours, take over what is "
    "new first: {naming}make drift TAKE=all (or python hooks drift --take all). Fix the rest, commit, and run "
    "{naming}make check-edition (or python hooks check)."
)
PLAINLY = ("-c", "merge.conflictStyle=merge", "-c", "rerere.enabled=false")  # as the words here say, whatever someone has set
MARKER = b"<<<<<<< "
BOTH = {"UU", "AA"}
MOVED = {
    "DU": "you deleted it",
    "UD": "we deleted it",
    "DD": "it was moved to two places",
    "AU": "you moved it here",
    "UA": "we moved it here",
}
LOOK = (
    "Print one sheet, open one saved file, and read the front page on a phone.",
    "If all is well: git push. It is published once it has been checked there, too.",
)


class Update(Command):
    """Merge a newer release, show what it asks you to do, check your edition, and say what to look at."""

    def options(self, parser: ArgumentParser) -> None:
        """Which release, and where it comes from."""
        parser.add_argument(
            "version", metavar="VERSION", nargs="?", default="", help="A release such as 1.2; none: the newest."
        )
        parser.add_argument(
            "--from", dest="address", metavar="ADDRESS", help="Where our repository is; you are asked only once."
        )

    def run(self, given: Namespace, root: Path) -> int:
        """Merge, or say what is in the way; nothing is lost in either case.

        What follows a merge also follows one that was settled by hand, or after which the command was stopped.

        Raises:
            GuidebookError: when the release cannot be merged, or the edition has problems after the merge.
        """
        repository = Repository(root)
        check_ready(repository)
        where = (given.address or "").strip() or address(repository) or _asked()
        remember(repository, where)
        print(f"Looking at {where} …")
        fetch(repository)
        release = wanted(repository, given.version)
        before = repository.says("rev-parse", "HEAD")
        if has(repository, release, "HEAD"):
            print(f"You have {release.name} already.")
            before = before_update(repository, release)
            if not before:
                return 0
            check_settled(repository)
        else:
            _merge(repository, release)
            changed = changed_files(repository, before, "HEAD")
            print(f"{release.name} is merged: {'1 file has' if changed == 1 else f'{changed} files have'} changed.")
        _tell("What it asks you to do", to_do(repository, before, "HEAD"))
        _install_what_changed(repository, before)
        print("\nYour edition, checked:", flush=True)
        whole = subprocess.run([sys.executable, "hooks", "check"], cwd=root, check=False).returncode == 0
        _tell("What to look at", [*_to_look_at(repository, before, root), *LOOK])
        if not whole:
            # The fork's own work that was committed since would be gone, too, and so would what came in by the same merge.
            parents = repository.says("rev-parse", "HEAD^1", "HEAD^2").split()
            is_last = parents == [before, repository.says("rev-parse", f"{release.ref}^0")]
            back = f" To go back to before the update: git reset --keep {before[:10]}" if is_last else ""
            raise GuidebookError(f"\n{NOT_WHOLE.format(naming=naming(edition_here()))}{back}")
        return 0


def _asked() -> str:
    if not sys.stdin.isatty():
        raise GuidebookError("Where do updates come from? Name the address of our repository once: --from https://github.com/…")
    print("Where do updates come from? The address of the repository that yours is a fork of, such as https://github.com/…")
    try:
        return input(" > ").strip() or _asked()
    except EOFError:
        raise KeyboardInterrupt from None


def _merge(repository: Repository, release: Release) -> None:
    if repository.run("merge-base", release.ref, "HEAD").returncode:
        raise GuidebookError(
            f"{release.name} and your copy share no history, so nothing was merged. If updates come from somewhere else: "
            f"`git remote set-url {REMOTE} ADDRESS`. If your copy was begun with a download or a template, {FORK_IT}"
        )
    # A merge even where nothing of the fork's own stands in between, by which a stopped update is found again.
    message = ("--no-edit", "-m", f"Take the update to {release.name}")
    done = repository.run(*PLAINLY, "merge", "--no-ff", "--no-squash", "--commit", "--quiet", *message, release.ref)
    if done.returncode == 0:
        return
    status = repository.run("status", "--porcelain", "-z", "--no-renames").stdout.split("\0")
    torn = {line[3:]: line[:2] for line in status if line[:2] in BOTH | MOVED.keys()}
    if not torn:
        said = (done.stderr or done.stdout).strip().splitlines()
        repository.run("merge", "--abort")
        raise GuidebookError(f"{release.name} cannot be merged, and nothing was changed. Git says: {' '.join(said)}")
    raise GuidebookError("\n".join(_how_to_settle(torn, repository.root)))


def _how_to_settle(torn: Mapping[str, str], root: Path) -> list[str]:
    """What to do about files that git could not merge: their paths, each with the two letters that git has for its state."""
    moved = [f"{name} ({MOVED[state]})" for name, state in torn.items() if state in MOVED]
    both = [name for name, state in torn.items() if state in BOTH]
    lines = [name for name in both if (root / name).is_file() and MARKER in (root / name).read_bytes()]
    others = [name for name in both if name not in lines]
    steps = {
        "You and we changed the same lines": (
            lines,
            "where both changed the same lines, yours are between <<<<<<< and =======, and ours follow,",
            "up to >>>>>>>. Keep what you want, and delete the rest and those lines.",
        ),
        "One of us deleted or moved what the other changed": (
            moved,
            "a file that one of us deleted or moved stays as it is now. To delete it: git rm FILE",
        ),
        "You and we changed what is not text": (
            others,
            "a file that is not text stays yours. To take ours: git checkout --theirs FILE",
        ),
    }
    shown, said = [], []
    for title, (names, *how) in steps.items():
        if names:
            shown += [f"{title}:", *(f"  {name}" for name in names)]
            said += how
    said.append("Then git add -A, git commit --no-edit, and update again: it goes on from there")
    return [
        *shown,
        "Nothing is lost, and nothing is published. You can:",
        "  go back to before the update    git merge --abort",
        f"  settle it now                   {said[0]}",
        *(f"                                  {each}" for each in said[1:]),
        "This happens only to files outside your own folder. Most changes to them can be made in your folder instead,",
        "where no update touches them: see “Make it yours” on the site.",
    ]


def _install_what_changed(repository: Repository, before: str) -> None:
    """Install the libraries of the new release if they have changed."""
    if not repository.says("diff", "--name-only", before, "HEAD", "--", LIBRARIES):
        return
    print("\nThis release needs other versions of libraries, which are being installed.", flush=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    if subprocess.run([*pip, "install", "--require-hashes", "-r", LIBRARIES], cwd=repository.root, check=False).returncode:
        print(f"That failed. Once this computer can reach the libraries: python -m pip install --require-hashes -r {LIBRARIES}")


def _to_look_at(repository: Repository, before: str, root: Path) -> list[str]:
    layers = read_layers(root, edition_here(), Problems())
    waiting, see = changed_since(layers, Problems()), f"{naming(layers[-1].name)}make drift (or python hooks drift)"
    drift = [f"Your copies whose originals have changed ({len(waiting)}): {', '.join(waiting)}. See {see}."] if waiting else []
    return [*drift, *(change.line for change in came_and_went(repository, before, "HEAD"))]


def _tell(title: str, lines: list[str]) -> None:
    if lines:
        print(f"\n{title}:")
    for line in lines:
        print("\n".join(f"  {part}" for part in f"- {line.removeprefix('- ')}".split("\n")))
