"""Files as the layers of a site provide them: the topmost whole file, and what the layers above it change in it.

A layer's changes are in its folder `changes/`, at the path of the file that they change: `changes/worksheets/plan.yml`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from guidebook.authoring.changes import OURS
from guidebook.authoring.options import Reader
from guidebook.authoring.problems import Problems, nearest
from guidebook.authoring.yaml_source import Fill, Node, filled, path_shown, read_text, read_yaml

FOLDER = "changes"
Apply = Callable[[Node, Node, Reader], Node]  # (the file so far, a layer's change, where problems go) → the changed file
Result = TypeVar("Result")


@dataclass(frozen=True)
class Stacked:
    """A file and the files that change it, from the lowest layer up; `shown` is its path in messages."""

    path: Path
    shown: str
    changes: tuple[Stacked, ...] = ()

    @property
    def last(self) -> str:
        """The path of the last change, or of the file itself where there are no changes."""
        return self.changes[-1].shown if self.changes else self.shown


def changes_folder(folder: Path) -> Path:
    """The folder in which a layer changes the files of `folder`: `local/changes/docs` for `local/docs`."""
    return folder.parent / FOLDER / folder.name


def home_of(path: str) -> str:
    """The folder of a file; of a change, the folder that it is a change to: `local/docs` for `local/changes/docs/a.yml`."""
    *layer, last = path.split("/")[:-1]
    return "/".join([*(layer[:-1] if layer[-1:] == [FOLDER] else layer), last])


def is_for_people(path: str) -> bool:
    """Whether a file is for those who work in its folder (README), or for other programs there, and no part of a site.

    `path` is its path below a layer's folder, or its name alone. Some programs keep whole folders, such as `.obsidian/` and
    `.trash/`, and word processors a file beside each that is open.
    """
    parts = path.split("/")
    hidden = any(part.startswith(".") for part in parts)
    return hidden or parts[-1].startswith(("README", "~$")) or parts[-1] in ("Thumbs.db", "desktop.ini")


def files_in(folder: Path, root: Path, pattern: str = "*.y*ml") -> dict[str, Stacked]:
    """The files of a folder, by their paths in it; `root` is the top of the repository."""
    paths = {path.relative_to(folder).as_posix(): path for path in sorted(folder.glob(pattern)) if path.is_file()}
    return {name: Stacked(path, path_shown(path, root)) for name, path in paths.items() if not is_for_people(name)}


def stack_files(folders: Sequence[Path], root: Path, what: str, problems: Problems, below: str = "") -> dict[str, Stacked]:
    """The YAML files of several folders by name, each laid over those of the same name in earlier folders.

    `below` is a folder inside each of them; `what` is what messages call one such file: "tool".
    """
    wholes = [files_in(folder / below, root) for folder in folders]
    return lay_over(wholes, [files_in(changes_folder(folder) / below, root) for folder in folders], what, problems)


def lay_over(
    wholes: Iterable[Mapping[str, Stacked]], changes: Iterable[Mapping[str, Stacked]], what: str, problems: Problems
) -> dict[str, Stacked]:
    """Combine the whole files of each layer (`wholes`) with its changes, both by name and from the lowest layer up.

    A change to a file that does not exist below its layer, or that its layer replaces, is reported.
    """
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
    """A file with its changes applied and words filled in, and the text of all these files together.

    None where one of them cannot be read, which is noted.
    """
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


def read_blaming_changes(
    file: Stacked, read: Callable[[Stacked, Fill, Problems], Result], fill: Fill, problems: Problems
) -> Result:
    """What `read` makes of a file. A problem elsewhere in the file that a change causes is reported as the change's."""
    if not file.changes:
        return read(file, fill, problems)
    found = Problems()
    result = read(file, fill, found)
    culprit = _first_wrong(file, read) if any(each.path != file.last for each in found.found) else None
    for each in found.found:
        if culprit and each.path not in {change.shown for change in file.changes}:
            said = f"what is changed here causes a problem in {each.path}:{each.line}: {each.message}"
            problems.add(culprit.shown, 0, said, each.place)
        else:
            problems.found.add(each)
    return result


def _first_wrong(file: Stacked, read: Callable[[Stacked, Fill, Problems], Any]) -> Stacked | None:
    """The first change with which the file has problems; None where it had problems before any."""
    for count in range(len(file.changes) + 1):
        found = Problems()
        read(replace(file, changes=file.changes[:count]), lambda text, path, line: text, found)
        if found:
            return file.changes[count - 1] if count else None
    return None
