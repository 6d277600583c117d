"""Records: what is read from one mapping of a YAML file, declared once as a class.

A record (a worksheet, a section, a field kind, the brand …) is a class derived from `Record` whose fields are made by
`option`. From that one declaration come the reading and checking of YAML (`read_record`), the JSON Schema for editors
(`record_schema`) and the authors' reference page. What an option may hold is said by its type (see `options`).
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, dataclass_transform

from guidebook.authoring.problems import Problems, line_reference, meant, nearest, shown
from guidebook.authoring.reader import Reader, Unread
from guidebook.authoring.yaml_source import Node

if TYPE_CHECKING:
    from guidebook.authoring.rewording import Path, Rewording

Schema = dict[str, Any]


class OptionType:
    """What an option may hold: how it is read, what is allowed in words, and its JSON Schema.

    Each method does nothing special unless a subclass overrides it; `read` and `schema` must be.
    """

    allowed = ""  # completes the sentence "It must be …"
    prose = False  # whether readers see it as text, in which authors may type what YAML takes for syntax

    def read(self, node: Node, name: str, reader: Reader) -> Any:
        """The value of the option `name`.

        Raises:
            Unread: when it is not allowed; the problem has been reported.
        """
        raise NotImplementedError

    def read_over(self, node: Node, name: str, reader: Reader, before: Any) -> Any:
        """The value of an option that an earlier file gave as `before`. By default the new value replaces it.

        Raises:
            Unread: when it is not allowed; the problem has been reported.
        """
        return self.read(node, name, reader)

    def inside(self, before: Node, change: Node, reader: Reader) -> type[Record] | None:
        """The record that a group, or each entry of a list, is read into, so that layers can change its options one by one.

        `before` is the value so far, and `change` what the layer says about it. None: a change replaces the whole value.

        Raises:
            Unread: when the change is impossible; the problem has been reported.
        """
        return None

    def named(self, node: Node) -> Node | None:
        """The mapping of entries by name that layers can change one by one; None where the value is no such mapping."""
        return None

    def schema(self) -> Schema:
        """What may be written, as a JSON Schema (draft 7)."""
        raise NotImplementedError

    def reworded(self, node: Node, at: Path, by: Rewording) -> Node:
        """A value with every text that readers see replaced; `at` is the path of ids and names that leads to the value."""
        return by.put(at, node) if self.prose and node.text is not None else node

    def refused(self, text: str, node: Node, name: str, reader: Reader) -> Unread:
        """Note that a text is not allowed, and return the exception for the caller to raise."""
        return reader.fail(node.line, f'"{name}" must be {self.allowed}, but it is {shown(text)}.')

    def _text(self, node: Node, name: str, reader: Reader) -> str:
        if node.text is None:
            found, needs = "a list", "a text that begins with [ or a hyphen needs quotes"
            if node.mapping is not None:
                found, needs = "a group of names and values", "a text with a colon, or that begins with {, needs quotes"
            hint = f"; {needs}" if self.prose else ""
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}, but it is {found}{hint}.')
        if not node.text.strip():
            raise reader.fail(node.line, f'"{name}" is empty. It must be {self.allowed}.')
        return node.text.strip()


@dataclass(frozen=True)
class Option:
    """One declared option. `help` is a sentence for authors; `default` is `dataclasses.MISSING` for a required option."""

    name: str
    type: OptionType
    help: str
    default: Any

    @property
    def required(self) -> bool:
        """Whether it must be given."""
        return self.default is dataclasses.MISSING

    @property
    def attribute(self) -> str:
        """Its attribute in Python: the name, with an underscore after it where it is a reserved word."""
        return f"{self.name}_" if iskeyword(self.name) else self.name


def option(type_: OptionType, help_: str, default: Any = dataclasses.MISSING) -> Any:
    """Declare an option of a record; without a default it is required."""
    metadata = {"type": type_, "help": help_, "default": default}
    if isinstance(default, dict):
        return dataclasses.field(default_factory=default.copy, metadata=metadata)
    return dataclasses.field(default=default, metadata=metadata)


@dataclass_transform(frozen_default=True, kw_only_default=True, eq_default=False)
class _Declared:
    """Makes each class derived from it a frozen dataclass, and keeps what it declares.

    Every build creates a hundred of these classes, so they get no methods for comparing and printing.
    """

    declared: ClassVar[dict[str, Option]] = {}

    def __init_subclass__(cls) -> None:
        dataclass(frozen=True, kw_only=True, eq=False, repr=False)(cls)
        fields = dataclasses.fields(cls)  # type: ignore[arg-type]  # it is one since the line above
        names = {each: each.name.removesuffix("_") for each in fields if each.metadata}
        cls.declared = {name: Option(name, **each.metadata) for each, name in names.items()}


class Record(_Declared):
    """What is read from one mapping. `line` is where it begins; `option_lines` has the line of each option that is given."""

    line: int = 0
    option_lines: Mapping[str, int] = dataclasses.field(default_factory=dict)

    key: ClassVar[str] = "id"  # the option that identifies one entry among several
    rules: ClassVar[Schema] = {}  # what `check` requires, as far as JSON Schema can express it

    def line_of(self, name: str) -> int:
        """The line of an option, or of the record where the option is not given."""
        return self.option_lines.get(name, self.line)

    def check(self, reader: Reader) -> None:
        """Report options that are fine by themselves but do not fit together."""

    def check_order(self, smaller: str, larger: str, reader: Reader) -> None:
        """Report when the option `smaller` has a larger value than the option `larger`, where both are given."""
        one, other = getattr(self, smaller), getattr(self, larger)
        if one is not None and other is not None and one > other:
            reader.report(self.line_of(smaller), f'"{smaller}" ({one}) is larger than "{larger}" ({other}).')


def options_of(record: type[Record]) -> dict[str, Option]:
    """The options of a record by name, in the order in which they are declared."""
    return record.declared


def read_each(read: Callable[[Any], Any], entries: Iterable[Any]) -> list[Any]:
    """Read every entry, even after one fails, so that every problem is reported.

    Raises:
        Unread: when any entry could not be read, as fewer results than entries would be misleading.
    """
    results = []
    broken = False
    for entry in entries:
        try:
            results.append(read(entry))
        except Unread:
            broken = True
    if broken:
        raise Unread
    return results


def check_unique(records: Iterable[Any], reader: Reader) -> None:
    """Report every id that occurs more than once. The records have an option `id`."""
    first: dict[str, int] = {}
    for record in records:
        line = record.line_of("id")
        if record.id in first:
            reader.report(line, f'the id "{record.id}" is here twice (first {line_reference(first[record.id], line)}).')
        first.setdefault(record.id, line)


AnyRecord = TypeVar("AnyRecord", bound=Record)


def read_record(
    record: type[AnyRecord], node: Node, reader: Reader, ignore: tuple[str, ...] = (), before: AnyRecord | None = None
) -> AnyRecord:
    """Read one mapping into a record; every wrong, unknown or missing option is reported, not only the first.

    Names in `ignore` are allowed and skipped. `before` is a record from an earlier file that supplies what is left out here.

    Raises:
        Unread: when a value could not be read, or a required option is missing.
    """
    options = options_of(record)
    values: dict[str, Any] = {each.attribute: getattr(before, each.attribute) for each in options.values()} if before else {}
    broken = False
    given = node.mapping or {}
    known = [*ignore, *options]
    misspelled = {meant(name, known) for name in given if name not in known}
    for name, value in given.items():
        if name in ignore:
            continue
        if name not in options:
            line = node.key_lines.get(name, node.line)
            reader.report(line, f"{shown(name)} is not known here. {nearest(name, known)}")
            continue
        try:
            each = options[name]
            values[each.attribute] = each.type.read_over(value, name, reader, values.get(each.attribute))
        except Unread:
            broken = True
    for name, each in options.items():
        if each.required and not before and name not in given:
            if name not in misspelled:
                reader.report(node.line, f'"{name}" is missing. It must be {each.type.allowed}.')
            broken = True
    if broken:
        raise Unread
    result = record(line=node.line, option_lines=node.key_lines, **values)
    result.check(reader)
    return result


def sound_part(record: type[Record], node: Node) -> Node:
    """What can be read of a group that was reported: for what would cause more problems if it counted as empty."""
    options, unheard = options_of(record), Reader("", Problems())
    sound: dict[str, Node] = {}
    for name, value in (node.mapping or {}).items():
        with contextlib.suppress(Unread):
            if name in options:
                options[name].type.read(value, name, unheard)
                sound[name] = value
    return dataclasses.replace(node, value=sound)


def record_schema(record: type[Any]) -> Schema:
    """The JSON Schema (draft 7) of a record, with each option's help as its description."""
    options = options_of(record)
    return {
        "type": "object",
        "properties": {
            name: {**each.type.schema(), "description": each.help, **_default(each)} for name, each in options.items()
        },
        "required": [name for name, each in options.items() if each.required],
        "additionalProperties": False,
        **record.rules,
    }


def _default(each: Option) -> Schema:
    plain = isinstance(each.default, str | int | bool) and each.default != ""
    return {"default": each.default} if plain else {}
