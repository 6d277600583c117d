"""A fishbone: the fish that is drawn from its bones, equal ranks, and both on paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from .made_up import made_up_project, worksheet_of
from .paper import printed
from .serving import Served, built, served
from .sheet import Sheet, until

WORKSHEET = "fish"
SECTIONS = """\
  - id: fish
    title: The fish
    orientation: landscape
    fields:
      - id: issue
        label: Issue
      - id: causes
        kind: fishbone
        label: Causes
        issue_from: issue
      - id: more
        kind: repeat
        label: Further issues
        block: Further issue
        fields:
          - id: issue
            label: Issue
          - id: causes
            kind: fishbone
            label: Causes
            issue_from: issue
"""
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


@pytest.fixture(scope="module")
def fish_site(tmp_path_factory) -> Iterator[Served]:
    project = made_up_project(tmp_path_factory.mktemp("fish"), {WORKSHEET: worksheet_of("Fish", SECTIONS)})
    with served(built(project, project / "site")) as site:
        yield site


@pytest.fixture
def sheet(open_sheet, fish_site) -> Sheet:
    opened: Sheet = open_sheet(WORKSHEET, site=fish_site)
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
    words = "Families hear about it too late because letters go home in one language, says intercommunicationally minded staff"
    causes = [{"row": f"c{number}", "cause": words * (number % 3 + 1), "rank": str(number)} for number in range(1, bones + 1)]
    answers = {"issue": words, "causes": causes}
    sheet.form.evaluate("(form, answers) => guidebook.writeAll(form, answers)", answers)
    until(sheet.page, "document.querySelector('[data-fish]').textContent.includes('Families')")
    fish = sheet.field("causes").locator("[data-fish]")
    assert fish.evaluate(OUTSIDE) == []
    assert fish.evaluate(OVERLAPPING) == []


def test_on_a_phone_the_drawing_scrolls_by_keyboard_and_the_page_does_not(profiles, open_sheet, fish_site):
    sheet = open_sheet(WORKSHEET, profiles.new(viewport={"width": 360, "height": 740}), fish_site)
    fish = sheet.field("causes").locator("[data-fish]")
    expect(fish).to_have_attribute("tabindex", "0")
    assert fish.evaluate("each => each.scrollWidth > each.clientWidth")
    assert sheet.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


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


def test_without_scripts_the_list_is_printed(profiles, fish_site):
    page = profiles.new(java_script_enabled=False).new_page()
    page.goto(fish_site.url(f"worksheets/{WORKSHEET}.html"))
    page.emulate_media(media="print")
    assert page.locator("[data-field=causes] .ws-fishbone__list").first.is_visible()
    assert page.locator("[data-field=causes] .ws-number .ws-rules").first.is_visible()
