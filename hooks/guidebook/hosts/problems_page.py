"""The page that an author sees while serving, in the place of every page, until the problems are mended."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def problems_page(lines: Iterable[str]) -> str:
    """The problems, one paragraph each. It needs nothing of the site, as anything of it may be what is wrong."""
    rows = "\n".join(f"<li><p>{escape(line)}</p></li>" for line in lines)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>To mend</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        "</head>"
        "<body><h1>To mend</h1><p>This page comes back by itself when the files below are mended.</p>"
        f"<ol>{rows}</ol></body></html>"
    )
