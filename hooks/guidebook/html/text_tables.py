"""Tables in a page's text: on a phone, each row becomes a card, in which every cell says which column it belongs to.

The theme would put a table into a frame that scrolls sideways and that the keyboard cannot reach.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

AFTER_INLINE = 15  # a priority: the text in cells is converted at 20
CLASS = "gb-table"


class TextTables(Extension):
    """Prepares the tables of a page for narrow screens. Roles tell screen readers what they are, however they are laid out."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Tables(md), "text_tables", AFTER_INLINE)


class Alignment(Extension):
    """Says how a column is aligned in an attribute that our styles know, as the pages' policy forbids inline styles."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Alignment(md), "alignment", AFTER_INLINE)


class _Alignment(Treeprocessor):
    def run(self, root: etree.Element) -> None:
        for cell in (each for each in root.iter() if each.tag in ("th", "td")):
            align = cell.attrib.pop("style", "").removeprefix("text-align:").strip(" ;")
            if align:
                cell.set("data-align", align)


class _Tables(Treeprocessor):
    def run(self, root: etree.Element) -> None:
        for table in root.iter("table"):
            table.set("class", CLASS)
            table.set("role", "table")
            columns = [self._words(heading) for heading in table.iter("th")]
            for part in table.iter():
                if part.tag in ("thead", "tbody"):
                    part.set("role", "rowgroup")
                elif part.tag == "th":
                    part.set("role", "columnheader")
                    part.set("scope", "col")
                elif part.tag == "tr":
                    part.set("role", "row")
                    for cell, column in zip(part.findall("td"), columns, strict=False):
                        cell.set("role", "cell")
                        cell.set("data-column", column)

    def _words(self, heading: etree.Element) -> str:
        """What a heading says, without the HTML in it, such as a line break: an attribute would show that as it is typed."""
        html = self.md.htmlStash.rawHtmlBlocks

        def said(found: re.Match[str]) -> str:
            typed = str(html[int(found[1])])
            return found[0] if typed.startswith("&") else " " if typed.startswith("<br") else ""

        return " ".join(HTML_PLACEHOLDER_RE.sub(said, "".join(heading.itertext())).split())
