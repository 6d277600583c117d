"""What can be chosen before a sheet is printed: whose part, with the examples, in large print, or as a poster."""

from __future__ import annotations

import pytest
from guidebook.worksheets.section import AUDIENCES
from playwright.sync_api import expect

from .all_sheets import RICH, SHEETS
from .paper import Printed, printed
from .sheet import Sheet

POSTERS = {"tabloid": (792, 1224), "poster": (1728, 2592), "a3": (842, 1191), "a1": (1684, 2384)}
# Every text that is seen on paper, with the size of its letters in points and whether they are slanted.
LETTERS = """form => {
  const texts = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const around = node.parentElement;
    if (!node.data.trim() || !around.checkVisibility() || around.closest("svg, .ws-address, .ws-box, .ws-hidden")) continue;
    const style = getComputedStyle(around);
    const points = parseFloat(style.fontSize) * 0.75;
    if (points < 17.9 || style.fontStyle !== "normal") found.push([node.data.trim(), points, style.fontStyle]);
  }
  return found;
}"""


# Where there is too little room for large letters: lines shorter than 70 mm or not printed, boxes with less than 30 mm free.
CRAMPED = """form => {
  const mm = 96 / 25.4;
  const all = (selector) => [...form.querySelectorAll(selector)].filter((each) => each.checkVisibility());
  const drawn = (each) => parseFloat(getComputedStyle(each).borderBottomWidth) > 0 && each.checkVisibility();
  const short = (rules) => rules.offsetWidth < 70 * mm || ![rules, ...rules.children].some(drawn);
  const foot = (each) => each.getBoundingClientRect().bottom;
  const free = (box) => foot(box) - Math.max(...[...box.children].map(foot));
  const lines = all(".ws-section .ws-written > .ws-rules").filter(short);
  const boxes = all(".ws-board__category").filter((each) => free(each) < 30 * mm);
  return [...lines, ...boxes].map((each) => each.parentElement.innerHTML.slice(0, 120));
}"""
LARGE = [
    "discovering-shared-goals",
    "fishbone",
    "group-norms",
    "project-plan",
    "strong-partnership",
    "standing-meetings",
    "extending-the-invitation",
]


def chosen(sheet: Sheet, as_: str = "Print blank", **choices: str) -> Printed:
    """Choose in the menu, press one of the ways to print, and return the paper."""
    sheet.page.evaluate("window.print = () => {}")
    sheet.page.evaluate("guidebook.later()")  # which closes menus
    sheet.form.locator("[data-menu] > summary", has_text="Print").click()
    for name, value in choices.items():
        choice = sheet.form.locator(f'[data-print-choice="{name}"]')
        if value == "yes":
            choice.check()
        else:
            choice.select_option(value)
    sheet.form.locator("[data-menu]").get_by_role("button", name=as_).press("Enter")  # twice in a row, two clicks would be one
    return printed(sheet.page)


def test_a_respondent_gets_one_page_and_whoever_runs_it_the_rest(open_sheet):
    sheet = open_sheet("opportunity-checklist")
    person = chosen(sheet, printPart="person")
    assert len(person.pages) == 1
    assert "Opportunity Checklist" in person.pages[0]
    assert "Your role" in person.pages[0]
    assert "Tally" not in person.pages[0]
    organizer = chosen(sheet, printPart="organizer")
    assert len(organizer.pages) == 2
    assert "Tally" in organizer.pages[0]
    assert "Yourrole" not in organizer.text
    assert len(printed(sheet.page).pages) == 3, "the browser's own command prints all of it"


def test_the_sheet_of_one_person_is_complete_by_itself(open_sheet):
    person = chosen(open_sheet("decision-check-in"), printPart="person")
    assert len(person.pages) == 1
    for words in (
        "Decision-Making Check-In Tool",
        "Name or team",
        "Date",
        "4 – A and B decide together",
        "Who is on a committee",
    ):
        assert words in person.pages[0]
    assert "What we agree" not in person.pages[0]


@pytest.mark.parametrize("worksheet", [id_ for id_, each in SHEETS.items() if each.audiences()])
def test_each_part_begins_on_the_page_with_the_head_and_leaves_out_no_one(open_sheet, worksheet):
    sheet = open_sheet(worksheet)
    parts = SHEETS[worksheet].audiences()
    assert set(parts) <= set(AUDIENCES)
    for part in parts:
        paper = chosen(sheet, printPart=part)
        theirs = [each for each in SHEETS[worksheet].sections if not each.audience or part in each.audience]
        assert all(each.title.replace(" ", "") in paper.text for each in theirs)
        assert theirs[0].title in paper.pages[0]


