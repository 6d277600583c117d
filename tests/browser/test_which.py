"""Several copies of a tool, and several teams, on the tool's page: a menu for those who need it, else a word."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from .accessibility import violations
from .paper import printed
from .sheet import Sheet, until
from .test_passing import FULL

WORKSHEET = "extending-the-invitation"


def menu(sheet: Sheet) -> Locator:
    return sheet.form.locator("[data-which]")


def choose(sheet: Sheet, words: str) -> None:
    """Open the menu and choose something in it."""
    menu(sheet).locator("summary").click()
    menu(sheet).locator(".ws-menu__list").get_by_text(words, exact=True).click()


def leave(sheet: Sheet) -> None:
    """Mark this page as the one to leave: its address may change before it goes."""
    sheet.page.evaluate("window.isLeft = true")


def until_another_page(sheet: Sheet) -> None:
    """Wait for the page that comes after the one that was left."""
    sheet.page.wait_for_function("() => !window.isLeft && document.readyState === 'complete'")
    sheet.until_ready()


def elsewhere(sheet: Sheet, words: str, name: str | None = None) -> None:
    """Choose what leads to another sheet, give a name where one is asked for, and wait until it is there."""
    leave(sheet)
    choose(sheet, words)
    if name is not None:
        sheet.page.keyboard.type(name)
        sheet.page.keyboard.press("Enter")
    until_another_page(sheet)


def shown(sheet: Sheet) -> Locator:
    return menu(sheet).locator("summary")


def entries(sheet: Sheet) -> list[str]:
    return menu(sheet).locator("a > span").all_text_contents()


@pytest.fixture
def sheet(open_sheet):
    sheet = open_sheet(WORKSHEET)
    sheet.control("opener").fill("Good morning")
    sheet.until_kept()
    return sheet


def test_who_needs_only_one_sees_a_quiet_word_and_no_list(sheet):
    expect(shown(sheet)).to_have_text("Copies")
    expect(sheet.form.locator("[data-whose]")).to_be_hidden()
    menu(sheet).locator("summary").click()
    expect(menu(sheet).get_by_role("button", name="New copy")).to_be_visible()
    assert entries(sheet) == []
    assert menu(sheet).get_by_role("button", name="Delete this copy").count() == 0


def test_a_press_is_not_lost_while_the_copies_are_read_again(sheet):
    menu(sheet).locator("summary").click()
    menu(sheet).get_by_role("button", name="New copy").hover()
    sheet.page.mouse.down()
    sheet.page.evaluate("guidebook.sheets[0].actions.which.look()")
    sheet.page.mouse.up()
    expect(menu(sheet).get_by_role("textbox")).to_be_focused()


def test_a_copy_is_begun_named_switched_and_each_keeps_its_own_answers(sheet):
    elsewhere(sheet, "New copy", "Attendance")
    expect(shown(sheet)).to_have_text("Attendance")
    assert sheet.answers() == {}
    sheet.control("opener").fill("Come in")
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers() == {"opener": "Come in"}
    elsewhere(sheet, "Copy 1")
    assert sheet.answers() == {"opener": "Good morning"}
    choose(sheet, "Name this copy")
    sheet.page.keyboard.type("Discipline")
    sheet.page.keyboard.press("Enter")
    expect(shown(sheet)).to_have_text("Discipline")
    expect(shown(sheet)).to_be_focused()
    expect(menu(sheet)).not_to_have_attribute("open", "")
    sheet.page.go_back()
    sheet.until_ready()
    expect(shown(sheet)).to_have_text("Attendance")
    menu(sheet).locator("summary").click()
    expect(menu(sheet).locator("a > span")).to_have_text(["Discipline", "Attendance"])


def test_where_the_device_has_no_room_for_a_copy_it_is_said(sheet):
    sheet.page.evaluate("guidebook.later()")
    sheet.page.evaluate(f"{FULL} window.full = true")
    choose(sheet, "New copy")
    sheet.page.keyboard.press("Enter")
    expect(sheet.message).to_contain_text("That did not work. Everything is where it was.")


def test_a_duplicate_has_the_answers_and_goes_its_own_way(sheet):
    elsewhere(sheet, "Duplicate this copy", "Twin")
    assert sheet.answers() == {"opener": "Good morning"}
    sheet.control("opener").fill("Changed in the twin")
    sheet.until_kept()
    elsewhere(sheet, "Copy 1")
    assert sheet.answers() == {"opener": "Good morning"}


def test_what_is_deleted_can_be_had_back_at_once(sheet):
    elsewhere(sheet, "New copy", "Attendance")
    sheet.control("opener").fill("Come in")
    elsewhere(sheet, "Delete this copy")
    assert sheet.answers() == {"opener": "Good morning"}
    expect(sheet.message).to_contain_text("Deleted: Attendance. It is kept for 30 days.")
    leave(sheet)
    sheet.button("Undo").click()
    until_another_page(sheet)
    assert sheet.answers() == {"opener": "Come in"}
    expect(shown(sheet)).to_have_text("Attendance")


def test_what_another_tab_deletes_says_so_and_comes_back_when_one_goes_on_typing(sheet, open_sheet):
    elsewhere(sheet, "New copy", "Attendance")
    sheet.control("opener").fill("Come in")
    sheet.until_kept()
    other = Sheet(sheet.page.context.new_page(), WORKSHEET)
    other.visit(sheet.page.url)
    elsewhere(other, "Delete this copy")
    expect(sheet.question).to_contain_text("This copy is deleted")
    sheet.control("request").fill("On Monday")
    expect(sheet.question).to_be_empty()
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers() == {"opener": "Come in", "request": "On Monday"}
    expect(sheet.question).to_be_empty()


def test_a_new_name_reaches_other_tabs(sheet):
    other = Sheet(sheet.page.context.new_page(), WORKSHEET)
    other.visit(sheet.page.url)
    choose(sheet, "Name this copy")
    sheet.page.keyboard.type("Attendance")
    sheet.page.keyboard.press("Enter")
    expect(shown(other)).to_have_text("Attendance")
    assert other.answers() == {"opener": "Good morning"}


def test_a_team_s_name_stands_at_the_head_by_itself_and_is_no_answer(sheet):
    elsewhere(sheet, "New team", "Riverside DLT")
    expect(shown(sheet)).to_have_text("Riverside DLT")
    expect(sheet.form.locator("[data-whose]")).to_have_text("Riverside DLT")
    expect(sheet.control("sheet-team")).to_have_value("Riverside DLT")
    assert sheet.answers() == {}
    assert sheet.page.evaluate("guidebook.sheets[0].keeper.base") is None
    sheet.control("sheet-team").fill("")
    sheet.control("opener").fill("Hello")
    sheet.until_kept()
    sheet.reload()
    expect(sheet.control("sheet-team")).to_have_value("Riverside DLT")
    sheet.control("sheet-team").fill("Riverside, north wing")
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers() == {"opener": "Hello", "sheet-team": "Riverside, north wing"}
    elsewhere(sheet, "No team")
    assert sheet.answers() == {"opener": "Good morning"}
    expect(sheet.control("sheet-team")).to_have_value("")


def test_a_team_s_other_name_is_there_at_once(sheet):
    elsewhere(sheet, "New team", "Riverside DLT")
    sheet.page.evaluate("""async () => {
      await guidebook.later();
      const {store, address} = guidebook.sheets[0].keeper;
      const team = (await guidebook.teams(store)).find(each => each.id === address.team);
      const another = new guidebook.Store("start-somewhere");
      await guidebook.saveTeam(another, {...team, name: "Lakeside DLT", profile: {district: "North"}});
    }""")
    expect(sheet.control("sheet-team")).to_have_value("Lakeside DLT")
    expect(shown(sheet)).to_have_text("Lakeside DLT")


def test_a_team_that_another_page_deletes_comes_back_with_the_next_change_to_its_sheet(sheet, context, site):
    team = sheet.page.evaluate("""async () => {
      await guidebook.later();
      return (await guidebook.newTeam(guidebook.sheets[0].keeper.store, "Riverside")).id;
    }""")
    theirs = Sheet(context.new_page(), WORKSHEET)
    theirs.visit(site.url(f"worksheets/{WORKSHEET}.html?team={team}"))
    theirs.control("opener").fill("Good evening")
    theirs.until_kept()
    expect(shown(theirs)).to_contain_text("Riverside")
    teams = "guidebook.teams(guidebook.sheets[0].keeper.store).then(all => all.map(each => each.name || each.id))"
    sheet.page.evaluate("""async () => {
      const { store } = guidebook.sheets[0].keeper;
      await guidebook.removeTeam(store, (await guidebook.teams(store)).find(each => each.name === "Riverside"));
    }""")
    assert sheet.page.evaluate(teams) == ["own"]
    theirs.page.evaluate("guidebook.sheets[0].actions.which.look()")  # as when it hears of it
    theirs.control("request").fill("On Monday")
    theirs.until_kept()
    until(sheet.page, f"async () => (await {teams}).includes('Riverside')")


def test_team_and_copy_stand_on_every_page_of_paper(open_sheet):
    sheet = open_sheet("fishbone")
    elsewhere(sheet, "New team", "Riverside DLT")
    elsewhere(sheet, "New copy", "Attendance")
    for as_ in ("write", "blank"):
        sheet.page.evaluate("as => (document.documentElement.dataset.print = as)", as_)
        paper = printed(sheet.page)
        assert len(paper.pages) > 1
        for number, page in enumerate(paper.squeezed):
            assert "RiversideDLT" in page, (as_, number)
            assert "Attendance" in page, (as_, number)


def test_a_file_tells_team_and_copy_apart_and_knows_the_team(sheet):
    elsewhere(sheet, "New team", "Riverside DLT")
    elsewhere(sheet, "New copy", "Attendance")
    sheet.control("opener").fill("Hello")
    saved = sheet.page.evaluate("guidebook.sheets[0].keeper.sheet")
    assert saved["answers"] == {"opener": "Hello", "sheet-team": "Riverside DLT"}
    assert saved["called"] == "Attendance"
    assert saved["name"].endswith("Riverside DLT")
    with sheet.page.expect_download() as download:
        sheet.press("Save")
    assert "Riverside-DLT-Attendance" in download.value.suggested_filename


def test_someone_else_s_address_shows_one_s_own_sheet(sheet, site):
    sheet.visit(site.url(f"worksheets/{WORKSHEET}.html?team=theirs&sheet=theirs"))
    sheet.page.wait_for_url(lambda url: "?" not in url)
    sheet.until_ready()
    assert sheet.answers() == {"opener": "Good morning"}


def test_by_keyboard_one_walks_in_the_menu_and_writes_a_name_in_it(sheet):
    sheet.page.evaluate("guidebook.later()")
    until(sheet.page, "Boolean(document.querySelector('[data-which] button'))")  # the list is read from what is kept
    shown(sheet).focus()
    sheet.page.keyboard.press("ArrowDown")
    expect(sheet.button("New copy")).to_be_focused()
    sheet.page.keyboard.press("Enter")
    name = menu(sheet).get_by_role("textbox", name="Name of the new copy")
    expect(name).to_be_focused()
    sheet.page.keyboard.type("b")
    sheet.page.keyboard.press("Home")
    sheet.page.keyboard.type("a")
    expect(name).to_have_value("ab")
    sheet.page.keyboard.press("Escape")
    expect(menu(sheet)).not_to_have_attribute("open", "")
    expect(shown(sheet)).to_be_focused()
    menu(sheet).locator("summary").click()
    expect(sheet.button("New copy")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_menu_fits_and_has_no_fault_that_a_program_finds(sheet, width):
    elsewhere(sheet, "New team", "Riverside District Leadership Team with a very long name")
    elsewhere(sheet, "New copy", "Attendance in the early grades, second round")
    sheet.page.set_viewport_size({"width": width, "height": 740})
    menu(sheet).locator("summary").click()
    expect(menu(sheet).locator("a").first).to_be_visible()
    assert sheet.page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(sheet.page) == []
    bar = sheet.form.locator(".ws-bar").bounding_box()
    assert bar
    assert bar["height"] <= 48


def test_a_long_name_of_a_team_hides_neither_the_copy_s_name_nor_whether_all_is_saved(sheet):
    elsewhere(sheet, "New team", "Riverside District Leadership Team for Labor-Management Collaboration")
    elsewhere(sheet, "New copy", "Attendance")
    sheet.control("opener").fill("Hello")
    sheet.until_kept()
    whole = "line => line.scrollWidth <= line.clientWidth"
    for width in (320, 360, 768, 1280):
        sheet.page.set_viewport_size({"width": width, "height": 740})
        for place in (shown(sheet), sheet.form.locator("[data-whose]")):
            copy = place.get_by_text("Attendance", exact=True)
            expect(copy).to_be_visible()
            assert copy.evaluate(whole), f"the copy's name is cut at {width}"
        if width >= 768:
            assert sheet.status.evaluate(whole), width
