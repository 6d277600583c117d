"""Templates, scripts and styles are looked over before anything is built from them."""

import pytest
from guidebook.authoring import syntax
from guidebook.authoring.problems import Problems
from guidebook.authoring.source import read_source
from guidebook.checks import overrides
from guidebook.checks.overrides import Overrides

from ..helpers import write

THEME = {"theme/base.html": "x", "theme/partials/nav.html": "x"}
USED = {"local/docs/page.md": "It names own.html, own.js, own.css, b.html, b.js and b.css, so that they are used."}


def told(folder, files, page=""):
    """What the authors of a site with some files are told."""
    write(folder, {**THEME, **USED, "overrides/main.html": '{% extends "base.html" %}', **files})
    problems = Problems()
    pages = [read_source("a.md", "docs/a.md", page, lambda text, path, line: text, problems)] if page else []
    own = [folder / "local/overrides", folder / "overrides"]
    Overrides(folder, own, [folder / "theme"], folder / ".cache/sound").check(pages, problems)
    return problems.lines()


def test_files_without_mistakes_are_no_problem(tmp_path):
    assert (
        told(tmp_path, {"overrides/a/a.js": "a();\n", "overrides/a/a.css": "a { b: c }\n", "overrides/a/picture.svg": "<"})
        == []
    )


@pytest.mark.parametrize("folder", ["overrides", "local/overrides"])
def test_every_mistake_of_every_file_is_told_at_once(tmp_path, folder):
    files = {f"{folder}/b.html": "\n{% if %}", f"{folder}/b.js": "\n\nvar = 1;", f"{folder}/b.css": "a {"}
    assert [line.partition(": ")[0] for line in told(tmp_path, files)] == [
        f"{folder}/b.css:1",
        f"{folder}/b.html:2",
        f"{folder}/b.js:3",
    ]


@pytest.mark.parametrize("ending", syntax.CHECKS)
def test_a_file_that_is_no_text_is_told(tmp_path, ending):
    write(tmp_path, {"local/overrides/README": ""})
    (tmp_path / f"local/overrides/own{ending}").write_bytes("/* Écoles */".encode("latin-1"))
    assert told(tmp_path, {}) == [
        f"local/overrides/own{ending}:1: this is not a text file in UTF-8. Save it as plain text (UTF-8) and try again."
    ]


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ('{% include "partials/nva.html" %}', 1, 'there is no template "partials/nva.html". Did you mean "partials/nav.html"?'),
        ('\n{%- extends "bse.html" -%}', 2, 'there is no template "bse.html". Did you mean "base.html"?'),
        ('{% from "nowhere/at/all.html" import x %}', 1, 'there is no template "nowhere/at/all.html".'),
        ('{% extends "own.html" %}', 1, "a template cannot extend itself"),
    ],
)
def test_a_template_that_is_named_and_not_there_is_told(tmp_path, template, line, said):
    [found] = told(tmp_path, {"local/overrides/own.html": template})
    assert found.startswith(f"local/overrides/own.html:{line}: {said}")


@pytest.mark.parametrize(
    "template",
    [
        '{% include "partials/nav.html" %}{% import "main.html" as m %}',
        '{% include ".icons/" ~ icon ~ ".svg" %}',
        '{% include "gone.html" ignore missing %}',
        '{# {% include "gone.html" %} #}',
    ],
)
def test_templates_that_are_there_or_need_not_be_are_no_problem(tmp_path, template):
    assert told(tmp_path, {"local/overrides/own.html": template}) == []


def test_the_template_of_a_page_must_be_there(tmp_path):
    assert told(tmp_path, {}, "---\ntitle: A\ntemplate: mian.html\n---\n") == [
        'docs/a.md:3: there is no template "mian.html". Did you mean "main.html"?'
    ]
    assert told(tmp_path, {}, "---\ntitle: A\ntemplate: main.html\n---\n") == []


def test_what_was_sound_is_not_read_again_and_what_was_not_is(tmp_path, monkeypatch):
    files = {"overrides/a.js": "a();\n", "overrides/b.js": "b(\n"}
    first = told(tmp_path, files)
    monkeypatch.setitem(syntax.CHECKS, ".js", lambda text: iter([(1, f"read again: {text}")]))
    assert told(tmp_path, files) == ["overrides/b.js:1: read again: b("] != first
    monkeypatch.setattr(overrides, "_checks", lambda: "other checks")
    assert len(told(tmp_path, files)) == 2


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("look/our.css", "No page, template, script or style of yours names it."),
        ("mian.html", 'Did you mean "main.html"?'),
        ("kinds/text/txt.html", 'Did you mean "kinds/text/text.html"?'),
        ("worksheet/shet.js", 'Did you mean "worksheet/sheet.js"?'),
        ("assets/logo.png", "names it"),
    ],
)
def test_a_file_of_a_district_that_nothing_uses_is_told(tmp_path, path, said):
    ours = {"overrides/kinds/text/text.html": "", "overrides/worksheet/sheet.js": ""}
    [line] = told(tmp_path, {**ours, f"local/overrides/{path}": ""})
    assert line.startswith(f"local/overrides/{path}: this replaces no file of ours, and nothing uses it. ")
    assert said in line


def test_a_file_of_a_district_that_stands_in_or_is_named_is_used(tmp_path):
    files = {
        "local/overrides/main.html": '<link href="look/our.css">{% include "foot.html" %}',
        "local/overrides/partials/nav.html": "",
        "local/overrides/foot.html": "",
        "local/overrides/look/our.css": "a { background: url(picture.png) }",
        "local/overrides/look/picture.png": "",
        "local/overrides/notice.html": "",
        "local/overrides/README.md": "",
        "local/docs/page.md": "---\ntemplate: notice.html\n---\n",
    }
    assert told(tmp_path, files) == []


def test_a_script_that_says_what_no_text_says_is_told_with_its_line(tmp_path):
    text = 'const a = 1;\nguidebook.say("worksheet.close");\nguidebook.say("worksheet.clos");\nguidebook.say("x.y");\n'
    write(tmp_path, {"local/overrides/say.js": text})
    problems = Problems()
    folder = tmp_path / "local/overrides"
    Overrides(tmp_path, [folder], [], tmp_path / "sound", said=["worksheet.close"]).check([], problems)
    assert problems.lines() == [
        'local/overrides/say.js:3: there is no text "worksheet.clos". Did you mean "worksheet.close"?',
        'local/overrides/say.js:4: there is no text "x.y".',
    ]
