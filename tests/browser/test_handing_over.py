"""A sheet that is handed over: as a link, and as a code that a camera reads; what came is looked at before anything is kept."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from typing import Any

import pytest
import segno
from playwright.sync_api import expect

from .sheet import Sheet, until

TITLE = "Send to another device"
LINK = "Link with these answers"
NOTHING_KEPT = "nothing is kept on this device yet"
RECORDS = """async () => {
  const store = new guidebook.Store(document.querySelector("meta[name=site-id]").content);
  return (await store.list()).length;
}"""


def packed(text: bytes) -> str:
    """A text as a link holds it."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return base64.urlsafe_b64encode(deflate.compress(text) + deflate.flush()).decode().rstrip("=")


def saved(**other: Any) -> dict[str, Any]:
    times = dict.fromkeys(("created", "updated"), "2026-06-10T18:00:00.000Z")
    head = {
        "format": "start-somewhere/sheet",
        "version": 1,
        "site": "start-somewhere",
        "revision": "",
        "team": "own",
        "sheet": "1",
    }
    return {**head, **times, "worksheet": "fishbone", "name": "Fishbone", "answers": {"issue": "Absence"}, **other}


@pytest.fixture
def other_device(profiles, site):
    """Opens an address on another device, which has kept nothing."""

    def opened(address: str, worksheet: str = "fishbone") -> Sheet:
        sheet = Sheet(profiles.new().new_page(), worksheet)
        sheet.visit(address)
        return sheet

    return opened


def link_of(sheet: Sheet) -> str:
    sheet.press(TITLE)
    return sheet.form.get_by_label(LINK).input_value()


def link_of_open(sheet: Sheet) -> str:
    return sheet.form.get_by_label(LINK).input_value()


def test_what_is_sent_is_looked_at_and_then_kept(open_sheet, other_device):
    sheet = open_sheet("fishbone")
    sheet.control("sheet-team").fill("Riverside DLT")
    sheet.control("issue").fill("Third graders miss school")
    sheet.until_kept()
    shown = sheet.shown()
    other = other_device(link_of(sheet))
    expect(other.question).to_contain_text("2 answers from Riverside DLT")
    expect(other.question).to_contain_text(NOTHING_KEPT)
    assert other.shown() == shown
    assert other.page.evaluate(RECORDS) == 0
    other.question.get_by_role("button", name="Keep them on this device").click()
    other.until_kept()
    assert "#" not in other.page.url
    other.reload()
    assert other.shown() == shown
    expect(other.question).to_be_empty()


def test_what_is_put_away_leaves_nothing(open_sheet, other_device, site):
    other = other_device(site.url("worksheets/fishbone.html") + "#answers=" + packed(json.dumps(saved()).encode()))
    other.question.get_by_role("button", name="Put them away").click()
    assert other.shown() == []
    other.reload()
    assert other.shown() == []
    assert other.page.evaluate(RECORDS) == 0


def test_other_work_is_kept_as_a_copy_of_its_own(open_sheet, site):
    sheet = open_sheet("fishbone")
    sheet.control("issue").fill("Ours")
    sheet.until_kept()
    first = sheet.page.url
    # The link comes while the page is open.
    sheet.page.evaluate("hash => { location.hash = hash; }", "answers=" + packed(json.dumps(saved()).encode()))
    sheet.question.get_by_role("button", name="Keep them as a copy of their own").click()
    sheet.page.wait_for_url("**sheet=**")
    sheet.until_ready()
    expect(sheet.control("issue")).to_have_value("Absence")
    sheet.visit(first + "?team=own&sheet=1")
    expect(sheet.control("issue")).to_have_value("Ours")


def test_the_same_work_comes_up_to_date_and_comes_only_once(open_sheet, other_device):
    sheet = open_sheet("fishbone")
    sheet.control("issue").fill("Absence")
    sheet.until_kept()
    first = link_of(sheet)
    sheet.page.keyboard.press("Escape")
    sheet.control("issue").fill("Absence in winter")
    sheet.until_kept()
    other = other_device(first)
    other.question.get_by_role("button", name="Keep them on this device").click()
    expect(other.question).to_be_empty()
    other.visit(link_of(sheet))
    other.question.get_by_role("button", name="Bring the sheet here up to date").click()
    expect(other.question).to_be_empty()
    expect(other.control("issue")).to_have_value("Absence in winter")
    other.visit(link_of_open(sheet))
    other.question.get_by_role("button", name="They are here already").click()
    expect(other.question).to_be_empty()
    assert other.page.evaluate(RECORDS) == 1


