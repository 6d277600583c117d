"""Listens to what MkDocs says is wrong, where its log is not what people look at."""

from __future__ import annotations

import logging
from types import TracebackType


class Heard(logging.Handler):
    """While entered, keeps the messages of MkDocs of a level or worse, in the order in which they came."""

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
