"""An update of a worksheet never loses an answer: what no field can show any more is kept, shown and comes back."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.build.project import add

from .files import open_file, save
from .made_up import made_up_project, tool_in
from .paper import printed
from .serving import Served, built, served
from .sheet import Sheet

UPDATED = Path(__file__).with_name("updated")  # one tool before and after its update
ANSWERS: dict[str, Any] = {
    "kept": "kept words",
    "gone": "words of a field that is gone",
    "retyped": "words where ticks are now",
    "way": "straight-on",
    "things": {"checked": ["pens", "paper"], "other": "a stapler"},
    "sure": {"plan": "partly", "people": "yes"},
    "list": [
        {"row": "board", "phone": "555-0100"},
        {"row": "union", "phone": "555-0101"},
        {"row": "b2", "name": "Ana", "phone": "555-0102"},
    ],
    "blocks": [{"row": "b1", "goal": "Read daily", "day": "in May"}],
}


class Updating:
    """One address, at which the worksheet can be the one before or after its update."""

    def __init__(self, site: Served, versions: dict[str, Path], sheet: Sheet) -> None:
        self.site = site
        self.versions = versions
        self.sheet = sheet

    def show(self, version: str) -> Sheet:
        shutil.copytree(self.versions[version], self.site.folder, dirs_exist_ok=True)
        self.sheet.visit(self.site.url("worksheets/updated.html"))
        return self.sheet


@pytest.fixture(scope="module")
def versions(tmp_path_factory) -> dict[str, Path]:
    """The site before and after the update of its worksheet."""
    before, after = (
        made_up_project(tmp_path_factory.mktemp(name), {"updated": tool_in(UPDATED / f"{name}.yml")})
        for name in ("before", "after")
    )
    # Only an id that was published can be retired.
    add(after, "worksheets/published-ids.json", json.dumps({"updated": {"gone": "long_text"}}))
    return {"before": built(before, before / "site"), "after": built(after, after / "site")}


@pytest.fixture(scope="module")
def address(versions, tmp_path_factory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served") / "site"
    shutil.copytree(versions["before"], folder)
    with served(folder, changing=True) as site:
        yield site


@pytest.fixture
def updating(address, versions, context) -> Updating:
    return Updating(address, versions, Sheet(context.new_page(), "updated"))


@pytest.fixture
def updated(updating: Updating, tmp_path) -> Updating:
    """A sheet that was filled in before the update, as it is shown after it."""
    sheet = updating.show("before")
    path = tmp_path / "sheet.json"
    sheet.control("kept").fill("x")
    path.write_text(json.dumps({**save(sheet, path), "answers": ANSWERS}), encoding="utf-8")
    open_file(sheet, path)
    expect(sheet.notice).to_contain_text("Opened")
    assert sheet.answers() == ANSWERS
    sheet.until_kept()
    updating.show("after")
    return updating


def earlier(sheet: Sheet) -> str:
    """What is shown of earlier answers."""
    section = sheet.form.get_by_role("region", name="Answers from an earlier version")
    expect(section).to_be_visible()
    return section.inner_text()


def parts(words: str) -> list[str]:
    """The parts of what is shown, in any order."""
    return sorted(re.split(r"[\n;,] *", words))


KEPT_WORDS = (
    "words of a field that is gone",
    "words where ticks are now",
    "straight on",
    "paper",
    "a stapler",
    "partly",
    "555-0100",
    "555-0101",
    "555-0102",
    "in May",
)


def test_what_no_field_can_show_any_more_is_shown_in_words(updated):
    sheet = updated.sheet
    words = earlier(sheet)
    for each in KEPT_WORDS:
        assert each in words or each.replace(" ", "-") in words, each
    assert "{" not in words
    assert "gone (asked at the meeting instead)" in words
    assert sheet.state == "saved"
    assert sheet.answers() == {
        "kept": "kept words",
        "things": {"checked": ["pens"]},
        "list": [{"row": "b2", "name": "Ana"}],
        "blocks": [{"row": "b1", "goal": "Read daily"}],
    }


def test_nothing_is_said_of_earlier_answers_where_there_are_none(updating):
    sheet = updating.show("after")
    expect(sheet.form.locator("[data-earlier]")).to_be_hidden()


def test_they_outlast_further_saves(updated):
    sheet = updated.sheet
    before = parts(earlier(sheet))
    for words in ("one", "two"):
        sheet.control("kept").fill(words)
        sheet.until_kept()
        sheet.reload()
        assert parts(earlier(sheet)) == before


def test_they_go_into_a_file_and_come_out_of_it(updated, profiles, tmp_path):
    saved = save(updated.sheet, tmp_path / "sheet.json")
    assert {each["field"] for each in saved["earlier"]} == set(ANSWERS) - {"kept"}
    assert all(set(each) == {"field", "answer"} for each in saved["earlier"])
    other = Updating(updated.site, updated.versions, Sheet(profiles.new().new_page(), "updated"))
    sheet = other.show("after")
    open_file(sheet, tmp_path / "sheet.json")
    assert parts(earlier(sheet)) == parts(earlier(updated.sheet))
    sheet.until_kept()
    assert other.show("before").answers() == ANSWERS


def test_they_come_back_when_the_fields_do(updated):
    assert updated.show("before").answers() == ANSWERS
    expect(updated.sheet.form.locator("[data-earlier]")).to_be_hidden()


def test_they_come_back_after_further_saves_beside_what_was_answered_since(updated):
    sheet = updated.sheet
    sheet.control("kept").fill("new words")
    sheet.field("things").get_by_label("Ink").check()
    sheet.control("list.b2.name").fill("Ana B.")
    sheet.control("blocks.b1.goal").fill("Read twice daily")
    sheet.field("way").get_by_label("Left").check()
    sheet.until_kept()
    answers = updated.show("before").answers()
    assert answers == {
        **ANSWERS,
        "kept": "new words",
        "things": {"checked": ["pens", "paper", "ink"], "other": "a stapler"},
        "list": [*ANSWERS["list"][:2], {"row": "b2", "name": "Ana B.", "phone": "555-0102"}],
        "blocks": [{"row": "b1", "goal": "Read twice daily", "day": "in May"}],
        "way": "left",
    }
    # One answer cannot be two: the one that was given later stands, the earlier one is still there to read.
    assert "Straight on" in earlier(updated.sheet)


def test_clearing_removes_them_and_undo_brings_them_back(updated):
    sheet = updated.sheet
    before = parts(earlier(sheet))
    sheet.clear()
    expect(sheet.form.locator("[data-earlier]")).to_be_hidden()
    sheet.button("Undo").click()
    assert parts(earlier(sheet)) == before
    sheet.until_kept()
    assert updated.show("before").answers() == ANSWERS


def test_an_answer_of_a_removed_row_brings_no_row_back(updated):
    sheet = updated.sheet
    sheet.control("list.b2.name").focus()
    sheet.with_row("Row 2", "Remove")
    sheet.until_kept()
    sheet.reload()
    assert sheet.form.locator('[data-field="list"] .ws-row').count() == 2
    assert "555-0102" in earlier(sheet)


def test_earlier_answers_are_printed_with_the_filled_sheet_only(updated):
    assert "555-0101" in printed(updated.sheet.page).text
    updated.sheet.page.evaluate("document.documentElement.dataset.print = 'blank'")
    assert "555-0101" not in printed(updated.sheet.page).text
