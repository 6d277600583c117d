"""The house: each folder of the engine says what may be in it and which others it knows, and keeps to it."""

import ast
import re
from graphlib import TopologicalSorter

import pytest

from .helpers import ROOT

ENGINE = ROOT / "hooks/guidebook"
ROOMS = sorted(path.parent.name for path in ENGINE.glob("*/__init__.py"))
MODULES = [path for path in sorted(ENGINE.rglob("*.py")) if path.name != "__init__.py" or path.parent != ENGINE]
HOSTS = {"mkdocs", "properdocs", "material"}


def room_of(path):
    return path.relative_to(ENGINE).parts[0]


def tree_of(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def sentences_of(room):
    return ast.get_docstring(tree_of(ENGINE / room / "__init__.py")) or ""


def known_to(room):
    """What a room says that it knows, by its last line: `Knows: authoring, guide.`"""
    found = re.search(r"^Knows: (.+)\.$", sentences_of(room), re.MULTILINE)
    assert found, f"{room}/__init__.py does not say what it knows"
    return set(found[1].split(", ")) - {"nothing of guidebooks"}


def imported_by(path):
    """Every module that one imports from, in full."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ImportFrom):
            inside = (node.module or "") == "guidebook"
            yield from (f"guidebook.{alias.name}" for alias in node.names) if inside else [node.module or ""]
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def rooms_used_in(path):
    names = [name.split(".") for name in imported_by(path)]
    return {parts[1] for parts in names if parts[0] == "guidebook" and len(parts) > 1}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_says_in_a_sentence_what_may_be_in_it(room):
    assert sentences_of(room).split("\n")[0].endswith(".")


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_knows_what_it_says_that_it_knows_and_nothing_else(room):
    used = {each for path in MODULES if room_of(path) == room for each in rooms_used_in(path)} - {room}
    assert used == known_to(room)


def test_no_two_rooms_know_each_other():
    """Raises CycleError, which names the circle, where some do, also by way of others."""
    rooms = {room: known_to(room) for room in ROOMS}
    assert list(TopologicalSorter({**rooms, "site": rooms_used_in(ENGINE / "site.py")}).static_order())


def test_only_one_room_knows_the_host():
    knowing = {room_of(path) for path in MODULES if HOSTS & {name.split(".")[0] for name in imported_by(path)}}
    assert knowing == {"hosts"}
