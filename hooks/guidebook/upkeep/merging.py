"""Splits the changes between two versions of ours into pieces, and puts these into a third text: a copy that changed, too.

Git's own merge does the work, so it joins here whatever it can join anywhere.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from guidebook.authoring.fences import outside_fences
from guidebook.authoring.problems import GuidebookError
from guidebook.upkeep.repository import NO_GIT

MOST_CONFLICTS = 127  # that `git merge-file` counts by its exit status; a higher one is an error

Lines = tuple[str, ...]


@dataclass(frozen=True)
class Piece:
    """One change in a text."""

    start: int  # the index of the first line that changed
    before: Lines  # the lines that were there
    after: Lines  # those that are there now

    @property
    def key(self) -> tuple[Lines, Lines]:
        """What tells it from others, even after earlier changes have moved it: the lines before and after."""
        return self.before, self.after

    def within(self, lines: Lines) -> Lines:
        """The old text with this change made in it."""
        return lines[: self.start] + self.after + lines[self.start + len(self.before) :]


def pieces_between(old: Lines, new: Lines) -> list[Piece]:
    """What changed from one text to another, in order. Changes with at most a blank line between them count as one."""
    pieces: list[Piece] = []
    end = 0
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        between = old[end:i1]
        if pieces and len(between) <= 1 and not any(line.strip() for line in between):
            last = pieces.pop()
            pieces.append(Piece(last.start, last.before + between + old[i1:i2], last.after + between + new[j1:j2]))
        else:
            pieces.append(Piece(i1, old[i1:i2], new[j1:j2]))
        end = i2
    return pieces


def joined(yours: Lines, base: Lines, ours: Lines) -> Lines | None:
    """Your text with what changed from `base` to `ours`; None where both changed the same lines, or lines next to each other.

    Raises:
        GuidebookError: where there is no git, or it cannot merge these.
    """
    with tempfile.TemporaryDirectory() as folder:
        names = ("yours", "base", "ours")
        for name, lines in zip(names, (yours, base, ours), strict=True):
            (Path(folder) / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        try:
            done = subprocess.run(["git", "merge-file", "-p", *names], cwd=folder, capture_output=True, check=False)
        except FileNotFoundError:
            raise GuidebookError(NO_GIT) from None
    if not 0 <= done.returncode <= MOST_CONFLICTS:  # below 0: something ended it
        raise GuidebookError(f"Git cannot merge these texts. It says: {done.stderr.decode(errors='replace').strip()}")
    return tuple(done.stdout.decode().removesuffix("\n").split("\n")) if done.returncode == 0 else None


def inserted(piece: Piece, yours: Lines, base: Lines) -> Lines | None:
    """Your text with lines that ours only added, after the line that they follow there; None where you changed that line.

    So a field that we added at the end of a tool finds its place even if you added one of your own there.
    """
    if piece.before or not piece.start:
        return None
    for block in SequenceMatcher(None, base, yours, autojunk=False).get_matching_blocks():
        if block.a < piece.start <= block.a + block.size:
            place = block.b + piece.start - block.a
            return yours[:place] + piece.after + yours[place:]
    return None


def yours_for(piece: Piece, yours: Lines, base: Lines) -> tuple[int, Lines]:
    """What stands in your text in place of a piece: `(the index of its first line, its lines)`.

    What you changed next to it, or added before or after it, is none of that.
    """
    start, end = piece.start, piece.start + len(piece.before)
    first, last, after = len(yours), 0, 0
    for _, i1, i2, j1, j2 in SequenceMatcher(None, base, yours, autojunk=False).get_opcodes():
        if i1 < i2 <= start:
            after = j2
        if i1 < end and start < i2:
            equal = i2 - i1 == j2 - j1
            first = min(first, j1 + max(0, start - i1) if equal else j1)
            last = max(last, j1 + min(j2 - j1, end - i1) if equal else j2)
    return (first, yours[first:last]) if first <= last else (after, ())


def replaced(piece: Piece, yours: Lines, base: Lines) -> Lines:
    """Your text with ours in place of what stands there for a piece; all else stays, even right beside it."""
    at, lines = yours_for(piece, yours, base)
    return yours[:at] + piece.after + yours[at + len(lines) :]


def heading_above(lines: Sequence[str], number: int) -> str:
    """The words of the nearest heading of a page, or title in a tool, at or above the line with an index; empty: none."""
    for _, line in reversed([*outside_fences(lines[: number + 1])]):
        text = line.strip()
        if text.startswith("#"):
            return text.lstrip("# ")
        for key in ("- id: ", "title: ", "label: "):
            if text.startswith(key):
                return text.removeprefix(key).strip("\"'")
    return ""
