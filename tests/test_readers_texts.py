"""No text that readers see stands in a template, a script or Python: all stand in the file of a language.

What is missed here, because it is put together in a way of its own, stands out in the made-up language (`tests/build`).
"""

import ast
import re
from pathlib import Path

import pytest
from rjsmin import jsmin

from .helpers import ROOT

OVERRIDES = ROOT / "overrides"
FOR_AUTHORS = {"parts/manual"}  # the authors' reference, in the engine's language
TEMPLATES = [
    path
    for path in sorted(OVERRIDES.rglob("*.html"))
    if path.parent.relative_to(OVERRIDES).as_posix() not in FOR_AUTHORS and path.suffixes == [".html"]
]
SCRIPTS = sorted(OVERRIDES.rglob("*.js"))
MODULES = sorted(Path(ROOT, "hooks/guidebook").rglob("*.py"))
WORDS = re.compile(r"[A-Za-z]{2,}")
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
TAG = re.compile(r"<(?:\"[^\"]*\"|[^>\"])*>")
LOOSE = re.compile(r"[\w-]+=\"[^\"]*\"|\bdata-[\w-]+|&\w+;")  # attributes that a macro puts into a tag, and signs
SAID = re.compile(r"(?:aria-label|title|alt|placeholder|data-label)=\"([^\"]*)\"")
SENTENCE = re.compile(r"[A-Z][a-z]+ [^\"]*[a-z]|[a-z]+ [a-z]+.*[.?!]$")  # as a person writes, and no name or selector
SAYING = {"label", "hint", "block", "title"}  # what Python calls the words of a field or a heading


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(OVERRIDES).as_posix())
def test_a_template_says_nothing_by_itself(path):
    template = JINJA.sub("", path.read_text(encoding="utf-8"))
    assert [words for words in SAID.findall(template) if WORDS.search(words)] == []
    assert WORDS.findall(LOOSE.sub(" ", TAG.sub(" ", template))) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(OVERRIDES).as_posix())
def test_nor_in_what_it_puts_in(path):
    expressions = re.findall(r"\{\{(.*?)\}\}|\{%(.*?)%\}", path.read_text(encoding="utf-8"), re.DOTALL)
    literals = [words for pair in expressions for part in pair for words in re.findall(r"\"([^\"]*)\"|'([^']*)'", part)]
    assert [words for pair in literals for words in pair if SENTENCE.match(words)] == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(OVERRIDES).as_posix())
def test_a_script_says_nothing_by_itself(path):
    script = re.sub(r"new (?:Error|DOMException)\([^)]*\)|console\.\w+\(.*?\)", "", jsmin(path.read_text(encoding="utf-8")))
    assert [words for words in re.findall(r"\"((?:[^\"\\\n]|\\.)*)\"", script) if SENTENCE.match(words)] == []
    written = [re.sub(r"\$\{[^}]*\}", " ", words) for words in re.findall(r"`([^`]*)`", script)]
    assert [words for words in written if SENTENCE.match(words.strip())] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT / "hooks/guidebook").as_posix())
def test_python_calls_no_part_of_a_page_by_words_of_its_own(path):
    wrong = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            given = [each.value for each in node.keywords if each.arg in SAYING]
            wrong += [each.value for each in given if isinstance(each, ast.Constant) and WORDS.search(str(each.value))]
        elif isinstance(node, ast.Assign) and any(isinstance(to, ast.Attribute) and to.attr == "text" for to in node.targets):
            wrong += [node.value.value] if isinstance(node.value, ast.Constant) else []
    assert wrong == []
