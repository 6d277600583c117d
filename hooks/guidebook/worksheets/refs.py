"""Options that name another field of the worksheet, from which a field takes something, and one check for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from guidebook.authoring.options import Group, Id, ListOf, Reader, Record, options_of
from guidebook.authoring.problems import nearest


class Nameable(Protocol):
    """What can be named by id: a field, as far as matters here."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def kind(self) -> str:
        """Which kind of field it is."""


Other = TypeVar("Other", bound=Nameable)


@dataclass(frozen=True)
class Ref(Id):
    """The id of another field.

    `to` says in words which fields may be named. `fits` tells whether what has the option (a field or a section) may name
    another field.
    """

    to: str
    fits: Callable[[Any, Any], bool]

    @property
    def allowed(self) -> str:  # type: ignore[override]
        return f"the id of {self.to}"


@dataclass(frozen=True)
class Named:
    """A named field: the record and option that name it, the option's type, and the id."""

    record: Record
    option: str
    type: Ref
    id: str

    def report(self, what: str, reader: Reader) -> None:
        """Report something about it at its line."""
        reader.report(self.record.line_of(self.option), what)

    def find(self, own: Any, scope: Mapping[str, Other], barred: Mapping[str, str], reader: Reader) -> Other | None:
        """The named field; None where it cannot be named, which is reported.

        `own` has the option, `scope` are the fields it can see, by id. `barred` are ids that it cannot name because of where
        it is, each with the reason as messages give it, such as "holds this one".
        """

        def wrong_with(other: Other) -> str:
            if other is own:
                return "is this one itself"
            return barred.get(other.id, "" if self.type.fits(own, other) else f"({other.kind}) is none")

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
    """Every field that a record names, including in the records inside it; fields inside it are handled separately."""
    for name, each in options_of(type(record)).items():
        value = getattr(record, each.attribute)
        if isinstance(each.type, Ref):
            if value:
                yield Named(record, name, each.type, value)
        elif isinstance(each.type, Group) or (isinstance(each.type, ListOf) and isinstance(each.type.of, Group)):
            for part in value if isinstance(value, tuple) else (value,):
                yield from named_in(part) if part else ()
