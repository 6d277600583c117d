"""What authors see besides the pages while these are served: the path of each page's file, and a preview of each tool.

A preview shows a tool on a phone, on paper and in a meeting, side by side. None of this is in a built site.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from guidebook.site import Site
from guidebook.worksheets.worksheet import Worksheet

FOLDER = "frame/serving"
FILES = tuple(f"{FOLDER}/{name}" for name in ("framed.js", "preview.css", "preview.js", "strip.css"))
FIRST = re.compile(r'<meta name="site-id"[^>]*>')  # in the head of every page of ours; scripts may come after it
BODY = re.compile(r"<body\b[^>]*>")
LIMITS = (
    "The frames on paper have the paper's width and print styles, and are filled in with the tool's own example, or with its "
    "labels. They are not cut into pages, and every section is turned like the first. To see pages as they will be printed, "
    "use the buttons, which open the browser's print preview."
)


def for_author(html: str, src_uri: str, site: Site, site_dir: Path) -> str:
    """A page with a strip above it that shows the path of its file; for a tool's page, its preview is written as well.

    `src_uri` is the path of the page below docs/, and `site_dir` the folder that pages are served from. A page that shows
    problems is returned as it is.
    """
    if not FIRST.search(html):
        return html
    up = "../" * src_uri.count("/")
    tool = site.library.worksheets.get(src_uri.removeprefix("worksheets/").removesuffix(".md"))
    if tool and src_uri.startswith("worksheets/"):
        _write(html, tool, site_dir / "worksheets")
        return _below_strip(
            html, up, tool.path, f'<a href="{tool.id}.preview.html">Preview on paper, on a phone, in a meeting</a>'
        )
    source = site.docs.get(src_uri)
    return _below_strip(html, up, source.path, "") if source else html


def _write(html: str, tool: Worksheet, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    script = f'<script src="../{FOLDER}/framed.js"></script>'
    framed = FIRST.sub(lambda found: found[0] + script, html, count=1)
    (folder / f"{tool.id}.framed.html").write_text(framed, encoding="utf-8")
    (folder / f"{tool.id}.preview.html").write_text(preview_page(tool), encoding="utf-8")


def preview_page(tool: Worksheet) -> str:
    """The HTML of the preview of a tool: a page of frames, each of which shows the tool in another way."""
    frames = [_frame(tool, "phone", "On a phone, 360 pixels wide", "phone")]
    papers = {"blank": "On paper, blank", "filled": "On paper, filled in"} if tool.asks else {"blank": "On paper"}
    lying = tool.sections[0].orientation
    frames += [_frame(tool, name, words, lying, on_paper=True) for name, words in papers.items()]
    frames.append(_frame(tool, "meeting", "In a meeting", "meeting"))
    title = escape(tool.title)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview: {title}</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<link rel="stylesheet" href="../{FOLDER}/preview.css"><script defer src="../{FOLDER}/preview.js"></script></head>'
        f"<body><header><h1>{title}</h1><p><code>{escape(tool.path)}</code></p>"
        f'<p><a href="{tool.id}.html">The page itself</a></p>'
        f"<p>{LIMITS}</p></header><main>{''.join(frames)}</main></body></html>"
    )


def _frame(tool: Worksheet, name: str, words: str, look: str, on_paper: bool = False) -> str:
    button = f'<button type="button" data-print="{name}">Cut into pages</button>' if on_paper else ""
    frame = f'<iframe name="{name}" title="{words}" src="{tool.id}.framed.html"></iframe>'
    sheet = f'<div class="preview-sheet">{frame}</div>' if on_paper else frame
    return (
        f'<figure class="preview-{look}"><figcaption>{words}{button}</figcaption>'
        f'<div class="preview-frame" tabindex="0">{sheet}</div></figure>'
    )


def _below_strip(html: str, up: str, path: str, more: str) -> str:
    style = f'<link rel="stylesheet" href="{up}{FOLDER}/strip.css">'
    strip = f'<p class="gb-authors"><code>{escape(path)}</code>{more}</p>'
    return BODY.sub(lambda found: found[0] + strip, html.replace("</head>", f"{style}\n</head>", 1), count=1)
