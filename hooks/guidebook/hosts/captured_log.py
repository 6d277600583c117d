"""Collects what MkDocs logs as wrong, so that it can be reported where people look."""

from __future__ import annotations

import logging
from types import TracebackType


class CapturedLog(logging.Handler):
    """A context in which the messages that MkDocs logs are collected in `lines`, in order, from one `level` up."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.lines: list[str] = []
        self._log = logging.getLogger("mkdocs")

    def emit(self, record: logging.LogRecord) -> None:
        self.lines += [line for line in record.getMessage().split("\n") if line.strip()]

    def __enter__(self) -> CapturedLog:
        self._log.addHandler(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._log.removeHandler(self)
