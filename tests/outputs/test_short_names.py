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
        ("const first = 1; return first + first.first;", "let e = 1; return e + e.first"),
        ("const { one, two: three = one, ...rest } = {};", "let { one:e, two: t = e, ...n } = {}"),
        ("const one = 1; return { one, two: one };", "let e = 1; return { one:e, two: e }"),
        (
            "const name = 1; return { name: `${name} name`, [name]: 'name' };",
            "let e = 1; return { name: `${e} name`, [e]: 'name' }",
        ),
        ("const { one = 1 } = window.x; one;", "let { one:e = 1 } = window.x; e"),
        ("class Sheet { #one = 1; two() { return this.#one; } }", "class e { #e = 1; two() { return this.#e } }"),
        (
            "for (const [key, value] of all) try { key(value); } catch { key; }",
            "for (let [e, t] of all) try { e(t) } catch { e }",
        ),
        ("ask((each) => each, (item) => item, other);", "ask((e) => e, (e) => e, other)"),
        ("function one(two) { return two + one(two); }", "function e(t) { return t + e(t) }"),
        ("function one(one) { return one; } one();", "function e(e) { return e } e()"),
        ("late(); { const one = 1; one; } function late() {}", "e(); { let e = 1; e } function e() {}"),
        (
            "const one = (two) => { const of = two; return (four) => of + four; };",
            "let e = (e) => { let t = e; return (e) => t + e }",
        ),
        ("const one = (two) => { const three = 1; };", "let e = (e) => { let t = 1 }"),
        ("try { one(); } catch (two) { const three = 1; }", "try { one() } catch (e) { let t = 1 }"),
        ("const one = (two) => one(two);", "let e = (t) => e(t)"),
        ("for (;;); for (one; two; three) {}", "for (;;); for (one; two; three) {}"),
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
        "const late = 1; function one() { if (late) { var late = 2; } return late; }",
        "const late = 1; function one() { for (var late of []) ; return late; }",
    ],
)
def test_a_name_that_may_mean_something_else_elsewhere_stays(script):
    kept = re.findall(r"\b(?:location|there|late)\b", script)
    assert re.findall(r"\b(?:location|there|late)\b", within(script)) == kept


def test_what_other_scripts_can_see_keeps_its_name():
    script = "var shared = 1; function told(words) { return shared + words; }"
    assert shortened(script) == "var shared = 1; function told(e) { return shared + e }"


def test_no_short_name_is_one_that_the_script_has_from_elsewhere():
    assert within("let each = 1; a(each, t);") == "let e = 1; a(e, t)"
    assert within("let each = 1; e(each, t);") == "let n = 1; e(n, t)"


def test_a_script_that_cannot_be_read_stays_as_it_is():
    assert shortened("const one = ;;; (") == "const one = ;;; ("


FUNCTIONS = ("function_declaration", "function_expression", "arrow_function", "method_definition")
GENERATORS = ("generator_function", "generator_function_declaration")
BLOCKS = ("statement_block", "switch_body", "for_statement", "for_in_statement", "catch_clause", "class", "class_declaration")
SCOPES = (*FUNCTIONS, *GENERATORS, *BLOCKS)
NAMES = ("identifier", "shorthand_property_identifier", "shorthand_property_identifier_pattern", "private_property_identifier")
Meant = tuple[str, str | int]  # what a part of a script is, and what it says; of a name, by which part that is declared


def leaves(node: tree_sitter.Node) -> list[tree_sitter.Node]:
    """All that a script is made of, without its comments."""
    if node.type == "comment":
        return []
    return [leaf for child in node.children for leaf in leaves(child)] if node.children else [node]


def declares(node: tree_sitter.Node) -> bool:
    """Whether a name stands where one is declared."""
    inner, outer = node, node.parent
    while outer and (outer.type.endswith("_pattern") or outer.type in ("formal_parameters", "rest_pattern")):
        if inner == outer.child_by_field_name("right"):
            return False  # what something is if nothing is given
        inner, outer = outer, outer.parent
    fields = {"for_in_statement": ["left"], "arrow_function": ["parameter", "parameters"]}
    return outer is not None and any(
        inner == outer.child_by_field_name(field) and (outer.type != "for_in_statement" or outer.child_by_field_name("kind"))
        for field in fields.get(outer.type, ["name", "parameter", "parameters"])
    )


def scope_of(node: tree_sitter.Node) -> tree_sitter.Node | None:
    """The scope that a name stands in: for the name of a function or class that is declared, the one around it."""
    around = node.parent
    if around and around.type.endswith("declaration") and node == around.child_by_field_name("name"):
        around = around.parent
    while around and around.type not in SCOPES:
        around = around.parent
    return around


def meanings(script: str) -> list[Meant]:
    """The parts of a script, in order. A name is told as the number of that which declares it, so that it may be any."""
    parts = leaves(tree_sitter.Parser(SCRIPT).parse(script.encode()).root_node)
    names = [part for part in parts if part.type in NAMES]
    declared: dict[tuple[tuple[int, int], bytes | None], int] = {}
    for number, name in enumerate(names):
        if name.type != "private_property_identifier" and declares(name) and (scope := scope_of(name)):
            declared.setdefault((scope.byte_range, name.text), number)
    private: dict[bytes | None, int] = {}
    for name in names:
        if name.type == "private_property_identifier":
            private.setdefault(name.text, len(private))

    def meaning(name: tree_sitter.Node) -> str | int:
        if name.text in private:
            return private[name.text]
        scope = scope_of(name)
        while scope and (scope.byte_range, name.text) not in declared:
            scope = scope_of(scope)
        return declared[scope.byte_range, name.text] if scope else (name.text or b"").decode()

    told: list[Meant] = []
    for at, part in enumerate(parts):
        text = (part.text or b"").decode()
        if part.type.startswith("shorthand"):
            told += [("property_identifier", text), (":", ":")]
        if part.type in NAMES:
            told.append(("name", meaning(part)))
        elif text != ";" or at + 1 == len(parts) or parts[at + 1].text != b"}":  # which a block need not end with
            told.append(("let", "let") if part.type == "const" else (part.type, text))
    return told


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda each: each.relative_to(ROOT).as_posix())
def test_every_name_of_ours_means_what_it_meant_and_nothing_else_is_changed(path: Path):
    script = path.read_text(encoding="utf-8")
    assert meanings(shortened(script)) == meanings(script)


@pytest.mark.parametrize("other", ["let a = 1; { let b = a; }", "let a = 1; { let b = b; }", "let a = 1; { let c = d; }"])
def test_scripts_in_which_a_name_means_something_else_are_told_apart(other):
    script, same = ("let c = 1; { let d = c; }", "let a = 1; { let b = a; }")
    within = [f"(() => {{ {each} }})();" for each in (script, same, other)]
    assert meanings(within[0]) == meanings(within[1])
    assert (meanings(within[0]) == meanings(within[2])) == (other == same)
