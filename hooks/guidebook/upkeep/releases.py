"""Finds the releases of ours to update to, and checks that a repository is ready for one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.problems import GuidebookError, listed, meant
from guidebook.upkeep.repository import Repository

REMOTE = "upstream"
RELEASE = re.compile(r"v?(\d+(?:\.\d+)*)")
TAGS = "refs/upstream/tags"  # separate from a fork's own tags, so that equal names do not clash
SHOWN = 5
FORK_IT = "make a fork, clone it, and copy your own folder into the clone."
SAVED = "`git add -A`, `git commit --no-edit`"
UNFINISHED = (  # what a person may have begun, the files of git's that tell, and how it is finished
    ("rebase", ("rebase-merge", "rebase-apply"), f"{SAVED}, `git rebase --continue`"),
    ("merge", ("MERGE_HEAD",), SAVED),
    ("cherry-pick", ("CHERRY_PICK_HEAD",), SAVED),
    ("revert", ("REVERT_HEAD",), SAVED),
)


@dataclass(frozen=True)
class Release:
    """A version of ours."""

    name: str  # such as `v1.2`
    ref: str  # the full name of it in git


def check_ready(repository: Repository) -> None:
    """Refuse to begin where an update could get mixed up with unfinished work.

    Raises:
        GuidebookError: with what to do first.
    """
    _check_kept(repository)
    for what, marks, finish in UNFINISHED:
        if any((repository.root / repository.says("rev-parse", "--git-path", mark)).exists() for mark in marks):
            raise GuidebookError(
                f"An earlier {what} is not finished. To finish it: fix the files that `git status` names, then {finish}. "
                f"To go back to before it: `git {what} --abort`."
            )
    if not repository.says("symbolic-ref", "--quiet", "HEAD"):
        branch = _branch(repository)
        if not repository.says("for-each-ref", "--count=1", "--contains=HEAD"):
            raise GuidebookError(
                "What you saved last is on no branch, so git would forget it. Take it along first: `git branch my-work`, "
                f"`git switch {branch}`, `git merge --no-edit my-work`. Then update."
            )
        raise GuidebookError(f"You are looking at an old version, on no branch. Go back first: `git switch {branch}`.")
    changed = repository.run("status", "--porcelain").stdout.splitlines()
    if changed:
        names = [f"  {line[3:]}" for line in changed[:SHOWN]]
        more = [f"  and {len(changed) - SHOWN} more"] if len(changed) > SHOWN else []
        raise GuidebookError(
            "\n".join(["There is work here that git does not have yet:", *names, *more])
            + '\nSave it first (`git add -A`, `git commit -m "What I did"`), so that nothing can get lost. Then update.'
        )
    if repository.run("var", "GIT_COMMITTER_IDENT").returncode:
        raise GuidebookError(
            "Git does not know who you are, which it notes in every version. Tell it once: "
            '`git config user.name "Your Name"` and `git config user.email you@example.org`.'
        )


def _branch(repository: Repository) -> str:
    """What is typed after `git switch` to get to the branch that people work on, which may be in the fork's origin alone."""
    for where in ("refs/heads", "refs/remotes/origin"):
        depth = where.count("/") + 1
        said = repository.says("for-each-ref", "--sort=-committerdate", f"--format=%(refname:lstrip={depth})", where)
        branches = [name for name in said.split() if name != "HEAD"]
        if branches:
            return "main" if "main" in branches else branches[0]
    return "--create main"


def _check_kept(repository: Repository) -> None:
    """Refuse a folder that is no repository of its own, or that git does not trust."""
    done = repository.run("rev-parse", "--show-toplevel")
    if done.returncode and (repository.root / ".git").exists():  # such as one that belongs to somebody else, on a shared drive
        raise GuidebookError(f"Git refuses to work in this folder. It says: {done.stderr.strip()}")
    top = done.stdout.strip()
    if not top or Path(top).resolve() != repository.root.resolve():
        raise GuidebookError(
            "This folder is not kept by git, so nothing can be merged into it: it was downloaded, not cloned. To have updates, "
            f"{FORK_IT}"
        )


