"""A field that takes over the answer of another one of the same worksheet, so that nobody types the same twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from guidebook.authoring.problems import nearest

if TYPE_CHECKING:
    from guidebook.authoring.options import Reader
    from guidebook.worksheets.fields import Field


def check_carrying(fields: Iterable[Field], scope: Mapping[str, Field], around: tuple[str, ...], reader: Reader) -> None:
    """Check what some fields are filled from; `around` are the ids of the fields that they stand in."""
    for field in fields:
        with reader.at(field.place):
            if field.filled_from and (wrong := _wrong_with(field, scope, around, reader)):
                reader.report(field.line_of("filled_from"), wrong)
            inside = {each.id: each for each in field.inner_fields()}
            check_carrying(inside.values(), {**scope, **inside}, (*around, field.id), reader)


def _wrong_with(field: Field, scope: Mapping[str, Field], around: tuple[str, ...], reader: Reader) -> str:
    """What is wrong with the field that another is filled from; empty: nothing."""
    source = scope.get(field.filled_from)
    if field.filled_from == field.id:
        return "the field cannot be filled from itself."
    if field.filled_from in around:
        return f'the field cannot be filled from "{field.filled_from}", which it stands in.'
    if source is None:
        known = [each.id for each in scope.values() if field.takes_from(each) and each is not field]
        hint = nearest(field.filled_from, known) if known else ""
        unknown = f'there is no field "{field.filled_from}" to fill this one from. {hint}'.strip()
        return "" if field.filled_from in reader.broken_ids else unknown
    if not field.takes_from(source):
        return f'"{source.id}" ({source.kind}) has answers that this field ({field.kind}) cannot hold.'
    leads = source
    for _ in scope:
        if not leads.filled_from or leads.filled_from not in scope:
            return ""
        leads = scope[leads.filled_from]
        if leads is field:
            return f'the field is filled from "{source.id}", which in turn is filled from this field.'
    return ""
