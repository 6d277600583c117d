"""What one field may say of another in the same worksheet: unique ids, conditions, rows taken from a checklist."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .problems import nearest

if TYPE_CHECKING:
    from .options import Reader
    from .worksheet import Condition, Field, Section

# The team and the date at the top of every sheet are ordinary answers under these ids.
SHEET_TEAM, SHEET_DATE = "sheet-team", "sheet-date"


def connect(sections: tuple[Section, ...], reader: Reader) -> tuple[Section, ...]:
    """Check every reference between the fields of a worksheet and return the sections with the references followed."""
    top = tuple(field for section in sections for field in section.fields)
    _check_unique("section", sections, reader)
    _check_fields(top, reader)
    scope = {field.id: field for field in top}
    waits_for: dict[str, set[str]] = {}
    for section in sections:
        with reader.at(f'section "{section.title}"'):
            within = {field.id for field in section.fields}
            if section.when:
                if section.when.field in within:
                    reader.report(section.when.line, f'the section cannot depend on its own field "{section.when.field}".')
                else:
                    _check_condition(section.when, scope, reader)
                for id_ in within:
                    waits_for.setdefault(id_, set()).add(section.when.field)
            for field in section.fields:
                _check_conditions(field, scope, reader, waits_for)
    _check_circles(top, waits_for, reader)
    return tuple(
        dataclasses.replace(section, fields=tuple(_connected(field, scope, reader) for field in section.fields))
        for section in sections
    )


def _connected(field: Field, scope: dict[str, Field], reader: Reader) -> Field:
    with reader.at(field.place):
        return field.connect(scope, reader)


def _check_unique(what: str, parts: tuple[Section, ...] | tuple[Field, ...], reader: Reader) -> None:
    first: dict[str, int] = {}
    for part in parts:
        if part.id in first:
            reader.report(
                part.line, f'the id "{part.id}" is taken by the {what} on line {first[part.id]}; each {what} needs its own.'
            )
        else:
            first[part.id] = part.line


def _check_fields(fields: tuple[Field, ...], reader: Reader) -> None:
    _check_unique("field", fields, reader)
    for field in fields:
        with reader.at(field.place):
            if field.id in (SHEET_TEAM, SHEET_DATE, "row"):
                reader.report(field.line, f'the id "{field.id}" is reserved; use another.')
            _check_fields(field.inner_fields(), reader)


def _check_conditions(field: Field, scope: dict[str, Field], reader: Reader, waits_for: dict[str, set[str]]) -> None:
    with reader.at(field.place):
        if field.when:
            if field.when.field == field.id:
                reader.report(field.when.line, "the field cannot depend on itself.")
            else:
                _check_condition(field.when, scope, reader)
                waits_for.setdefault(field.id, set()).add(field.when.field)
        inner = field.inner_fields()
        for each in inner:
            _check_conditions(each, {**scope, **{other.id: other for other in inner}}, reader, {})


def _check_condition(when: Condition, scope: dict[str, Field], reader: Reader) -> None:
    other = scope.get(when.field)
    if other is None:
        if when.field not in reader.broken_ids:
            reader.report(when.line, f'there is no field "{when.field}" to depend on. {nearest(when.field, scope)}')
        return
    if not other.asks:
        reader.report(when.line, f'"{when.field}" asks nothing, so nothing can depend on it.')
        return
    allowed = other.answer_ids()
    for answer in when.answer:
        if answer not in allowed:
            reader.report(when.line, f'"{answer}" is no answer of the field "{when.field}". {nearest(answer, allowed)}')


def _check_circles(fields: tuple[Field, ...], waits_for: dict[str, set[str]], reader: Reader) -> None:
    def reached(start: str) -> Iterator[str]:
        seen: set[str] = set()
        ahead = list(waits_for.get(start, ()))
        while ahead:
            id_ = ahead.pop()
            if id_ not in seen:
                seen.add(id_)
                yield id_
                ahead.extend(waits_for.get(id_, ()))

    for field in fields:
        if field.when and field.when.field != field.id and field.id in reached(field.id):
            with reader.at(field.place):
                reader.report(
                    field.when.line, f'the field depends on "{field.when.field}", which in turn depends on this field.'
                )
