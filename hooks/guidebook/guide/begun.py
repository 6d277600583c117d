"""A new page or chapter as it begins: Markdown that builds, with what its author has to write."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from guidebook.authoring.escaping import in_markdown

PAGE = """\
To be written: what this page is for, in two sentences.

## What to know first

To be written.
"""
CHAPTER = """\
**You decide** what is to be written here.

**It takes** a team about an hour.

1. **Begin** with what is to be written here.

## What to do first

To be written. A text leads to a tool so: `[the plan](worksheet:monitoring-plan)`.

## Next step

To be written.
"""


def begun_page(front: Mapping[str, object]) -> str:
    """The file of a page that begins, by what it says of itself."""
    return _file(front, PAGE)


def begun_chapter(front: Mapping[str, object]) -> str:
    """The file of a chapter that begins."""
    return _file(front, CHAPTER)


def _file(front: Mapping[str, object], text: str) -> str:
    said = {name: each for name, each in front.items() if each}
    head = yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{head}---\n\n# {in_markdown(str(front['title']))}\n\n{text}"
