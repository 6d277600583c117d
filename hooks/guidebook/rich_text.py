"""Turns the texts of a worksheet into HTML: paragraphs, emphasis, lists, tables and links; never raw HTML."""

from __future__ import annotations

import re
from collections.abc import Callable

import markdown
from markupsafe import Markup, escape

from .links import replace_links

MARKUP = re.compile(r"[*_`\[<#>|\\&]|^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)


class RichText:
    """Renders Markdown with links by id; plain paragraphs take a short cut, as there are many of them."""

    def __init__(self, address: Callable[[str, str], str]) -> None:
        self._address = address
        self._markdown = markdown.Markdown(extensions=["sane_lists", "tables"])
        self._markdown.preprocessors.deregister("html_block")
        self._markdown.inlinePatterns.deregister("html")

    def __call__(self, text: str) -> Markup:
        if not MARKUP.search(text):
            paragraphs = re.split(r"\n\s*\n", text.strip())
            return Markup("\n").join(Markup("<p>{}</p>").format(paragraph) for paragraph in paragraphs if paragraph)
        self._markdown.reset()
        return Markup(self._markdown.convert(replace_links(text, self._address)))

    def inline(self, text: str) -> Markup:
        """One line of text, without a paragraph around it."""
        if not MARKUP.search(text):
            return escape(text)
        html = str(self(text))
        return Markup(html.removeprefix("<p>").removesuffix("</p>"))
