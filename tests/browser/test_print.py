"""Printing a sheet: what is asked for, blank or filled in, and what of the answers is then on paper."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import expect

from .all_sheets import FEW
from .made_up import worksheet_id
from .paper import printed
from .printing import mixed as mixed
from .printing import press_print
from .sheet import Sheet


def test_the_buttons_ask_for_blank_or_filled_in(open_sheet):
    sheet = open_sheet("goals-objectives")
    sheet.control("initiative-goal").fill("Reading")
    assert press_print(sheet, "Print blank") == "blank"
    paper = printed(sheet.page)  # still as asked: it ends the printing that the button began
    assert "Reading" not in paper.text
    assert sheet.page.evaluate("document.documentElement.dataset.print") is None
    assert press_print(sheet, "Print filled in") == "filled"
    assert "Reading" in printed(sheet.page).text
    assert sheet.control("initiative-goal").input_value() == "Reading"


def test_the_browsers_own_command_prints_what_there_is(open_sheet):
    sheet = open_sheet("goals-objectives")
    sheet.page.evaluate("addEventListener('beforeprint', () => { window.as = document.documentElement.dataset.print; })")
    printed(sheet.page)
    assert sheet.page.evaluate("window.as") == "blank"
    sheet.control("initiative-goal").fill("Reading")
    assert "Reading" in printed(sheet.page).text
    assert sheet.page.evaluate("window.as") == "write"


# Where there is room to write: the lines, boxes and frames that are seen, each with its height, and that of rows.
ROOM = """as => {
  document.documentElement.dataset.print = as;
  const places = ".ws-rules i, .ws-ticks__one, .ws-box, .ws-row, .ws-board__category, .ws-org_chart__paper";
  const seen = [...document.querySelectorAll(places)];
  const found = seen.filter(each => each.checkVisibility() && !each.closest(".ws-head"))
    .map(each => [each.className, Math.round(each.getBoundingClientRect().height)]);
  delete document.documentElement.dataset.print;
  return found;
}"""


@pytest.mark.parametrize("worksheet", FEW)
def test_what_is_not_filled_in_has_as_much_room_as_on_a_blank_sheet(open_sheet, worksheet):
    sheet = open_sheet(worksheet)
    sheet.page.emulate_media(media="print")
    blank = sheet.page.evaluate(ROOM, "blank")
    sheet.page.emulate_media(media="screen")
    sheet.type_at_once({"sheet-team": "Riverside", "sheet-date": "May 5"})
    sheet.page.evaluate("dispatchEvent(new Event('beforeprint'))")  # shows what else is asked on paper
    sheet.page.evaluate("delete document.documentElement.dataset.paged")  # nothing grows, as above
    sheet.page.emulate_media(media="print")
    assert sheet.page.evaluate(ROOM, "write") == blank


def test_a_print_of_what_is_filled_in_leaves_out_rows_with_nothing_in_them(mixed):
    mixed.control("list.b3.person").fill("Ana")
    press_print(mixed, "Print filled in")
    mixed.page.emulate_media(media="print")
    seen = [row.is_visible() for row in mixed.field("list").locator(".ws-row").all()]
    assert seen == [True, False, True, *[False] * 27], "the first one shows that there are rows"


def test_a_cell_that_is_filled_in_takes_no_room_from_the_others(mixed):
    mixed.page.emulate_media(media="print")
    row = mixed.field("list").locator(".ws-row").first
    mixed.page.evaluate("document.documentElement.dataset.print = 'blank'")
    height = row.evaluate("each => each.getBoundingClientRect().height")
    mixed.control("list.b1.person").evaluate("each => { each.value = 'Ana'; guidebook.mirror(each); }")
    mixed.page.evaluate("document.documentElement.dataset.print = 'write'")
    assert row.evaluate("each => each.getBoundingClientRect().height") == height
    assert row.locator(".ws-mirror").first.is_visible()
    mixed.page.evaluate("document.documentElement.dataset.print = 'filled'")
    assert row.evaluate("each => each.getBoundingClientRect().height") < height


def test_on_a_page_with_two_worksheets_only_the_one_asked_for_is_printed(tools_site, context):
    page = context.new_page()
    sheet = Sheet(page, "other")
    sheet.visit(tools_site.url("two-tools.html"))
    sheet.control("thought").fill("thoughtful")
    Sheet(page, "mixed").control("thought").fill("unasked")
    press_print(sheet, "Print filled in")
    paper = printed(page)
    assert "thoughtful" in paper.text
    assert "AnotherBag" in paper.text
    assert "unasked" not in paper.text
    assert "AMixedBag" not in paper.text
    assert "Betweenthetwo" not in paper.text
    both = printed(page)  # by the browser's own command
    assert "thoughtful" in both.text
    assert "unasked" in both.text
    assert "Betweenthetwo" in both.text


def test_styles_can_tell_of_a_control_whether_anything_stands_in_it(mixed):
    control = mixed.control("thought")

    def empty() -> tuple[bool, str | None]:
        return control.evaluate("each => each.matches(':placeholder-shown')"), control.get_attribute("placeholder")

    assert empty() == (True, " ")
    control.press_sequentially("on")
    assert empty() == (False, None), "a browser lays a placeholder out again with every letter"
    control.press("Control+z")
    control.fill("")
    assert empty() == (True, " ")
    mixed.page.evaluate("each => { guidebook.set(each, 'on'); guidebook.set(each, ''); }", control.element_handle())
    assert empty() == (True, " ")


def test_there_are_lines_to_write_on_where_nothing_was_typed(mixed):
    mixed.page.emulate_media(media="print")
    rules = mixed.field("thought").locator(".ws-rules i")
    mixed.page.evaluate("document.documentElement.dataset.print = 'blank'")
    assert [rule.is_visible() for rule in rules.all()] == [True] * 6
    assert rules.first.evaluate("each => getComputedStyle(each).borderBottomStyle") == "solid"
    assert rules.first.evaluate("each => each.getBoundingClientRect().height") >= 22, "room for handwriting"
    boxes = mixed.field("agreed").locator(".ws-box")
    assert all(box.is_visible() for box in boxes.all())
    # Where something was typed, it stands there instead.
    mixed.page.emulate_media(media="screen")
    mixed.control("thought").fill("A thought")
    expect(mixed.field("thought").locator(".ws-mirror")).to_have_text("A thought")
    mixed.page.emulate_media(media="print")
    mixed.page.evaluate("document.documentElement.dataset.print = 'filled'")
    assert not any(rule.is_visible() for rule in rules.all())
    assert mixed.field("thought").locator(".ws-mirror").inner_text() == "A thought"


def test_line_ends_and_long_words_are_printed_as_typed(mixed):
    mixed.control("thought").fill("first line\nsecond line\n\n" + "endless" * 60)
    sheet = printed(mixed.page)
    lines = "\n".join(sheet.pages).split("\n")
    assert any(line.strip().endswith("first line") for line in lines)
    assert "endless" * 60 in sheet.text


def test_a_printed_date_field_takes_a_picked_day(open_sheet):
    sheet = open_sheet("monitoring-plan")
    sheet.page.evaluate("HTMLInputElement.prototype.showPicker = function () { window.picker = this; }")
    sheet.form.get_by_role("button", name="Date pick a date", exact=True).click()
    sheet.page.evaluate("() => { picker.value = '2027-03-04'; picker.dispatchEvent(new Event('change', {bubbles: true})); }")
    expect(sheet.control("sheet-date")).to_have_value(f"{date(2027, 3, 4):%B} 4, 2027")
    expect(sheet.control("sheet-date")).to_be_focused()
    sheet.until_kept()
    assert "March4,2027" in printed(sheet.page).text


def fire_at_once(sheet: Sheet) -> None:
    """Let the page be told that printing is over before anything is printed, as phones do."""
    sheet.page.evaluate(
        """() => {
          window.prints = 0;
          window.print = () => {
            window.prints += 1;
            for (const name of ["beforeprint", "afterprint"]) dispatchEvent(new Event(name));
          };
        }"""
    )


def test_a_blank_print_is_blank_though_the_page_is_told_at_once_that_it_is_over(mixed):
    mixed.control("thought").fill("thoughtful")
    fire_at_once(mixed)
    mixed.press("Print blank")
    assert "thoughtful" not in printed(mixed.page).text
    mixed.press("Print filled in")
    assert "thoughtful" in printed(mixed.page).text
    mixed.press("Print blank")
    mixed.page.keyboard.press("Control+P")  # the next thing that the reader does
    assert "thoughtful" in printed(mixed.page).text


def test_a_double_click_prints_once(mixed):
    fire_at_once(mixed)
    mixed.form.locator("[data-foot] [data-menu] > summary").first.click()
    mixed.button("Print blank").dblclick()
    assert mixed.page.evaluate("prints") == 1


def test_where_pages_have_no_margins_to_write_in_one_line_names_the_sheet(mixed):
    mixed.page.add_init_script("delete window.CSSMarginRule")
    mixed.reload()
    fire_at_once(mixed)
    mixed.press("Print blank")
    line = mixed.form.locator(".ws-running")
    expect(line).to_have_count(1)
    mixed.page.keyboard.press("Shift")
    expect(line).to_have_count(0)


def test_blanks_alone_are_no_answer_and_leave_lines_to_write_on(mixed):
    mixed.control("thought").focus()
    mixed.page.keyboard.type("  ")
    assert mixed.answers() == {}
    mixed.form.evaluate("form => guidebook.writeAll(form, {})")  # as after a merge with another tab
    expect(mixed.control("thought")).to_have_value("  ")
    mixed.page.keyboard.type("x ")
    assert mixed.answers() == {"thought": "  x "}, "what is typed is kept as it was typed"
    mixed.control("thought").fill(" \n ")
    mixed.page.evaluate("addEventListener('beforeprint', () => { window.as = document.documentElement.dataset.print; })")
    printed(mixed.page)
    assert mixed.page.evaluate("window.as") == "blank"
    mixed.control("list.b1.person").fill("Ana")
    mixed.page.evaluate("document.documentElement.dataset.print = 'filled'")
    mixed.page.emulate_media(media="print")
    assert mixed.field("thought").locator(".ws-rules i").first.is_visible()
    assert mixed.field("thought").locator(".ws-mirror").text_content() == ""


@pytest.mark.parametrize(
    "kind", ["text", "long_text", "stem", "date", "number", "initials", "choice", "checklist", "board", "agenda"]
)
def test_no_kind_takes_blanks_for_an_answer(open_sheet, kinds_site, kind):
    sheet = open_sheet(worksheet_id(kind), site=kinds_site)
    texts = [each["name"] for each in sheet.controls() if each["type"] in ("text", "textarea")]
    sheet.type_at_once(dict.fromkeys(texts, " \t"))
    assert sheet.answers() == {}
