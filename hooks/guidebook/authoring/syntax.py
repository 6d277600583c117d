"""Finds syntax errors in templates, scripts and styles, each with its line.

Browsers do not tell an author: a script with one error does not run at all, and a missing brace disables the rest of a style
sheet. So all of them are parsed here, by real parsers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import tinycss2
import tree_sitter
import tree_sitter_javascript
from jinja2 import Environment, TemplateSyntaxError

from guidebook.authoring.problems import shown

Mistake = tuple[int, str]  # its line, and the message

JINJA = Environment(extensions=["jinja2.ext.i18n"])  # knows the tags that MkDocs' templates may use
SCRIPT = tree_sitter.Language(tree_sitter_javascript.language())
END = "@guidebook-end"
SAID = {
    "}": "there is one closing brace too many.",
    ")": "there is one closing bracket too many.",
    "]": "there is one closing bracket too many.",
    "bad-string": "a quotation mark is opened here and not closed on the same line.",
    "bad-url": "an address is opened here with url( and not closed.",
}


def template_mistakes(text: str) -> Iterator[Mistake]:
    """The error that keeps a Jinja template from being read, if any."""
    try:
        JINJA.parse(text)
    except TemplateSyntaxError as error:
        yield error.lineno, f"the template cannot be read: {(error.message or '').rstrip('.')}."


def script_mistakes(text: str) -> Iterator[Mistake]:
    """The first error that keeps a script from running; without any, what our minifier would break."""
    root = tree_sitter.Parser(SCRIPT).parse(text.encode()).root_node
    if root.has_error:
        for node in _broken(root):
            if node.is_missing:
                yield _line(node), f"the script cannot be read: {shown(node.type)} is missing."
            else:
                yield _line(node), f"the script cannot be read from here on: {shown((node.text or b'').decode())}."
            return  # anything after it may be misread just because of this
    for node in _inside(root):
        if node.type == "string" and "\n" in (node.text or b"").decode().replace("\\\n", ""):
            yield _line(node), "a quotation mark is opened here and not closed on the same line."
            return
        if node.type == "template_string" and _within(node, "template_substitution"):
            yield _line(node), "one template string is inside another, which breaks when blanks are taken out."


def style_mistakes(text: str) -> Iterator[Mistake]:
    """The errors that keep parts of a style sheet from taking effect."""
    rules = tinycss2.parse_stylesheet(f"{text}\n{END};", skip_comments=True, skip_whitespace=True)
    last = rules.pop() if rules else None
    closed = last is not None and last.type == "at-rule" and f"@{last.at_keyword}" == END
    yield from _style_errors(rules)
    if not closed:
        yield (
            last.source_line if last else 1,
            "a brace, bracket, quotation mark or comment that is opened here is never closed.",
        )


def _style_errors(nodes: Iterable[tinycss2.ast.Node]) -> Iterator[Mistake]:
    for node in nodes:
        if node.type == "error":
            yield node.source_line, SAID.get(node.kind, "a colon, a semicolon or a brace is missing here.")
            continue
        parts = (getattr(node, part, None) for part in ("prelude", "value", "arguments"))
        yield from _style_errors([token for part in parts if isinstance(part, list) for token in part])
        if node.type == "qualified-rule" and any(token == ";" for token in node.prelude):
            yield node.source_line, "there is a semicolon here where a rule begins: a brace is missing before it."
        if node.type in ("qualified-rule", "at-rule") and node.content is not None:
            yield from _style_errors(tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True))


def _broken(node: tree_sitter.Node) -> Iterator[tree_sitter.Node]:
    if node.is_error or node.is_missing:
        yield node
        return
    for child in node.children:
        if child.has_error or child.is_missing:
            yield from _broken(child)


def _inside(node: tree_sitter.Node) -> Iterator[tree_sitter.Node]:
    """The strings of a script, at any depth."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if each.type in ("string", "template_string"):
            yield each
        waiting += reversed(each.children)


def _within(node: tree_sitter.Node, kind: str) -> bool:
    while node.parent:
        node = node.parent
        if node.type == kind:
            return True
    return False


def _line(node: tree_sitter.Node) -> int:
    return int(node.start_point[0]) + 1


# By the ending of a file's name.
CHECKS: dict[str, Callable[[str], Iterator[Mistake]]] = {
    ".html": template_mistakes,
    ".js": script_mistakes,
    ".css": style_mistakes,
}
