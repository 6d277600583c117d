"""Turns texts in YAML into HTML: paragraphs, emphasis, lists, tables and links, but never raw HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import markdown
from markupsafe import Markup, escape

from guidebook.guide.gone import NOTHING, Gone
from guidebook.guide.links import replace_links
from guidebook.guide.raw_html import Harmless
from guidebook.html.text_tables import Alignment, TextTables

MARKUP = re.compile(r"[*_`\[<#>|\\&]|^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)


@cache
def _converter() -> markdown.Markdown:
    """What turns Markdown into HTML. Setting it up takes longer than converting all texts of a page."""
    converter = markdown.Markdown(extensions=["sane_lists", "tables", TextTables(), Alignment(), Harmless()])
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    return converter


class RichText:
    """Turns a text in Markdown, which may have links by id, into HTML. The many plain paragraphs take a shortcut."""

    def __init__(self, address: Callable[[str, str], str], gone: Gone = NOTHING) -> None:
        self._address = address
        self._gone = gone

    def __call__(self, text: str) -> Markup:
        if not MARKUP.search(text):
            paragraphs = re.split(r"\n\s*\n", text.strip())
            return Markup("\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs if paragraph))
        return Markup(_converter().reset().convert(replace_links(self._gone.out_of(text), self._address)))

    def inline(self, text: str) -> Markup:
        """A line of text as HTML without a paragraph around it."""
        if not MARKUP.search(text):
            return escape(text)
        html = str(self(text))
        return Markup(html.removeprefix("<p>").removesuffix("</p>"))
