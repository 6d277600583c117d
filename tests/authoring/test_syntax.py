"""Mistakes in templates, scripts and styles, found without using them."""

import pytest
from guidebook.authoring.syntax import CHECKS

from ..helpers import ROOT

SOUND = {
    ".html": "{% extends 'base.html' %}{% block content %}{% trans %}a{% endtrans %}{{ x|any_filter }}{% endblock %}",
    ".js": "(() => { 'use strict'; class A { #x = 1n; static { a ??= b?.c; } } const r = /[/]/gv, t = `a${b}c`; })();\n",
    ".css": "@layer a;\n@media (width > 3px) { a:has(> b) { c: d; &:hover { e: url(f) } } }\n:root { --x: { y }; }\n",
}
BROKEN = [
    (".html", "a\n{% if x %}\nb\n", 2, "Unexpected end of template"),
    (".html", "a\n\n{% fi %}\n", 3, "unknown tag 'fi'"),
    (".html", "{{ a b }}", 1, "expected token"),
    (".js", "let a = 1;\nvar b = ;\n", 2, '"="'),
    (".js", "function f() {\n  if (x {\n}\n}\n", 2, '")" is missing'),
    (".js", "a();\nfoo(\n", 2, "foo("),
    (".js", "let a = [1, 2\n", 1, "let a = [1, 2"),
    (".js", "let a = 1;\nlet b = 'abc\n';\n", 2, "not closed on the same line"),
    (".js", "a = 1;\n}\n", 2, '"}"'),
    (".js", "a = 1;\nx = `a${f(`b`)}`;\n", 2, "one template string is inside another"),
    (".css", "a { b: c }\na { color: red\nb { x: y }\n", 2, "never closed"),
    (".css", "a {\n  color red;\n  b: c\n}\n", 2, "a colon, a semicolon or a brace is missing"),
    (".css", "a { b: c; }\n}\nd { e: f }\n", 2, "one closing brace too many"),
    (".css", "/* x\na { b: c }\n", 1, "never closed"),
    (".css", 'a { content: "x\n; }\n', 1, "a quotation mark"),
    (".css", "a { b: c }\n@media print {\n  a { b: c }\n", 2, "never closed"),
    (".css", "a b: c;\nd { e: f }\n", 1, "there is a semicolon here"),
]


@pytest.mark.parametrize(("ending", "text", "line", "said"), BROKEN)
def test_a_mistake_is_told_with_its_line(ending, text, line, said):
    [(found, message)] = CHECKS[ending](text)
    assert found == line
    assert said in message
    assert message.endswith(".")
    assert not message.endswith("..")


@pytest.mark.parametrize("ending", SOUND)
def test_what_browsers_and_templates_understand_today_is_let_through(ending):
    assert list(CHECKS[ending](SOUND[ending])) == []
    assert list(CHECKS[ending]("")) == []


@pytest.mark.parametrize("ending", CHECKS)
def test_ours_are_without_a_mistake(ending):
    paths = sorted((ROOT / "overrides").rglob(f"*{ending}"))
    assert paths
    for path in paths:
        assert list(CHECKS[ending](path.read_text(encoding="utf-8"))) == [], path
