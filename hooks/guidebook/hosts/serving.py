"""What `mkdocs serve` does when a build fails early: it shows why, and goes on once that is fixed.

By default it would keep every browser waiting. Most mistakes of authors never get here: the build itself notes and shows
them. A mistake in `mkdocs.yml` does, for one.
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
    """Make the server show what ended a build, in place of every page."""
    build = server.builder

    def guarded() -> None:
        pages = {Path(server.root, "404.html"), *Path(server.root).rglob("*.html")}
        with Heard(logging.ERROR) as heard:
            try:
                build()
            except Exception as error:
                if not isinstance(error, SystemExit):  # not raised by MkDocs itself: fixing it takes someone who knows Python
                    traceback.print_exc()
                _show(heard.lines or [str(error)], pages)

    server.builder = guarded


def _show(lines: list[str], pages: set[Path]) -> None:
    for page in pages:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(problems_page(lines), encoding="utf-8")


def watched(folder: Path) -> list[str]:
    """What to watch in a folder that an author may add while pages are served: it is created, as only that can be watched."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return []
    return [str(folder)]
