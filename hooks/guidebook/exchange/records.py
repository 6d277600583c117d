"""Worksheets, figures, and entries such as glossary terms as messages: each text is known by the path that leads to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guidebook.authoring.options import Path as At
from guidebook.authoring.options import Record
from guidebook.authoring.problems import shown
from guidebook.authoring.translating import LABEL, context_of
from guidebook.authoring.wording import flat, nodes_of, texts_of, translation_values
from guidebook.authoring.yaml_source import Node, path_shown
from guidebook.exchange.message import Domain, Key, Message, TextOrForms, TranslationJob, has_words
from guidebook.exchange.yaml_form import as_yaml
from guidebook.kinds import all_kinds
from guidebook.layouts import all_layouts
from guidebook.parts import all_parts
from guidebook.worksheets.retired import RetiredTool
from guidebook.worksheets.worksheet import Worksheet


@dataclass(frozen=True)
class _RecordInFile:
    """One record in a file, with its translation; `entry` is its id where the file holds several."""

    record: type[Record]
    node: Node
    translation: Node | None
    entry: str = ""

    def texts(self) -> dict[At, Node]:
        return texts_of(self.record, self.node, all_kinds())

    def translated(self) -> dict[At, str]:
        """Its translations so far, by path."""
        found = {at: each.raw for at, each in flat(self.translation) if each.text} if self.translation else {}
        own = {at: found.get(at) or (found.get(at[:-1], "") if at[-1:] == (LABEL,) else "") for at in self.texts()}
        return {at: text for at, text in own.items() if text}

    def of_nothing(self) -> Iterator[Node]:
        """What its translation says at an id or a number in a list that the original does not have, or no longer has."""
        known = nodes_of(self.record, self.node, all_kinds()).keys()
        for at, each in flat(self.translation) if self.translation else ():
            place = at[:-1] if at[-1:] == (LABEL,) else at
            if each.text and not {at, place} & known and at[-1] != "id":
                yield each

    def context(self, file: str, at: At) -> str:
        return context_of(file, at, self.entry)


class RecordTexts(Domain):
    """The texts in files of records: one record per file, or many entries in one file."""

    def records_in_files(self, job: TranslationJob) -> Iterator[tuple[Path, list[_RecordInFile]]]:
        """Each file with the records in it."""
        raise NotImplementedError

    def of_others(self, job: TranslationJob, path: Path) -> dict[str, Any]:
        """What else a file's translation holds: a layer may also translate entries that only those below it have."""
        return {}

    def messages(self, job: TranslationJob) -> Iterator[Message]:
        for path, records in self.records_in_files(job):
            for each in records:
                done = each.translated()
                for at, text in each.texts().items():
                    if not has_words(text.raw):  # such as 24/7, though somebody may have said it in words
                        continue
                    yield Message(each.context(job.name(path), at), text.raw, done.get(at, ""), text.line)

    def files(self, job: TranslationJob, translations: Mapping[Key, TextOrForms]) -> Iterator[tuple[Path, str]]:
        for path, records in self.records_in_files(job):
            whole: dict[str, Any] = {}
            is_new = False
            for each in records:
                texts = {at: (each.context(job.name(path), at), text.raw) for at, text in each.texts().items()}
                done = each.translated()
                by = {at: str(said) for at, key in texts.items() if (said := translations.get(key, done.get(at)))}
                is_new |= by != done
                words = translation_values(each.record, each.node, by, all_kinds())
                whole.update({each.entry: words} if each.entry and words else words if not each.entry else {})
            if is_new:
                for each in records:
                    for lost in each.of_nothing():
                        said = (
                            f"{shown(lost.raw)} translates nothing in {job.name(path)}, and what is imported would displace it."
                        )
                        where = path_shown(job.folder / job.name(path), job.root)
                        job.problems.add(where, lost.line, f"{said} Put it where it belongs, or delete it, and try again.")
                yield job.folder / job.name(path), as_yaml(whole | self.of_others(job, path))


class WorksheetTexts(RecordTexts):
    """The texts of worksheets."""

    name = "worksheets"

    def records_in_files(self, job: TranslationJob) -> Iterator[tuple[Path, list[_RecordInFile]]]:
        for path in job.files("worksheets", "*.yml"):
            if node := job.yaml(path):
                gone = (node.mapping or {}).get("retired")
                record: type[Record] = RetiredTool if gone and gone.text else Worksheet
                yield path, [_RecordInFile(record, node, job.yaml(job.folder / job.name(path)))]


class FigureTexts(RecordTexts):
    """The texts of figures."""

    name = "figures"

    def records_in_files(self, job: TranslationJob) -> Iterator[tuple[Path, list[_RecordInFile]]]:
        for path in job.files("docs/figures", "*.yml"):
            node = job.yaml(path)
            layout = (node.mapping or {}).get("layout") if node else None
            if node and layout and layout.text in all_layouts():
                yield path, [_RecordInFile(all_layouts()[layout.text], node, job.yaml(job.folder / job.name(path)))]


class EntryTexts(RecordTexts):
    """The texts of entries that parts of pages have: glossary terms, stories, references."""

    name = "entries"

    def records_in_files(self, job: TranslationJob) -> Iterator[tuple[Path, list[_RecordInFile]]]:
        for part in all_parts().values():
            path = job.layer / "docs" / part.file
            node = job.yaml(path) if part.file.endswith(".yml") else None
            if node:
                done = job.yaml(job.folder / "docs" / part.file)
                [record] = part.records.values()
                entries = (node.mapping or {}).items()
                yield (
                    path,
                    [
                        _RecordInFile(record, each, (done.mapping or {}).get(id_) if done else None, id_)
                        for id_, each in entries
                    ],
                )

    def of_others(self, job: TranslationJob, path: Path) -> dict[str, Any]:
        ours, done = job.yaml(path), job.yaml(job.folder / job.name(path))
        entries = (done.mapping or {}).items() if done else ()
        return {id_: _values(each) for id_, each in entries if id_ not in ((ours and ours.mapping) or {})}


def _values(node: Node) -> Any:
    """A node as lists and dicts of texts."""
    if node.mapping is not None:
        return {name: _values(each) for name, each in node.mapping.items()}
    return node.text if node.items is None else [_values(each) for each in node.items]
