"""Scripts with short names for what stands in them alone."""

import re
from pathlib import Path

import pytest
import tree_sitter
from guidebook.outputs.short_names import SCRIPT, shortened

from ..helpers import ROOT

SCRIPTS = sorted((ROOT / "overrides").rglob("*.js"))


def within(body: str) -> str:
    """What becomes of a part of a script that stands in a function."""
    return shortened(f"(function () {{ {body} }})();").removeprefix("(function () { ").removesuffix(" })();")


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("const first = 1; return first + first.first;", "let f = 1; return f + f.first;"),
        ("const { one, two: three = one, ...rest } = {};", "let { one:o, two: t = o, ...r } = {};"),
        ("const one = 1; return { one, two: one };", "let o = 1; return { one:o, two: o };"),
        (
            "const name = 1; return { name: `${name} name`, [name]: 'name' };",
            "let n = 1; return { name: `${n} name`, [n]: 'name' };",
        ),
        ("const { one = 1 } = window.x; one;", "let { one:o = 1 } = window.x; o;"),
        ("class Sheet { #one = 1; two() { return this.#one; } }", "class s { #o = 1; two() { return this.#o; } }"),
        (
            "for (const [key, value] of all) try { key(value); } catch { key; }",
            "for (let [k, v] of all) try { k(v); } catch { k; }",
        ),
        ("ask((each) => each, (each) => each, other);", "ask((e) => e, (e) => e, other);"),
        ("let one, once, b, open; one(once, b, once, open);", "let a, o, b, c; a(o, b, o, c);"),
    ],
)
def test_what_a_function_declares_has_a_short_name_and_properties_and_texts_keep_theirs(script, short):
    assert within(script) == short


@pytest.mark.parametrize(
    "script",
    [
        "location.href = there;",
        "{ const location = 1; location; } location.href;",
        "function one(first = late) { const late = first; return late; }",
        "{ function late() {} } late();",
    ],
)
def test_a_name_that_may_mean_something_else_elsewhere_stays(script):
    kept = re.findall(r"\b(?:location|there|late)\b", script)
    assert re.findall(r"\b(?:location|there|late)\b", within(script)) == kept


def test_what_other_scripts_can_see_keeps_its_name():
    script = "var shared = 1; function told(words) { return shared + words; }"
    assert shortened(script) == "var shared = 1; function told(w) { return shared + w; }"


def test_no_short_name_is_one_that_the_script_has_from_elsewhere():
    assert within("let each = 1; a(each, b);") == "let e = 1; a(e, b);"
    assert within("let each = 1; e(each, a);") == "let b = 1; e(b, a);"


def test_a_script_that_cannot_be_read_stays_as_it_is():
    assert shortened("const one = ;;; (") == "const one = ;;; ("


def leaves(node: tree_sitter.Node) -> list[tree_sitter.Node]:
    """All that a script is made of, without its comments."""
    if node.type == "comment":
        return []
    return [leaf for child in node.children for leaf in leaves(child)] if node.children else [node]


def words(script: str) -> list[tuple[str, str]]:
    root = tree_sitter.Parser(SCRIPT).parse(script.encode()).root_node
    return [(leaf.type, (leaf.text or b"").decode()) for leaf in leaves(root)]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda each: each.relative_to(ROOT).as_posix())
def test_names_of_ours_are_exchanged_one_for_one_and_nothing_else_is(path: Path):
    """So whatever a name meant it means still: no two have become the same."""
    script = path.read_text(encoding="utf-8")
    before, after = words(script), words(shortened(script))
    exchanged: dict[str, str] = {}
    at = 0
    for kind, word in before:
        if kind.startswith("shorthand") and after[at + 1][1] == ":" and after[at][0].startswith("property"):
            assert after[at][1] == word, "the property keeps its name"
            at += 2
        if "identifier" in kind and not kind.startswith(("property", "statement")):
            assert exchanged.setdefault(word, after[at][1]) == after[at][1]
        else:
            assert after[at] == (("let", "let") if kind == "const" else (kind, word))
        at += 1
    assert at == len(after)
    assert len({*exchanged.values()}) == len(exchanged)
