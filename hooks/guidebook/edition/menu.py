"""A menu as it is written in `edition.yml`: pages, folders and other sites in order, and named groups of them.

`...` stands for whatever the layers below have there and the list does not name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guidebook.authoring.options import OptionType, Reader, Schema, read_each
from guidebook.authoring.problems import listed, shown
from guidebook.authoring.yaml_source import Node
from guidebook.guide.links import ELSEWHERE, scheme_of

REST = "..."
ONE_SIGN = "…"  # what phones, Macs and word processors make of it
DEEPEST = 3  # the most levels in a menu: nobody could take in more


@dataclass(frozen=True)
class MenuEntry:
    """One entry, and where it is written.

    A group has `title` and `entries`. Anything else has `to`: a page (`about.md`), a folder (`prepare/`), an address of another
    site, or `...`; its title may be empty.
    """

    path: str
    line: int
    title: str = ""
    to: str = ""
    entries: tuple[MenuEntry, ...] = ()

    @property
    def is_rest(self) -> bool:
        """Whether it is `...`."""
        return self.to == REST

    @property
    def is_folder(self) -> bool:
        """Whether it stands for the pages of a folder."""
        return self.to.endswith("/") and not self.is_external

    @property
    def is_group(self) -> bool:
        """Whether readers see it as a group: it has entries, or is a folder with a title."""
        return bool(self.entries) or (self.is_folder and bool(self.title))

    @property
    def is_external(self) -> bool:
        """Whether it leads to another site."""
        return bool(scheme_of(self.to))


def walked(entries: Iterable[MenuEntry]) -> Iterator[MenuEntry]:
    """Every entry at any depth, each before its own entries."""
    for entry in entries:
        yield entry
        yield from walked(entry.entries)


@dataclass(frozen=True)
class MenuEntries(OptionType):
    """A list of menu entries; with `groups`, entries may be groups."""

    groups: bool = True

    @property
    def allowed(self) -> str:  # type: ignore[override]
        groups = ", or a name with a list of entries below it" if self.groups else ""
        return f'a list of pages (notices.md), of names with a page or address (Calendar: https://…){groups}, and of "..."'

    def read(self, node: Node, name: str, reader: Reader) -> tuple[MenuEntry, ...]:
        entries = self._list(node, name, reader, DEEPEST)
        first: dict[str, MenuEntry] = {}
        for entry in walked(entries):
            known = first.setdefault(entry.to, entry) if entry.to and not entry.is_rest else entry
            if known is not entry:
                reader.report(entry.line, f"{shown(entry.to)} is here twice (first on line {known.line}).")
        return entries

    def _list(self, node: Node, name: str, reader: Reader, deep: int) -> tuple[MenuEntry, ...]:
        if node.items is None:
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}. Each entry begins with a hyphen and a space.')
        if not node.items:
            raise reader.fail(node.line, f'"{name}" is an empty list. Give it at least one entry, or leave it out.')
        entries = tuple(read_each(lambda item: self._entry(item, name, reader, deep), node.items))
        for again in [entry for entry in entries if entry.is_rest][1:]:
            reader.report(again.line, f'"..." is in "{name}" twice: all that is not named can be in one place only.')
        return entries

    def _entry(self, node: Node, name: str, reader: Reader, deep: int) -> MenuEntry:
        if node.text is not None:
            to = _target(node.text.strip(), node.line, reader)
            if scheme_of(to):
                raise reader.fail(node.line, f'{shown(to)} needs a name that readers see, such as "- Calendar: {to}".')
            return MenuEntry(reader.path, node.line, to=to)
        if node.mapping is None:
            raise reader.fail(node.line, f'there is a list inside the list "{name}": put a name with a colon before it.')
        if len(node.mapping) != 1:
            found = listed(node.mapping, "and") or "none"
            raise reader.fail(node.line, f'an entry of "{name}" has one name, but here is {found}: put a hyphen before each.')
        [(title, value)] = node.mapping.items()
        if not title.strip():
            raise reader.fail(node.line, f'an entry of "{name}" has an empty name.')
        return self._named(title.strip(), value, node.line, reader, deep)

    def _named(self, title: str, value: Node, line: int, reader: Reader, deep: int) -> MenuEntry:
        if value.text is not None:
            to = _target(value.text.strip(), value.line, reader)
            if to == REST:
                raise reader.fail(value.line, f'"..." is an entry of its own: write it below "{title}:", after a hyphen.')
            return MenuEntry(reader.path, line, title, to)
        if not self.groups:
            raise reader.fail(value.line, f"there must be a page or an address below {shown(title)}: there are no groups here.")
        if deep == 1:
            raise reader.fail(value.line, f"{shown(title)} is too deep: a menu has at most {DEEPEST} levels.")
        return MenuEntry(reader.path, line, title, entries=self._list(value, title, reader, deep - 1))

    def schema(self) -> Schema:
        return self._schema(DEEPEST if self.groups else 1)

    def _schema(self, deep: int) -> Schema:
        inside = {"type": "string"} if deep == 1 else {"anyOf": [{"type": "string"}, self._schema(deep - 1)]}
        named = {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": inside}
        return {"type": "array", "minItems": 1, "items": {"anyOf": [{"type": "string"}, named]}}


def _target(to: str, line: int, reader: Reader) -> str:
    if to == ONE_SIGN:
        return REST
    scheme = scheme_of(to)
    if to == REST or (scheme in ELSEWHERE and not any(blank in to for blank in " \t")):
        return to
    if scheme == "//":
        raise reader.fail(line, f'{shown(to)} cannot begin with "//": write "https://" in full.')
    if scheme:
        hint = "put a space after the colon, or " if scheme_of(to.partition(":")[2].strip()) else ""
        raise reader.fail(line, f"{shown(to)} is neither a page nor an address: {hint}begin it with {listed(ELSEWHERE)}.")
    if to.startswith("/") or "\\" in to or ".." in to.split("/"):
        raise reader.fail(line, f"{shown(to)} must be a path below docs/, such as notices.md.")
    if not to.endswith((".md", "/")):
        hint = f'Did you mean "{to.removesuffix(".html")}.md"?' if to else 'Is a page or "https://" missing?'
        raise reader.fail(line, f"{shown(to)} is not a page (they end in .md), a folder (they end in /) or an address. {hint}")
    return to


@dataclass(frozen=True)
class MenuNames(OptionType):
    """Names of pages, folders or groups in the menu, each as an entry with only a title."""

    allowed = "a list of pages (what-it-costs.md), folders (contribute/) and names of groups"

    def read(self, node: Node, name: str, reader: Reader) -> tuple[MenuEntry, ...]:
        if node.items is None:
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}.')
        return tuple(MenuEntry(reader.path, item.line, title=self._text(item, name, reader)) for item in node.items)

    def schema(self) -> Schema:
        return {"type": "array", "items": {"type": "string", "minLength": 1}}
