"""Keeps `mkdocs serve` going when a build fails early: it shows why, and goes on once that is fixed. Shows all languages.

By default, every browser would be left waiting. Most mistakes that authors make never get here, as the build notes and shows
them itself; a mistake in `mkdocs.yml` does.
"""

from __future__ import annotations

import logging
import os
import socket
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from mkdocs.exceptions import Abort, MkDocsException

from guidebook.hosts.captured_log import CapturedLog
from guidebook.hosts.locating import SETTINGS, in_settings
from guidebook.hosts.one_build import further_languages
from guidebook.hosts.problems_page import problems_page
from guidebook.hosts.serving_languages import LanguageServer, LanguagesOnRequest
from guidebook.hosts.trial import build_language


class Server(LanguageServer, Protocol):
    """The part of MkDocs' server that is used here: `builder` builds the site in its first language; `url` is its address."""

    builder: Callable[[], None]
    url: str
    server_address: tuple[str, int]


def keep_serving(server: Server, settings: Path) -> None:
    """Make the server show, in place of every page, what ended a build; and the site in all its languages.

    `settings` is the path of MkDocs' settings.

    Raises:
        Abort: where another program is already shown at the server's address.
    """
    _check_free(server)
    build = server.builder
    root = settings.parent.absolute()

    def in_language(folder: Path, code: str) -> None:
        pages = {folder / page.relative_to(server.root) for page in _pages_in(server.root)}
        _shown(lambda: build_language(folder, root, code, address=server.url, command="serve"), pages, root)

    languages = LanguagesOnRequest(server, further_languages, in_language)
    server.builder = lambda: languages.first(lambda: _shown(build, _pages_in(server.root), root))


def _check_free(server: Server) -> None:
    with socket.socket() as tried:
        if os.name == "posix":  # where the server, too, takes an address that was in use a moment ago
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind(server.server_address)
        except OSError as error:
            said = (
                "Another program, perhaps another window with this guidebook, is already shown there: use that one, or stop it."
            )
            raise Abort(f"{server.url} cannot be used ({error.strerror}). {said}") from None


def _shown(build: Callable[[], object], pages: set[Path], root: Path) -> None:
    """Build, and show in place of these pages what ended that."""
    with CapturedLog(logging.ERROR) as heard:
        try:
            build()
        except (MkDocsException, SystemExit) as error:
            found = in_settings(heard.lines or [str(error)], root)
            _show([f"{SETTINGS}:{line}: {said}" if line else said for line, said in found], pages)
        except Exception as error:  # which takes a programmer to fix
            traceback.print_exc()
            said = f"The guidebook's own program failed here: {error!r}. The window that it runs in says where."
            _show(heard.lines or [said], pages)


def _pages_in(folder: str) -> set[Path]:
    return {Path(folder, "404.html"), *Path(folder).rglob("*.html")}


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
