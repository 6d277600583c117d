"""A file as the layers of a site give it: the last layer's whole file, and what the layers above it change in it.

What a layer changes is in its `changes/`, at the path of what is changed: `changes/worksheets/` beside `worksheets/`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from guidebook.authoring.changes import OURS
from guidebook.authoring.options import Reader
from guidebook.authoring.problems import Problems, nearest
from guidebook.authoring.yaml_source import Node, filled, path_shown, read_text, read_yaml

FOLDER = "changes"
Fill = Callable[[str, str, int], str]
Apply = Callable[[Node, Node, Reader], Node]  # (what there is, what a layer says about it, where problems go) → the result
Result = TypeVar("Result")


@dataclass(frozen=True)
class Stacked:
    """A file, and what changes it, first to last; `shown` is its path in messages."""

    path: Path
    shown: str
    changes: tuple[Stacked, ...] = ()

    @property
    def last(self) -> str:
        """The last file that says something about it."""
        return self.changes[-1].shown if self.changes else self.shown


def beside(folder: Path) -> Path:
    """Where a layer changes what the layers below have in a folder of that name."""
    return folder.parent / FOLDER / folder.name


def home_of(path: str) -> str:
    """The folder that a file belongs to; that of a change is the one beside it."""
    *layer, last = path.split("/")[:-1]
    return "/".join([*(layer[:-1] if layer[-1:] == [FOLDER] else layer), last])


def files_in(folder: Path, root: Path, pattern: str = "*.y*ml") -> dict[str, Stacked]:
    """The files of a folder by their names below it."""
    paths = sorted(path for path in folder.glob(pattern) if path.is_file())
    return {path.relative_to(folder).as_posix(): Stacked(path, path_shown(path, root)) for path in paths}


def stack_files(folders: Sequence[Path], root: Path, what: str, problems: Problems, below: str = "") -> dict[str, Stacked]:
    """The YAML files below some folders, each laid over those of the same name in the folders before."""
    wholes = [files_in(folder / below, root) for folder in folders]
    return lay_over(wholes, [files_in(beside(folder) / below, root) for folder in folders], what, problems)


def lay_over(
    wholes: Iterable[Mapping[str, Stacked]], changes: Iterable[Mapping[str, Stacked]], what: str, problems: Problems
) -> dict[str, Stacked]:
    """What each layer has whole, and what it changes, laid over each other; `what` is what one of them is called."""
    found: dict[str, Stacked] = {}
    for own, over in zip(wholes, changes, strict=True):
        below = {**found}
        found.update(own)
        for name, change in over.items():
            if name in own:
                said = f"{own[name].shown} takes the place of ours as a whole: change it there, and delete this."
                problems.add(change.shown, 0, said)
            elif name not in below:
                said = f"there is no {what} of this name to change. {nearest(name, below)} {OURS}"
                problems.add(change.shown, 0, said)
            else:
                found[name] = replace(found[name], changes=(*found[name].changes, change))
    return found


def read_stacked(
    file: Stacked, apply: Apply, fill: Fill, problems: Problems, kinds: Mapping[str, type[Any]] | None = None
) -> tuple[Node, str] | None:
    """A file's contents with all changes and words filled in, and the text of all of them; None where one cannot be read."""
    text = read_text(file.path, file.shown, problems)
    if text is None:
        return None

    def with_words(value: str, line: int) -> str:
        return fill(value, file.shown, line)

    node = read_yaml(text, file.shown, problems, None if file.changes else with_words)
    for each in file.changes:
        more = read_text(each.path, each.shown, problems)
        change = read_yaml(more, each.shown, problems) if more is not None else None
        if node is None or more is None or change is None:
            return None
        node = apply(node, change, Reader(each.shown, problems, kinds))
        text += more
    if node is None:
        return None
    return (filled(node, with_words) if file.changes else node), text


def told(file: Stacked, read: Callable[[Stacked, Fill, Problems], Result], fill: Fill, problems: Problems) -> Result:
    """What is read of a file. Where a change makes something else in the file wrong, the author of the change is told."""
    if not file.changes:
        return read(file, fill, problems)
    found = Problems()
    result = read(file, fill, found)
    culprit = _first_wrong(file, read) if any(each.path != file.last for each in found.found) else None
    for each in found.found:
        if culprit and each.path not in {change.shown for change in file.changes}:
            said = f"with what is changed here, something in {each.path}:{each.line} is wrong: {each.message}"
            problems.add(culprit.shown, 0, said, each.place)
        else:
            problems.found.add(each)
    return result


def _first_wrong(file: Stacked, read: Callable[[Stacked, Fill, Problems], Any]) -> Stacked | None:
    """The first change after which a file is wrong; None where it was wrong from the beginning."""
    for count in range(len(file.changes) + 1):
        found = Problems()
        read(replace(file, changes=file.changes[:count]), lambda text, path, line: text, found)
        if found:
            return file.changes[count - 1] if count else None
    return None
