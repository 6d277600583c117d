"""Catches what MkDocs reports as wrong, for when nobody looks at its log."""

from __future__ import annotations

import logging
from types import TracebackType


class Heard(logging.Handler):
    """Within this context, collects messages from MkDocs of a level or worse, in order."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.lines: list[str] = []
        self._log = logging.getLogger("mkdocs")

    def emit(self, record: logging.LogRecord) -> None:
        self.lines += [line for line in record.getMessage().split("\n") if line.strip()]

    def __enter__(self) -> Heard:
        self._log.addHandler(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._log.removeHandler(self)
