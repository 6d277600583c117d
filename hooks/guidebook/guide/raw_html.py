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
# What browsers know in the body of a page (HTML Standard, 4), and what they still know from before.
ELEMENTS = """
a abbr address area article aside audio b bdi bdo big blockquote br button canvas caption center cite code col colgroup
data datalist dd del details dfn dialog div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header
hgroup hr i iframe img input ins kbd label legend li main map mark math menu meter nav noscript ol optgroup option
output p picture pre progress q rp rt ruby s samp search section select slot small source span strike strong sub summary
sup svg table tbody td template textarea tfoot th thead time tr track tt u ul var video wbr
""".split()  # noqa: SIM905 as a list it would take a hundred lines
# Those that need not end (HTML Standard, 13.1.2).
ENDLESS = """
area br caption col colgroup dd dt hr img input li optgroup option p rp rt source tbody td tfoot th thead tr track wbr
""".split()  # noqa: SIM905 as above
WITH_OTHERS = ("svg", "math")  # elements that have their own elements in them
LOADED = ("data", "poster", "src", "srcset")  # attributes whose address the page loads
FOLLOWED = ("action", "formaction", "href", "xlink:href")  # attributes whose address it leads to
PLACEHOLDER = re.compile(r"[a-z][a-z0-9-]*")  # and no address between "<" and ">"
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
    reading = _Reading(text)
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

    def __init__(self, text: str) -> None:
        super().__init__()
        self.lines = text.split("\n")
        self.closed = {*re.findall(r"</([a-z][a-z0-9-]*)", text.lower())}
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in WITHOUT_EFFECT:
            self.found.append((self.getpos()[0], f'"<{tag}>" has no effect here: the policy of every page forbids it.'))
        elif self._is_lost(tag):
            typed = shown(self.get_starttag_text() or "")
            end = f', or end it with "</{tag}>"' if tag in ELEMENTS else ""
            said = f'nobody sees {typed}: browsers take it for an element of HTML. Write "&lt;" in place of "<"{end}.'
            self.found.append((self.getpos()[0], said))
        for name, value in attrs:
            self.found += [(self.getpos()[0], message) for message in _wrong_with(name, value or "")]

    def _is_lost(self, tag: str) -> bool:
        """Whether the words of a tag are meant for readers, as in `At <time>`; not in code, which may be indented."""
        if not PLACEHOLDER.fullmatch(tag) or self.lines[self.getpos()[0] - 1].startswith("    "):
            return False
        if tag in ELEMENTS and (tag in ENDLESS or self.get_starttag_text() != f"<{tag}>"):
            return False
        return not {tag, *WITH_OTHERS} & self.closed


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
