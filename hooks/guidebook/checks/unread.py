"""Reports files that nothing reads, with the name that was probably meant, as nobody would notice otherwise."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from guidebook.authoring.entries import path_shown
from guidebook.authoring.problems import Problems, listed, meant
from guidebook.authoring.stacked import FOLDER as CHANGES
from guidebook.authoring.stacked import is_for_people
from guidebook.edition.layers import Layer
from guidebook.library import published_ids

FOR_EDITORS = ".schema.json"  # files that a comment in a worksheet may name for editors
CHANGED = ("docs", "worksheets")  # folders in which a layer may change parts of files
BELONGS = "Tools belong in worksheets/, figures in docs/figures/, and an edition's settings above both folders."
NO_TEXT_FILE = "Only .yml files are read here; a document for readers goes into docs/."
TEXT_TWICE = re.compile(r"(?i)(.+\.(?:md|yml))\.(?:txt|docx?|rtf)")  # as an editor saves what was to be called `page.md`
PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")  # MkDocs treats all of them as pages


def check_names(
    layers: Sequence[Layer], settings: Iterable[str], folders: Iterable[str], data: Collection[str], problems: Problems
) -> None:
    """Report files that nothing reads, in every layer; in layers over ours, also at their top.

    At its top, a layer may have the files `settings` and the folders `folders`. `data` are the YAML files in docs/ that pages
    are made from, and folders of such files, which end in "/".
    """
    known = [*settings, *(f"{folder}/" for folder in folders)]
    root = layers[0].folder
    for layer in layers[1:]:
        for path in entries(layer.folder):
            name = f"{path.name}/" if path.is_dir() else path.name
            if name in known or any(each.folder.is_relative_to(path) for each in layers[1:]):
                continue
            alike = {each.rstrip("/").split(".")[0]: each for each in known if each.endswith("/") == path.is_dir()}
            near = meant(path.name.split(".")[0].lower(), alike)
            hint = f'Did you mean "{layer.shown(alike[near])}"?' if near else f"Allowed here: {listed(known, 'and')}."
            problems.add(layer.shown(name), 0, f"nothing reads this. {hint}")
    for layer in layers:
        for path in files(layer.folder / "docs"):
            _check(path, _wrong_in_docs(path, layer.folder / "docs", data), root, problems)
            _check_address(path, path.relative_to(layer.folder), layers, problems)
        for path in files(layer.folder / "worksheets"):
            _check(path, _wrong_in_worksheets(path, layer.folder / "worksheets"), root, problems)
    for layer in layers[1:]:
        for path in files(layer.folder / CHANGES):
            _check_change(path, layer, problems)


def _check(path: Path, hint: str | None, root: Path, problems: Problems) -> None:
    if hint is not None:
        problems.add(path_shown(path, root), 0, f"nothing reads this file{hint}")


def _check_address(path: Path, below: Path, layers: Sequence[Layer], problems: Problems) -> None:
    """Report a file of HTML that has the address of a page, as when a site's first page is saved as `index.html`."""
    page = below.with_suffix(".md")
    if path.suffix == ".html" and any((layer.folder / page).is_file() for layer in layers):
        said = f"nobody sees this file: the page {page.as_posix()} has the same address. Change that page, or rename this file."
        problems.add(path_shown(path, layers[0].folder), 0, said)


def _check_change(path: Path, layer: Layer, problems: Problems) -> None:
    """Report a file in `changes/` that changes nothing: it must be YAML, at the path of the file that it changes."""
    below = path.relative_to(layer.folder / CHANGES)
    shown = layer.shown(f"{CHANGES}/{below.as_posix()}")
    if below.parts[0] not in CHANGED or len(below.parts) == 1:
        said = f"nothing reads this file. Changes belong in {listed((f'{each}/' for each in CHANGED), 'or')} there"
        problems.add(shown, 0, f"{said}, at the path of the file that they change; anything else can only be replaced whole.")
    elif path.suffix != ".yml":
        said = f'nothing reads this file: changes are written in YAML. Name it "{path.name.split(".")[0]}.yml".'
        problems.add(shown, 0, said)
    elif below.parts[0] == "worksheets" and len(below.parts) > 2:
        problems.add(shown, 0, f"nothing reads this file: put it in {CHANGES}/worksheets/ itself.")


def _wrong_in_docs(path: Path, docs: Path, data: Collection[str]) -> str | None:
    """What ends the message about a file in docs/ that nothing reads; None where it is read or published as it is."""
    name = path.relative_to(docs).as_posix()
    ending = path.suffix.lower()
    if twice := TEXT_TWICE.fullmatch(path.name):
        return f': name it "{twice[1]}".'
    if ending in PAGE_ENDINGS:
        return None if path.suffix == ".md" else f': name it "{path.stem}.md".'
    if ending not in (".yml", ".yaml") or name in data:
        return None
    if f"{path.parent.relative_to(docs).as_posix()}/" in data:
        return None if path.suffix in (".yml", ".yaml") else f': name it "{path.stem}.yml".'  # what else is wrong is told there
    near = meant(f"{path.stem.lower()}.yml", [each for each in data if not each.endswith("/")])
    return f': name it "{near}".' if near else f". {BELONGS}"


def _wrong_in_worksheets(path: Path, worksheets: Path) -> str | None:
    """The same for a file in worksheets/; None where it is read as it is."""
    if path.parent != worksheets:
        return f': name it "{path.name}" and put it in {worksheets.name}/ itself.'
    if path.suffix in (".yml", ".yaml") or path.name == published_ids.FILE or path.name.endswith(FOR_EDITORS):
        return None
    if path.suffix.lower() in ("", ".txt", ".yml", ".yaml") or TEXT_TWICE.fullmatch(path.name):
        return f': name it "{path.name.split(".")[0]}.yml".'
    return f". {NO_TEXT_FILE}"


def entries(folder: Path) -> Iterator[Path]:
    """The files and folders in a folder, except those for people and for other programs."""
    if folder.is_dir():
        for path in sorted(folder.iterdir()):
            if not is_for_people(path.name):
                yield path


def files(folder: Path) -> Iterator[Path]:
    """Every file in a folder, at any depth, with the same exceptions as `entries`."""
    for path in entries(folder):
        if path.is_dir():
            yield from files(path)
        else:
            yield path
