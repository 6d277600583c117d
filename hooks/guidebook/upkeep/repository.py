"""Git, as far as keeping an edition needs it: what is there, what was, and what can be merged."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.problems import GuidebookError

NO_GIT = "Git is not installed here, or not found: get it from https://git-scm.com, open a new window, and try again."


@dataclass(frozen=True)
class Repository:
    """The folder that git keeps."""

    root: Path

    def run(self, *arguments: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
        """Run a git command, whether or not it succeeds.

        Raises:
            GuidebookError: where there is no git.
        """
        try:
            return subprocess.run(
                ["git", *arguments],
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
        """The output of a command; empty where it fails."""
        done = self.run(*arguments)
        return done.stdout.strip() if done.returncode == 0 else ""

    def text_at(self, version: str, path: str) -> str | None:
        """A file as it was in a version; None where it was not there."""
        done = self.run("show", f"{version}:{path}")
        return done.stdout if done.returncode == 0 else None

    def texts_of(self, path: str, most: int = 100) -> Iterator[str]:
        """A file as it was in every version that git still has, the newest first."""
        for version in self.says("log", f"--max-count={most}", "--format=%H", "--", path).split():
            text = self.text_at(version, path)
            if text is not None:
                yield text
