"""Reads all pages of a site, with what layers change in them, and puts words in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Protocol

from guidebook.authoring.options import Reader
from guidebook.authoring.problems import Problems
from guidebook.authoring.source import Source, Typed, read_typed, with_words
from guidebook.authoring.stacked import Stacked, changes_folder, files_in, lay_over
from guidebook.authoring.yaml_source import names_in, read_text, read_yaml
from guidebook.guide.changed_pages import changed_page
from guidebook.guide.situations import TIP


class Filling(Protocol):
    """Puts a site's words into texts, which begin at `line` of the file at `path`: a `SiteFilling`, seen from here."""

    def words(self, text: str, path: str, line: int) -> str:
        """A text with words put in, and nothing else done to it."""

    def text(self, text: str, path: str, line: int) -> str:
        """The same for a text that may hold links, which are noted."""

    def page(self, text: str, path: str, line: int) -> str:
        """The same for the Markdown of a page."""


def read_pages(
    folders: Sequence[tuple[Path, bool]], root: Path, data: Collection[str], filling: Filling, problems: Problems
) -> dict[str, Source]:
    """Every page by its path below docs/; one in a later folder replaces an earlier one.

    Args:
        folders: `(folder, translates)`, lowest layer first. In a translation, a page may be nothing but what it is called: its
            front matter, its heading, and the tip that the first page shows of it.
        root: the top of the repository, where the paths in messages start.
        data: paths below docs/ that hold no pages but data, such as `glossary.yml` or `figures/`. Whatever else a layer changes
            below docs/ is a page.
    """
    wholes, changes = [], []
    known: set[str] = set()
    for folder, translates in folders:
        own = files_in(folder, root, "**/*.md")
        names = {uri: file for uri, file in own.items() if translates and _is_name_alone(file, problems)}
        known |= own.keys() - names.keys()
        for uri in names.keys() - known:
            message = f"this names the page {uri}, which does not exist, and has no text of its own below its front matter."
            problems.add(names.pop(uri).shown, 1, message)
            own.pop(uri)
        wholes.append({uri: file for uri, file in own.items() if uri not in names})
        changes.append({**names, **_changes(changes_folder(folder), root, data)})
    spoken = [{} if translates else own for own, (_, translates) in zip(wholes, folders, strict=True)]
    originals = lay_over(spoken, changes, "page", Problems())  # problems are reported for all of them
    translations = {file.path for own, (_, is_one) in zip(wholes, folders, strict=True) if is_one for file in own.values()}
    docs: dict[str, Source] = {}
    for uri, file in lay_over(wholes, changes, "page", problems).items():
        typed = _typed(file, filling, problems)
        of = originals.get(uri)
        if of and file.path in translations:
            typed = typed.translating(_typed(of, filling, problems), problems)
        docs[uri] = with_words(uri, typed, filling.text, problems, filling.page)
    return docs


def _is_name_alone(file: Stacked, problems: Problems) -> bool:
    text = read_text(file.path, file.shown, problems)
    typed = read_typed(file.shown, text, problems) if text is not None else None
    return typed is not None and not TIP.sub("", "".join(piece.text for piece in typed.pieces)).strip()


def _typed(file: Stacked, filling: Filling, problems: Problems) -> Typed:
    """A page as its author typed it; one that cannot be read has no text, but is a page that others may link to."""
    text = _text(file, problems)
    typed = read_typed(file.shown, text or "", problems)
    if text is None:  # what it is called there tells at least whether it is a chapter
        typed = replace(typed, as_typed="".join(f"{name}:\n" for name in names_in(file.path)))
    for change in file.changes if text is not None else ():
        written = _text(change, problems)
        if written is None:
            continue
        if change.path.suffix == file.path.suffix:
            typed = typed.called(read_typed(change.shown, written, problems))
            continue
        node = read_yaml(written, change.shown, problems)
        if node:
            reader = Reader(change.shown, problems)
            typed = changed_page(typed, node, written, reader, lambda words, line: filling.words(words, file.shown, line))
    return typed


def _text(file: Stacked, problems: Problems) -> str | None:
    text = read_text(file.path, file.shown, problems)
    if text is not None and not text.strip():
        problems.add(file.shown, 0, "the file is empty.")
    return text


def _changes(folder: Path, root: Path, data: Collection[str]) -> dict[str, Stacked]:
    """The files with which a layer changes pages, by the paths of those pages below docs/."""
    return {
        f"{name.removesuffix('.yml')}.md": file
        for name, file in files_in(folder, root, "**/*.yml").items()
        if name not in data and f"{PurePosixPath(name).parent}/" not in data
    }
