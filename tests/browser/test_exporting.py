"""What is made of a sheet for other programs and people: texts to copy, tables, dates, pictures, files that can be read."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .all_sheets import FEW
from .files import HOSTILE, open_file
from .saved import answers_in
from .sheet import Sheet

WORKSHEET = "project-plan"
TOLD = """() => {
  const {keeper, view} = guidebook.sheets[0];
  return guidebook.later().then(() => guidebook.outlineOf(keeper.sheet, view.types)).then((outline) => {
    const parts = guidebook.readable(outline, keeper.sheet);
    return [guidebook.asText("A title", parts), guidebook.asHtml("A title", parts), parts];
  });
}"""
# A plan of two goals, with rows within rows, days, and words that a spreadsheet would reckon with.
PLAN: dict[str, Any] = {
    "sheet-team": "Riverside",
    "plan": {
        "rows": [
            {
                "row": "b1",
                "goal": '=1+1, "quoted"\nand more',
                "rows": [
                    {
                        "row": "b1",
                        "objective": "Families are heard",
                        "rows": [
                            {"row": "b1", "task": "Ask them; listen", "lead": "@DL", "due-date": "March 14, 2027"},
                            {"row": "b2", "task": "Report", "lead": "+1", "due-date": "May 3 to 9, 2027"},
                            {"row": "b3", "task": "Rest", "due-date": "end of the 3rd quarter"},
                            {"row": "b4", "task": "Write", "lead": "-5", "due-date": "Dec 15 to Jan 10, 2027"},
                        ],
                    }
                ],
            },
            {"row": "b2", "goal": HOSTILE},
        ]
    },
}


@pytest.fixture
def filled(open_sheet, tmp_path) -> Sheet:
    """A plan as above."""
    return with_answers(open_sheet(WORKSHEET), PLAN)


def with_answers(sheet: Sheet, answers: dict[str, Any]) -> Sheet:
    put = "answers => guidebook.later().then(() => guidebook.sheets[0].actions.undo.replace({answers, earlier: []}, 'back'))"
    sheet.page.evaluate(put, answers)
    sheet.until_kept()
    return sheet


def dialog_of(sheet: Sheet) -> Locator:
    sheet.press("Copy or export")
    dialog = sheet.page.get_by_role("dialog", name="Copy or export")
    expect(dialog).to_be_visible()
    return dialog


def export(sheet: Sheet, name: str, to: Path) -> tuple[str, bytes]:
    """Press one of what is offered; returns the name of the file and what it holds."""
    dialog = dialog_of(sheet)
    with sheet.page.expect_download() as download:
        dialog.get_by_role("button", name=name, exact=True).click()
    download.value.save_as(to)
    expect(dialog.get_by_role("status")).to_contain_text(download.value.suggested_filename)
    sheet.page.keyboard.press("Escape")
    return download.value.suggested_filename, to.read_bytes()


@pytest.mark.parametrize("worksheet", FEW)
def test_every_word_that_was_typed_is_in_what_is_copied(open_sheet, worksheet):
    sheet = open_sheet(worksheet)
    sheet.add_rows()
    typed = sheet.fill_everything()
    text, html, _ = sheet.page.evaluate(TOLD)
    assert [word for word in typed if word not in text] == []
    assert [word for word in typed if word not in html] == []


def test_a_text_says_what_belongs_to_what(filled):
    text, _, _ = filled.page.evaluate(TOLD)
    assert "Families are heard\n" in text
    assert "1. Ask them; listen\n" in text
    assert "Lead: @DL\n" in text


def test_a_table_has_lines_in_a_word_processor_and_all_its_columns_in_a_saved_page(open_sheet):
    sheet = open_sheet("monitoring-plan")
    link = "https://docs.example.org/spreadsheets/d/1vGZ5Ks0b0Uj3Lx1tqYQfJpOe8yLwzFqZq9h7uZyXcVbNm/edit?a=1&b=2"
    sheet.type_at_once(
        {"milestones.b1.milestone": link, "milestones.b1.feedback-data": link, "milestones.b1.source": "الأولى."}
    )
    sheet.until_kept()
    _, html, _ = sheet.page.evaluate(TOLD)
    assert '<table border="1"' in html  # they know no other styles for certain
    saved = "guidebook.fileOf(guidebook.sheets[0].keeper.sheet, 'html', guidebook.sheets[0].view.types).then(({text}) => text)"
    page = sheet.page.evaluate(saved)
    sheet.page.goto("about:blank")
    sheet.page.set_content(page)
    last = sheet.page.get_by_role("cell", name="الأولى.")
    assert last.evaluate("each => each.getBoundingClientRect().right < document.body.getBoundingClientRect().right")
    assert last.evaluate("each => getComputedStyle(each).unicodeBidi") == "plaintext"
    expect(sheet.page.get_by_role("cell", name=link)).to_have_count(2)


def test_markup_in_an_answer_is_only_words(filled):
    _, html, _ = filled.page.evaluate(TOLD)
    assert "<img" not in html
    assert "<script" not in html
    assert "&lt;img" in html


def test_a_table_says_of_each_row_what_it_stands_in_and_reckons_nothing(filled, tmp_path):
    name, content = export(filled, "Project Plan Template", tmp_path / "table.csv")
    assert re.fullmatch(r"project-plan-Riverside-\d{4}-\d\d-\d\d\.csv", name)
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in content.replace(b"\r\n", b"")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows[0] == ["Goal", "Objective", "Task", "Lead", "Due Date"]
    goal = '\'=1+1, "quoted"\r\nand more'
    assert rows[1:] == [
        [goal, "Families are heard", "Ask them; listen", "'@DL", "March 14, 2027"],
        [goal, "Families are heard", "Report", "'+1", "May 3 to 9, 2027"],
        [goal, "Families are heard", "Rest", "", "end of the 3rd quarter"],
        [goal, "Families are heard", "Write", "-5", "Dec 15 to Jan 10, 2027"],
        [HOSTILE, "", "", "", ""],
    ]


def test_line_breaks_of_another_program_are_line_breaks_in_a_spreadsheet_and_a_calendar(filled):
    made = filled.page.evaluate("""() => guidebook.exporting().then(() => {
      const entry = {id: "/a", title: "Ask\\r\\nthem", about: "One\\rtwo\\vthree\\b", span: [new Date(), new Date()]};
      const {sheet} = guidebook.sheets[0].keeper;
      return [guidebook.asCsv([["One\\r\\ntwo\\nthree"]]), guidebook.asCalendar([entry], sheet, "Plan")];
    })""")
    assert made[0] == '\ufeff"One\r\ntwo\r\nthree"\r\n'
    assert "SUMMARY:Ask\\nthem\r\n" in made[1]
    assert "DESCRIPTION:One\\ntwo\\nthree\\nPlan\r\n" in made[1]


def test_a_row_around_rows_that_hold_nothing_is_in_a_spreadsheet(filled):
    goal = {"row": "b1", "goal": "Reading", "rows": [{"row": "b1", "objective": ""}]}
    table = filled.page.evaluate(
        """async (goal) => {
          const {keeper, view} = guidebook.sheets[0];
          const outline = await guidebook.outlineOf(keeper.sheet, view.types);
          await guidebook.exporting();
          return guidebook.asTable(guidebook.readable(outline, {answers: {plan: {rows: [goal]}}})[1]);
        }""",
        goal,
    )
    assert table == [["Goal"], ["Reading"]]


def test_dates_go_into_a_calendar_and_keep_their_ids(filled, tmp_path):
    name, content = export(filled, "3 dates", tmp_path / "dates.ics")
    assert name.endswith(".ics")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    text = content.decode().replace("\r\n ", "")
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)\r\nDTEND;VALUE=DATE:(\d+)", text) == [
        ("20270314", "20270315"),
        ("20270503", "20270510"),
        ("20261215", "20270111"),
    ]
    assert re.findall(r"SUMMARY:(.*)\r", text) == [r"Ask them\; listen", "Report", "Write"]
    ids = re.findall(r"UID:(.*)\r", text)
    assert len(set(ids)) == 3
    with_answers(filled, {**PLAN, "sheet-date": "today"})
    _, again = export(filled, "3 dates", tmp_path / "again.ics")
    assert re.findall(r"UID:(.*)\r", again.decode().replace("\r\n ", "")) == ids


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_drawing_becomes_a_picture_for_slides(profiles, site, tmp_path, theme):
    sheet = Sheet(profiles.new(color_scheme=theme).new_page(), WORKSHEET)
    sheet.visit(site.url(f"worksheets/{WORKSHEET}.html"))
    with_answers(sheet, PLAN)
    expect(sheet.form.locator("[data-drawn] svg").first).to_be_visible()
    _, content = export(sheet, "Plan", tmp_path / "picture.png")
    assert content.startswith(b"\x89PNG")
    wide, high = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    assert wide >= 1900
    assert high > 400
    look = """bytes => createImageBitmap(new Blob([new Uint8Array(bytes)])).then((image) => {
      const paper = new OffscreenCanvas(image.width, image.height).getContext("2d");
      paper.drawImage(image, 0, 0);
      const {data} = paper.getImageData(0, 0, image.width, image.height);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) dark += data[at] + data[at + 1] + data[at + 2] < 300;
      return [data[0], dark / (data.length / 4)];
    })"""
    corner, dark = sheet.page.evaluate(look, list(content))
    assert corner > 240  # in the colors of light
    assert 0.005 < dark < 0.3


@pytest.mark.parametrize(
    ("name", "ending"), [("As a page (.html)", "html"), ("As a text (.txt)", "txt"), ("For programs (.json)", "json")]
)
def test_each_sort_of_file_reads_by_itself_and_opens_again(filled, open_sheet, profiles, tmp_path, name, ending):
    called, content = export(filled, name, tmp_path / called_like(ending))
    assert called.endswith(f".{ending}")
    text = content.decode()
    assert answers_in(text)["answers"] == PLAN
    if ending != "json":
        for words in ("Riverside", "Families are heard", "Ask them; listen", "Saved from"):
            assert words in text
    expect(filled.status_in_full).to_contain_text("Saved to a file")
    other = open_sheet(WORKSHEET, profiles.new())
    open_file(other, tmp_path / called_like(ending))
    expect(other.notice).to_contain_text("Opened")
    assert other.answers() == filled.answers()


def called_like(ending: str) -> str:
    """A name that says nothing of what is in the file."""
    return {"html": "download.htm.txt", "txt": "mail", "json": "answers.json.csv"}[ending]


def test_a_saved_page_shows_the_answers_with_scripts_off_and_runs_none(filled, profiles, tmp_path):
    export(filled, "As a page (.html)", tmp_path / "sheet.html")
    for scripts in (False, True):
        page: Page = profiles.new(java_script_enabled=scripts).new_page()
        page.goto((tmp_path / "sheet.html").as_uri())
        expect(page.get_by_role("heading", level=1)).to_have_text("Project Plan Template")
        expect(page.locator("body")).to_contain_text(HOSTILE)
        expect(page.get_by_role("cell", name="March 14, 2027")).to_be_visible()
        assert not scripts or not page.evaluate("'hacked' in window")


def test_all_answers_are_copied_with_headings_and_as_a_text(site, profiles):
    context = profiles.new(permissions=["clipboard-read", "clipboard-write"])
    sheet = Sheet(context.new_page(), WORKSHEET)
    sheet.visit(site.url(f"worksheets/{WORKSHEET}.html"))
    with_answers(sheet, PLAN)
    dialog = dialog_of(sheet)
    read = """type => navigator.clipboard.read().then(([item]) => item.types.includes(type) && item.getType(type))
      .then((blob) => blob && blob.text())"""
    dialog.get_by_role("button", name="With headings and tables").click()
    expect(dialog.get_by_role("status")).to_contain_text("Copied.")
    assert "<th" in sheet.page.evaluate(read, "text/html")
    assert "Lead: @DL" in sheet.page.evaluate(read, "text/plain").replace("\r", "")
    dialog.get_by_role("button", name="As plain text").click()
    expect(dialog.get_by_role("status")).to_contain_text("Copied.")
    assert sheet.page.evaluate(read, "text/html") is False


def test_what_cannot_be_had_is_not_offered(open_sheet):
    sheet = open_sheet("extending-the-invitation")
    dialog = dialog_of(sheet)
    names = [each.inner_text() for each in dialog.get_by_role("button").all()]
    assert names == ["As a page (.html)", "As a text (.txt)", "For programs (.json)", "Keep saving to a file…", "Close"]


def test_a_device_that_can_send_files_is_given_a_text(context, open_sheet):
    context.add_init_script("""
      navigator.canShare = ({files}) => files.every((file) => file.type === "text/plain");
      navigator.share = async ({files: [file]}) => { window.sent = [file.name, await file.text()]; };
    """)
    sheet = with_answers(open_sheet(WORKSHEET), PLAN)
    dialog_of(sheet).get_by_role("button", name="Send to").click()
    name, text = sheet.page.evaluate("new Promise((done) => setTimeout(() => done(window.sent), 300))")
    assert name.endswith(".txt")
    assert answers_in(text)["answers"] == PLAN


def test_the_dialog_gives_the_focus_back_and_goes(filled):
    opened = dialog_of(filled)
    filled.page.keyboard.press("Escape")
    expect(opened).to_have_count(0)
    expect(filled.more).to_be_focused()
