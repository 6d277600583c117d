"""Serves a site in its further languages. Each is built when somebody opens a page in it, and again when they do so after a
change: who works on one language waits for no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

BuildLanguage = Callable[[Path, str], None]  # (folder, code of the language)
Respond = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]  # as in WSGI (PEP 3333)


class LanguageServer(Protocol):
    """The part of MkDocs' server that is used here: it serves the folder `root` below the path `mount_path`."""

    root: str
    mount_path: str

    def serve_request(self, request: dict[str, Any], start: Callable[..., Any], /) -> Iterable[bytes]:
        """Answer a request with a file."""

    def set_app(self, application: Respond, /) -> None:
        """Have all requests answered by this."""


class LanguagesOnRequest:
    """Builds each language into a folder of its own when it is asked for."""

    def __init__(self, server: LanguageServer, codes: Callable[[], Sequence[str]], build: BuildLanguage) -> None:
        """`codes` are those of the further languages, as of now."""
        self.server = server
        self.codes = codes
        self.build = build
        self.current: set[str] = set()  # the languages that were built after the last change
        self.building = Lock()  # one build at a time
        server.set_app(self.respond)

    def first(self, build: Callable[[], None]) -> None:
        """Build the first language, with which all others are deleted."""
        with self.building:
            self.current.clear()
            build()

    def respond(self, request: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a request, once the language that it is about is there."""
        code = str(request["PATH_INFO"]).removeprefix(self.server.mount_path).partition("/")[0]
        if code in self.codes():
            with self.building:
                if code not in self.current:
                    self.current.add(code)
                    self.build(Path(self.server.root, code), code)
        return self.server.serve_request(request, start)
