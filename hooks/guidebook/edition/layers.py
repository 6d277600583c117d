"""Layers: folders of the same structure, laid over each other. The guidebook is the first; an edition's own folder is the last.

Each holds what it adds, and what replaces something in the layers before it: `docs/`, `worksheets/`, `overrides/`, settings.
A district in a fork has only `local/` over ours. Where many editions share one repository, such as a state's districts, each
names in its `edition.yml` the layer that it lies over.

A layer's translation into a language is in its `languages/<code>/`, a folder of the same structure. When the site is read in
that language, the folder lies right over its layer, so what a later layer says only in English is shown in English.
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from guidebook.authoring.options import (
    Group,
    ListOf,
    OptionType,
    Reader,
    Record,
    Schema,
    Unread,
    option,
    read_record,
    sound_part,
)
from guidebook.authoring.problems import Problems, listed, shown
from guidebook.authoring.yaml_source import Node, read_text, read_yaml
from guidebook.edition.around import Announcement, AnnouncementOrNo, Footer
from guidebook.edition.languages import LANGUAGE, LANGUAGES, Language
from guidebook.edition.menu import MenuEntries, MenuEntry, MenuNames
from guidebook.edition.outputs import Outputs
from guidebook.edition.site_address import SiteAddress
from guidebook.edition.without import ExplainedIdGroups, IdGroups, Removal

LOCAL = "local"  # a fork's own folder; never exists upstream
SETTINGS = "edition.yml"
IN_WORDS = ("menu", "footer", "announcement")  # the settings that a translation may have


@dataclass(frozen=True)
class FolderPath(OptionType):
    """A folder, by its path from the top of the repository."""

    allowed = "a folder, by its path from the top of the repository, such as states/new-mexico"

    def read(self, node: Node, name: str, reader: Reader) -> str:
        text = folder_named(self._text(node, name, reader))
        if not is_below(text):
            raise self.refused(text, node, name, reader)
        return text

    def schema(self) -> Schema:
        return {"type": "string", "pattern": r"^(?!/|\.\.)[^\\]+$"}


class Edition(Record):
    """The settings of a layer, in its `edition.yml`."""

    over: str = option(FolderPath(), "The layer that it lies over. Left out: the guidebook itself.", "")
    without: dict[str, dict[str, Removal]] = option(
        ExplainedIdGroups(),
        'What it leaves out of the layers below, by group: "tools", "chapters", "pages", "figures", "stories" and so on, each '
        "with a list of ids (of pages: paths).",
        {},
    )
    bring_back: dict[str, dict[str, Removal]] = option(
        IdGroups(), "What it brings back that a layer below took away, in the same form.", {}
    )
    languages: tuple[str, ...] = option(
        ListOf(Language()), "The languages that it is published in besides its own, each in a folder below its address.", ()
    )
    address: str = option(
        SiteAddress(), "Where it is published, if not below the address of all editions in this repository.", ""
    )
    menu: tuple[MenuEntry, ...] = option(
        MenuEntries(),
        'The menu, in its order: pages, folders (prepare/), other sites, and groups of them. "..." stands for all that is in '
        "the menu already and that you do not name; without it, yours is the whole menu.",
        (),
    )
    not_in_menu: tuple[MenuEntry, ...] = option(
        MenuNames(), "Pages, folders and groups that the menu should not show. The pages stay, for search and links.", ()
    )
    footer: Footer = option(Group(Footer), 'The foot of each page: "lines" of text, and "links".', Footer())
    outputs: Outputs = option(Group(Outputs), 'What is built besides pages: "search" and "sitemap", each yes or no.', Outputs())
    announcement: Announcement | None = option(
        AnnouncementOrNo(),
        'A line at the head of each page, such as an invitation, which each reader can close. With "text" and "until", it is '
        'gone after that day; with "no", that of a layer below is not shown.',
        None,
    )


@dataclass(frozen=True)
class Layer:
    """One layer. `name` is its path from the top of the repository, empty for our own; `settings` is its `edition.yml`."""

    name: str
    folder: Path
    settings: Edition = field(default_factory=Edition, compare=False)
    language: str = LANGUAGE  # the language it is written in
    translates: bool = False  # whether it is a translation of the layer before it

    def shown(self, below: str) -> str:
        """A path in it, as messages show it."""
        return f"{self.name}/{below}" if self.name else below

    def yaml(self, below: str, problems: Problems) -> Node | None:
        """A YAML file in it, without words filled in; None where it does not exist or cannot be read, which is noted."""
        path = self.folder / below
        text = read_text(path, self.shown(below), problems) if path.exists() else None
        return read_yaml(text, self.shown(below), problems) if text is not None else None


def in_language(layers: Sequence[Layer], language: str, problems: Problems) -> tuple[Layer, ...]:
    """The layers, each followed by its translation into a language where it has one. Settings it must not have are reported."""
    result: list[Layer] = []
    below = f"{LANGUAGES}/{language}"
    for layer in layers:
        result.append(layer)
        if layer.language != language and (layer.folder / below).is_dir():
            translation = _read(layer.shown(below), layer.folder / below, problems)
            for name in [each for each in translation.settings.option_lines if each not in IN_WORDS]:
                said = (
                    f'"{name}" is the same in every language: leave it out here. A translation says {listed(IN_WORDS, "and")}.'
                )
                problems.add(translation.shown(SETTINGS), translation.settings.line_of(name), said)
            result.append(replace(translation, language=language, translates=True))
    return tuple(result)


def written_first(layers: Sequence[Layer]) -> list[Layer]:
    """The layers without their translations."""
    return [layer for layer in layers if not layer.translates]


def read_layers(root: Path, edition: str, problems: Problems) -> tuple[Layer, ...]:
    """Our own layer, then those that an edition lies over, then the edition's; `edition` is its path below `root`.

    A folder that does not exist is reported, except `local/`, and so is a layer that lies over itself.
    """
    layers: list[Layer] = []
    name, named_in, line = typed_folder(edition), "", 0
    while name:
        if name != LOCAL and not (is_below(name) and (root / name).is_dir()):
            problems.add(named_in, line, f"there is no folder {shown(name)} in this repository to take an edition from.")
            break
        if name in (each.name for each in layers):
            problems.add(named_in, line, f'"over" leads back to {shown(name)}: a layer cannot lie over itself.')
            break
        layer = _read(name, root / name, problems)
        layers.append(layer)
        name, named_in, line = layer.settings.over, layer.shown(SETTINGS), layer.settings.line_of("over")
    return (_read("", root, problems), *reversed(layers))


def _read(name: str, folder: Path, problems: Problems) -> Layer:
    layer = Layer(name, folder)
    node = layer.yaml(SETTINGS, problems)
    if node is None:
        return layer
    reader = Reader(layer.shown(SETTINGS), problems)
    try:
        return replace(layer, settings=read_record(Edition, node, reader))
    except Unread:  # a slip in an announcement must not take away all that comes from the layer below
        return replace(layer, settings=read_record(Edition, sound_part(Edition, node), reader))


def folders_in(layers: Sequence[Layer], below: str) -> list[Path]:
    """The folder `below` of each layer that has one, in the layers' order."""
    return [layer.folder / below for layer in layers if (layer.folder / below).is_dir()]


def folder_named(text: str) -> str:
    """A folder by the one name that it has here: `./districts/ada/` is `districts/ada`; empty for the top of the repository."""
    path = PurePosixPath(text).as_posix()
    return "" if path == "." else path


def typed_folder(text: str) -> str:
    """The name of a folder that somebody typed, perhaps with backslashes; empty for the top of the repository."""
    return folder_named(text.replace("\\", "/"))


def naming(folder: str) -> str:
    """What is typed before a command so that it works on a layer: `EDITION=districts/ada `, or nothing for `local`."""
    return f"EDITION={shlex.quote(folder)} " if folder not in ("", LOCAL) else ""


def is_below(path: str) -> bool:
    """Whether a path leads to something inside the folder that it starts from."""
    parts = PurePosixPath(path).parts
    return bool(parts) and not PurePosixPath(path).is_absolute() and ".." not in parts and "\\" not in path
