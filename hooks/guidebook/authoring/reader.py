"""Where problems go while a file is read into records, and what is raised when reading cannot continue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from guidebook.authoring.problems import Problems


class Unread(Exception):
    """A value could not be read; the problem has been noted already."""


class Reader:
    """Where problems go while one file is read, and which section and field is being read."""

    def __init__(self, path: str, problems: Problems, kinds: Mapping[str, type[Any]] | None = None, say: Any = None) -> None:
        self.path = path
        self.problems = problems
        self.kinds = kinds or {}
        self.say = say  # the texts of the site, for records that name parts of themselves (see `edition.texts`)
        self.place: list[str] = []
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
        """Note a problem, and return the exception to raise, as reading cannot continue."""
        self.report(line, message)
        return Unread()
