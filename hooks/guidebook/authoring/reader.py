"""Collects problems while a file is read into records, and stops where reading cannot continue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from guidebook.authoring.problems import Problems


class Unread(Exception):
    """A value could not be read; the problem has been noted already."""


class Reader:
    """Collects the problems of one file, and keeps track of the section and field being read.

    `kinds` are the classes of fields by kind, for files that have fields. `broken_ids` are the ids of what could not be read.
    """

    def __init__(self, path: str, problems: Problems, kinds: Mapping[str, type[Any]] | None = None, say: Any = None) -> None:
        self.path = path
        self.problems = problems
        self.kinds = kinds or {}
        self.say = say  # the site's interface texts, for records that name parts of themselves (see `edition.texts`)
        self.place: list[str] = []  # titles, from the outermost in
        self.broken_ids: set[str] = set()

    @contextmanager
    def at(self, place: str) -> Iterator[None]:
        """Within this context, problems are reported as being in this section or field."""
        self.place.append(place)
        try:
            yield
        finally:
            self.place.pop()

    def report(self, line: int, message: str) -> None:
        """Note a problem, with the section and field that are being read."""
        self.problems.add(self.path, line, message, ", ".join(self.place))

    def fail(self, line: int, message: str) -> Unread:
        """Note a problem, and return the exception for the caller to raise."""
        self.report(line, message)
        return Unread()
