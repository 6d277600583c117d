"""A made-up state with its districts, in one repository: a layer of the state's, and over it an edition for each district.

python -m tests.build.made_up_state FOLDER [NUMBER]    the project with that state, and so many districts (40)
"""

from __future__ import annotations

import sys
from pathlib import Path

from .project import add, copy_project

STATE = "states/larkspur"
FIRST = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Hazel", "Juniper", "Linden", "Maple")
LAST = ("Bluff", "Creek", "Falls", "Grove")
NAMES = [f"{first} {last}" for last in LAST for first in FIRST]

PAGE = "---\ntitle: {0}\n---\n\n# {0}\n\n{1}\n"

OF_STATE = {
    "brand.yml": 'tagline: For the schools of Larkspur\nlight:\n  link: "#00408a"\n',
    "words.yml": "union: federation\nsuperintendent: chief executive\n",
    "docs/law.md": PAGE.format("The law in our state", "What $a_union and $a_school_board may agree on."),
    "docs/help.md": PAGE.format("Help from the state", "See [the law](law.md) and [the plan](worksheet:monitoring-plan)."),
    "overrides/texts/en.yml": "frame:\n  skip: Go to the text\n",
}
OF_DISTRICT = {
    "edition.yml": f"over: {STATE}\n",
    "brand.yml": 'site_id: {id}\nsite_name: {name} Together\npublisher: {name} Public Schools\nlight:\n  link: "#14507a"\n',
    "docs/calendar.md": PAGE.format("Calendar", "The $school_board of {name} meets on Mondays. See [help](help.md)."),
}
TOOL = """\
title: Agreement of {name}
chapter: commit-to-collaborate
order: 9
summary: What we agree on.
purpose: To agree.
instructions: Write it down.
facilitation:
  participants: [team]
  filled_in_by: The whole team
  group_size: 4 to 12 people
  minutes: 20
sections:
  - id: agreement
    title: Agreement
    fields:
      - id: agreement
        kind: long_text
        label: What we agree on
"""
OF_SOME = {  # in every so many districts, as districts are not alike
    2: {"words.yml": "school_board: board of trustees\n"},
    3: {"docs/help.md": PAGE.format("Help", "In {name}, ask the $superintendent; see [the law](law.md).")},
    5: {"worksheets/our-agreement.yml": TOOL},
}


def write_state(folder: Path, districts: int) -> Path:
    """Write the state's layer and so many districts into a repository."""
    for path, text in OF_STATE.items():
        add(folder, f"{STATE}/{path}", text)
    for number in range(districts):
        name = NAMES[number % len(NAMES)] + (f" {number // len(NAMES) + 1}" if number >= len(NAMES) else "")
        id_ = name.lower().replace(" ", "-")
        some = {path: text for every, files in OF_SOME.items() if number % every == 0 for path, text in files.items()}
        for path, text in {**OF_DISTRICT, **some}.items():
            add(folder, f"districts/{id_}/{path}", text.format(id=id_, name=name))
    return folder


if __name__ == "__main__":
    write_state(copy_project(Path(sys.argv[1])), int((sys.argv[2:] or ["40"])[0]))
