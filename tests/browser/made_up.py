"""Made-up projects, and worksheets for each kind of field, made from the kind's own example."""

from __future__ import annotations

import shutil
import textwrap
from pathlib import Path

import yaml
from guidebook.authoring.problems import GuidebookError
from guidebook.kinds import all_kinds
from guidebook.library.examples import example_field
from guidebook.worksheets.field_lists import Fields
from guidebook.worksheets.fields import Field

from tests.build.project import ROOT, add

from .serving import built

TOOLS = Path(__file__).with_name("tools")  # made up for a test each, but for what is the same for all: built as one site
TOOLS_ADDRESS = "https://schools.example/guide/"
TWO_TOOLS = """\
---
title: Two tools
---

# Two tools

[[worksheet mixed]]

Between the two.

[[worksheet other]]
"""
MENU = "menu:\n  - index.md\n  - Prepare: prepare/\n  - Tools: worksheets/index.md\n"
INDEX = """\
---
title: Home
---

# A made-up site

Nothing but worksheets.
"""
CHAPTER = """\
---
title: Beginning
stage: prepare
chapter: 1
summary: The only chapter.
---

# Beginning

[[tools]]
"""
ABOUT = """\
chapter: beginning
summary: A worksheet to try things with.
purpose: To try things.
instructions: Fill it in.
facilitation:
  participants: [team]
  filled_in_by: A team
  group_size: 2 people
  minutes: 5
"""
SECTION = """\
  - id: {id}
    title: {title}
    fields:
"""
INSIDE_REPEAT = """\
- id: blocks
  kind: repeat
  label: Blocks
  block: Block
  blank: 1
  fields:
    {field}
"""
INSIDE_TABLE = """\
- id: rows
  kind: table
  label: Rows
  columns:
    - id: name
      label: Name
    {field}
  blank: 2
"""


def cell_kinds() -> list[str]:
    """The kinds that may stand in a table's column."""
    columns = all_kinds()["table"].kind_options()["columns"].type
    assert isinstance(columns, Fields)
    return columns.kinds(all_kinds())


def made_up_project(folder: Path, worksheets: dict[str, str]) -> Path:
    """Write a project with some worksheets (YAML by id) into a folder."""
    for name in ("hooks", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    add(folder, "edition.yml", MENU)
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    add(folder, "docs/index.md", INDEX)
    add(folder, "docs/prepare/beginning.md", CHAPTER)
    add(folder, "docs/worksheets/index.md", "# All tools\n\n[[gallery]]\n")
    for id_, text in worksheets.items():
        add(folder, f"worksheets/{id_}.yml", text)
    return folder


def worksheet_of(name: str, sections: str) -> str:
    """A worksheet's YAML, given that of its sections."""
    return f"title: {name}\n{ABOUT}sections:\n{sections}"


def tool_in(path: Path) -> str:
    """A tool's YAML, given a file with its title and its sections."""
    return ABOUT + path.read_text(encoding="utf-8")


def build_tools(folder: Path) -> None:
    """Build the site of all tools in `tools/`, which knows its address and has a page with two of them."""
    project = folder / "project"
    project.mkdir()
    tools = {path.stem: tool_in(path) for path in sorted(TOOLS.glob("*.yml"))}
    add(made_up_project(project, tools), "docs/two-tools.md", TWO_TOOLS)
    built(project, folder / "site", TOOLS_ADDRESS)


def worksheets_of_kinds() -> dict[str, str]:
    """A worksheet for each kind."""
    return {worksheet_id(name): worksheet_yaml(kind) for name, kind in all_kinds().items()}


def worksheet_id(kind: str) -> str:
    """The worksheet that tries a kind."""
    return f"kind-{kind.replace('_', '-')}"


def least_yaml(kind: type[Field]) -> str:
    """The kind's example with nothing but what it must have, under the id `least`."""
    options = yaml.load(kind.EXAMPLE, yaml.BaseLoader) | {"id": "least", "label": "With the least that it needs"}
    for name in [name for name in options if name not in ("id", "kind", "label")]:
        fewer = {each: value for each, value in options.items() if each != name}
        try:
            example_field(kind, yaml.safe_dump(fewer, sort_keys=False))
        except GuidebookError:
            continue
        options = fewer
    return yaml.safe_dump(options, sort_keys=False)


def worksheet_yaml(kind: type[Field]) -> str:
    """A worksheet with a kind's example by itself, with the least options, in a block that can be repeated and,
    where allowed, in a table.
    """
    parts = [_entry(kind.EXAMPLE), _entry(least_yaml(kind)), _within(INSIDE_REPEAT, kind)]
    if kind.kind in cell_kinds():
        parts.append(_within(INSIDE_TABLE, kind))
    sections = [
        SECTION.format(id=f"part-{number}", title=f"Part {number}") + textwrap.indent(part, " " * 6) + "\n"
        for number, part in enumerate(parts, 1)
    ]
    return worksheet_of(f"The kind {kind.kind}", "".join(sections))


def _entry(yaml_text: str) -> str:
    """A field's YAML as an entry of a list."""
    return "- " + yaml_text.rstrip().replace("\n", "\n  ")


def _within(frame: str, kind: type[Field]) -> str:
    """The kind's example inside another field's YAML."""
    return frame.format(field=_entry(kind.EXAMPLE).replace("\n", "\n    "))