def check_settled(repository: Repository) -> None:
    """Make sure that nobody has committed a file with the lines by which git shows what it could not merge.

    Raises:
        GuidebookError: with the files in which they are.
    """
    torn = repository.says("grep", "--no-color", "--files-with-matches", "-I", "-E", "^(<<<<<<<|>>>>>>>) ").splitlines()
    if torn:
        raise GuidebookError(
            f"The merge is not settled yet in {listed(torn, 'and')}: lines with <<<<<<<, =======, and >>>>>>> are still there. "
            "Keep what you want between them, and delete the rest and those lines. Then git add -A, "
            'git commit -m "Settle the update", and update again.'
        )


def address(repository: Repository) -> str:
    """The address that ours is fetched from; empty if nobody has given it yet."""
    return repository.says("config", "--get", f"remote.{REMOTE}.url")  # as it was given, whatever else stands for it by now


def remember(repository: Repository, where: str) -> None:
    """Make git remember the address that ours is fetched from.

    Raises:
        GuidebookError: where there is no repository, or another address is already remembered.
    """
    known = address(repository)
    if known and known != where:
        raise GuidebookError(
            f"Updates have come from {known} so far. To change that: "
            f'`git remote set-url {REMOTE} "{where}"`. Then update again.'
        )
    if repository.run("ls-remote", "--exit-code", where, "HEAD").returncode:
        raise GuidebookError(f"There is no repository at “{where}”, or this computer cannot reach it. Nothing was changed.")
    if not known:
        repository.run("remote", "add", REMOTE, where)


def fetch(repository: Repository) -> None:
    """Fetch what is new in ours, and as much history as comparing needs.

    Raises:
        GuidebookError: where that is not possible.
    """
    if repository.says("rev-parse", "--is-shallow-repository") == "true":
        _fetch(repository, repository.says("remote", "get-url", "origin") or "origin", "--unshallow")
    wanted = (f"+refs/heads/*:refs/remotes/{REMOTE}/*", f"+refs/tags/*:{TAGS}/*")
    _fetch(repository, address(repository), "--no-tags", "--prune", REMOTE, *wanted)


def _fetch(repository: Repository, where: str, *arguments: str) -> None:
    done = repository.run("fetch", "--quiet", *arguments)
    if done.returncode:
        said = done.stderr.strip().splitlines()
        raise GuidebookError(f"{where} cannot be reached, so nothing was changed. Git says: {said[-1] if said else 'nothing'}")


def wanted(repository: Repository, version: str) -> Release:
    """The release with this version; for an empty one, the newest release, or the main branch if there is none yet.

    Raises:
        GuidebookError: where there is no such release.
    """
    names = repository.says("for-each-ref", f"--format=%(refname:lstrip={TAGS.count('/') + 1})", TAGS).split()
    releases = sorted((name for name in names if RELEASE.fullmatch(name)), key=_order)
    branch = repository.says("ls-remote", "--symref", REMOTE, "HEAD").partition("refs/heads/")[2].split("\t")[0] or "main"
    if version == branch or (not version and not releases):
        return Release(branch, f"refs/remotes/{REMOTE}/{branch}")
    name = releases[-1] if not version else next((each for each in releases if _order(each) == _order(version)), "")
    if not name:
        near = meant(version, [*releases, branch])
        newest = releases[::-1][:SHOWN]
        hint = f"Did you mean “{near}”?" if near else f"The newest are {listed([*newest, branch], 'and')}."
        raise GuidebookError(f"There is no release “{version}”. {hint} Nothing was changed.")
    return Release(name, f"{TAGS}/{name}")


def has(repository: Repository, release: Release, version: str) -> bool:
    """Whether the release is part of a version of the repository."""
    return repository.run("merge-base", "--is-ancestor", release.ref, version).returncode == 0


def before_update(repository: Repository, release: Release) -> str:
    """The last version before the release was merged; empty where it never was, as in a fork that began with it."""
    for merge in repository.says("rev-list", "--first-parent", "--merges", "HEAD").split():
        before = repository.says("rev-parse", f"{merge}^1")
        if not has(repository, release, before):
            return before if has(repository, release, merge) else ""
    return ""


def _order(name: str) -> tuple[int, ...]:
    found = RELEASE.fullmatch(name)
    return tuple(int(part) for part in found[1].split(".")) if found else ()