HOSTILE = {
    "nothing at all": "A",
    "no packed text": "zzzz_-",
    "a text that is no sheet": packed(b"hello"),
    "far more than it seems to": packed(b'{"format": "start-somewhere/sheet", "x": "' + b"a" * 50_000_000),
    "another tool's": packed(json.dumps(saved(worksheet="group-norms", name="Group Norms")).encode()),
    "all work of which there is none": packed(b'{"format": "start-somewhere/work", "version": 1, "teams": [], "sheets": []}'),
    "answers of another shape": packed(json.dumps(saved(answers=["a"])).encode()),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_link_that_holds_no_sheet_of_this_tool_is_told(what, other_device, site):
    other = other_device(site.url("worksheets/fishbone.html") + "#answers=" + HOSTILE[what])
    expect(other.message).to_contain_text(re.compile("was not opened|another tool"))
    assert "#" not in other.page.url
    assert other.shown() == []
    assert other.page.evaluate(RECORDS) == 0
    assert other.control("issue").is_editable()


def test_words_in_a_link_are_never_markup(other_device, site):
    evil = "<img src=x onerror='document.title=1'><script>document.title=1</script>"
    sheet = saved(answers={"sheet-team": evil, "issue": evil}, name=evil)
    other = other_device(site.url("worksheets/fishbone.html") + "#answers=" + packed(json.dumps(sheet).encode()))
    expect(other.question).to_contain_text(evil)
    assert other.page.title() != "1"
    assert other.question.locator("img, script").count() == 0


# Where a text fills a code, there is no room left for what a program pads it with, in which programs differ.
FULL = "https://example.org/" + "".join(chr(65 + i * 7 % 26) for i in range(1273 - 20))
DRAWN = "async text => { document.forms[0].append(await guidebook.codeOf(text, '')); }"


def modules(svg) -> set[tuple[int, int]]:
    """The dark places of a code: its row and column."""
    return {
        (int(row), int(column)) for column, row in re.findall(r"M(\d+),(\d+)h1", svg.locator("path").get_attribute("d") or "")
    }


def test_a_code_is_what_another_program_makes_of_the_same_text(open_sheet):
    sheet = open_sheet("fishbone")
    sheet.page.evaluate("guidebook.exporting()")
    sheet.page.evaluate(DRAWN, FULL)
    codes = [segno.make(FULL, version=25, error="l", mode="byte", mask=mask, boost_error=False) for mask in range(8)]
    dark = [
        {(row, column) for row, line in enumerate(each.matrix) for column, is_dark in enumerate(line) if is_dark}
        for each in codes
    ]
    assert modules(sheet.page.locator("svg.gb-code")) in dark


def test_the_code_that_is_shown_is_that_of_the_link(open_sheet):
    sheet = open_sheet("fishbone")
    sheet.control("issue").fill("Third graders miss school")
    link = link_of(sheet)
    shown = sheet.form.locator(".ws-hand-over svg")
    box = shown.bounding_box()
    assert box
    assert box["width"] > 250
    sheet.page.evaluate(DRAWN, link)
    assert modules(shown) == modules(sheet.page.locator("form > svg.gb-code"))


def test_what_is_too_long_for_a_code_is_a_link_and_what_is_too_long_for_that_a_file(open_sheet):
    sheet = open_sheet("fishbone")
    sheet.control("issue").fill(base64.b64encode(bytes(i * 7919 % 251 for i in range(1500))).decode())
    assert len(link_of(sheet)) > 1273
    assert sheet.form.locator(".ws-hand-over svg").count() == 0
    sheet.form.locator(".ws-hand-over").get_by_role("button", name="Close").click()
    noise = "".join(hashlib.sha256(str(i).encode()).hexdigest() for i in range(300))
    sheet.type_at_once({"issue": noise})
    sheet.press(TITLE)
    expect(sheet.form.locator(".ws-hand-over")).to_contain_text("too long for a link")


def test_an_empty_sheet_is_not_sent(open_sheet):
    sheet = open_sheet("fishbone")
    sheet.press(TITLE)
    expect(sheet.message).to_contain_text("nothing on this sheet")


def test_the_link_is_copied(profiles, site):
    context = profiles.new(permissions=["clipboard-read", "clipboard-write"])
    sheet = Sheet(context.new_page(), "fishbone")
    sheet.visit(site.url("worksheets/fishbone.html"))
    sheet.control("issue").fill("Absence")
    link = link_of(sheet)
    dialog = sheet.form.locator(".ws-hand-over")
    dialog.get_by_role("button", name="Copy the link").click()
    expect(dialog.get_by_role("status")).to_contain_text("copied")
    assert sheet.page.evaluate("navigator.clipboard.readText()") == link
    sheet.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    until(sheet.page, "document.activeElement.matches('[data-more] > summary, [data-hand-over]')")
