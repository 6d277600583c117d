"""What pages know of tools that are not on them."""

from __future__ import annotations

import json

from guidebook.library.catalog import address, as_script, known

from tests.helpers import the_site

SHEETS = the_site().library.worksheets


def test_a_tool_is_known_by_its_fields_in_their_sections() -> None:
    entry = known(SHEETS["fishbone"], "Team", "Date")
    assert entry["address"] == "worksheets/fishbone.html"
    assert "issue" in entry["sections"][0]["fields"]
    assert entry["types"]["issue"] == {"shape": "words", "label": "Issue"}
    assert entry["types"]["sheet-date"] == {"shape": "words", "label": "Date"}


def test_ids_in_an_answer_are_known_by_their_labels() -> None:
    types = known(SHEETS["opportunity-checklist"], "Team", "Date")["types"]
    [checklist] = [each for each in types.values() if each["shape"] == "many_of"][:1]
    assert all(checklist["labels"].values())


def test_the_script_of_a_tool_hands_on_nothing_but_data() -> None:
    worksheet = SHEETS["fishbone"]
    start, end = "window.guidebook.catalogued(", ");\n"
    script = as_script(worksheet, "Team", "Date")
    assert address(worksheet) == "worksheets/fishbone.js"
    assert script.startswith(start)
    assert script.endswith(end)
    assert json.loads(script[len(start) : -len(end)]) == known(worksheet, "Team", "Date")
