"""A chart of teams: the list says who reports to whom, and the drawing follows."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from .made_up import worksheet_id
from .paper import printed
from .sheet import Sheet, until

FIELD = "chart"
PAGE = (1434, 1000)  # what fits a landscape page with letters of 7 pt, in the drawing's units
# Every box of a drawing by its name: where it stands and how its outline is drawn.
BOXES = """holder => Object.fromEntries([...holder.querySelectorAll("rect")].map(rect => {
  const [name, label] = [rect.nextSibling, rect.nextSibling.nextSibling].map(
    text => [...text.children].map(line => line.textContent).join(" "));
  const [x, y, width, height] = ["x", "y", "width", "height"].map(each => Number(rect.getAttribute(each)));
  return [name, {x, y, width, height, label, dash: rect.getAttribute("stroke-dasharray")}];
}))"""
SIZES = "holder => [...holder.querySelectorAll('svg')].map(svg => [svg.viewBox.baseVal.width, svg.viewBox.baseVal.height])"


@pytest.fixture
def sheet(open_sheet, tools_site) -> Sheet:
    opened: Sheet = open_sheet(FIELD, site=tools_site)
    return opened


def drawing(sheet: Sheet) -> Locator:
    return sheet.field(FIELD).locator("[data-chart]")


def boxes(sheet: Sheet) -> dict[str, dict[str, Any]]:
    """The boxes of the drawing, once it has caught up with the list."""
    sheet.page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    found: dict[str, dict[str, Any]] = drawing(sheet).evaluate(BOXES)
    return found


def write(sheet: Sheet, rows: list[dict[str, str]]) -> Any:
    """Show some answers; returns what could not be shown."""
    return sheet.form.evaluate("(form, rows) => guidebook.writeAll(form, {chart: rows})", rows)


def offered(sheet: Sheet, row: str) -> list[str]:
    boxes(sheet)
    return sheet.control(f"chart.{row}.reports-to.boxes").locator("option").all_text_contents()


def fill_names(sheet: Sheet, *names: str) -> None:
    for number, name in enumerate(names, 1):
        sheet.control(f"chart.b{number}.name").fill(name)
    boxes(sheet)


def put_below(sheet: Sheet, row: str, name: str) -> None:
    sheet.control(f"chart.{row}.reports-to.boxes").select_option(label=name)
    boxes(sheet)


def test_an_answer_is_the_row_that_a_box_reports_to(sheet):
    fill_names(sheet, "Team", "Reading")
    sheet.control("chart.b2.level").select_option("committee")
    sheet.control("chart.b2.status").select_option("wanted")
    put_below(sheet, "b2", "Team")
    answer = [
        {"row": "b1", "name": "Team"},
        {"row": "b2", "name": "Reading", "level": "committee", "status": "wanted", "reports-to": "b1"},
    ]
    assert sheet.answers()["chart"] == answer
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers()["chart"] == answer
    boxes(sheet)
    expect(sheet.control("chart.b2.reports-to.boxes").locator("option:checked")).to_have_text("Team")


def test_the_drawing_puts_boxes_below_those_that_they_report_to_and_names_the_wanted(sheet):
    fill_names(sheet, "Team", "Reading", "Safety")
    put_below(sheet, "b2", "Team")
    put_below(sheet, "b3", "Team")
    sheet.control("chart.b3.status").select_option("wanted")
    sheet.control("chart.b3.level").select_option("committee")
    drawn = boxes(sheet)
    assert drawn["Reading"]["y"] == drawn["Safety"]["y"] > drawn["Team"]["y"] + drawn["Team"]["height"]
    assert drawn["Reading"]["x"] < drawn["Team"]["x"] < drawn["Safety"]["x"]
    assert (drawn["Safety"]["dash"], drawn["Safety"]["label"]) == ("6 4", "District committee wanted")
    assert (drawn["Reading"]["dash"], drawn["Reading"]["label"]) == ("none", "")


def test_the_lists_follow_new_names_and_removals_and_a_removal_can_be_undone(sheet):
    fill_names(sheet, "Team", "Reading", "Phonics")
    put_below(sheet, "b2", "Team")
    put_below(sheet, "b3", "Reading")
    sheet.control("chart.b2.name").fill("Literacy")
    assert offered(sheet, "b3") == ["No one", "Team", "Literacy"]
    expect(sheet.control("chart.b3.reports-to.boxes").locator("option:checked")).to_have_text("Literacy")
    before = sheet.answers()
    sheet.with_row("Box 2", "Remove")
    assert offered(sheet, "b3") == ["No one", "Team"]
    assert sheet.answers()["chart"] == [{"row": "b1", "name": "Team"}, {"row": "b3", "name": "Phonics"}]
    sheet.button("Undo").click()
    assert sheet.answers() == before
    assert boxes(sheet)["Phonics"]["y"] > boxes(sheet)["Literacy"]["y"]


def test_the_drawing_says_who_reports_to_whom(sheet):
    fill_names(sheet, "Team", "Reading", "Safety", "Phonics")
    chart = drawing(sheet).get_by_role("img")
    expect(chart).to_have_accessible_name("The boxes above as a drawing. At the top: Team, Reading, Safety, and Phonics.")
    put_below(sheet, "b2", "Team")
    put_below(sheet, "b3", "Team")
    put_below(sheet, "b4", "Reading")
    sheet.control("chart.b3.status").select_option("wanted")
    expect(chart).to_have_accessible_name(
        "The boxes above as a drawing. Reading and Safety (wanted) report to Team. Phonics reports to Reading."
    )
    expect(chart).not_to_have_attribute("tabindex", "0")


def test_two_boxes_of_one_name_are_told_apart(sheet):
    fill_names(sheet, "Team", "Reading", "Reading")
    assert offered(sheet, "b1") == ["No one", "Reading (box 2)", "Reading (box 3)"]


def test_no_box_can_report_to_itself_through_others(sheet):
    fill_names(sheet, "Team", "Reading", "Phonics", "Circle")
    put_below(sheet, "b2", "Team")
    put_below(sheet, "b3", "Reading")
    assert offered(sheet, "b1") == ["No one", "Circle"]
    assert offered(sheet, "b2") == ["No one", "Team", "Circle"]


def test_answers_that_lead_nowhere_or_in_a_circle_are_given_back(sheet):
    left = write(
        sheet,
        [
            {"row": "b1", "name": "One", "reports-to": "b2"},
            {"row": "b2", "name": "Two", "reports-to": "b1"},
            {"row": "b3", "name": "Three", "reports-to": "gone"},
        ],
    )
    assert left == {"chart": [{"row": "b2", "reports-to": "b1"}, {"row": "b3", "reports-to": "gone"}]}
    assert sheet.answers()["chart"] == [
        {"row": "b1", "name": "One", "reports-to": "b2"},
        {"row": "b2", "name": "Two"},
        {"row": "b3", "name": "Three"},
    ]
    assert set(boxes(sheet)) == {"One", "Two", "Three"}


def many(branches: int, leaves: int) -> list[dict[str, str]]:
    """A team with branches below it, each with leaves."""
    rows = [{"row": "top", "name": "Top Leadership Team", "level": "district"}]
    for branch in range(branches):
        name = f"School Number {branch} Leadership Team"
        rows.append({"row": f"s{branch}", "name": name, "level": "school", "reports-to": "top"})
        for leaf in range(leaves):
            name = f"Committee {branch}{leaf} on Curriculum"
            rows.append({"row": f"s{branch}c{leaf}", "name": name, "level": "committee", "reports-to": f"s{branch}"})
    return rows


def overlapping(drawn: dict[str, dict[str, Any]]) -> list[tuple[str, str]]:
    apart = lambda one, other, at, size: one[at] + one[size] <= other[at] or other[at] + other[size] <= one[at]  # noqa: E731
    return [
        (name, another)
        for name, one in drawn.items()
        for another, other in drawn.items()
        if name < another and not apart(one, other, "x", "width") and not apart(one, other, "y", "height")
    ]


def test_forty_boxes_fit_one_landscape_page_and_never_overlap(sheet):
    rows = many(branches=8, leaves=4)
    assert write(sheet, rows) == {}
    drawn = boxes(sheet)
    assert set(drawn) == {row["name"] for row in rows}
    assert overlapping(drawn) == []
    [(wide, high)] = drawing(sheet).evaluate(SIZES)
    assert wide <= PAGE[0]
    assert high <= PAGE[1]
    paper = printed(sheet.page)
    assert {wide > high for wide, high in paper.sizes} == {True}
    assert paper.pages[-1].count("Curriculum") == 8 * 4


def test_a_chart_too_large_for_a_page_goes_on_branch_by_branch(sheet):
    rows = many(branches=9, leaves=5)
    for number, row in enumerate(rows):
        row["name"] = f"{number} " + "A very long name that takes many lines of its small box " * 3
    assert write(sheet, rows) == {}
    boxes(sheet)
    sizes = drawing(sheet).evaluate(SIZES)
    assert len(sizes) > 1
    assert all(wide <= PAGE[0] and high <= PAGE[1] for wide, high in sizes)
    words = drawing(sheet).inner_text()
    assert "(see below)" in " ".join(words.split())


def test_on_a_phone_each_box_stands_below_its_parent_and_all_are_within_the_screen(sheet):
    sheet.page.set_viewport_size({"width": 360, "height": 740})
    rows = many(branches=2, leaves=2)
    assert write(sheet, rows) == {}
    upright = sheet.field(FIELD).locator("[data-upright]")
    expect(upright.locator("svg")).to_contain_text("Committee 11")
    expect(drawing(sheet)).to_be_hidden()
    drawn: dict[str, dict[str, Any]] = upright.evaluate(BOXES)
    assert set(drawn) == {row["name"] for row in rows}
    assert overlapping(drawn) == []
    assert sorted(drawn, key=lambda name: drawn[name]["y"]) == [row["name"] for row in rows]
    lefts = [drawn[row["name"]]["x"] for row in rows]
    assert lefts[0] < lefts[1] < lefts[2] == lefts[3]
    assert upright.locator(".ws-org_chart__frame").evaluate("each => each.scrollWidth <= each.clientWidth")
    assert upright.locator("text").first.evaluate("each => each.getScreenCTM().a * 14") >= 12, "letters are never smaller"
    expect(upright.get_by_role("img")).to_have_accessible_name(re.compile("report to School Number 1 Leadership Team"))
    assert printed(sheet.page).pages[-1].count("Curriculum") == 4, "on paper it lies across, as always"


def test_the_example_is_drawn_and_still_read_out(open_sheet, kinds_site):
    sheet = open_sheet(worksheet_id("org_chart"), site=kinds_site)
    sample = sheet.field(FIELD).locator("figure")
    until(sheet.page, "document.querySelectorAll('figure svg').length > 0")
    drawn = sample.locator("[data-example]").evaluate(BOXES)
    assert drawn["Lincoln School Leadership Team"]["dash"] == "6 4"
    expect(sample.get_by_role("listitem")).to_have_count(3)


def test_without_script_there_is_a_line_for_the_name_and_the_example_is_a_list(profiles, kinds_site):
    page = profiles.new(java_script_enabled=False).new_page()
    page.goto(kinds_site.url(f"worksheets/{worksheet_id('org_chart')}.html"))
    assert page.locator('[name="answer-chart.b1.reports-to"]').is_visible()
    assert page.locator("figure").first.get_by_text("Safety Committee").is_visible()
