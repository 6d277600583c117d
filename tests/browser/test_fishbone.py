"""A fishbone: the fish that is drawn from its bones, equal ranks, and both on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .paper import printed
from .sheet import Sheet, until

WORKSHEET = "fish"
LONG = "Late buses, and letters that go home in one language only, says the intercommunicationally minded staff of all schools"
TEXTS = """fish => [...fish.querySelectorAll("text")].map(each => each.textContent).filter(Boolean)"""
OUTSIDE = """fish => {
  const frame = fish.querySelector("svg").getBoundingClientRect();
  return [...fish.querySelectorAll("text, path")].filter(each => {
    const { left, right, top, bottom, width } = each.getBoundingClientRect();
    const inside = left > frame.left - 1 && right < frame.right + 1 && top > frame.top - 1 && bottom < frame.bottom + 1;
    return width && !inside;
  }).map(each => each.textContent || each.getAttribute("class"));
}"""
OVERLAPPING = """fish => {
  const texts = [...fish.querySelectorAll("text")].filter(each => each.textContent);
  const overlap = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  return texts.flatMap((one, index) => texts.slice(index + 1)
    .filter(other => overlap(one.getBoundingClientRect(), other.getBoundingClientRect()))
    .map(other => `${one.textContent} / ${other.textContent}`));
}"""


@pytest.fixture
def sheet(open_sheet, tools_site) -> Sheet:
    opened: Sheet = open_sheet(WORKSHEET, site=tools_site)
    return opened


def drawn(sheet: Sheet, *words: str, at: int = 0) -> None:
    """Wait until a fish has these texts, besides the caption of its head."""
    until(
        sheet.page,
        "([at, words]) => { const fish = document.querySelectorAll('[data-fish]')[at];"
        f" return JSON.stringify(({TEXTS})(fish).filter(each => each !== 'Issue').sort()) === JSON.stringify(words) }}",
        [at, sorted(words)],
    )


def test_a_fish_is_drawn_from_what_is_typed_and_from_what_was_kept(sheet):
    sheet.control("causes.b1.cause").fill("Late buses")
    sheet.control("causes.b1.rank").fill("2")
    sheet.control("issue").fill("Absences")
    drawn(sheet, "Late buses", "2", "Absences")
    sheet.until_kept()
    sheet.reload()
    drawn(sheet, "Late buses", "2", "Absences")
    sheet.clear()
    drawn(sheet)


def test_a_fish_follows_its_bones_when_they_are_added_and_removed(sheet):
    field = sheet.field("causes")
    bones = field.locator("[data-fish] .ws-fishbone__bone")
    assert bones.count() == 6
    field.get_by_role("button", name="Add a bone").click()
    sheet.page.keyboard.type("Cold rooms")
    drawn(sheet, "Cold rooms")
    expect(bones).to_have_count(7)
    sheet.with_row("Bone 7", "Remove")
    drawn(sheet)
    expect(bones).to_have_count(6)
    sheet.button("Undo").click()
    drawn(sheet, "Cold rooms")


def test_each_fish_has_its_own_issue_at_the_head(sheet):
    sheet.control("issue").fill("Absences")
    sheet.field("more").get_by_role("button", name="Add: Further issue").click()
    sheet.page.keyboard.type("Reading")
    sheet.control("more.b1.issue").fill("Math")
    drawn(sheet, "Absences", at=0)
    drawn(sheet, "Math", at=1)
    drawn(sheet, "Reading", at=2)


def test_equal_ranks_are_said_and_kept(sheet):
    said = sheet.field("causes").get_by_role("status")
    for bone, rank in ((1, "1"), (2, "2"), (4, " 1 ")):
        sheet.control(f"causes.b{bone}.rank").fill(rank)
        sheet.control(f"causes.b{bone}.rank").blur()
    expect(said).to_contain_text("Bones 1 and 4 have the same rank.")
    assert [bone["rank"] for bone in sheet.answers()["causes"]] == ["1", "2", " 1 "]
    sheet.until_kept()
    sheet.reload()
    expect(said).to_contain_text("Bones 1 and 4 have the same rank.")
    sheet.control("causes.b4.rank").fill("3")
    sheet.control("causes.b4.rank").blur()
    expect(said).to_be_empty()


def test_equal_ranks_are_said_once(sheet):
    sheet.control("causes.b1.rank").fill("1")
    sheet.control("causes.b2.rank").fill("1")
    sheet.control("causes.b2.rank").blur()
    said = sheet.field("causes").locator("[data-said]")
    expect(said).to_contain_text("Bones 1 and 2 have the same rank.")
    said.evaluate("each => { window.times = 0; new MutationObserver(() => (times += 1)).observe(each, {childList: true}) }")
    sheet.control("causes.b1.cause").fill("Late buses")
    sheet.control("causes.b1.cause").blur()
    sheet.control("causes.b3.rank").fill("2")
    sheet.control("causes.b3.rank").blur()
    assert sheet.page.evaluate("times") == 0


def test_the_drawing_says_in_words_what_it_shows_and_takes_the_focus_only_to_be_scrolled(sheet):
    fish = sheet.field("causes").get_by_role("img")
    expect(fish).to_have_accessible_name("Fish with 6 bones, all empty.")
    expect(fish).not_to_have_attribute("tabindex", "0")
    sheet.control("issue").fill("Absences")
    sheet.control("causes.b1.cause").fill("Late buses")
    sheet.control("causes.b1.rank").fill("2")
    sheet.control("causes.b3.cause").fill("Cold rooms")
    expect(fish).to_have_accessible_name(
        "Fish with 6 bones. Issue: Absences. Bone 1: Late buses, rank 2. Bone 3: Cold rooms. 4 more are empty."
    )


@pytest.mark.parametrize("bones", [3, 12])
def test_long_causes_stay_apart_and_inside_the_drawing(sheet, bones):
    words = LONG
    causes = [{"row": f"c{number}", "cause": words * (number % 3 + 1), "rank": str(number)} for number in range(1, bones + 1)]
    answers = {"issue": words, "causes": causes}
    sheet.form.evaluate("(form, answers) => guidebook.writeAll(form, answers)", answers)
    until(sheet.page, "document.querySelector('[data-fish]').textContent.includes('Late buses')")
    fish = sheet.field("causes").locator("[data-fish]")
    assert fish.evaluate(OUTSIDE) == []
    assert fish.evaluate(OVERLAPPING) == []


def test_printed_blank_there_is_an_empty_fish_and_no_list(sheet):
    sheet.control("issue").fill("zqissue")
    sheet.control("causes.b1.cause").fill("zqcause")
    drawn(sheet, "zqcause", "zqissue")
    assert printed(sheet.page).text.count("zqcause") == 1, "in the fish, which says all that the list does"
    sheet.page.evaluate("document.documentElement.dataset.print = 'blank'")
    sheet.page.emulate_media(media="print")
    field = sheet.field("causes")
    assert not field.locator(".ws-fishbone__list").is_visible()
    assert not field.locator("[data-fish]").is_visible()
    blank = field.locator("[data-blank-fish]")
    assert blank.is_visible()
    assert blank.locator(".ws-fishbone__rank").count() == 6
    assert blank.evaluate(TEXTS) == ["Issue"]


def test_without_scripts_the_list_is_printed(profiles, tools_site):
    page = profiles.new(java_script_enabled=False).new_page()
    page.goto(tools_site.url(f"worksheets/{WORKSHEET}.html"))
    page.emulate_media(media="print")
    assert page.locator("[data-field=causes] .ws-fishbone__list").first.is_visible()
    assert page.locator("[data-field=causes] .ws-number .ws-rules").first.is_visible()


@pytest.mark.parametrize("words", ["Late buses", LONG])
def test_on_a_phone_the_fish_stands_upright_with_its_issue_at_the_top(sheet, words):
    sheet.page.set_viewport_size({"width": 360, "height": 740})
    causes = [{"row": f"b{number}", "cause": words, "rank": str(number)} for number in range(1, 6)]
    sheet.form.evaluate("(form, answers) => guidebook.writeAll(form, answers)", {"issue": words, "causes": causes})
    fish = sheet.field("causes").locator("[data-upright]")
    expect(fish.locator("svg")).to_contain_text("Late buses")
    expect(sheet.field("causes").locator("[data-fish]")).to_be_hidden()
    assert fish.evaluate(OUTSIDE) == fish.evaluate(OVERLAPPING) == []
    assert fish.evaluate("each => each.scrollWidth <= each.clientWidth && !each.hasAttribute('tabindex')")
    assert fish.locator("text").first.evaluate("each => each.getScreenCTM().a * 14") >= 12, "letters are never smaller"
    head, bone = (fish.locator(f".ws-fishbone__{part}").first.bounding_box() for part in ("head", "bone"))
    assert head
    assert bone
    assert head["y"] + head["height"] < bone["y"] + bone["height"]
    expect(fish).to_have_accessible_name(re.compile("^Fish with 6 bones. Issue: Late buses.* Bone 1: Late buses"))


def test_what_is_upright_on_a_phone_lies_across_on_paper_and_on_a_wide_screen(sheet):
    sheet.page.set_viewport_size({"width": 360, "height": 740})
    sheet.control("causes.b1.cause").fill("zqcause")
    expect(sheet.field("causes").locator("[data-upright] svg")).to_contain_text("zqcause")
    assert printed(sheet.page).text.count("zqcause") == 1
    sheet.control("causes.b1.cause").fill("zqother")
    sheet.page.set_viewport_size({"width": 1280, "height": 800})
    drawn(sheet, "zqother")
