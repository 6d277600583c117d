"""The page that authors see in place of every page, while pages are served, until all problems are fixed."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def problems_page(lines: Iterable[str]) -> str:
    """The HTML of a page with one problem in each of its `lines`. It uses nothing of the site, which may be what is broken."""
    rows = "\n".join(f"<li><p>{escape(line)}</p></li>" for line in lines)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>To fix</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        "</head>"
        "<body><h1>To fix</h1><p>This page comes back by itself once the files below are fixed.</p>"
        f"<ol>{rows}</ol></body></html>"
    )
