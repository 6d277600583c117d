"""The teams of our work: taken in hand, named, deleted and brought back, with their sheets."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .hostile import TRANSLATE
from .our_work import kept as kept
from .our_work import work as work
from .sheet import Sheet
from .work import sheet, team

ALL_TEAMS = """() => guidebook.allTeams(new guidebook.Store(document.querySelector("meta[name=site-id]").content))
  .then((all) => all.length)"""


def test_another_team_is_taken_in_hand_with_its_own_sheets(kept):
    kept.follow(kept.page.get_by_role("link", name="Lincoln SLT"))
    expect(kept.page.get_by_role("heading", name="Lincoln SLT")).to_be_visible()
    expect(kept.page.locator("[data-others] [aria-current]")).to_contain_text("Lincoln SLT")
    expect(kept.tool("goals-objectives")).to_have_attribute("data-state", "none")
    kept.tool("fishbone").get_by_role("link").click()
    expect(kept.page.locator('[name="answer-issue"]')).to_have_value("Lincoln has too few rooms")


def test_a_tool_that_is_not_begun_is_opened_for_the_team_in_hand(kept):
    kept.visit("?team=lincoln1")
    kept.follow(kept.tool("goals-objectives").get_by_role("link"))
    opened = Sheet(kept.page, "goals-objectives")
    opened.control("initiative-goal").fill("Rooms for all")
    opened.until_kept()
    kept.visit()
    expect(kept.page.get_by_role("heading", name="Lincoln SLT")).to_be_visible()
    expect(kept.tool("goals-objectives")).to_have_attribute("data-state", "begun")


def test_a_profile_is_kept_as_it_is_typed(kept):
    kept.page.get_by_text("Name and profile").click()
    school = kept.page.get_by_label("School", exact=True)
    school.press_sequentially("Lincoln Elementary ")
    expect(kept.page.get_by_text("Kept on this device.")).to_be_visible()
    school.press_sequentially("School")
    kept.page.get_by_label("Team’s name").fill("Riverside Team")
    expect(kept.page.get_by_role("heading", name="Riverside Team")).to_be_visible()
    kept.page.reload()
    kept.page.evaluate("guidebook.ready")
    kept.page.get_by_text("Name and profile").click()
    expect(kept.page.get_by_label("School", exact=True)).to_have_value("Lincoln Elementary School")
    expect(kept.page.get_by_label("Partners, one to a line")).to_have_value("Ana Ruiz\nDan Reed")
    expect(kept.page.locator("[data-team-facts]")).to_have_text("Riverside Unified · Lincoln Elementary School")


def test_what_a_team_is_called_stays_as_it_is_when_the_page_is_translated(kept):
    kept.page.evaluate(TRANSLATE)
    kept.page.locator("[data-profile] > summary").click()
    kept.page.locator("[name=school]").fill("Lincoln Elementary")  # its label is another word now
    expect(kept.page.locator("[data-team-facts]")).to_have_text("Riverside Unified · Lincoln Elementary")
    expect(kept.page.locator("[data-team-name]")).to_have_text("Riverside DLT")
    expect(kept.page.locator("[data-team-list] a").last).to_have_text(re.compile("^Lincoln SLT x?1 xsheet"))


def test_a_line_of_the_profile_is_kept_if_the_page_is_left_at_once(kept):
    kept.page.get_by_text("Name and profile").click()
    for words in ("Lincoln", "Lincoln School", "Oak Park School", "Harbor School"):
        kept.page.get_by_label("School", exact=True).fill(words)
        kept.visit()
        expect(kept.page.locator("[data-team-facts]")).to_have_text(f"Riverside Unified · {words}")
        kept.page.get_by_text("Name and profile").click()


def test_a_long_list_of_partners_is_kept_whole(kept):
    partners = "\n".join(f"Partner number {number} of many" for number in range(60))
    kept.page.get_by_text("Name and profile").click()
    kept.page.get_by_label("Partners, one to a line").fill(partners)
    expect(kept.page.get_by_text("Kept on this device.")).to_be_visible()
    kept.visit()
    kept.page.get_by_text("Name and profile").click()
    expect(kept.page.get_by_label("Partners, one to a line")).to_have_value(partners)


def test_a_team_with_a_long_id_of_another_program_is_found_at_its_address(work):
    long = "springfield-elementary-school-leadership-team-2026"
    work.keep([sheet("fishbone", {"issue": "Buses"}, team=long)], [team(long, "Springfield")])
    work.follow(work.page.get_by_role("link", name="Springfield"))
    expect(work.page.get_by_role("heading", name="Springfield")).to_be_visible()
    work.follow(work.tool("fishbone").get_by_role("link").first)
    expect(work.page.locator('[name="answer-issue"]')).to_have_value("Buses")


def test_a_double_click_begins_one_new_team(kept):
    before = kept.page.evaluate(ALL_TEAMS)
    with kept.page.expect_event("load"):
        kept.page.get_by_role("button", name="New team").dblclick()
    kept.page.evaluate("guidebook.ready")
    assert kept.page.evaluate(ALL_TEAMS) == before + 1


def test_a_new_team_begins_with_its_name(kept):
    kept.follow(kept.page.get_by_role("button", name="New team"))
    expect(kept.page.get_by_label("Team’s name")).to_be_focused()
    kept.page.keyboard.type("Oak SLT")
    expect(kept.page.get_by_role("heading", name="Oak SLT")).to_be_visible()
    expect(kept.page.locator("[data-others] li")).to_have_count(3)


def test_its_name_has_the_focus_however_late_the_browser_goes_to_the_place_in_the_address(kept):
    # As it does there: in the frame that follows, it takes the focus away.
    blur = "requestAnimationFrame(() => document.activeElement.blur())"
    kept.page.add_init_script(f"addEventListener('focusin', () => {blur}, {{ once: true }})")
    kept.follow(kept.page.get_by_role("button", name="New team"))
    expect(kept.page.get_by_label("Team’s name")).to_be_focused()


def test_one_new_team_after_another_begins_with_its_name(kept):
    for name in ("Oak SLT", "Elm SLT"):
        kept.follow(kept.page.get_by_role("button", name="New team"))
        expect(kept.page.get_by_label("Team’s name")).to_be_focused()
        kept.page.keyboard.type(name)
        expect(kept.page.get_by_role("heading", name=name)).to_be_visible()
    kept.follow(kept.page.get_by_role("link", name="Oak SLT"))
    expect(kept.page.get_by_role("heading", name="Oak SLT")).to_be_visible()
    expect(kept.page.get_by_label("Team’s name")).to_be_hidden()


def test_a_deleted_team_is_brought_back_with_its_sheets(kept):
    kept.visit("?team=lincoln1")
    kept.page.get_by_text("Name and profile").click()
    kept.page.get_by_role("button", name="Delete this team").click()
    expect(kept.notice).to_contain_text("Deleted: Lincoln SLT.")
    expect(kept.page.get_by_role("heading", name="Riverside DLT")).to_be_visible()
    expect(kept.page.get_by_role("link", name="Lincoln SLT")).to_have_count(0)
    kept.visit()
    kept.page.get_by_role("button", name="Put back Lincoln SLT").click()
    expect(kept.notice).to_contain_text("Lincoln SLT is back.")
    kept.follow(kept.page.get_by_role("link", name="Lincoln SLT"))
    expect(kept.tool("fishbone")).to_have_attribute("data-state", "begun")


def test_what_is_typed_about_a_team_that_another_tab_deletes_goes_to_no_other(kept, context):
    kept.visit("?team=lincoln1")
    kept.page.get_by_text("Name and profile").click()
    kept.page.get_by_label("Team’s name").focus()
    other = context.new_page()
    other.goto(kept.page.url)
    other.get_by_text("Name and profile").click()
    other.get_by_role("button", name="Delete this team").click()
    expect(kept.notice).to_be_focused()
    expect(kept.notice).to_contain_text("Deleted: Lincoln SLT.")
    kept.page.keyboard.type("about Lincoln")
    expect(kept.page.get_by_label("Team’s name")).to_have_value("Riverside DLT")
    kept.follow(kept.notice.get_by_role("button", name="Undo"))
    expect(kept.page.get_by_role("heading", name="Lincoln SLT")).to_be_visible()


def test_the_first_team_cannot_be_deleted(kept):
    kept.page.get_by_text("Name and profile").click()
    expect(kept.page.get_by_role("button", name="Delete this team")).to_be_hidden()
