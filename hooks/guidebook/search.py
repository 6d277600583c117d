"""What search reads of a page that holds a form or a figure: its words, without the controls and what is no content.

Search takes every page apart with Python's own HTML parser. For a page full of controls or shapes that would take longer
than everything else in a build, so it gets headings, paragraphs and lists as they are, and of the rest only the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

TEMPLATE = re.compile(r"(<template\b|</template>)")
EXCLUDED = re.compile(r"<(?!h[1-6]\b)(\w+)\b[^>]*\sdata-search-exclude\b.*?</\1>", re.DOTALL)
REST = re.compile(r"</?(?!(?:h[1-6]|p|ul|ol|li|pre|code|sub|sup|em|strong|a)\b)\w[^>]*>")


def for_search(html: str) -> str:
    """The part of a page's HTML that search has a use for."""
    return REST.sub(" ", EXCLUDED.sub("", "".join(_outside_templates(html))))


def _outside_templates(html: str) -> Iterator[str]:
    """The HTML without the templates from which the browser makes further rows; they may hold each other."""
    depth = 0
    for part in TEMPLATE.split(html):
        if part == "<template":
            depth += 1
        elif part == "</template>":
            depth -= 1
        elif not depth:
            yield part
