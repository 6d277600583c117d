"""Writes files for people, all or none of them: a command that fails midway must not leave half of its work behind."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from guidebook.authoring.problems import GuidebookError

Files = Mapping[Path, str | bytes | None]  # each file's new content; None: it is to be deleted


def write_all(files: Files) -> None:
    """Write these files, a text in UTF-8 with its line ends as they are, and the folders that they need.

    Raises:
        GuidebookError: where one cannot be written; then all of them are as they were.
    """
    with all_written(files):
        pass


def in_ends_of(path: Path, text: str) -> bytes:
    """A text for a file, with line ends as most are there so far, and with the mark at its beginning that Notepad writes."""
    before = _content(path) or b""
    mark = BOM_UTF8 if before.startswith(BOM_UTF8) else b""
    ends = "\r\n" if before.count(b"\r\n") * 2 > before.count(b"\n") else "\n"
    return mark + text.replace("\n", ends).encode()


@contextmanager
def all_written(files: Files) -> Iterator[None]:
    """A context in which these files are written as by `write_all`. Whatever is raised within it takes all of them back.

    Raises:
        GuidebookError: as `write_all` does.
    """
    before = {path: _content(path) for path in files}
    made = sorted({folder for path in files for folder in path.parents if not folder.exists()}, reverse=True)
    try:
        _write(files)
        yield
    except BaseException as error:
        _write({path: content for path, content in before.items() if _content(path) != content})
        for folder in made:
            with suppress(OSError):  # it was not made after all, or something else is in it by now
                folder.rmdir()
        if isinstance(error, _NotWritten):
            raise GuidebookError(f"{error} Nothing was changed.") from None
        raise


class _NotWritten(GuidebookError):
    """A file cannot be written."""


def _write(files: Files) -> None:
    """Write them beside their places first, where a full disk or a forbidden folder shows, then put each in its place."""
    waiting: dict[Path, Path] = {}
    path = Path()
    try:
        for path, content in files.items():
            if content is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                waiting[path] = path.with_name(f".{path.name}.new")
                waiting[path].write_bytes(content.encode() if isinstance(content, str) else content)
        for path in files:
            if path in waiting:
                waiting[path].replace(path)
            else:
                path.unlink(missing_ok=True)
    except OSError as error:
        raise _NotWritten(f"{path} cannot be written: {error.strerror}.") from None
    finally:
        for new in waiting.values():
            with suppress(OSError):  # such as that it is in its place by now
                new.unlink()


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
