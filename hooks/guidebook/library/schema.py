"""The JSON Schema of a worksheet, from which editors take completion and checks."""

from __future__ import annotations

from collections.abc import Mapping

from guidebook.authoring.options import Record, Schema, options_of, record_schema
from guidebook.authoring.schemas import by_name
from guidebook.kinds import all_kinds
from guidebook.worksheets.field_lists import NOT_IN_CELLS, Fields
from guidebook.worksheets.links import Links
from guidebook.worksheets.retired import RetiredTool
from guidebook.worksheets.section import Section
from guidebook.worksheets.worksheet import Worksheet


def worksheet_schema(chapters: Mapping[str, str] | None = None) -> Schema:
    """The schema of a worksheet's file, or of one that says instead that the tool is retired.

    `chapters`, ids with titles, are what editors offer; a layer may have others.
    """
    gone = {"type": "string", "description": "What became of the whole tool."}
    whole = record_schema(Worksheet)
    offered = [{"label": id_, "description": title, "body": id_} for id_, title in (chapters or {}).items()]
    whole["properties"]["chapter"]["defaultSnippets"] = offered
    return {
        "if": {"properties": {"retired": gone}, "required": ["retired"]},
        "then": record_schema(RetiredTool),
        "else": whole,
        "$defs": {**{fields.definition: _fields_schema(fields) for fields in _lists_of_fields()}, **Links.definitions()},
    }


def _lists_of_fields() -> list[Fields]:
    """Every sort of list of fields that a section or a kind has."""
    records: list[type[Record]] = [Section, *all_kinds().values()]
    types = [each.type for record in records for each in options_of(record).values()]
    return list(dict.fromkeys(type_ for type_ in types if isinstance(type_, Fields)))


def _fields_schema(fields: Fields) -> Schema:
    """The schema of a field of one of the kinds that are allowed in such a list."""
    kinds = {name: all_kinds()[name] for name in fields.kinds(all_kinds())}

    def changed(name: str, schema: Schema) -> None:
        for option in NOT_IN_CELLS:
            if fields.in_cells or (option == "filled_from" and not kinds[name].carries):
                del schema["properties"][option]

    return by_name("kind", "What kind of field it is; text where none is named.", kinds, "text", changed)
