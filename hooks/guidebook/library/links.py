"""The links between tools: once all worksheets have been read, both ends of each are found and their shapes compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from guidebook.answers import Shape
from guidebook.authoring.problems import FileLine, Problems, nearest
from guidebook.authoring.stacked import home_of
from guidebook.library.ends import GivingEnd, LinkMistake, end_in, known_in
from guidebook.worksheets.fields import Field
from guidebook.worksheets.links import EACH, ROUND, SHOW, TOTAL, Path, ToolLink
from guidebook.worksheets.section import Section
from guidebook.worksheets.worksheet import Worksheet

if TYPE_CHECKING:
    from guidebook.library.loader import Library


@dataclass(frozen=True)
class Connection:
    """A link with both of its ends. Paths are ids, outermost first."""

    link: ToolLink
    giver: Worksheet
    taker: Worksheet
    section: Section | None = None  # the section of the taker with the link; None: the tool as a whole has it
    place: Path = ()  # leads to the field of the taker with the link; empty: the section has it
    into: Path = ()  # leads from that field to the part of it that takes
    gives: tuple[Path, ...] = ()  # each leads to a part of the giver's answers that is taken
    rows: Mapping[str, str] = field(default_factory=dict)  # a column of the taker → the column of the giver that fills it


@dataclass(frozen=True)
class _Declaration:
    """A link, and where it is written."""

    link: ToolLink
    taker: Worksheet
    section: Section | None = None
    fields: tuple[Field, ...] = ()  # the field with the link, after those around it

    @property
    def called(self) -> str:
        """How a message names the place."""
        return ", ".join(each.place for each in (self.section, *self.fields) if each)


def connect_links(library: Library, folders: Sequence[str], problems: Problems) -> None:
    """Find both ends of every link in a library. What cannot be connected is reported, or noted in `library.left_out`.

    `folders` are those of all layers' worksheets as messages show them, ours first. It is nobody's mistake if a link in an
    earlier one leads to a tool that a later one changed or took away: such a link is left out.
    """
    for worksheet in library.worksheets.values():
        for stand in _declared(worksheet):
            link = stand.link
            giver = library.worksheets.get(link.giver) or library.retired.get(link.giver)
            if link.giver in library.broken:
                continue  # the problems of that tool are reported
            if removal := library.taken_away.get(link.giver):
                said_in, line = _said_in(link, "from", worksheet)
                if folders.index(home_of(said_in)) >= removal.depth:
                    message = f'a link is left out: {removal.where} takes "{link.giver}" away.'
                    library.left_out.append(f"{said_in}:{line}: {message}")
                continue
            try:
                library.connect(_connected(stand, giver, library))
            except LinkMistake as wrong:
                said_in, line = _said_in(link, wrong.option, worksheet)
                if giver and folders.index(home_of(giver.latest)) > folders.index(home_of(said_in)):
                    library.left_out.append(f"{said_in}:{line}: a link to {giver.latest} is left out: {wrong}")
                else:
                    problems.add(worksheet.path, line, str(wrong), stand.called)


def _said_in(link: ToolLink, option: str, worksheet: Worksheet) -> tuple[str, int]:
    """The file and line of an option of a link."""
    line = link.line_of(option)
    return (line.path if isinstance(line, FileLine) else worksheet.path), line


def _declared(worksheet: Worksheet) -> Iterator[_Declaration]:
    """Every link of a worksheet with where it is written."""

    def of(fields: Iterable[Field], section: Section, around: tuple[Field, ...]) -> Iterator[_Declaration]:
        for each in fields:
            yield from (_Declaration(link, worksheet, section, (*around, each)) for link in each.links)
            yield from of(each.inner_fields(), section, (*around, each))

    yield from (_Declaration(link, worksheet) for link in worksheet.links)
    for section in worksheet.sections:
        yield from (_Declaration(link, worksheet, section) for link in section.links)
        yield from of(section.fields, section, ())


def _connected(stand: _Declaration, giver: Worksheet | None, library: Library) -> Connection:
    """A link with both of its ends.

    Raises:
        LinkMistake: where one does not exist, or the two do not fit.
    """
    link, taker = stand.link, stand.taker
    if giver is None:
        raise LinkMistake("from", f'there is no tool "{link.giver}" to take from. {nearest(link.giver, library.worksheets)}')
    if giver is taker:
        raise LinkMistake("from", '"from" names this tool itself. To take over an answer within a tool, use "filled_from".')
    if giver.became:
        raise LinkMistake("from", f'the tool "{link.giver}" is retired.')
    ends = [end_in(giver, path[1:]) for path in link.from_]
    for end in ends:
        _check_given(link, end, giver)
    place = tuple(each.id for each in stand.fields)
    if link.mode == SHOW or (link.mode == ROUND and not place):
        into, rows = _shown_at(stand)
    else:
        into, rows = _taken(stand, ends)
    return Connection(link, giver, taker, stand.section, place, into, tuple(end.path for end in ends), rows)


def _shown_at(stand: _Declaration) -> tuple[Path, Mapping[str, str]]:
    """The path to the part of a field where something is shown, and no rows."""
    return (_receiver(stand)[0] if stand.link.into else ()), {}


def _receiver(stand: _Declaration) -> tuple[Path, Shape]:
    """The path from the field with a link to the part of it that takes, and the shape of that part.

    Raises:
        LinkMistake: where nothing there can take anything.
    """
    link = stand.link
    if not stand.fields:
        name = "into" if link.into else "mode"
        raise LinkMistake(name, f'"{link.mode}" needs a field to go into: write the link under a field.')
    *around, own = stand.fields
    if any(each.answer.is_many for each in around):
        raise LinkMistake(
            "mode", "a link cannot be in a row of a table or block; write it under the field that holds the rows."
        )
    if not own.asks:
        raise LinkMistake("mode", f'"{link.mode}" needs a field that asks something.')
    if not link.into:
        return (), own.answer
    found = own.answer.find(link.into)
    if not found:
        raise LinkMistake("into", f'this field has no part "{link.into}". {nearest(link.into, known_in(own.answer))}')
    return found


def _taken(stand: _Declaration, ends: list[GivingEnd]) -> tuple[Path, Mapping[str, str]]:
    """The path to the part that takes; and if that has rows, which column goes into which, as in `Connection.rows`.

    Raises:
        LinkMistake: where nothing can be taken, or it does not fit.
    """
    link = stand.link
    path, shape = _receiver(stand)
    rows: Mapping[str, str] = link.rows
    if link.into and not shape.is_many:
        around = stand.fields[-1].answer
        for step in path[:-1]:
            around = around.inside()[step]
        if around.is_many:  # the part is a column, so the rows that it is in take
            path, shape, rows = path[:-1], around, rows or {link.into: EACH}
    for end in ends:
        if not end.path:
            raise LinkMistake("from", f'say what is taken from "{link.giver}". {nearest("", end.names)}')
        if link.mode == TOTAL and not end.shape.labels:
            raise LinkMistake("from", "only items that can be checked are counted.")
        _check_fit(link, end, shape, rows)
    return path, rows


def _check_fit(link: ToolLink, end: GivingEnd, shape: Shape, rows: Mapping[str, str]) -> None:
    """Check that what one end gives fits the other: column by column if that has rows, otherwise as a whole."""
    if not shape.is_many:
        if rows or link.set:
            raise LinkMistake("rows" if rows else "set", "this field has no rows: leave this out.")
        if not shape.takes(end.shape):
            raise LinkMistake("from", f"what is taken ({end.shape.name}) does not fit into this field ({shape.name}).")
        return
    if not rows:
        raise LinkMistake("mode", f'say under "rows" what goes into which column. {nearest("", shape.parts)}')
    given = end.columns(counted=link.mode == TOTAL)
    for column, source in rows.items():
        _check_known(column, shape.parts, "rows", "this field has no column")
        _check_known(source, given, "rows", "what is taken has no column")
        if not shape.parts[column].takes(given[source]):
            raise LinkMistake(
                "rows", f'"{source}" ({given[source].name}) does not fit into "{column}" ({shape.parts[column].name}).'
            )
    for column, answer in link.set.items():
        _check_known(column, shape.parts, "set", "this field has no column")
        _check_known(answer, shape.parts[column].labels, "set", f'"{column}" has no answer')


def _check_given(link: ToolLink, end: GivingEnd, giver: Worksheet) -> None:
    """Check that the options of a link name what exists at the end that gives."""
    for column, answers in link.only.items():
        if column:
            _check_known(column, end.row_parts, "only", "what is taken has no column")
        shapes = [end.row_parts[column]] if column else list(end.shape.parts.values())
        allowed = [id_ for each in shapes for id_ in each.labels]
        for answer in answers:
            _check_known(answer, dict.fromkeys(allowed), "only", "there is no answer")
    for name, columns in (("columns", link.columns), ("by", (link.by,) if link.by else ())):
        for column in columns:
            _check_known(column, end.row_parts, name, "what is taken has no column")
    if link.when:
        asking = {each.id: each for each in giver.fields() if each.asks}
        _check_known(link.when.field, asking, "when", f'"{giver.id}" has no field')
        for answer in link.when.answer:
            _check_known(answer, asking[link.when.field].answer.labels, "when", f'"{link.when.field}" has no answer')


def _check_known(name: str, known: Iterable[str], option: str, wrong: str) -> None:
    if name not in known:
        raise LinkMistake(option, f'{wrong} "{name}". {nearest(name, known)}')
