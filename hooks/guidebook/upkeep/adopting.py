"""Copies files of ours into a layer and remembers their versions. It also recognizes copies that were made by hand."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain
from pathlib import Path, PurePosixPath

from guidebook.authoring.problems import GuidebookError, Problems, meant
from guidebook.authoring.writing import write_all
from guidebook.edition.languages import LANGUAGES
from guidebook.edition.layers import Layer
from guidebook.edition.texts import FOLDER as TEXTS
from guidebook.upkeep.copies import FOLDERS, Copied, below, copied, in_translation, may_be_copied, read_copies, record_file
from guidebook.upkeep.repository import Repository

FOR_LAYERS = "overrides/look/local.css"  # empty in ours, so that a layer can have its own
A_COPY = 0.4  # how similar two texts must be for one to count as a changed copy of the other
ONLY_YOURS = "Write only what you want to change into {own}: each part of it takes the place of the same part of ours."


@dataclass(frozen=True)
class Adoption:
    """How one file is copied."""

    path: str  # below the layer
    source: Layer  # the layer that it is copied from
    base: Copied  # what is remembered of it
    was_there: bool  # whether the copy exists already and only has to be remembered
    lines_changed: int = 0  # if so: how many lines of it differ from what was copied


def path_in_layer(given: str, root: Path, layers: Sequence[Layer]) -> str:
    """The path below a layer of a file that was named on the command line: ours, another layer's, or one's own copy.

    It may be absolute, and have slashes or backslashes.

    Raises:
        GuidebookError: where it is not the path of a file that can be copied.
    """
    path = given.replace("\\", "/")
    if Path(given).is_absolute():
        path = Path(given).relative_to(root).as_posix() if Path(given).is_relative_to(root) else path
    path = PurePosixPath(path).as_posix()
    for layer in sorted(layers, key=lambda each: len(each.name), reverse=True):
        if layer.name and path.startswith(f"{layer.name}/"):
            path = path.removeprefix(f"{layer.name}/")
            break
    if not may_be_copied(path):
        raise GuidebookError(
            f'"{given}" cannot be copied: name a file in docs/, worksheets/ or overrides/, such as docs/about.md, or one in '
            "those folders of a translation, such as languages/es/docs/about.md."
        )
    return path


def check_adoptable(path: str, layers: Sequence[Layer], entries: Collection[str]) -> Layer:
    """The layer to copy a file from. `entries` are the files below docs/, such as `glossary.yml`, that are read entry by entry
    from every layer, so that nobody need copy them.

    Raises:
        GuidebookError: where there is nothing to copy, or there is a better way.
    """
    own = layers[-1].shown(path)
    within = in_translation(path)
    is_words = within != path and within.endswith(".yml")
    if is_words or within in (f"docs/{name}" for name in entries) or within.startswith(f"overrides/{TEXTS}/"):
        raise GuidebookError(f"{path} need not be copied. {ONLY_YOURS.format(own=own)}")
    if path.startswith("worksheets/") and not path.endswith((".yml", ".yaml")):
        raise GuidebookError(f"{path} is written by a command, so it cannot be copied.")
    source = below(layers, path)
    if source:
        return source
    if (layers[-1].folder / path).is_file():
        raise GuidebookError(
            f"{own} is a file of your own: there is none of ours with this name, so there is nothing to remember."
        )
    names = [each.relative_to(layer.folder).as_posix() for layer in layers[:-1] for each in _files(layer)]
    near = meant(path, names)
    raise GuidebookError(f'there is no file "{path}" to copy.' + (f' Did you mean "{near}"?' if near else ""))


def adopt(adoptions: Sequence[Adoption], top: Layer) -> None:
    """Copy files into the topmost layer, and remember all of them; if that fails, none is copied."""
    copies = {each.path: (each.source.folder / each.path).read_bytes() for each in adoptions if not each.was_there}
    record = {**read_copies(top, Problems()), **{each.path: each.base for each in adoptions}}
    write_all({**{top.folder / path: content for path, content in copies.items()}, **record_file(top, record)})


def adoption(path: str, source: Layer, layers: Sequence[Layer], repository: Repository) -> Adoption:
    """How a file is copied from `source` into the topmost layer, or the copy that is already there is remembered.

    Raises:
        GuidebookError: where it is already remembered, or the file there is not a copy.
    """
    top = layers[-1]
    copies = read_copies(top, Problems())
    theirs = top.folder / path
    if path in copies and theirs.exists():
        raise GuidebookError(f"{top.shown(path)} is already remembered. What changed in ours since: python hooks drift {path}")
    if theirs.exists():
        moved = [each for name, each in copies.items() if not (top.folder / name).exists()]
        base, changed = _most_like(theirs, path, source, repository, top, moved)
        return Adoption(path, source, base, was_there=True, lines_changed=changed)
    return Adoption(path, source, copied((source.folder / path).read_bytes()), was_there=False)


def not_remembered(layers: Sequence[Layer], entries: Collection[str]) -> list[str]:
    """The paths of files in the topmost layer that replace others but whose originals are not remembered."""
    copies = read_copies(layers[-1], Problems())
    found = []
    for each in _files(layers[-1]):
        path = each.relative_to(layers[-1].folder).as_posix()
        try:
            check_adoptable(path, layers, entries)
        except GuidebookError:
            continue
        if path not in copies and path != FOR_LAYERS:
            found.append(path)
    return found


def _most_like(
    theirs: Path, path: str, source: Layer, repository: Repository, top: Layer, moved: Sequence[Copied]
) -> tuple[Copied, int]:
    """The version of ours that a copy is most like, and how many lines of the copy differ from it.

    Somebody made it by hand, or `moved` one that is remembered, because ours has another path by now.

    Raises:
        GuidebookError: where it is like none of them.
    """
    mine = copied(theirs.read_bytes())
    now = copied((source.folder / path).read_bytes())
    if mine.lines is None or now.lines is None:
        return now, int(mine.hash != now.hash)
    best, alike = now, _alike(mine.lines, now.lines)
    earlier = (copied(text.encode()) for text in repository.texts_of(source.shown(path)))
    for then in chain(moved, earlier) if alike < 1 else ():
        likeness = _alike(mine.lines, then.lines or ())
        if likeness > alike:
            best, alike = then, likeness
    if alike < A_COPY:
        raise GuidebookError(
            f"{top.shown(path)} is hardly like any version of ours: it is a file of your own in its place, so there is "
            "nothing to take over from ours later."
        )
    known = set(best.lines or ())
    return best, sum(line not in known for line in mine.lines)


def _alike(one: Sequence[str], other: Sequence[str]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _files(layer: Layer) -> Iterator[Path]:
    translations = [each.relative_to(layer.folder).as_posix() for each in sorted((layer.folder / LANGUAGES).glob("*/"))]
    for folder in (*FOLDERS, *(f"{each}/{folder}" for each in translations for folder in FOLDERS)):
        yield from sorted(
            path for path in (layer.folder / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts
        )
