"""Keeps `mkdocs serve` going when a build fails early: it shows why, and goes on once that is fixed.

By default, every browser would be left waiting. Most mistakes that authors make never get here, as the build notes and shows
them itself; a mistake in `mkdocs.yml` does.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from guidebook.hosts.captured_log import CapturedLog
from guidebook.hosts.problems_page import problems_page


class Server(Protocol):
    """The part of MkDocs' server that is used here: `builder` builds the site into the folder `root`."""

    builder: Callable[[], None]
    root: str


def keep_serving(server: Server) -> None:
    """Make the server show, in place of every page, what ended a build."""
    build = server.builder

    def guarded() -> None:
        pages = {Path(server.root, "404.html"), *Path(server.root).rglob("*.html")}
        with CapturedLog(logging.ERROR) as heard:
            try:
                build()
            except Exception as error:
                if not isinstance(error, SystemExit):  # MkDocs itself raises that; anything else takes a programmer to fix
                    traceback.print_exc()
                _show(heard.lines or [str(error)], pages)

    server.builder = guarded


def _show(lines: list[str], pages: set[Path]) -> None:
    for page in pages:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(problems_page(lines), encoding="utf-8")


def watched(folder: Path) -> list[str]:
    """The paths to watch for a folder that an author may add later: it is created, as only a folder that exists can be watched.

    Empty where it cannot be created.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return []
    return [str(folder)]
