"""What `mkdocs serve` does when a build ends before its time: it shows why, and goes on when that is mended.

By itself it would keep every browser waiting. Most mistakes of authors never come here: they are noted and shown by the
build itself. What does, is a mistake in `mkdocs.yml`, for one.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from guidebook.hosts.hearing import Heard
from guidebook.hosts.problems_page import problems_page


class Server(Protocol):
    """The part of MkDocs' server that is used here."""

    builder: Callable[[], None]
    root: str


def keep_serving(server: Server) -> None:
    """Let the server show what ended a build, in the place of every page that there was."""
    build = server.builder

    def guarded() -> None:
        pages = {Path(server.root, "404.html"), *Path(server.root).rglob("*.html")}
        with Heard(logging.ERROR) as heard:
            try:
                build()
            except Exception as error:
                if not isinstance(error, SystemExit):  # nothing of MkDocs' own: only those who know Python can mend it
                    traceback.print_exc()
                _show(heard.lines or [str(error)], pages)

    server.builder = guarded


def _show(lines: list[str], pages: set[Path]) -> None:
    for page in pages:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(problems_page(lines), encoding="utf-8")


def watched(folder: Path) -> list[str]:
    """What to watch of a folder that an author may make while pages are served: it is made, as only what is there can be."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return []
    return [str(folder)]
