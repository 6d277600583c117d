"""What one field may say of another in the same worksheet: unique ids, conditions, rows taken from a checklist."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from guidebook.answers.rows import Rows
from guidebook.authoring.problems import nearest
from guidebook.worksheets.carrying import check_carrying

if TYPE_CHECKING:
    from guidebook.authoring.options import Reader
    from guidebook.worksheets.fields import Condition, Field
    from guidebook.worksheets.worksheet import Section

# The team and the date at the top of every sheet are ordinary answers under these ids.
SHEET_TEAM, SHEET_DATE = "sheet-team", "sheet-date"
RESERVED = (SHEET_TEAM, SHEET_DATE, "row")  # each row of a table keeps its own id under "row"

Waits = dict[str, set[str]]  # a field's id → the ids of the fields whose answers it waits for


def connect(sections: tuple[Section, ...], reader: Reader) -> tuple[Section, ...]:
    """Check every reference between the fields of a worksheet and return the sections with the references followed."""
    scope = {field.id: field for section in sections for field in section.fields}
    first_sections: dict[str, int] = {}
    first_fields: dict[str, int] = {}
    waits: Waits = {}
    for section in sections:
        with reader.at(section.place):
            _check_id("section", section, first_sections, reader)
            _check_section_condition(section, scope, reader, waits)
            _check_ids(section.fields, first_fields, (), reader)
            _check_conditions(section.fields, scope, (), reader, waits)
            check_carrying(section.fields, scope, (), reader)
    for section in sections:
        with reader.at(section.place):
            _check_section_circle(section, waits, reader)
            _check_circles(section.fields, waits, reader)
    return tuple(dataclasses.replace(each, fields=_connected(each, scope, reader)) for each in sections)


def _connected(section: Section, scope: Mapping[str, Field], reader: Reader) -> tuple[Field, ...]:
    with reader.at(section.place):
        return connect_fields(section.fields, scope, reader)


def connect_fields(fields: Iterable[Field], scope: Mapping[str, Field], reader: Reader) -> tuple[Field, ...]:
    """Some fields with what they take from the fields in `scope`."""
    connected = []
    for field in fields:
        with reader.at(field.place):
            connected.append(field.connect(scope, reader))
    return tuple(connected)


def _check_id(what: str, part: Section | Field, first: dict[str, int], reader: Reader) -> None:
    if part.id in first:
        reader.report(
            part.line_of("id"),
            f'the id "{part.id}" is taken by the {what} on line {first[part.id]}; each {what} needs its own.',
        )
    first.setdefault(part.id, part.line)


def _check_ids(fields: Iterable[Field], first: dict[str, int], around: tuple[str, ...], reader: Reader) -> None:
    """Check that some fields have ids of their own; `around` are the ids of the fields that they stand in."""
    for field in fields:
        with reader.at(field.place):
            _check_id("field", field, first, reader)
            if field.id in RESERVED:
                reader.report(field.line_of("id"), f'the id "{field.id}" is reserved; use another.')
            if field.shape is Rows and field.id in around:  # the rows of the two could not be told apart
                reader.report(field.line_of("id"), f'the id "{field.id}" is taken by a field that this one stands in.')
            _check_ids(field.inner_fields(), {}, (*around, field.id), reader)


def _check_section_condition(section: Section, scope: Mapping[str, Field], reader: Reader, waits: Waits) -> None:
    if not section.when:
        return
    within = {field.id for field in section.fields}
    if section.when.field in within:
        reader.report(section.when.line, f'the section cannot depend on its own field "{section.when.field}".')
        return
    _check_condition(section.when, scope, reader)
    for id_ in within:
        waits.setdefault(id_, set()).add(section.when.field)


def _check_conditions(
    fields: Iterable[Field], scope: Mapping[str, Field], around: tuple[str, ...], reader: Reader, waits: Waits
) -> None:
    """Check what some fields depend on; `around` are the ids of the fields that they stand in."""
    for field in fields:
        with reader.at(field.place):
            if field.when:
                if field.when.field == field.id:
                    reader.report(field.when.line, "the field cannot depend on itself.")
                elif field.when.field in around:
                    reader.report(field.when.line, f'the field cannot depend on "{field.when.field}", which it stands in.')
                else:
                    _check_condition(field.when, scope, reader)
                    waits.setdefault(field.id, set()).add(field.when.field)
            inner = field.inner_fields()
            inner_waits: Waits = {}
            inside = {each.id: each for each in inner}
            inner_around = tuple(id_ for id_ in (*around, field.id) if id_ not in inside)
            _check_conditions(inner, {**scope, **inside}, inner_around, reader, inner_waits)
            _check_circles(inner, inner_waits, reader)


def _check_condition(when: Condition, scope: Mapping[str, Field], reader: Reader) -> None:
    other = scope.get(when.field)
    if other is None:
        if when.field not in reader.broken_ids:
            reader.report(when.line, f'there is no field "{when.field}" to depend on. {nearest(when.field, scope)}')
        return
    if not other.asks:
        reader.report(when.line, f'"{when.field}" asks nothing, so nothing can depend on it.')
        return
    allowed = other.answer_ids()
    if when.answer and not allowed:
        reader.report(when.line, f'the field "{when.field}" has no answers to choose from: leave out "answer" for any answer.')
        return
    for answer in when.answer:
        if answer not in allowed:
            reader.report(when.line, f'"{answer}" is no answer of the field "{when.field}". {nearest(answer, allowed)}')


def reached(start: str, leads: Mapping[str, Iterable[str]]) -> set[str]:
    """An id and every id that it leads to, directly or through others."""
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        id_ = ahead.pop()
        if id_ not in seen:
            seen.add(id_)
            ahead.extend(leads.get(id_, ()))
    return seen


def _check_section_circle(section: Section, waits: Waits, reader: Reader) -> None:
    within = {field.id for field in section.fields}
    if section.when and section.when.field not in within and within & reached(section.when.field, waits):
        reader.report(
            section.when.line,
            f'the section depends on "{section.when.field}", which in turn depends on a field of this section.',
        )


def _check_circles(fields: Iterable[Field], waits: Waits, reader: Reader) -> None:
    for field in fields:
        if field.when and field.when.field in waits.get(field.id, ()) and field.id in reached(field.when.field, waits):
            with reader.at(field.place):
                reader.report(
                    field.when.line, f'the field depends on "{field.when.field}", which in turn depends on this field.'
                )
