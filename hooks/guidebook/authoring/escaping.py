"""Escapes text from settings, so that a Markdown page shows it exactly as it was written.

Templates, ours and the theme's, escape what they insert. Markdown cannot know where a text came from.
"""

from __future__ import annotations

import re

# Characters that can mean something in Markdown, in HTML within it, or to one of our extensions. Written as a character
# reference, each means only itself, whether in a paragraph, a heading or an attribute.
MEANS_MORE = re.compile(r"&(?!\s)|[<>\"*_`\[\](){}\\|#~^!]")


def in_markdown(text: str) -> str:
    """Escape a text for Markdown. (Not for use in code, which would show the escapes themselves.)"""
    return MEANS_MORE.sub(lambda found: f"&#{ord(found[0])};", text)
