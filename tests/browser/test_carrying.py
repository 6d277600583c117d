"""An answer that is asked for again is taken over, and what someone typed is never written over."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .sheet import Sheet


@pytest.fixture
def sheet(open_sheet, tools_site) -> Sheet:
    opened: Sheet = open_sheet("carrying", site=tools_site)
    return opened


def offer(sheet: Sheet, name: str):
    return sheet.form.get_by_role("button", name=f"Take from step 1 {name}", exact=True)


def test_the_homework_of_an_invitation_is_not_typed_twice(open_sheet):
    sheet = open_sheet("extending-the-invitation")
    sheet.control("initial-invitee").fill("Ana")
    sheet.control("issue-of-importance").fill("Attendance")
    sheet.control("outcome").fill("Meet on Monday.\nBring the data.")
    answers = sheet.answers()
    assert [answers[id_] for id_ in ("invitee", "issue", "desired-outcome")] == [
        "Ana",
        "Attendance",
        "Meet on Monday. Bring the data.",
    ]
    expect(sheet.field("invitee").get_by_text("From step 1", exact=True)).to_be_visible()
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers() == answers
    sheet.control("initial-invitee").fill("Ana Ruiz")
    sheet.control("outcome").fill("Meet on Monday.\nBring data.")
    assert sheet.control("invitee").input_value() == "Ana Ruiz"
    assert sheet.control("desired-outcome").input_value() == "Meet on Monday. Bring data."


def test_it_is_taken_over_while_it_is_typed_also_by_way_of_another_field(sheet):
    sheet.control("name").press_sequentially("Ana")
    sheet.field("ready").get_by_label("No", exact=True).check()
    assert sheet.answers() == {
        "name": "Ana",
        "ready": "no",
        "again": "Ana",
        "once-more": "Ana",
        "still": "no",
        "blocks": [{"row": "b1", "one": "Ana", "two": "Ana"}, {"row": "b2", "one": "Ana", "two": "Ana"}],
    }
    sheet.control("name").fill("Ana R.")
    assert sheet.answers()["once-more"] == "Ana R."
    sheet.control("name").fill("")
    assert sheet.answers() == {"ready": "no", "still": "no"}


def test_what_someone_typed_stays(sheet):
    sheet.control("again").fill("Ben")
    sheet.control("name").fill("Ana")
    assert sheet.control("again").input_value() == "Ben"
    assert sheet.control("once-more").input_value() == "Ben"
    sheet.until_kept()
    sheet.reload()
    sheet.control("name").fill("Ana Ruiz")
    assert sheet.control("again").input_value() == "Ben"
    expect(sheet.field("again").get_by_text("From step 1", exact=True)).to_be_hidden()
    expect(offer(sheet, "Name again")).to_be_hidden()


def test_what_was_emptied_stays_empty_until_it_is_asked_for(sheet):
    sheet.control("name").fill("Ana")
    sheet.control("again").fill("")
    sheet.control("name").fill("Ana Ruiz")
    assert sheet.control("again").input_value() == ""
    sheet.until_kept()
    sheet.reload()
    assert sheet.control("again").input_value() == ""
    offer(sheet, "Name again").click()
    expect(sheet.control("again")).to_have_value("Ana Ruiz")
    expect(sheet.control("again")).to_be_focused()
    expect(offer(sheet, "Name again")).to_be_hidden()
    sheet.control("name").fill("Ana R.")
    expect(sheet.control("again")).to_have_value("Ana R.")
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers()["again"] == "Ana R."


def test_on_paper_nothing_tells_where_an_answer_is_from(sheet):
    sheet.control("name").fill("Ana")
    sheet.page.evaluate("document.documentElement.dataset.print = 'filled'")
    sheet.page.emulate_media(media="print")
    assert not sheet.field("again").locator(".ws-carried").is_visible()
