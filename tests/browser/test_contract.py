"""What every kind of field must do, at every place it may stand. Kinds are found, never listed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from guidebook.kinds import all_kinds
from guidebook.library import sheet_schema
from jsonschema import Draft7Validator

from tests.build.project import BuiltPage

from .accessibility import violations_either_way
from .conftest import Profiles
from .html import nameless, wrong_in_form
from .in_a_meeting import LEGIBLE
from .made_up import worksheet_id
from .names import alike, show_all
from .paper import PAPERS, Printed, printed
from .sheet import Sheet

# Notes every state that the status has had since the page began to load.
STATES = """document.addEventListener("DOMContentLoaded", () => {
  window.states = [];
  const note = () => window.states.push(document.querySelector("[data-save-state]")?.dataset.saveState);
  note();
  new MutationObserver(note).observe(document, {subtree: true, attributes: true, attributeFilter: ["data-save-state"]});
})"""
UNDIRECTED = """() => [...document.querySelectorAll(".ws :is(input[type=text], textarea), .ws template")].flatMap(each =>
  each.content ? [...each.content.querySelectorAll("input[type=text], textarea")] : each)
  .filter(each => each.dir !== "auto").map(each => each.outerHTML)"""


@dataclass
class Pass:
    """What was seen while a kind's worksheet was filled in once, kept, loaded again and printed."""

    kind: str
    sheet: Sheet
    typed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)  # in the form's HTML: blank, filled in, loaded again
    nameless: list[str] = field(default_factory=list)
    shown: list[tuple[str, str]] = field(default_factory=list)
    answers: dict[str, Any] = field(default_factory=dict)
    shown_again: list[tuple[str, str]] = field(default_factory=list)
    answers_again: dict[str, Any] = field(default_factory=dict)
    states: set[str] = field(default_factory=set)  # of the status, while loading again
    paper: dict[str, Printed] = field(default_factory=dict)
    crosses: int = 0
    legible: list[str] = field(default_factory=list)  # answers that a cover does not hide
    alike: list[str] = field(default_factory=list)  # names that two controls have
    undirected: list[str] = field(default_factory=list)  # texts that do not run as what is typed into them


@pytest.fixture(scope="module", params=list(all_kinds()))
def done(request, browser, kinds_site) -> Iterator[Pass]:
    """One pass through the worksheet of each kind, on which several tests look."""
    profiles = Profiles(browser)
    context = profiles.new()
    context.add_init_script(STATES)
    id_ = worksheet_id(request.param)
    sheet = Sheet(context.new_page(), id_)
    done = Pass(request.param, sheet)
    sheet.visit(kinds_site.url(f"worksheets/{id_}.html"))
    done.wrong += wrong_in_form(sheet.page)
    done.undirected = sheet.page.evaluate(UNDIRECTED)
    assert sheet.add_rows() >= 1
    done.typed = sheet.fill_everything(by_hand=True)
    done.wrong += wrong_in_form(sheet.page)
    done.nameless = nameless(sheet.page)
    sheet.until_kept()
    done.shown, done.answers = sheet.shown(), sheet.answers()
    done.legible = sheet.form.evaluate(LEGIBLE, done.typed)
    sheet.reload()
    done.wrong += wrong_in_form(sheet.page)
    done.shown_again, done.answers_again = sheet.shown(), sheet.answers()
    done.states = set(sheet.page.evaluate("states"))
    done.paper = {paper: printed(sheet.page, paper) for paper in PAPERS}
    own_words = sheet.form.locator(".ws-checklist [data-other]").all()
    done.crosses = sheet.form.locator("input[type=checkbox]:checked").count() + len(own_words)
    show_all(sheet.page)
    done.alike = alike(sheet.page)
    yield done
    profiles.close()


@pytest.mark.parametrize("kind", list(all_kinds()))
def test_its_html_is_without_mistakes(kinds_site, kind):
    assert BuiltPage(kinds_site.folder, f"worksheets/{worksheet_id(kind)}.html").mistakes() == []


def test_every_id_is_its_own_and_every_reference_leads_somewhere(done):
    assert done.wrong == []


def test_every_control_and_group_has_a_name(done):
    assert done.nameless == []


def test_a_cover_hides_what_was_typed(done):
    assert done.legible == []


def test_no_two_controls_are_called_alike_wherever_it_stands(done):
    assert done.alike == []


def test_every_text_takes_the_direction_of_what_is_typed_into_it(done):
    assert done.undirected == []


def test_what_is_filled_in_is_there_after_loading_again(done):
    assert len(done.typed) == len(set(done.typed))
    assert done.shown_again == done.shown
    assert done.answers_again == done.answers


def test_loading_kept_answers_is_no_change(done):
    assert done.states <= {"opening", "saved"}


@pytest.mark.parametrize("paper", list(PAPERS))
def test_every_typed_word_and_every_tick_is_on_paper(done, paper):
    assert done.paper[paper].missing(done.typed) == []
    assert done.paper[paper].text.count("✕") == done.crosses


def test_its_answers_hold_ids_and_never_labels(done):
    typed = set(done.typed)

    def check(answer: object, name: str) -> None:
        if isinstance(answer, str):
            # What was typed, or else the id of an option, a point, an item or a row.
            assert set(answer.split()) <= typed or re.fullmatch(r"[a-z][a-z0-9-]*", answer), f"{name}: {answer}"
        elif isinstance(answer, list):
            assert answer, f"{name} is an empty list"
            for each in answer:
                if isinstance(each, dict):
                    assert re.fullmatch(r"[\w-]+", each.get("row", "")), f"{name} has a row without an id"
                check(each, name)
        else:
            assert isinstance(answer, dict), f"{name} is neither text, list nor group: {answer!r}"
            assert answer, f"{name} is an empty group"
            for id_, inner in answer.items():
                assert re.fullmatch(r"[a-z][a-z0-9-]*", id_), f"{name} has {id_!r}"
                check(inner, f"{name}/{id_}")

    assert done.answers
    check(done.answers, done.kind)


def test_its_answers_are_as_the_published_schema_says(done, kinds_site):
    schema = json.loads((kinds_site.folder / sheet_schema.ADDRESS).read_text(encoding="utf-8"))
    [branch] = [each for each in schema["allOf"] if each["if"]["properties"]["worksheet"]["const"] == done.sheet.worksheet]
    answers = Draft7Validator(branch["then"]["properties"]["answers"])
    assert [error.message for error in answers.iter_errors(done.answers)] == []
    assert set(done.answers) - {"sheet-team", "sheet-date"} <= set(branch["then"]["properties"]["answers"]["properties"])


def test_axe_finds_nothing(done):
    assert violations_either_way(done.sheet.page) == []
