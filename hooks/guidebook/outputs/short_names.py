"""Scripts with short names for whatever only they can see.

A name that a script declares inside a function, or a `#private` one, is its own. In each scope, its own names become the first
letters of `LETTERS` that nothing has which is used in there, in the order in which they stand there: so what functions take is
called the same in most of them, and scripts compress better. Whatever other scripts can see stays as it is: properties,
texts, what is declared outside of functions, and any name that may mean something else somewhere in the script. `const` becomes
`let`, which is shorter and differs only in a script that is wrong, and a block ends without a semicolon.
(Minifiers that do more either have no packages for all systems that people build on, or need Node.)
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator
from typing import NamedTuple

import tree_sitter
import tree_sitter_javascript

SCRIPT = tree_sitter.Language(tree_sitter_javascript.language())
SCOPES = """[(program) (statement_block) (switch_body) (for_statement) (for_in_statement) (catch_clause)
  (class) (class_declaration) (function_declaration) (function_expression) (arrow_function) (method_definition)
  (generator_function) (generator_function_declaration)] @scope"""
# `within`: what is declared in the scope that it is in. `around`: what begins a scope and is declared in the one around that.
DECLARED = """(lexical_declaration (variable_declarator name: (_) @within)) (formal_parameters (_) @within)
  (arrow_function parameter: (_) @within) (catch_clause parameter: (_) @within)
  (for_in_statement kind: ["const" "let"] left: (_) @within)
  (function_expression name: (_) @within) (generator_function name: (_) @within) (class name: (_) @within)
  (function_declaration name: (_) @around) (generator_function_declaration name: (_) @around)
  (class_declaration name: (_) @around)"""
# A `var` is declared in the function that it is in, wherever it stands there: such names stay.
FIXED = """(variable_declaration (variable_declarator name: (_) @fixed)) (for_in_statement kind: "var" left: (_) @fixed)"""
USED = """[(identifier) (private_property_identifier)
  (shorthand_property_identifier) (shorthand_property_identifier_pattern)] @name"""
CONSTANT = '(lexical_declaration kind: "const" @constant) (for_in_statement kind: "const" @constant)'
LAST = """(statement_block
  [(expression_statement ";" @last) (return_statement ";" @last) (lexical_declaration ";" @last)] . "}")"""
FOUND = tree_sitter.Query(SCRIPT, f"{SCOPES} {DECLARED} {FIXED} {USED} {CONSTANT} {LAST}")
BOUND = ("identifier", "shorthand_property_identifier_pattern")
LETTERS = "etnraosilcduhmpgfbvyxwkjqzETNRAOSILCDUHMPGFBVYXWKJQZ"  # the most frequent in scripts first
NEVER = {b"do", b"if", b"in", b"of", b"as"}  # words of the language that are as short as our names

Found = dict[str, list[tree_sitter.Node]]


class Own(NamedTuple):
    """A name that a script declares for itself: the number of the scope that declares it, and how it is written there."""

    scope: int
    name: bytes


@functools.lru_cache(maxsize=1024)  # many sites are built from the same scripts
def shortened(script: str) -> str:
    """A script with short names. One with a syntax error stays as it is; `checks/overrides.py` reports it."""
    root = tree_sitter.Parser(SCRIPT).parse(script.encode()).root_node
    if root.has_error or not root.named_children:
        return script
    found = {what: sorted(nodes, key=_place) for what, nodes in tree_sitter.QueryCursor(FOUND).captures(root).items()}
    exchanged = [(node, b"let") for node in found.get("constant", [])] + [(node, b"") for node in found.get("last", [])]
    exchanged += _short_private(found.get("name", [])) + _short(found)
    return _exchanged(script.encode(), sorted(exchanged, key=lambda each: each[0].start_byte)).decode()


def _place(node: tree_sitter.Node) -> tuple[int, int]:
    """What nodes are sorted by: where they begin, and what is around something before it."""
    return node.start_byte, -node.end_byte


def _declared(found: Found) -> dict[int, Own]:
    """The names that a script declares, by the byte at which the name stands there; the scope 0 is the whole script."""
    declared: dict[int, Own] = {}
    for each in ("within", "around"):
        declarations = found.get(each, [])
        for node, around in zip(declarations, _around(declarations, found["scope"]), strict=True):
            scope = around[-2 if each == "around" else -1]
            declared |= {name.start_byte: Own(scope, name.text or b"") for name in _bound(node)}
    return declared


def _short(found: Found) -> list[tuple[tree_sitter.Node, bytes]]:
    """Each place that has a name of the script's own, and the short name for it."""
    declared = _declared(found)
    owns = {*declared.values()}
    names = [node for node in found.get("name", []) if node.type != "private_property_identifier"]
    others = {name.text or b"" for node in found.get("fixed", []) for name in _bound(node)}
    meant: dict[Own, list[tree_sitter.Node]] = {}
    used = _taken_above(found["scope"], owns)  # by scope: what is used in it and in whatever is in it
    for node, around in zip(names, _around(names, found["scope"]), strict=True):
        text = node.text or b""
        here = declared.get(node.start_byte)
        own = here or next((each for scope in reversed(around) if (each := Own(scope, text)) in owns), None)
        if not own or not own.scope:
            others.add(text)
            continue
        meant.setdefault(own, []).append(node)
        for scope in [own.scope] if here else around[around.index(own.scope) :]:
            used[scope].add(own)
    short: dict[Own, bytes] = {}
    for own in sorted(meant, key=lambda each: each.scope):  # what is around, first
        if own.name not in others:
            taken = {short[each] for each in used[own.scope] if each in short}
            short[own] = next(name for name in _names() if name not in others | NEVER | taken)
    return [(node, name) for own, name in short.items() for node in meant[own]]


