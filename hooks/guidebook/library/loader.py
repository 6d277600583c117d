"""Reads `worksheets/*.yml` into worksheets, with every problem of every file reported together."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from guidebook.authoring.options import ID, Reader, Unread, read_record
from guidebook.authoring.problems import Problems, nearest, shown
from guidebook.authoring.stacked import Stacked, read_blaming_changes, read_stacked, stack_files
from guidebook.authoring.translating import Translating
from guidebook.authoring.yaml_source import Fill, Node
from guidebook.edition.texts import Texts
from guidebook.edition.without import Removal
from guidebook.kinds import all_kinds
from guidebook.library.links import Connection
from guidebook.worksheets.items import slug
from guidebook.worksheets.retired import RetiredTool, changed_worksheet
from guidebook.worksheets.worksheet import Worksheet

# What no worksheet's file can be called, and why.
TAKEN = {"index": "Its page would be the one that lists all tools."} | dict.fromkeys(
    ("aux", "con", "nul", "prn"), "Windows does not allow a file of that name."
)


@dataclass
class Library:
    """The worksheets of a site and the links between them."""

    worksheets: dict[str, Worksheet] = field(default_factory=dict)  # by id
    retired: dict[str, Worksheet] = field(default_factory=dict)  # by id: what is left of those that are gone
    broken: set[str] = field(default_factory=set)  # ids of those that could not be read, which is reported
    taken_away: dict[str, Removal] = field(default_factory=dict)  # by id: those that this edition goes without
    links: list[Connection] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)  # warnings: why certain links are missing
    _into: dict[str, list[Connection]] = field(default_factory=dict)  # the links by the id of the tool that takes
    _from: dict[str, list[Connection]] = field(default_factory=dict)  # the links by the id of the tool that gives

    def connect(self, link: Connection) -> None:
        """Add a link."""
        self.links.append(link)
        self._into.setdefault(link.taker.id, []).append(link)
        self._from.setdefault(link.giver.id, []).append(link)

    def links_into(self, worksheet: str) -> list[Connection]:
        """What the tool with this id takes from others."""
        return self._into.get(worksheet, [])

    def links_from(self, worksheet: str) -> list[Connection]:
        """What others take from the tool with this id."""
        return self._from.get(worksheet, [])


def load_worksheets(
    folders: list[Path],
    root: Path,
    chapters: Collection[str],
    fill: Fill,
    problems: Problems,
    say: Texts | None = None,
    translating: Translating | None = None,
) -> Library:
    """Read every worksheet in some folders; a file in a later one replaces one of the same name in an earlier one.

    Nothing is raised: whatever is wrong is in `problems`. `root` is the top of the repository, where the paths in messages
    start; `chapters` are the ids of all chapters.
    """
    library = Library()
    for _, file in sorted(stack_files(folders, root, "tool", problems).items()):
        worksheet = load_worksheet(file.path, file.shown, chapters, fill, problems, say, file.changes, translating)
        if worksheet:
            (library.retired if worksheet.became else library.worksheets)[worksheet.id] = worksheet
        else:
            library.broken.add(file.path.stem)
    return library


def load_worksheet(
    path: Path,
    shown_path: str,
    chapters: Collection[str],
    fill: Fill,
    problems: Problems,
    say: Texts | None = None,
    changes: tuple[Stacked, ...] = (),
    translating: Translating | None = None,
) -> Worksheet | None:
    """Read and check one worksheet, with the `changes` that layers make in it; None if anything is wrong (see `problems`)."""
    before = len(problems.found)
    if not ID.fullmatch(path.stem) or path.suffix != ".yml":
        problems.add(
            shown_path,
            0,
            f"the file's name is the worksheet's id: small letters, digits, hyphens, then .yml; not {shown(path.name)}.",
        )
    elif path.stem in TAKEN:
        problems.add(shown_path, 0, f"a worksheet cannot be called {shown(path.stem)}. {TAKEN[path.stem]}")

    def load(file: Stacked, fill: Fill, problems: Problems) -> Worksheet | None:
        return _load(file, chapters, fill, problems, say, translating)

    worksheet = read_blaming_changes(Stacked(path, shown_path, changes), load, fill, problems)
    return worksheet if len(problems.found) == before else None


def _load(
    file: Stacked,
    chapters: Collection[str],
    fill: Fill,
    problems: Problems,
    say: Texts | None,
    translating: Translating | None,
) -> Worksheet | None:
    read = read_stacked(file, changed_worksheet, fill, problems, all_kinds())
    if read is None:
        return None
    node, text = read
    if translating:
        node = translating.over(RetiredTool if _is_retired(node) else Worksheet, node, file.path, fill, all_kinds())
    reader = Reader(file.shown, problems, all_kinds(), say)
    chapter = (node.mapping or {}).get("chapter")
    chapter_id = (chapter.text or "").strip() if chapter else ""
    if chapter and chapter_id and chapter_id not in chapters:
        reader.report(
            chapter.line, f"there is no chapter {shown(chapter_id)}. {nearest(slug(chapter_id), chapters)}"
        )  # or its title
    try:
        worksheet = _read_retired(node, reader) or read_record(Worksheet, node, reader)
    except Unread:
        return None
    revision = hashlib.sha256(text.encode()).hexdigest()[:12]
    return dataclasses.replace(worksheet, id=file.path.stem, path=file.shown, latest=file.last, revision=revision)


def _read_retired(node: Node, reader: Reader) -> Worksheet | None:
    """What is left of a tool whose file says under "retired" what became of the whole tool; None for any other file.

    Raises:
        Unread: where such a file still has sections.
    """
    gone = (node.mapping or {}).get("retired")
    if gone is None or not _is_retired(node):
        return None
    if "sections" in (node.mapping or {}):
        raise reader.fail(
            gone.line,
            'a text under "retired" says what became of the whole tool, so only "title" can be beside it. '
            'If only parts of the tool are gone, list their ids under "retired", each with what became of it.',
        )
    return read_record(RetiredTool, node, reader).as_worksheet()


def _is_retired(node: Node) -> bool:
    gone = (node.mapping or {}).get("retired")
    return bool(gone and gone.text)
