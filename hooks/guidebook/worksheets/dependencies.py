"""Checks how the fields of one worksheet refer to each other: ids are unique, and what a field names exists and fits."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping

from guidebook.answers.rows import Rows
from guidebook.authoring.options import Reader
from guidebook.authoring.problems import line_reference, nearest
from guidebook.worksheets.conditions import Condition
from guidebook.worksheets.fields import RESERVED, Field
from guidebook.worksheets.refs import Named, named_in
from guidebook.worksheets.section import Section

Leads = dict[str, dict[str, set[str]]]  # an option's name → a field's id → the ids of the fields that it names there


def connect(sections: tuple[Section, ...], reader: Reader) -> tuple[Section, ...]:
    """Check every reference between the fields of a worksheet, and return the sections with what they refer to filled in.

    What is wrong is reported to `reader` with its section, field and line; nothing is raised.
    """
    scope = {field.id: field for section in sections for field in section.fields}
    first_sections: dict[str, int] = {}
    first_fields: dict[str, int] = {}
    leads: Leads = {}
    for section in sections:
        with reader.at(section.place):
            _check_id("section", section, first_sections, reader)
            _check_section(section, scope, reader, leads)
            _check_ids(section.fields, first_fields, (), reader)
            _check_named(section.fields, scope, {}, reader, leads)
    for section in sections:
        with reader.at(section.place):
            _check_section_circle(section, leads, reader)
            _check_circles(section.fields, leads, reader)
    return tuple(dataclasses.replace(each, fields=_connected(each, scope, reader)) for each in sections)


def _connected(section: Section, scope: Mapping[str, Field], reader: Reader) -> tuple[Field, ...]:
    with reader.at(section.place):
        return connect_fields(section.fields, scope, reader)


def connect_fields(fields: Iterable[Field], scope: Mapping[str, Field], reader: Reader) -> tuple[Field, ...]:
    """The fields, each with what it takes from the fields in `scope`, which it may name by id."""
    connected = []
    for field in fields:
        with reader.at(field.place):
            connected.append(field.connect(scope, reader))
    return tuple(connected)


def _check_id(what: str, part: Section | Field, first: dict[str, int], reader: Reader) -> None:
    if part.id in first:
        taken = line_reference(first[part.id], part.line_of("id"))
        reader.report(part.line_of("id"), f'the id "{part.id}" is taken by the {what} {taken}; each {what} needs its own.')
    first.setdefault(part.id, part.line)


def _check_ids(fields: Iterable[Field], first: dict[str, int], around: tuple[str, ...], reader: Reader) -> None:
    """Check that fields beside each other have different ids; `around` are the ids of the fields that contain them."""
    for field in fields:
        with reader.at(field.place):
            _check_id("field", field, first, reader)
            if field.id in RESERVED:  # the field was made by a kind, from an item
                reader.report(field.line_of("id"), f'the id "{field.id}" is reserved; use another.')
            if field.shape is Rows and field.id in around:  # otherwise their rows could not be told apart
                reader.report(field.line_of("id"), f'the id "{field.id}" is taken by a field that this one is inside.')
            _check_ids(field.inner_fields(), {}, (*around, field.id), reader)


def _check_section(section: Section, scope: Mapping[str, Field], reader: Reader, leads: Leads) -> None:
    within = {field.id: "is in this section" for field in section.fields}
    for named in named_in(section):
        if _follow(named, section, scope, within, reader):
            for id_ in within:
                leads.setdefault(named.option, {}).setdefault(id_, set()).add(named.id)


def _check_named(
    fields: Iterable[Field], scope: Mapping[str, Field], barred: Mapping[str, str], reader: Reader, leads: Leads
) -> None:
    """Check every field that these fields name. The `barred` ones, each with the reason, cannot be named from here."""
    for field in fields:
        with reader.at(field.place):
            for named in named_in(field):
                if _follow(named, field, scope, barred, reader):
                    leads.setdefault(named.option, {}).setdefault(field.id, set()).add(named.id)
            inner = field.inner_fields()
            inner_leads: Leads = {}
            inside = {each.id: each for each in inner}
            around = {id_: why for id_, why in {**barred, field.id: "holds this one"}.items() if id_ not in inside}
            _check_named(inner, {**scope, **inside}, around, reader, inner_leads)
            _check_circles(inner, inner_leads, reader)


def _follow(named: Named, own: Field | Section, scope: Mapping[str, Field], barred: Mapping[str, str], reader: Reader) -> bool:
    """Whether a field may be named; if a condition waits for certain answers to it, those are checked too."""
    other = named.find(own, scope, barred, reader)
    if other and isinstance(named.record, Condition):
        _check_answers(named.record, other, reader)
    return bool(other)


def _check_answers(when: Condition, other: Field, reader: Reader) -> None:
    allowed = other.answer_ids()
    if when.answer and not allowed:
        reader.report(when.line, f'the field "{when.field}" has no answers to choose from: leave out "answer" for any answer.')
        return
    for answer in when.answer:
        if answer not in allowed:
            reader.report(when.line, f'"{answer}" is not an answer to the field "{when.field}". {nearest(answer, allowed)}')


def reached(start: str, leads: Mapping[str, Iterable[str]]) -> set[str]:
    """An id and every id that it leads to, directly or through others; `leads` gives the ids that each leads to directly."""
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        id_ = ahead.pop()
        if id_ not in seen:
            seen.add(id_)
            ahead.extend(leads.get(id_, ()))
    return seen


def _check_section_circle(section: Section, leads: Leads, reader: Reader) -> None:
    within = {field.id for field in section.fields}
    for named in named_in(section):
        if named.id not in within and within & reached(named.id, leads.get(named.option, {})):
            named.report(f'"{named.option}" names "{named.id}", which in turn depends on a field of this section.', reader)


def _check_circles(fields: Iterable[Field], leads: Leads, reader: Reader) -> None:
    """Report each field that depends on itself: what it names leads back to it through the same option."""
    for field in fields:
        for named in named_in(field):
            ways = leads.get(named.option, {})
            if named.id in ways.get(field.id, ()) and field.id in reached(named.id, ways):
                with reader.at(field.place):
                    named.report(f'"{named.option}" names "{named.id}", which in turn depends on this field.', reader)