def test_examples_are_printed_when_asked_for(open_sheet):
    sheet = open_sheet("goals-objectives")
    assert "days missed" not in " ".join(printed(sheet.page).pages)
    assert "days missed" in " ".join(chosen(sheet, printExamples="yes").pages)
    assert "days missed" in sheet.form.inner_text(), "on the screen they always stand"


@pytest.mark.parametrize("worksheet", RICH)
def test_large_print_is_upright_and_18_points_or_more_and_has_every_word(open_sheet, worksheet):
    sheet = open_sheet(worksheet)
    typed = sheet.fill_everything()
    paper = chosen(sheet, "Print with room to write", printLarge="yes")
    assert paper.missing(typed) == []
    assert set(paper.sizes) == {(612, 792)}
    sheet.page.evaluate("Object.assign(document.documentElement.dataset, {print: 'write', printLarge: 'yes'})")
    sheet.page.emulate_media(media="print")
    assert sheet.form.evaluate(LETTERS) == []


def test_in_large_print_the_number_of_a_row_is_on_the_page_with_what_it_numbers(open_sheet):
    paper = chosen(open_sheet("monitoring-plan"), printLarge="yes")
    for page in paper.pages:
        lines = [line for line in page.splitlines() if line.strip() and " / " not in line and "___" not in line]
        assert not lines[-1].startswith("Row "), page


def large(sheet: Sheet) -> None:
    """Show the sheet as it is printed in large print, in a window that is as large as what a page holds."""
    sheet.page.evaluate("Object.assign(document.documentElement.dataset, {print: 'blank', printLarge: 'yes'})")
    sheet.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    sheet.page.set_viewport_size({"width": 718, "height": 964})
    sheet.page.emulate_media(media="print")


@pytest.mark.parametrize("worksheet", LARGE)
def test_in_large_print_there_is_room_to_write_large(open_sheet, worksheet):
    sheet = open_sheet(worksheet)
    large(sheet)
    assert sheet.form.evaluate(CRAMPED) == []


def test_in_large_print_the_hint_of_a_column_is_said_once(open_sheet):
    text = chosen(open_sheet("discovering-shared-goals"), printLarge="yes").text
    assert text.count("1isfirst") == 1
    assert text.count("Wheredoesthisrank") > 5


def test_in_large_print_no_title_of_a_part_lies_under_its_minutes(open_sheet):
    sheet = open_sheet("lessons-learned")
    large(sheet)
    for title in sheet.form.locator(".ws-agenda__title").all():
        label, minutes = (title.locator(f".ws-agenda__{each}").bounding_box() for each in ("label", "minutes"))
        assert label
        assert minutes
        assert label["y"] + label["height"] <= minutes["y"] + 1


def test_in_large_print_no_names_of_columns_stand_where_there_are_none(open_sheet):
    paper = chosen(open_sheet("project-plan"), printLarge="yes")
    assert "Task\r\nLead" not in "".join(paper.pages)


@pytest.mark.parametrize("worksheet", [id_ for id_, each in SHEETS.items() if any(part.poster for part in each.sections)])
def test_a_poster_is_one_large_page_for_each_of_its_sections(open_sheet, worksheet):
    sheet = open_sheet(worksheet)
    posters = [each for each in SHEETS[worksheet].sections if each.poster]
    for name, (short, long) in POSTERS.items():
        paper = chosen(sheet, printPaper=name)
        wide = [each.orientation == "landscape" for each in posters]
        sizes = [(long, short) if each else (short, long) for each in wide]
        assert paper.sizes[0] == pytest.approx(sizes[0], abs=2)
        assert all(sorted(size) == pytest.approx([short, long], abs=2) for size in paper.sizes)
        has_frame = sheet.form.locator(".ws-org_chart__paper").count()
        assert len(paper.sizes) == len(posters) + has_frame, "an empty frame has a page of its own"


def test_what_is_chosen_stays_in_the_open_menu_and_is_reached_by_keyboard(open_sheet):
    sheet = open_sheet("opportunity-checklist")
    sheet.page.evaluate("guidebook.later()")
    menu = sheet.form.locator("[data-foot] [data-menu]").first
    menu.locator("summary").click()
    part = menu.get_by_label("Part")
    part.focus()
    sheet.page.keyboard.press("ArrowDown")
    expect(part).to_have_value("person")
    sheet.page.keyboard.press("Tab")
    sheet.page.keyboard.press("Space")
    expect(menu.get_by_label("In large print")).to_be_checked()
    expect(menu).to_have_attribute("open", "")
    assert sheet.answers() == {}
