"""The JSON Schema (draft 7) of the files in which readers save sheets, for anyone who reads such files with a program."""

from __future__ import annotations

import json
from collections.abc import Iterable

from guidebook.answers import ID
from guidebook.answers.any import Anything
from guidebook.answers.words import TypedWords
from guidebook.authoring.options import Schema
from guidebook.worksheets.fields import SHEET_DATE, SHEET_TEAM
from guidebook.worksheets.worksheet import Worksheet

ADDRESS = "worksheets/sheet.schema.json"  # in the built site
KEY = "^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$"  # the id of a team or of a sheet, as worksheet/now.js knows it
FORMAT, VERSION = "start-somewhere/sheet", 1  # as worksheet/records.js writes them

HEAD: dict[str, Schema] = {
    "format": {"const": FORMAT, "description": "What sort of file this is."},
    "version": {"const": VERSION, "description": "The version of this form. A later one will have a higher number."},
    "site": {"type": "string", "description": "The id of the site that saved it."},
    "worksheet": {"type": "string", "pattern": f"^{ID}$", "description": "The id of the tool, as in its page's address."},
    "revision": {"type": "string", "description": "A hash of the tool's definition when it was saved."},
    "team": {"type": "string", "pattern": KEY, "description": "Whose sheet it is."},
    "sheet": {"type": "string", "pattern": KEY, "description": "Which of the team's sheets of this tool it is."},
    "name": {"type": "string", "description": "The tool's name and the team's, for people."},
    "called": {"type": "string", "description": "What this copy is called, where the team has several of the tool."},
    "created": {"type": "string", "format": "date-time", "description": "When its first answer was kept, in UTC."},
    "begun": {
        "type": "string",
        "format": "date-time",
        "description": "When what is in it was begun, in UTC: since it was cleared, or in a file of another device.",
    },
    "updated": {"type": "string", "format": "date-time", "description": "When it was saved to this file, in UTC."},
}
NOT_ALWAYS = ("called", "begun")  # of those
ANSWERS: Schema = {
    "type": "object",
    "description": "The answers by the ids of their fields; a field without an answer is not there.",
    "properties": {SHEET_TEAM: TypedWords("Team").schema(), SHEET_DATE: TypedWords("Date").schema()},
}
EARLIER: Schema = {
    "type": "array",
    "description": "Answers that no field of the tool can show any more.",
    "items": {
        "type": "object",
        "properties": {
            "field": {"type": "string", "description": "The id of the field that they were given to."},
            "answer": {**Anything().schema(), "description": "All of the answer, or the parts of it that cannot be shown."},
        },
        "required": ["field", "answer"],
        "additionalProperties": False,
    },
}
ORIGINS: Schema = {"type": "object", "description": "Where answers were brought in from, by the fields that hold them."}


def sheet_schema(worksheets: Iterable[Worksheet]) -> Schema:
    """The schema of a saved sheet of any of these worksheets: a branch for each has the shapes of its answers."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A saved sheet",
        "type": "object",
        "properties": {**HEAD, "answers": ANSWERS, "earlier": EARLIER, "origins": ORIGINS},
        "required": [*(name for name in HEAD if name not in NOT_ALWAYS), "answers"],
        "additionalProperties": False,
        "allOf": [_branch(each) for each in worksheets if each.asks],
    }


def _branch(worksheet: Worksheet) -> Schema:
    answers = {field.id: field.answer.schema() for field in worksheet.fields() if field.asks}
    return {
        "if": {"properties": {"worksheet": {"const": worksheet.id}}},
        "then": {"title": worksheet.title, "properties": {"answers": {"properties": answers}}},
    }


def as_text(worksheets: Iterable[Worksheet]) -> str:
    """The schema as the built site has it."""
    return json.dumps(sheet_schema(worksheets), indent=1, ensure_ascii=False) + "\n"
