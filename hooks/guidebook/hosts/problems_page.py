"""The page that an author sees while serving, in place of every page, until the problems are fixed."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def problems_page(lines: Iterable[str]) -> str:
    """The problems, one paragraph each. The page uses nothing from the site, as any of it may be what is wrong."""
    rows = "\n".join(f"<li><p>{escape(line)}</p></li>" for line in lines)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>To fix</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        "</head>"
        "<body><h1>To fix</h1><p>This page comes back by itself once the files below are fixed.</p>"
        f"<ol>{rows}</ol></body></html>"
    )
