"""Options that name another field of the same worksheet, and the one check that serves all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from guidebook.authoring.options import Group, Id, ListOf, Reader, Record, options_of
from guidebook.authoring.problems import nearest


class Nameable(Protocol):
    """What can be named by id: the part of a field that matters here."""

    @property
    def id(self) -> str:
        """The id by which it is named."""

    @property
    def kind(self) -> str:
        """Its kind, as messages show it."""


Other = TypeVar("Other", bound=Nameable)


@dataclass(frozen=True)
class Ref(Id):
    """The id of another field.

    `to` says in words which fields may be named. `fits(own, other)` says whether `own`, the field or section with the option,
    may name the field `other`.
    """

    to: str
    fits: Callable[[Any, Any], bool]

    @property
    def allowed(self) -> str:  # type: ignore[override]
        return f"the id of {self.to}"


@dataclass(frozen=True)
class Named:
    """One mention of a field by its id: the record and option that name it, the option's type, and the id."""

    record: Record
    option: str
    type: Ref
    id: str

    def report(self, what: str, reader: Reader) -> None:
        """Report something about this mention, with its line."""
        reader.report(self.record.line_of(self.option), what)

    def find(self, own: Any, scope: Mapping[str, Other], barred: Mapping[str, str], reader: Reader) -> Other | None:
        """The field that is named, or None where it may not be named, which is reported.

        `own` is the field or section with the option, and `scope` the fields it can see, by id. `barred` holds the ids that it
        cannot name because of where it is, each with the reason as messages give it, such as "holds this one".
        """

        def wrong_with(other: Other) -> str:
            if other is own:
                return "is this one itself"
            return barred.get(other.id, "" if self.type.fits(own, other) else f"({other.kind}) is not one")

        other = scope.get(self.id)
        wrong = other and wrong_with(other)
        if other is None or wrong:
            if other or self.id not in reader.broken_ids:  # otherwise that field has a problem of its own
                can = [id_ for id_, each in scope.items() if not wrong_with(each)]
                but = f', but "{self.id}" {wrong}' if wrong else ""
                self.report(f'"{self.option}" must name {self.type.to}{but}. {nearest(self.id, can)}', reader)
            return None
        return other


def named_in(record: Record) -> Iterator[Named]:
    """Every field that a record names, itself or in the records inside it. Fields inside it are not looked into."""
    for name, each in options_of(type(record)).items():
        value = getattr(record, each.attribute)
        if isinstance(each.type, Ref):
            if value:
                yield Named(record, name, each.type, value)
        elif isinstance(each.type, Group) or (isinstance(each.type, ListOf) and isinstance(each.type.of, Group)):
            for part in value if isinstance(value, tuple) else (value,):
                yield from named_in(part) if part else ()
