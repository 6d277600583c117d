"""Text that comes from settings, put into a Markdown page: it is shown as it was written, whatever it consists of.

Templates escape by themselves what they put in, ours and the theme's. Markdown cannot know where a text came from.
"""

from __future__ import annotations

import re

# What Markdown, HTML within it, or one of our extensions could take for more than a letter. As a character reference it
# means itself, in a paragraph, a heading and an attribute alike.
MEANS_MORE = re.compile(r"&(?!\s)|[<>\"*_`\[\](){}\\|#~^!]")


def in_markdown(text: str) -> str:
    """A text in a form that Markdown shows as it is. (Code shows it too: put text in there without.)"""
    return MEANS_MORE.sub(lambda found: f"&#{ord(found[0])};", text)
