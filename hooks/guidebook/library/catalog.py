"""What pages can know about tools that are not on them: a script in the built site for each tool, loaded when it is needed.

It is a script rather than a data file because a page opened from disk can load nothing else. `overrides/sheets/catalog.js`
loads it.
"""

from __future__ import annotations

import json
from typing import Any

from guidebook.worksheets.fields import SHEET_DATE, SHEET_TEAM
from guidebook.worksheets.worksheet import Worksheet


def address(worksheet: Worksheet) -> str:
    """The address of a tool's script in the built site: beside its page."""
    return f"worksheets/{worksheet.id}.js"


def as_script(worksheet: Worksheet, team: str, date: str) -> str:
    """The text of a tool's script. `team` and `date` are the labels of the two lines at the top of every sheet."""
    entry = json.dumps(known(worksheet, team, date), ensure_ascii=False, separators=(",", ":"))
    return f"window.guidebook.catalogued({entry});\n"


def known(worksheet: Worksheet, team: str, date: str) -> dict[str, Any]:
    """What pages can know about a tool: a `CatalogEntry` of `overrides/sheets/sheets.d.ts`."""
    head = {SHEET_TEAM: worksheet.team_label or team, SHEET_DATE: date}
    types = {id_: {"shape": "words", "label": label} for id_, label in head.items()}
    types |= {field.id: field.answer.known() for field in worksheet.fields() if field.asks}
    return {
        "id": worksheet.id,
        "title": worksheet.title,
        "address": f"worksheets/{worksheet.id}.html",
        "revision": worksheet.revision,
        "private": bool(worksheet.private),
        "sections": [
            {"title": section.title, "fields": [field.id for field in section.fields if field.asks]}
            for section in worksheet.sections
        ],
        "types": types,
    }
