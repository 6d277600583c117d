"""HTML that authors write into Markdown: they are told what has no effect, as the pages' policy forbids it.

`Harmless` is a second line of defense: however an address got into a page, it is removed if it could run something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from guidebook.authoring.problems import Problems, shown
from guidebook.authoring.source import Source
from guidebook.guide.links import CODE, ELSEWHERE, scheme_of

WITHOUT_EFFECT = ("applet", "base", "embed", "form", "link", "meta", "object", "script", "style")
LOADED = ("data", "poster", "src", "srcset")  # attributes whose address the page loads
FOLLOWED = ("action", "formaction", "href", "xlink:href")  # attributes whose address it leads to
IN_BRACES = re.compile(r"\{:?[^{}\n]*\s([\w:-]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s}]+)[^{}\n]*\}")  # [words](x.md){ .class }
ATTRIBUTE = re.compile(r"(?i)\s((?:xlink:)?href|src|(?:form)?action)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)")
TAG = re.compile(r"<[a-zA-Z][^<>]*>")


def check_html(source: Source, problems: Problems) -> None:
    """Report the HTML in a Markdown file that has no effect or could do harm."""
    text = re.sub(CODE, lambda code: re.sub(r"[^\n]", " ", code[0]), source.text)
    for line, message in (*_in_tags(text), *_in_braces(text)):
        problems.add(source.path, source.at(line), message)


def _in_tags(text: str) -> Iterator[tuple[int, str]]:
    if "<" not in text:
        return
    reading = _Reading()
    reading.feed(text)
    reading.close()
    yield from reading.found


def _in_braces(text: str) -> Iterator[tuple[int, str]]:
    """What is wrong with attributes in braces, which Markdown allows."""
    for match in IN_BRACES.finditer(text):
        for message in _wrong_with(match[1].lower(), match[2].strip("\"'")):
            yield text.count("\n", 0, match.start()) + 1, message


class _Reading(HTMLParser):
    """Goes through a text tag by tag."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in WITHOUT_EFFECT:
            self.found.append((self.getpos()[0], f'"<{tag}>" has no effect here: the policy of every page forbids it.'))
        for name, value in attrs:
            self.found += [(self.getpos()[0], message) for message in _wrong_with(name, value or "")]


def _wrong_with(name: str, value: str) -> Iterator[str]:
    scheme = scheme_of(value)
    if name.startswith("on"):
        yield f'"{name}" has no effect here: the policy of every page forbids scripts within it.'
    elif name == "style":
        yield '"style" has no effect here: the policy of every page forbids it. Give a class, and a style in local/overrides/.'
    elif name in LOADED and scheme:
        yield f"{shown(value)} would be loaded from elsewhere, which the policy of every page forbids. Use a file of this site."
    elif name in FOLLOWED and scheme and scheme.lower() not in ELSEWHERE:
        yield f"a link cannot begin with {shown(scheme + ':' if scheme != '//' else scheme)}."


class Harmless(Extension):
    """A Python-Markdown extension that removes addresses with forbidden schemes, such as `javascript:`, from finished HTML."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.postprocessors.register(_Disarm(), "harmless", -1)


class _Disarm(Postprocessor):
    def run(self, text: str) -> str:
        if all(_is_safe(value) for value in {value for _, value in ATTRIBUTE.findall(text)}):
            return text
        return TAG.sub(lambda tag: ATTRIBUTE.sub(_disarmed, tag[0]), text)


def _is_safe(value: str) -> bool:
    scheme = scheme_of(value.strip("\"'"))
    return not scheme or scheme == "//" or scheme.lower() in ELSEWHERE


def _disarmed(attribute: re.Match[str]) -> str:
    return attribute[0] if _is_safe(attribute[2]) else " data-refused"
