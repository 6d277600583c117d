"""The preview of a tool while pages are served: on paper, on a phone, in a meeting, apart from what was typed on the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.build.being_served import Served
from tests.build.project import add

from .made_up import SECTION, made_up_project, worksheet_of

FIELDS = """\
      - {id: name, label: Whom do you ask?}
      - {id: plan, kind: long_text, label: What will you do?}
      - {id: ready, kind: choice, label: Ready?, options: [Ready, Later]}
      - {id: rows, kind: table, label: Tasks, blank: 2, columns: [{id: task, label: Task}]}
"""
TOOL = worksheet_of("Tool", SECTION.format(id="part", title="Part") + FIELDS)


@pytest.fixture(scope="module")
def preview(tmp_path_factory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("preview")
    (folder / "project").mkdir()
    project = made_up_project(folder / "project", {"tool": TOOL})
    add(project, "docs/index.md", "# A made-up site\n")
    served = Served(project, folder / "log.txt")
    served.wait_for("gb-authors")
    yield served
    served.end()


def opened(page: Page, preview: Served) -> Page:
    page.goto(f"http://127.0.0.1:{preview.port}/worksheets/tool.html")
    page.get_by_label("Whom do you ask?").fill("Typed on the page")
    page.get_by_role("link", name="Preview").click()
    return page


def test_a_tool_is_shown_beside_itself_in_all_the_ways_in_which_it_is_used(page, preview):
    opened(page, preview)
    blank, filled, phone = (page.frame_locator(f"[name={name}]") for name in ("blank", "filled", "phone"))
    expect(filled.locator(".ws-mirror").get_by_text("Whom do you ask?", exact=True)).to_be_visible()
    expect(filled.locator(".ws-mirror").get_by_text("Task", exact=True).first).to_be_visible()
    expect(filled.locator("input[type=text]:visible")).to_have_count(0)
    expect(blank.locator(".ws-rules:visible").first).to_be_visible()
    expect(blank.get_by_role("button")).to_have_count(0)
    expect(phone.get_by_role("textbox", name="Whom do you ask?")).to_have_value("")  # and not what was typed on the page
    assert phone.locator("html").evaluate("root => root.clientWidth") == 360
    expect(page.frame_locator("[name=meeting]").get_by_role("button", name="Next")).to_be_visible()


def test_what_the_author_typed_on_the_page_is_as_it_was(page, preview):
    opened(page, preview)
    expect(page.frame_locator("[name=filled]").locator(".ws-mirror:visible").first).to_be_visible()
    page.get_by_role("link", name="The page itself").click()
    expect(page.get_by_label("Whom do you ask?")).to_have_value("Typed on the page")
    expect(page.get_by_label("What will you do?")).to_have_value("")


def test_a_frame_is_as_high_as_its_sheet_and_nothing_that_one_does_ends_its_printing(page, preview):
    opened(page, preview)
    frame = page.locator("[name=filled]")
    inside = page.frame_locator("[name=filled]")
    expect(inside.locator(".ws-mirror:visible").first).to_be_visible()
    assert frame.evaluate("frame => frame.contentDocument.documentElement.scrollHeight <= frame.clientHeight + 1")
    inside.locator("body").click()
    expect(inside.locator("html")).to_have_attribute("data-print", "filled")


def test_the_browser_s_own_preview_is_asked_for_by_a_button(page, preview):
    page.add_init_script("window.print = () => { top.document.title = `printed ${window.name}`; }")
    opened(page, preview)
    expect(page.frame_locator("[name=blank]").locator(".ws-rules:visible").first).to_be_visible()
    page.locator("button[data-print=blank]").click()
    expect(page).to_have_title("printed blank")


def test_the_preview_follows_when_the_file_is_changed(page, preview):
    opened(page, preview)
    add(preview.project, "worksheets/tool.yml", TOOL.replace("Whom do you ask?", "Who is asked?"))
    try:
        expect(page.frame_locator("[name=blank]").get_by_text("Who is asked?").first).to_be_visible(timeout=30_000)
    finally:
        add(preview.project, "worksheets/tool.yml", TOOL)