def _taken_above(scopes: list[tree_sitter.Node], owns: set[Own]) -> list[set[Own]]:
    """For each scope, names that it may not declare again: in the body of a function or a loop, those that this begins with."""
    by_scope: dict[int, set[Own]] = {}
    for own in owns:
        by_scope.setdefault(own.scope, set()).add(own)
    above = [around[-2] if len(around) > 1 else 0 for around in _around(scopes, scopes)]
    return [
        {*by_scope.get(outer, ())} if scope == scopes[outer].child_by_field_name("body") else set()
        for scope, outer in zip(scopes, above, strict=True)
    ]


def _short_private(names: list[tree_sitter.Node]) -> list[tuple[tree_sitter.Node, bytes]]:
    """Each place that has a `#private` name, and the short name for it, the same in the whole script."""
    private = [node for node in names if node.type == "private_property_identifier"]
    short = dict(zip(dict.fromkeys(node.text for node in private), _names(), strict=False))
    return [(node, b"#" + short[node.text]) for node in private]


def _names() -> Iterator[bytes]:
    """Every name of one to three letters."""
    return ("".join(letters).encode() for size in (1, 2, 3) for letters in itertools.product(LETTERS, repeat=size))


def _around(nodes: list[tree_sitter.Node], scopes: list[tree_sitter.Node]) -> Iterator[list[int]]:
    """For each node, in order, the indices of the scopes that it is in, outermost first. The list is reused: do not keep it."""
    stack: list[int] = []
    ahead = 0
    for node in nodes:
        while ahead < len(scopes) and scopes[ahead].start_byte <= node.start_byte:
            while stack and scopes[stack[-1]].end_byte <= scopes[ahead].start_byte:
                stack.pop()
            stack.append(ahead)
            ahead += 1
        while scopes[stack[-1]].end_byte <= node.start_byte:
            stack.pop()
        yield stack


def _bound(pattern: tree_sitter.Node) -> Iterator[tree_sitter.Node]:
    """The names that a pattern declares, such as `a` and `c` in `{ a = x, b: [c] }`."""
    if pattern.type in BOUND:
        yield pattern
    part = {"pair_pattern": "value", "assignment_pattern": "left", "object_assignment_pattern": "left"}.get(pattern.type)
    only = pattern.child_by_field_name(part) if part else None
    for child in [only] if only else pattern.named_children if pattern.type.endswith("_pattern") else []:
        yield from _bound(child)


def _exchanged(script: bytes, exchanged: list[tuple[tree_sitter.Node, bytes]]) -> bytes:
    """A script with other words in some places, given in order."""
    parts, done = [], 0
    for node, word in exchanged:
        kept = (node.text or b"") + b":" if node.type.startswith("shorthand") else b""  # the property keeps its name
        parts += [script[done : node.start_byte], kept, word]
        done = node.end_byte
    return b"".join([*parts, script[done:]])
