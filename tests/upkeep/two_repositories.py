"""Ours and a fork of it, small enough to be updated in no time."""

import subprocess

from tests.helpers import write

CHECKED = "print('checked')\n"


class Kept:
    """A folder that git keeps."""

    def __init__(self, folder):
        self.folder = folder

    def git(self, *arguments):
        done = subprocess.run(["git", *arguments], cwd=self.folder, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def commit(self, files=(), message="Change"):
        """Write some files, by their path, and commit all that is there."""
        write(self.folder, dict(files))
        self.git("add", "-A")
        self.git("commit", "--quiet", "--allow-empty", "-m", message)

    def text(self, path):
        return (self.folder / path).read_text(encoding="utf-8")


def identified(kept):
    kept.git("config", "user.name", "Keeper")
    kept.git("config", "user.email", "keeper@example.org")
    return kept


def ours(folder, files):
    """Our repository, with a first release."""
    folder.mkdir()
    kept = Kept(folder)
    kept.git("init", "--quiet", "--initial-branch", "main")
    identified(kept).commit(files)
    kept.git("tag", "v1.0")
    return kept


def fork_of(kept, folder):
    """A fork of it that knows nothing of where it came from."""
    kept.git("clone", "--quiet", str(kept.folder), str(folder))
    fork = identified(Kept(folder))
    fork.git("remote", "remove", "origin")
    return fork
