"""The part of git that keeping an edition needs: what is in a repository, and what was."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.problems import GuidebookError

NO_GIT = "Git is not installed here, or not found: get it from https://git-scm.com, open a new window, and try again."


@dataclass(frozen=True)
class Repository:
    """The repository at `root`. Every method raises a GuidebookError where git is not installed."""

    root: Path

    def run(self, *arguments: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
        """Run a git command, and return how that went even if it failed. `text` is what it reads.

        Raises:
            GuidebookError: where git is not installed.
        """
        try:
            return subprocess.run(
                ["git", "-c", "core.quotePath=false", *arguments],  # names of files with their accents
                cwd=self.root,
                input=text,
                capture_output=True,
                text=True,
                encoding="utf-8",
                errors="replace",
            )
        except FileNotFoundError:
            raise GuidebookError(NO_GIT) from None

    def says(self, *arguments: str) -> str:
        """The output of a git command, without white space around it; empty where it fails."""
        done = self.run(*arguments)
        return done.stdout.strip() if done.returncode == 0 else ""

    def text_at(self, version: str, path: str) -> str | None:
        """The text of a file in a version; None where it was not there."""
        done = self.run("show", f"{version}:{path}")
        return done.stdout if done.returncode == 0 else None

    def texts_of(self, path: str, most: int = 100) -> Iterator[str]:
        """The text of a file in each of the last `most` versions that changed it, the newest first."""
        for version in self.says("log", f"--max-count={most}", "--format=%H", "--", path).split():
            text = self.text_at(version, path)
            if text is not None:
                yield text
