"""Cells from a spreadsheet, pasted into a row: they fill fields and rows, nothing goes unsaid, and one Undo takes all back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .sheet import Sheet

WORKSHEET = "people"
PASTE = """(control, [html, text]) => {
  const clipboardData = new DataTransfer();
  if (html) clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", text);
  control.focus();
  return control.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def sheet(open_sheet, tools_site) -> Sheet:
    opened: Sheet = open_sheet(WORKSHEET, site=tools_site)
    return opened


def paste(sheet: Sheet, at: str, text: str, html: str = "") -> bool:
    """Paste at a control; returns whether the browser is left to do it."""
    left: bool = sheet.control(at).evaluate(PASTE, [html, text])
    sheet.page.evaluate("guidebook.later().then(() => new Promise(done => setTimeout(done)))")
    return left


def people(sheet: Sheet) -> list[dict[str, object]]:
    return [{key: value for key, value in row.items() if key != "row"} for row in sheet.answers().get("people", [])]


def test_cells_fill_fields_and_rows_and_one_undo_takes_all_back(sheet):
    sheet.control("people.b1.name").fill("Zoe")
    sheet.control("people.b2.why").fill("Hers")
    before = sheet.answers()
    assert not paste(sheet, "people.b1.name", "Ana\tleft side\tx\r\nBen\tRight Side\tno\tWorks\r\nCleo\t\tYes\r\n")
    assert people(sheet) == [
        {"name": "Ana", "side": "left-side", "ready": {"checked": ["ready"]}},
        {"name": "Ben", "side": "right-side", "why": "Works"},
        {"name": "Cleo", "ready": {"checked": ["ready"]}},
    ]
    expect(sheet.message).to_contain_text("8 cells filled.")
    expect(sheet.control("people.b1.name")).to_be_focused()
    sheet.button("Undo").click()
    assert sheet.answers() == before
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers() == before


def test_a_no_takes_a_check_away_and_an_empty_cell_leaves_it(sheet):
    for row in ("b1", "b2"):
        sheet.control(f"people.{row}.name").fill("Zoe")
        sheet.field("people").locator(f'[data-row="{row}"] input[type=checkbox]').check()
    paste(sheet, "people.b1.name", "Ana\t\tFALSE\nBen\t\t\tWorks")
    assert people(sheet) == [{"name": "Ana"}, {"name": "Ben", "ready": {"checked": ["ready"]}, "why": "Works"}]
    expect(sheet.message).to_contain_text("4 cells filled.")


def test_undo_on_the_keyboard_takes_back_what_was_pasted_until_something_is_typed(sheet):
    sheet.control("people.b1.name").fill("Zoe")
    before = sheet.answers()
    paste(sheet, "people.b1.name", "Ana\tleft side\nBen\tRight Side")
    sheet.page.keyboard.press("ControlOrMeta+z")
    assert sheet.answers() == before
    paste(sheet, "people.b1.name", "Ana\tleft side\nBen\tRight Side")
    sheet.control("people.b2.name").press_sequentially("!")
    sheet.page.keyboard.press("ControlOrMeta+z")
    assert [row["name"] for row in people(sheet)] == ["Ana", "Ben"]


def test_cells_go_down_and_right_from_where_they_are_pasted_and_what_fits_nowhere_is_said(sheet):
    rows = ["Middle\tx\tWhy one\tMoon\tmore", "Left side\t\tWhy two\tHere", "Right side", "Left side", "too far"]
    paste(sheet, "people.b2.side", "\n".join(rows))
    assert people(sheet) == [
        {"ready": {"checked": ["ready"]}, "why": "Why one", "place": {"option": "other", "other": "Moon"}},
        {"side": "left-side", "why": "Why two", "place": "here"},
        {"side": "right-side"},
    ]
    expect(sheet.message).to_contain_text("7 cells filled.")
    expect(sheet.message).to_contain_text(
        re.compile("4 fit nowhere and were left out: “Middle”, “more”, “Left side”, …(?!\\.)")
    )


def test_a_table_from_a_document_or_a_spreadsheet_is_read_with_its_lines_and_without_its_heads(sheet):
    html = """<html><head><style>td { color: red }</style></head><body><!--StartFragment--><table>
      <tr><th>Name</th><th>Side</th></tr>
      <tr><td colspan=1 style='color: red'>Ana
        Lee</td><td>Left<br> side</td></tr>
      <tr><td><p>Ben</p><p>Ray</p></td><td>Right side</td></tr></table><!--EndFragment--></body></html>"""
    paste(sheet, "people.b1.name", "Name\tSide\nAna Lee\t…", html)
    assert people(sheet) == [{"name": "Ana Lee", "side": "left-side"}, {"name": "Ben, Ray", "side": "right-side"}]


def test_a_cell_in_quotes_keeps_its_lines(sheet):
    paste(sheet, "people.b1.why", '"She said ""yes"".\nThen no."\tHere\n5" of rain\tThere')
    assert people(sheet) == [{"why": 'She said "yes".\nThen no.', "place": "here"}, {"why": '5" of rain', "place": "there"}]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One line\nand another", ""),
        ("Ana\r\n", "<table><tr><td>Ana</td></tr></table>"),
        ("·\tFirst\n·\tSecond", "<p>·<span>&nbsp;</span>First</p><p>·<span>&nbsp;</span>Second</p>"),
        ("Before\nAna\tBen", "<p>Before</p><table><tr><td>Ana</td><td>Ben</td></tr></table>"),
    ],
)
def test_a_text_or_a_single_cell_is_pasted_as_ever(sheet, text, html):
    sheet.page.evaluate("guidebook.later()")
    assert paste(sheet, "people.b1.why", text, html)
    assert people(sheet) == []


def test_it_works_by_the_keys_and_where_what_does_it_cannot_be_loaded_the_cells_are_a_text(profiles, open_sheet, tools_site):
    context = profiles.new(permissions=["clipboard-read", "clipboard-write"])
    sheet = open_sheet(WORKSHEET, context, tools_site)
    sheet.page.evaluate("navigator.clipboard.writeText('Ana\\tLeft side')")
    context.route("**/form-*.js", lambda route: route.abort())
    sheet.control("people.b1.why").fill("So: ")
    sheet.control("people.b1.why").press("End")
    sheet.page.keyboard.press("Control+V")
    expect(sheet.control("people.b1.why")).to_have_value("So: Ana\tLeft side")
    assert people(sheet) == [{"why": "So: Ana\tLeft side"}]
    context.unroute("**/form-*.js")
    sheet.control("people.b1.name").focus()
    sheet.page.keyboard.press("Control+V")
    expect(sheet.message).to_contain_text("2 cells filled.")
    assert people(sheet) == [{"name": "Ana", "side": "left-side", "why": "So: Ana\tLeft side"}]
