"""Tools, figures, and entries such as terms: files whose texts are known by the paths that lead to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from guidebook.authoring.options import Path as At
from guidebook.authoring.options import Record
from guidebook.authoring.translating import LABEL, context_of
from guidebook.authoring.wording import flat, texts_of, words_alone
from guidebook.authoring.yaml_source import Node
from guidebook.exchange.message import Desk, Key, Message, Said, Sort, has_words, write_if_new
from guidebook.kinds import all_kinds
from guidebook.layouts import all_layouts
from guidebook.parts import all_parts
from guidebook.worksheets.retired import RetiredTool
from guidebook.worksheets.worksheet import Worksheet


@dataclass(frozen=True)
class _Held:
    """One record in a file; `entry` is its id there, where the file holds several."""

    record: type[Record]
    node: Node
    translation: Node | None
    entry: str = ""

    def texts(self) -> dict[At, Node]:
        texts = texts_of(self.record, self.node, all_kinds())
        return {at: each for at, each in texts.items() if has_words(each.raw)}

    def said(self) -> dict[At, str]:
        """What is translated of it so far."""
        found = {at: each.raw for at, each in flat(self.translation) if each.text} if self.translation else {}
        own = {at: found.get(at) or (found.get(at[:-1], "") if at[-1:] == (LABEL,) else "") for at in self.texts()}
        return {at: text for at, text in own.items() if text}

    def context(self, file: str, at: At) -> str:
        return context_of(file, at, self.entry)


class OfRecords(Sort):
    """What stands in files of typed records: those below a folder, or one with many entries."""

    def held(self, desk: Desk) -> Iterator[tuple[Path, list[_Held]]]:
        """Every file with what is in it."""
        raise NotImplementedError

    def messages(self, desk: Desk) -> Iterator[Message]:
        for path, records in self.held(desk):
            for each in records:
                said = each.said()
                for at, text in each.texts().items():
                    yield Message(each.context(desk.name(path), at), text.raw, said.get(at, ""), text.line)

    def write(self, desk: Desk, said: Mapping[Key, Said]) -> Iterator[Path]:
        for path, records in self.held(desk):
            whole: dict[str, Any] = {}
            is_new = False
            for each in records:
                texts = {at: (each.context(desk.name(path), at), text.raw) for at, text in each.texts().items()}
                by = {at: str(said[key]) for at, key in texts.items() if said.get(key)}
                is_new |= by != each.said()
                words = words_alone(each.record, each.node, by, all_kinds())
                whole.update({each.entry: words} if each.entry and words else words if not each.entry else {})
            if is_new:
                yield from write_if_new(desk.translation / desk.name(path), as_yaml(whole))


class Tools(OfRecords):
    """What stands in worksheets."""

    name = "worksheets"

    def held(self, desk: Desk) -> Iterator[tuple[Path, list[_Held]]]:
        for path in desk.files("worksheets", "*.yml"):
            if node := desk.yaml(path):
                gone = (node.mapping or {}).get("retired")
                record: type[Record] = RetiredTool if gone and gone.text else Worksheet
                yield path, [_Held(record, node, desk.yaml(desk.translation / desk.name(path)))]


class Pictures(OfRecords):
    """What stands in figures."""

    name = "figures"

    def held(self, desk: Desk) -> Iterator[tuple[Path, list[_Held]]]:
        for path in desk.files("docs/figures", "*.yml"):
            node = desk.yaml(path)
            layout = (node.mapping or {}).get("layout") if node else None
            if node and layout and layout.text in all_layouts():
                yield path, [_Held(all_layouts()[layout.text], node, desk.yaml(desk.translation / desk.name(path)))]


class Listed(OfRecords):
    """What stands in the files of entries that parts of pages have: terms, stories, works."""

    name = "entries"

    def held(self, desk: Desk) -> Iterator[tuple[Path, list[_Held]]]:
        for part in all_parts().values():
            path = desk.layer / "docs" / part.file
            node = desk.yaml(path) if part.file.endswith(".yml") else None
            if node:
                done = desk.yaml(desk.translation / "docs" / part.file)
                [record] = part.records.values()
                entries = (node.mapping or {}).items()
                yield path, [_Held(record, each, (done.mapping or {}).get(id_) if done else None, id_) for id_, each in entries]


def as_yaml(values: Any) -> str:
    """Some values as a person would write them; nothing, where there are none."""
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=118) if values else ""
