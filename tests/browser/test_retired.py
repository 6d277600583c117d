"""A tool that is retired: its page says what became of it, and what people had typed can still be seen and saved."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.build.project import add

from .files import open_file, save
from .made_up import made_up_project, worksheet_of
from .paper import printed
from .serving import Served, built, served
from .sheet import Sheet

SECTIONS = """\
  - id: first
    title: First
    fields:
      - id: why
        kind: long_text
        label: Why?
"""
HOME = "---\ntitle: Home\ntemplate: home.html\n---\n\n[[left-off]]\n\nNothing but worksheets.\n"
GONE = "title: Old Tool\nretired: It is part of [the new one](worksheet:new) now.\n"


@pytest.fixture(scope="module")
def versions(tmp_path_factory) -> dict[str, Path]:
    """The site before and after its tool was retired."""
    found = {}
    for version, old in {"before": worksheet_of("Old Tool", SECTIONS), "after": GONE}.items():
        project = made_up_project(tmp_path_factory.mktemp(version), {"old": old, "new": worksheet_of("New Tool", SECTIONS)})
        add(project, "docs/index.md", HOME)
        add(project, "worksheets/published-ids.json", json.dumps({"old": {"why": "long_text"}}))
        found[version] = built(project, project / "site")
    return found


@pytest.fixture
def address(versions, tmp_path) -> Iterator[Served]:
    folder = tmp_path / "served"
    shutil.copytree(versions["before"], folder)
    with served(folder, changing=True) as site:
        yield site


@pytest.fixture
def sheet(address, versions, context) -> Sheet:
    """A sheet that was filled in while the tool was in use, and the site since then."""
    sheet = Sheet(context.new_page(), "old")
    sheet.visit(address.url("worksheets/old.html"))
    sheet.control("why").fill("because we grow")
    sheet.until_kept()
    shutil.copytree(versions["after"], address.folder, dirs_exist_ok=True)
    return sheet


def test_what_was_typed_is_shown_and_goes_into_a_file_and_onto_paper(sheet, address, tmp_path):
    sheet.visit(address.url("worksheets/old.html"))
    answers = sheet.form.get_by_role("region", name="Your answers")
    expect(answers).to_contain_text("because we grow")
    saved = save(sheet, tmp_path / "sheet.json")
    assert {"field": "why", "answer": "because we grow"} in saved["earlier"]
    assert "becausewegrow" in printed(sheet.page).text


def test_it_is_found_from_the_first_page_by_whoever_used_it(sheet, address):
    sheet.page.goto(address.url())
    own = sheet.page.get_by_role("region", name="Where you left off")
    expect(own.get_by_role("link", name="Old Tool")).to_be_visible()


def test_its_page_says_what_became_of_it_and_offers_nothing_that_needs_a_form(versions, address, open_sheet, tmp_path):
    shutil.copytree(versions["after"], address.folder, dirs_exist_ok=True)
    sheet = open_sheet("old", site=address)
    page = sheet.page
    assert page.get_by_role("heading", level=1).inner_text() == "Old Tool"
    expect(page.get_by_text("This tool is no longer part of the guidebook.")).to_be_visible()
    expect(page.get_by_role("link", name="the new one")).to_have_attribute("href", "new.html")
    expect(sheet.form.get_by_role("region", name="Your answers")).to_be_hidden()
    for name in ("Meeting view", "Print blank"):
        expect(sheet.form.get_by_role("button", name=name)).to_be_hidden()
    path = tmp_path / "sheet.json"
    path.write_text(json.dumps({**save(sheet, path), "answers": {"why": "in a file"}}), encoding="utf-8")
    open_file(sheet, path)
    expect(sheet.form.get_by_role("region", name="Your answers")).to_contain_text("in a file")


def test_the_gallery_its_chapter_and_search_know_nothing_of_it(versions):
    site = versions["after"]
    for path in ("worksheets/index.html", "prepare/beginning.html", "search/search_index.json"):
        text = (site / path).read_text(encoding="utf-8")
        assert "New Tool" in text, path
        assert "Old Tool" not in text, path
