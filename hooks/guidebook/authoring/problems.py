"""Problems in what authors wrote: collected first, shown together, and worded for people who are not programmers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

MOST_LISTED = 30  # more names than these are no help in a message


class GuidebookError(Exception):
    """Stops a build or a command. Its text can be shown to an author as it is."""


class FileLine(int):
    """A line number, counted from 1, that knows its file.

    What an edition changes is written in one file and becomes part of another; messages name the file it was written in.
    """

    path: str

    def __new__(cls, number: int, path: str) -> FileLine:
        line = super().__new__(cls, number)
        line.path = path
        return line

    def __add__(self, lines: int) -> FileLine:
        return FileLine(int(self) + lines, self.path)

    def __reduce__(self) -> tuple[type[FileLine], tuple[int, str]]:
        return FileLine, (int(self), self.path)  # what `copy` and pickle call


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in one file.

    `path` is relative to the project's root, `line` counts from 1 (0: the file as a whole), `place` names the
    section and field by their titles, `message` says what is wrong and what is allowed.
    """

    path: str
    line: int
    place: str
    message: str

    def __str__(self) -> str:
        if not self.path:  # it was typed as a command, so there is no file
            return self.message
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.place}: {self.message}" if self.place else f"{where}: {self.message}"


@dataclass
class Problems:
    """The mistakes found so far, in all files of one build."""

    found: set[Problem] = field(default_factory=set)

    def add(self, path: str, line: int, message: str, place: str = "") -> None:
        """Note one problem; the same problem noted twice counts once. A `FileLine` knows its path better than `path`."""
        path = file_of(path, line)
        self.found.add(Problem(path, line, " ".join(place.split()), " ".join(message.split())))

    def __bool__(self) -> bool:
        return bool(self.found)

    def lines(self) -> list[str]:
        """All problems, one line each, by file and line."""
        return [str(problem) for problem in sorted(self.found)]

    def raise_if_any(self, outcome: str = "nothing was built") -> None:
        """Stop if there are problems; `outcome` says what that means: "nothing was built".

        Raises:
            GuidebookError: when anything was noted; its text lists every problem and ends with their number and the outcome.
        """
        if self.found:
            count = "1 problem" if len(self.found) == 1 else f"{len(self.found)} problems"
            raise GuidebookError("\n".join([*self.lines(), f"{count} to fix; {outcome}."]))


def file_of(path: str, line: int) -> str:
    """The file that a line is in; `path` where the line does not know."""
    return line.path if isinstance(line, FileLine) else path


def line_reference(line: int, other: int) -> str:
    """How a message about the line `other` refers to `line`: "on line 3"; in another file, "in worksheets/plan.yml:3"."""
    path = getattr(line, "path", "")
    return f"in {path}:{line}" if path != getattr(other, "path", "") else f"on line {line}"


def listed(names: Iterable[str], joint: str = "or") -> str:
    """Names in quotes as a list: `"a", "b" or "c"`."""
    quoted = [f'"{name}"' for name in names]
    if len(quoted) < 2:
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} {joint} {quoted[-1]}"


def nearest(name: str, allowed: Iterable[str]) -> str:
    """The sentence that helps after a typo: the nearest name, or else all allowed names, unless there are very many."""
    names = list(allowed)
    if len(names) > MOST_LISTED:
        return did_you_mean(name, names, f"There are {len(names)}, and none is similar.")
    return did_you_mean(name, names, f"Allowed here: {listed(names)}." if names else "There are none yet.")


def did_you_mean(name: str, allowed: Iterable[str], otherwise: str = "") -> str:
    """The question that helps after a typo; `otherwise` where no allowed name is similar."""
    near = meant(name, allowed)
    if not near:
        return otherwise
    odd = next((sign for sign in name if not sign.isascii() and sign not in near), "")  # by which the two may look the same
    what = unicodedata.name(odd, "Another sign").capitalize() if odd else ""
    why = f" Type it anew: it has another letter or sign in it ({what})." if odd else ""
    return f'Did you mean "{near}"?{why}'


def meant(name: str, allowed: Iterable[str], alike: float = 0.6) -> str:
    """The allowed name that is most similar to a misspelled one; empty where none is at least `alike`, from 0 to 1."""
    return next(iter(get_close_matches(name, list(allowed), n=1, cutoff=alike)), "")


def shown(text: str, most: int = 40) -> str:
    """An author's own words in quotes: on one line and cut to at most `most` characters."""
    flat = " ".join(text.split())
    return f'"{flat if len(flat) <= most else flat[: most - 1] + "…"}"'
