"""What each kind of field keeps: what was written as it was typed, what was chosen by its id."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("kind", "name", "some_words"),
    [
        ("text", "invitee", [" Dr. Ó Súilleabháin <ó@example.org> "]),
        ("number", "respondents", ["1,250.50", "about 12"]),
        ("date", "target-date", ["end of the 3rd quarter"]),
        ("stem", "topic", ["reading"]),
        ("long_text", "excites-me", ["One line\n\nand another\t& <b>more</b>"]),
    ],
)
def test_what_is_written_is_kept_as_typed(open_kind, kind, name, some_words):
    sheet = open_kind(kind)
    for words in some_words:
        sheet.control(name).fill(words)
        assert sheet.answers()[name] == words
        sheet.until_kept()
        sheet.reload()
        assert sheet.answers()[name] == words


def test_a_line_break_that_a_single_line_cannot_hold_is_a_blank(open_kind):
    sheet = open_kind("text")
    sheet.form.evaluate("form => guidebook.writeAll(form, {invitee: 'Ana \\n Ben\\r\\nCleo'})")
    assert sheet.answers()["invitee"] == "Ana Ben Cleo"


def test_a_choice_is_an_option_id_or_an_option_with_its_own_words(open_kind):
    sheet = open_kind("choice")
    field = sheet.field("ready")
    field.get_by_label("No", exact=True).check()
    assert sheet.answers()["ready"] == "no"
    field.locator("[data-other]").fill("In May")
    assert sheet.answers()["ready"] == {"option": "other", "other": "In May"}
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers()["ready"] == {"option": "other", "other": "In May"}
    assert field.get_by_label("Something else", exact=True).is_checked()


def test_a_continuum_is_a_points_id(open_kind):
    sheet = open_kind("continuum")
    sheet.field("relationship").get_by_label("Civil").check()
    assert sheet.answers()["relationship"] == "civil"


def test_a_checklist_is_what_is_ticked_with_its_own_words(open_kind):
    sheet = open_kind("checklist")
    field = sheet.field("resources")
    field.get_by_label("No resources yet").check()
    field.get_by_label("Videos").check()
    assert sheet.answers()["resources"] == {"checked": ["videos", "no"]}
    field.locator("[data-other]").fill("A visit")
    assert sheet.answers()["resources"] == {"checked": ["videos", "no"], "other": "A visit"}
    field.get_by_label("No resources yet").uncheck()
    field.get_by_label("Videos").uncheck()
    assert sheet.answers()["resources"] == {"checked": [], "other": "A visit"}


def test_a_rating_is_a_point_for_each_item(open_kind):
    sheet = open_kind("rating")
    sheet.field("confidence").get_by_role("radiogroup", name="The right people").get_by_label("In part").check()
    assert sheet.answers()["confidence"] == {"people": "in-part"}


def test_a_table_is_a_list_of_rows_with_their_ids(open_kind):
    sheet = open_kind("table")
    field = sheet.field("outreach")
    sheet.control("outreach.board.issue").fill("Buses")
    sheet.control("outreach.b2.group").fill("Alumni")
    sheet.control("outreach.b2.agreed").select_option("yes")
    assert sheet.answers()["outreach"] == [
        {"row": "board", "issue": "Buses"},
        {"row": "b2", "group": "Alumni", "agreed": "yes"},
    ]
    field.get_by_role("button", name="Add a row").click()
    sheet.page.keyboard.type("Clubs")
    rows = sheet.answers()["outreach"]
    assert rows[:2] == [{"row": "board", "issue": "Buses"}, {"row": "b2", "group": "Alumni", "agreed": "yes"}]
    assert rows[2] == {"row": rows[2]["row"], "group": "Clubs"}
    assert rows[2]["row"] not in ("board", "other", "b1", "b2")


def test_a_repeat_is_a_list_of_blocks_that_nests(open_kind):
    sheet = open_kind("repeat")
    sheet.control("objectives.b2.objective").fill("Read daily")
    sheet.control("objectives.b2.signs.b1.sign").fill("Library cards")
    assert sheet.answers()["objectives"] == [
        {"row": "b2", "objective": "Read daily", "signs": [{"row": "b1", "sign": "Library cards"}]}
    ]
