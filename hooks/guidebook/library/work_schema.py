"""The JSON Schema (draft 7) of files with many sheets: all those of a team, or all those on a device."""

from __future__ import annotations

import json

from guidebook.answers import ID
from guidebook.authoring.options import Schema
from guidebook.library import sheet_schema

ADDRESS = "worksheets/work.schema.json"  # in the built site
FORMAT, VERSION = "start-somewhere/work", 1  # as sheets/saving.js writes them

TEAM: Schema = {
    "type": "object",
    "properties": {
        "id": {"type": "string", "pattern": sheet_schema.KEY, "description": "The id of the team, as in its sheets."},
        "name": {"type": "string", "description": "What it is called."},
        "profile": {
            "type": "object",
            "description": "What is said of it once: district, school, partners, roles, level, date, place.",
            "propertyNames": {"pattern": f"^{ID}$"},
            "additionalProperties": {"type": "string"},
        },
        "updated": {"type": "string", "description": "When that was last changed, in UTC; empty: never."},
    },
    "required": ["id", "name", "profile"],
}
SOURCE: Schema = {
    "type": "object",
    "description": "One sheet, or a result of several.",
    "properties": {
        "id": {"type": "string", "description": "What tells it from others: the same for each copy of the same sheet."},
        "kind": {"enum": ["sheet", "paper", "result"], "description": "Where it comes from."},
        "name": {"type": "string", "description": "What its file was called."},
        "updated": {"type": "string", "description": "When it was last changed, in UTC."},
        "site": {"type": "string", "description": "The id of the site that saved it."},
        "revision": {"type": "string", "description": "A hash of the tool's definition when it was saved."},
        "answers": {"type": "object", "description": "The answers of one person, as in a saved sheet."},
        "result": {"type": "object", "description": "Many people's answers as a result, as it was saved to a file."},
        "both": {"type": "boolean", "description": "It is counted although another one is of the same sheet."},
    },
    "required": ["id", "kind", "name"],
    "anyOf": [{"required": ["answers"]}, {"required": ["result"]}],
    "additionalProperties": False,
}
COUNTED: Schema = {
    "type": "object",
    "description": "How many people's answers are counted, and how many of them chose what, by field and option.",
    "properties": {
        "people": {"type": "integer", "minimum": 0},
        "counts": {
            "type": "object",
            "additionalProperties": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}},
        },
    },
    "required": ["people", "counts"],
    "additionalProperties": False,
}
GATHERING: Schema = {
    "type": "object",
    "description": "Many people's answers to one tool, brought together for a team.",
    "properties": {
        "team": {"type": "string", "pattern": sheet_schema.KEY, "description": "The id of the team."},
        "worksheet": {"type": "string", "pattern": f"^{ID}$", "description": "The id of the tool."},
        "updated": {"type": "string", "description": "When anything was last added or taken out, in UTC."},
        "sources": {"type": "array", "items": SOURCE, "description": "What was brought together."},
        "counted": COUNTED,
    },
    "required": ["team", "worksheet", "updated", "sources"],
    "additionalProperties": False,
}
OPTIONAL: dict[str, Schema] = {
    "gatherings": {"type": "array", "items": GATHERING, "description": "What was brought together, if anything was."},
}
PARTS: dict[str, Schema] = {
    "format": {"const": FORMAT, "description": "What sort of file this is."},
    "version": {"const": VERSION, "description": "The version of this form. A later one will have a higher number."},
    "site": {"type": "string", "description": "The id of the site that saved it."},
    "saved": {"type": "string", "format": "date-time", "description": "When it was saved, in UTC."},
    "teams": {"type": "array", "items": TEAM, "description": "The teams whose sheets they are."},
    "sheets": {"type": "array", "items": {"$ref": sheet_schema.ADDRESS.rpartition("/")[2]}, "description": "The sheets."},
}


def work_schema() -> Schema:
    """The schema of a file with many sheets. For each sheet, it refers to the schema of saved sheets beside it."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Saved work",
        "type": "object",
        "properties": {**PARTS, **OPTIONAL},
        "required": list(PARTS),
        "additionalProperties": False,
    }


def as_text() -> str:
    """The schema as the built site has it."""
    return json.dumps(work_schema(), indent=1, ensure_ascii=False) + "\n"
