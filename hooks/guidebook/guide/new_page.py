"""A new page or chapter: Markdown that builds and shows its author what to write."""

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

To be written. Link to a tool like this: `[the plan](worksheet:monitoring-plan)`.

## Next step

To be written.
"""


def new_page_file(front: Mapping[str, object]) -> str:
    """The text of a new page's file. `front` is its front matter by name, `title` among it; empty values are left out."""
    return _file(front, PAGE)


def new_chapter_file(front: Mapping[str, object]) -> str:
    """The text of a new chapter's file; `front` as for a page."""
    return _file(front, CHAPTER)


def _file(front: Mapping[str, object], text: str) -> str:
    said = {name: each for name, each in front.items() if each}
    head = yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{head}---\n\n# {in_markdown(str(front['title']))}\n\n{text}"
