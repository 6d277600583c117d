"""Scripts with short names for whatever only they can see.

A name that a script declares inside a function, or a `#private` one, is its own. Each of these is replaced, one for one, by a
name of a letter or two that the script does not use otherwise. As no two become the same, every name still means what it meant.
Whatever other scripts can see stays as it is: properties, texts, what is declared outside of functions, and any name that may
mean something else somewhere in the script. `const` becomes `let`, which is shorter and differs only in a script that is wrong.
(Minifiers that do more either have no packages for all systems that people build on, or need Node.)
"""

from __future__ import annotations

import functools
import itertools
from collections import Counter
from collections.abc import Iterator
from string import ascii_letters

import tree_sitter
import tree_sitter_javascript

SCRIPT = tree_sitter.Language(tree_sitter_javascript.language())
SCOPES = """[(program) (statement_block) (switch_body) (for_statement) (for_in_statement) (catch_clause)
  (class) (class_declaration) (function_declaration) (function_expression) (arrow_function) (method_definition)
  (generator_function) (generator_function_declaration)] @scope"""
# `within`: what is declared in the scope that it is in. `around`: what begins a scope and is declared in the one around that.
DECLARED = """(variable_declarator name: (_) @within) (formal_parameters (_) @within) (arrow_function parameter: (_) @within)
  (catch_clause parameter: (_) @within) (for_in_statement kind: _ left: (_) @within)
  (function_expression name: (_) @within) (generator_function name: (_) @within) (class name: (_) @within)
  (function_declaration name: (_) @around) (generator_function_declaration name: (_) @around)
  (class_declaration name: (_) @around)"""
USED = """[(identifier) (private_property_identifier)
  (shorthand_property_identifier) (shorthand_property_identifier_pattern)] @name"""
CONSTANT = '(lexical_declaration kind: "const" @constant) (for_in_statement kind: "const" @constant)'
FOUND = tree_sitter.Query(SCRIPT, f"{SCOPES} {DECLARED} {USED} {CONSTANT}")
BOUND = ("identifier", "shorthand_property_identifier_pattern")
NEVER = {"do", "if", "in", "of", "as"}  # words of the language that are as short as our names


@functools.lru_cache(maxsize=1024)  # many sites are built from the same scripts
def shortened(script: str) -> str:
    """A script with short names. One with a syntax error stays as it is; `checks/overrides.py` reports it."""
    root = tree_sitter.Parser(SCRIPT).parse(script.encode()).root_node
    if root.has_error:
        return script
    found = {what: sorted(nodes, key=_place) for what, nodes in tree_sitter.QueryCursor(FOUND).captures(root).items()}
    names = found.get("name", [])
    short = _short(_own(found, names), names) if names else {}
    words = sorted([*names, *found.get("constant", [])], key=_place)
    return _exchanged(script.encode(), words, {**short, b"const": b"let"}).decode()


def _place(node: tree_sitter.Node) -> tuple[int, int]:
    """What nodes are sorted by: where they begin, and what is around something before it."""
    return node.start_byte, -node.end_byte


def _own(found: dict[str, list[tree_sitter.Node]], names: list[tree_sitter.Node]) -> set[bytes]:
    """The names that, everywhere in the script, mean something that it declares inside a function."""
    scopes = found["scope"]
    declared: dict[int, set[bytes]] = {}  # by where in `scopes`: 0 is the whole script
    for each in ("within", "around"):
        declarations = found.get(each, [])
        for node, around in zip(declarations, _around(declarations, scopes), strict=True):
            inner = around[: -1 if each == "around" else None]
            declared.setdefault(inner[-1], set()).update(name.text or b"" for name in _bound(node))
    own: set[bytes] = set()
    others = {*declared.get(0, ())}
    for node, around in zip(names, _around(names, scopes), strict=True):
        text = node.text or b""
        known = text.startswith(b"#") or any(text in declared.get(scope, ()) for scope in around[1:])
        (own if known else others).add(text)
    return own - others


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


def _short(own: set[bytes], names: list[tree_sitter.Node]) -> dict[bytes, bytes]:
    """A short name for each of its own names, the shortest for those that are used most.

    It is the name's own first letter, if that is free: names that many scripts have, such as `guidebook`, are then the same in
    all of them, and compress better.
    """
    counted = Counter(node.text or b"" for node in names)
    others = {*map(bytes.decode, counted.keys() - own), *NEVER}
    short: dict[bytes, bytes] = {}
    for mark in (b"", b"#"):
        mine = [name for name, _ in counted.most_common() if name in own and name.startswith(b"#") == bool(mark)]
        initials = {name.removeprefix(mark)[:1].lower().decode(errors="ignore"): name for name in reversed(mine)}
        given = {name: letter for letter, name in initials.items() if letter in {*ascii_letters} - others}
        taken = others | {*given.values()}
        every = ("".join(letters) for size in (1, 2, 3) for letters in itertools.product(ascii_letters, repeat=size))
        free = (each for each in every if each not in taken)
        short |= {name: mark + (given.get(name) or next(free)).encode() for name in mine}
    return short


def _exchanged(script: bytes, words: list[tree_sitter.Node], short: dict[bytes, bytes]) -> bytes:
    parts, done = [], 0
    for node in words:
        text = node.text or b""
        if text in short:
            kept = text + b":" if node.type.startswith("shorthand") else b""  # the property keeps its name
            parts += [script[done : node.start_byte], kept, short[text]]
            done = node.end_byte
    return b"".join([*parts, script[done:]])
