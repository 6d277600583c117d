"""Text from settings, put into a Markdown page so that it is shown exactly as it was written.

Templates, ours and the theme's, escape what they put in. Markdown cannot know where a text came from.
"""

from __future__ import annotations

import re

# What Markdown, HTML within it, or one of our extensions could take for more than a letter. As a character reference it
# means itself, in a paragraph, a heading and an attribute alike.
MEANS_MORE = re.compile(r"&(?!\s)|[<>\"*_`\[\](){}\\|#~^!]")


def in_markdown(text: str) -> str:
    """A text in a form that Markdown shows as it is. (Code would show the escapes too: put text in there unescaped.)"""
    return MEANS_MORE.sub(lambda found: f"&#{ord(found[0])};", text)
