"""What every kind, option and module keeps to, so that none of it needs remembering."""

import ast
import importlib
import inspect
import pkgutil
import re
from collections import Counter

import guidebook
import pytest
from guidebook.authoring.options import Record, options_of
from guidebook.edition.brand import Brand
from guidebook.kinds import all_kinds
from guidebook.parts import all_parts
from guidebook.worksheets.fields import Field

from .helpers import ROOT

ENGINE = ROOT / "hooks/guidebook"
OVERRIDES = ROOT / "overrides"
MODULES = sorted(ENGINE.rglob("*.py"))
ROOMS = ("kinds", "layouts", "parts")  # folders in which each module is a thing of its own
SHARED = [path for path in MODULES if path.parent.name not in ROOMS]
KINDS = all_kinds()
# The team and the date at the top of each sheet are fields like others, so their two kinds belong to every site.
KINDS_OF_EVERY_SHEET = {"text", "date"}
PARTS = {name: part for name, part in all_parts().items() if name != "worksheet"}  # the pages of tools are made of that one


def every_record(record=Record):
    for each in record.__subclasses__():
        if each.__module__.startswith("guidebook."):
            yield each
            yield from every_record(each)


RECORDS = sorted(set(every_record()), key=lambda record: (record.__module__, record.__name__))


def test_every_record_is_found():
    assert {Brand, Field, *KINDS.values()} <= set(RECORDS)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_option_has_help_in_a_sentence(record):
    for option in options_of(record).values():
        assert option.help.strip() == option.help != "", option.name
        assert option.help.endswith("."), option.name
        assert option.help[0] == option.help[0].upper(), option.name


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_option_says_what_it_allows(record):
    for option in options_of(record).values():
        assert option.type.allowed, option.name
        assert option.type.schema(), option.name


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_no_option_takes_the_name_of_what_every_record_has(record):
    assert not {"line", "option_lines", "line_of", "check", "check_order"} & set(options_of(record))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_described_by_one_line_of_its_own(kind):
    assert "__doc__" in vars(KINDS[kind])
    first = (KINDS[kind].__doc__ or "").split("\n")[0]
    assert first.endswith("."), first


def modules_of_kinds_named_in(path):
    """The kinds whose modules a shared module imports, and the kinds that it looks up by name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{all_kinds.__module__}."):
            yield node.module.rpartition(".")[2]  # type: ignore[union-attr]
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and "kinds" in ast.unparse(node.value):
            yield node.slice.value
        if isinstance(node, ast.Compare):
            for side in ast.walk(node):
                if isinstance(side, ast.Constant) and side.value in KINDS and "kind" in ast.unparse(node):
                    yield side.value


@pytest.mark.parametrize("path", SHARED, ids=lambda path: str(path.relative_to(ENGINE)))
def test_the_engine_names_no_kind_that_may_be_taken_away(path):
    assert set(modules_of_kinds_named_in(path)) <= KINDS_OF_EVERY_SHEET


def names_of(part):
    """What only this part would be named by: its folder, its files, and its links with their pages."""
    own = {f"parts/{part.name}", part.file, *(link.name for link in part.links), *(link.page for link in part.links)}
    return own - {""}


def parts_named_in(path):
    """The parts of pages that a module imports, or names in a text."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{all_parts.__module__}."):
            yield node.module.split(".")[2]  # type: ignore[union-attr]
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            words = node.value.split("/")
            named = {node.value, "/".join(words[:2])}
            yield from (name for name, part in PARTS.items() if named & names_of(part))


@pytest.mark.parametrize(
    "path",
    [path for path in SHARED if "parts" not in path.relative_to(ENGINE).parts],
    ids=lambda path: str(path.relative_to(ENGINE)),
)
def test_the_engine_names_no_part_of_pages_that_may_be_taken_away(path):
    assert set(parts_named_in(path)) == set()


@pytest.mark.parametrize(
    "path",
    [path for path in OVERRIDES.rglob("*.html") if "parts" not in path.relative_to(OVERRIDES).parts],
    ids=lambda path: str(path.relative_to(OVERRIDES)),
)
def test_no_template_of_all_pages_names_a_part(path):
    text = path.read_text(encoding="utf-8")
    assert [name for name in PARTS if f"parts/{name}" in text] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ENGINE)))
def test_every_module_of_the_engine_says_what_it_is_for(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_no_two_classes_of_the_engine_have_the_same_name():
    classes = Counter(
        node.name
        for path in MODULES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert not [name for name, times in classes.items() if times > 1]


def public_callables():
    """Every function and method of the engine that others may call, with what defines it."""
    for found in pkgutil.walk_packages(guidebook.__path__, "guidebook."):
        if not found.name.endswith("__main__"):
            module = importlib.import_module(found.name)
            public = [value for name, value in vars(module).items() if not name.startswith("_")]
            own = [value for value in public if getattr(value, "__module__", "") == module.__name__]
            yield from ((f"{module.__name__}.{each.__name__}", each) for each in own if inspect.isfunction(each))
            for each in filter(inspect.isclass, own):
                yield from ((f"{module.__name__}.{each.__name__}.{name}", (each, name)) for name in methods_of(each))


def methods_of(each):
    for name, value in vars(each).items():
        function = getattr(value, "fget", None) or getattr(value, "func", None) or getattr(value, "__func__", None) or value
        if inspect.isfunction(function) and function.__name__ == name and not name.startswith("_"):
            yield name


def description_of(defined):
    """A docstring; a method that does what another of its name promises may have that one's."""
    if inspect.isfunction(defined):
        return defined.__doc__
    each, name = defined
    return next((doc for above in each.__mro__ if (doc := getattr(vars(above).get(name), "__doc__", None))), None)


def test_what_others_may_call_is_described():
    described = {name: description_of(defined) for name, defined in public_callables()}
    assert len(described) > 300
    assert not [name for name, description in described.items() if not description]


def test_every_module_of_the_engine_has_its_tests():
    # What knows MkDocs is tested by real builds, in tests/build/.
    built = {"hosts/one_build.py", "hosts/pages.py", "hosts/page_files.py", "hosts/trial.py"}
    known = {str(path.relative_to(ENGINE)) for path in SHARED if not path.stem.startswith("__")}
    tested = {str(path.relative_to(ROOT / "tests")).replace("test_", "") for path in (ROOT / "tests").rglob("test_*.py")}
    assert not known - built - tested


def test_an_id_of_the_frame_is_no_id_that_a_heading_may_have():
    ids = {
        id_
        for path in (ROOT / "overrides/frame").glob("*.html")
        for id_ in re.findall(r'\sid="([^"{]+)"', path.read_text(encoding="utf-8"))
    }
    assert {"gb-menu", "gb-search"} <= ids
    assert [id_ for id_ in sorted(ids) if not id_.startswith("gb-")] == []
