"""What templates see: all of it said, and nothing else used."""

import re
from dataclasses import fields
from typing import Annotated

import pytest
from guidebook.authoring.options import options_of
from guidebook.html.context import PageContext
from guidebook.html.seen import VIEWS, seen
from guidebook.kinds import all_kinds
from guidebook.library.examples import example_field, worksheet_of

from ..helpers import ROOT, address, renderer

TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))


def used(name, path):
    """Each part of what a template sees under a name that it asks for."""
    return set(re.findall(rf"(?<![.\w\"'/-]){name}\.(\w+)", path.read_text(encoding="utf-8")))


def test_a_name_is_said_by_an_annotation_or_by_the_first_paragraph_of_a_docstring():
    class View:
        title: Annotated[str, "What it is called."]
        secret: str

        @property
        def long(self) -> str:
            """Whether it is
            long.

            Not for templates.
            """
            return ""

        def _own(self) -> None: ...

    assert seen(View) == {"title": "What it is called.", "long": "Whether it is long."}


@pytest.mark.parametrize("name", VIEWS)
def test_all_that_a_template_may_see_is_said_in_a_sentence(name):
    assert [part for part, help in seen(VIEWS[name]).items() if not re.search(r"\.$|\.\)$", help)] == []


def test_nothing_that_a_page_shows_is_left_unsaid():
    assert {each.name for each in fields(PageContext)} <= set(seen(PageContext))


@pytest.mark.parametrize("name", ["field", "section", "sheet"])
def test_nothing_that_a_worksheet_shows_is_left_unsaid(name):
    sheet = renderer().sheet(worksheet_of("tool", "Tool", (example_field(all_kinds()["text"]),)), address)
    view = {"sheet": sheet, "section": sheet.sections[0], "field": sheet.sections[0].fields[0]}[name]
    assert {part for part in vars(view) if not part.startswith("_")} <= set(seen(VIEWS[name]))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_template_asks_for_what_is_not_said(path):
    assert used("guidebook", path) <= set(seen(PageContext))
    if path.is_relative_to(ROOT / "overrides/worksheet"):
        assert used("sheet", path) <= set(seen(VIEWS["sheet"]))
        assert used("section", path) <= set(seen(VIEWS["section"]))
    if path.is_relative_to(ROOT / "overrides/kinds"):
        kind = all_kinds()[path.parent.name]
        assert used("field", path) <= {*seen(VIEWS["field"]), *options_of(kind), *dir(kind)}
