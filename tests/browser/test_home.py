"""The first page: the framework as the way in, where to start, and the way back to one's own work."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.helpers import the_site

from .paper import printed
from .sheet import Sheet

CHAPTERS = the_site().chapters
SITUATIONS = the_site().situations
TOOLS = the_site().library.worksheets
EVERY_ANSWER = """() => {
  const [where, who, minutes] = ["where", "who", "minutes"].map(name => document.getElementById(`chooser-${name}`));
  const values = select => [...select.options].map(option => option.value);
  const visible = found => [...found].filter(each => each.checkVisibility());
  const answer = (...chosen) => {
    [where.value, who.value, minutes.value] = chosen;
    where.dispatchEvent(new Event("change", { bubbles: true }));
    const tools = visible(document.querySelectorAll(".gb-chooser [data-minutes]"));
    const notes = visible(document.querySelectorAll(".gb-chooser [data-note]"));
    return [chosen, {
      pages: visible(document.querySelectorAll(".gb-chooser [data-situation]")).length,
      tools: tools.map(({ dataset }) => ({ minutes: Number(dataset.minutes), people: dataset.participants.split(" ") })),
      note: notes.map(note => note.textContent).join(),
    }];
  };
  return values(where).filter(Boolean).flatMap(place => values(who).flatMap(people => values(minutes).map(
    time => answer(place, people, time))));
}"""


@pytest.fixture
def home(page: Page, site) -> Page:
    page.goto(site.url("index.html"))
    return page


def test_at_first_sight_there_is_what_this_is_where_to_start_a_filled_tool_and_where_else_to_go(home):
    home.set_viewport_size({"width": 1280, "height": 800})
    home.evaluate("document.fonts.ready")
    for each in ("h1", ".gb-call", "#chooser-minutes", ".gb-sheet", '.gb-ways a[href="for-facilitators.html"]'):
        box = home.locator(each).bounding_box()
        assert box, each
        assert box["y"] + box["height"] <= 800, each
    assert home.locator(".gb-call").count() == 1, "one thing to do first"
    assert home.locator(".gb-sheet svg:visible").count() == 1


def test_on_a_phone_all_of_that_but_the_picture_is_on_two_screens(home):
    home.set_viewport_size({"width": 360, "height": 740})
    home.evaluate("document.fonts.ready")
    for each in ("h1", ".gb-call", "#chooser-minutes", '.gb-ways a[href="for-facilitators.html"]'):
        box = home.locator(each).bounding_box()
        assert box, each
        assert box["y"] + box["height"] <= 2 * 740, each


@pytest.mark.parametrize("width", [360, 1280])
def test_the_framework_leads_to_every_chapter(home, width):
    home.set_viewport_size({"width": width, "height": 900})
    links = home.locator("#figure-framework a:visible")
    assert links.count() == len(CHAPTERS)
    for link, chapter in zip(links.all(), CHAPTERS.values(), strict=True):
        assert (link.get_attribute("href") or "").endswith(f"{chapter.id}.html")
    assert re.findall(r"\d+", home.locator("#figure-framework").inner_text()) == [
        str(each.chapter) for each in CHAPTERS.values()
    ]
    links.nth(4).click()
    expect(home.locator("h1")).to_have_text(list(CHAPTERS.values())[4].title)


def test_the_chooser_answers_with_one_page_and_one_tool(home):
    expect(home.locator(".gb-chooser__answers > li:visible")).to_have_count(0)
    for situation in SITUATIONS:
        home.get_by_label("Where are you?").select_option(situation.id)
        answer = home.locator(".gb-chooser__answers > li:visible")
        expect(answer).to_have_count(1)
        assert (answer.get_by_role("link").first.get_attribute("href") or "").endswith(f"{situation.id}.html")
        expect(answer.locator("li:visible")).to_have_count(1)


def test_whatever_is_chosen_the_answer_is_of_use(home):
    """Every situation, with everyone, in any time: a page, a tool, and what is to be known of it where it does not fit."""
    answers = home.evaluate(EVERY_ANSWER)
    assert len(answers) == len(SITUATIONS) * 5 * 5
    for chosen, answer in answers:
        assert answer["pages"] == 1, chosen
        assert len(answer["tools"]) == 1, chosen
        [tool] = answer["tools"]
        _, who, minutes = chosen
        fits = (not who or who in tool["people"]) and (not minutes or tool["minutes"] <= int(minutes))
        assert bool(answer["note"]) is not fits, chosen
        if minutes and tool["minutes"] > int(minutes):
            assert f"{minutes} minutes" in answer["note"], chosen
            assert f"{tool['minutes']} minutes" in answer["note"], chosen


def test_who_has_twenty_minutes_and_no_tool_that_fits_is_told_what_can_be_done_in_them(home):
    home.get_by_label("Where are you?").select_option("define-content")
    tip = home.locator("[data-tip]:visible")
    expect(tip).to_have_count(0)
    home.get_by_label("How much time?").select_option("20")
    expect(tip).to_contain_text("If you have only 20 minutes: Name the problem")
    expect(home.locator("[data-note]:visible")).to_have_text(
        "No tool here fits into 20 minutes. The shortest takes 30 minutes."
    )
    home.get_by_label("How much time?").select_option("45")
    expect(tip).to_have_count(0)


def test_the_chooser_heeds_the_people_and_the_time(home):
    home.get_by_label("Where are you?").select_option("discover-shared-goals")
    home.get_by_label("Who is with you?").select_option("respondents")
    home.get_by_label("How much time?").select_option("20")
    tool = home.locator(".gb-chooser__answers li li:visible")
    assert "respondents" in (tool.get_attribute("data-participants") or "")
    assert int(tool.get_attribute("data-minutes") or 0) <= 20
    expect(home.locator("[data-note]:visible")).to_have_count(0)


def test_the_chooser_says_for_whom_the_nearest_is_when_none_is_for_the_people(home):
    home.get_by_label("Where are you?").select_option("define-content")
    home.get_by_label("Who is with you?").select_option("respondents")
    note = home.locator("[data-note]:visible")
    expect(note).to_have_text("No tool here is made for that many people. The nearest is for one person or a team.")
    expect(home.locator(".gb-chooser__answers li li:visible")).to_have_count(1)


def test_without_script_every_situation_leads_to_its_page_and_tools(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url("index.html"))
    assert page.locator(".gb-chooser__answers > li:visible").count() == len(SITUATIONS)
    shown = {link.get_attribute("href") for link in page.locator(".gb-chooser__answers li li:visible a").all()}
    assert shown == {f"worksheets/{id_}.html" for id_ in TOOLS}
    assert page.locator(".gb-chooser form:visible").count() == 0
    context.close()


def test_at_first_there_is_no_own_work(home):
    expect(home.locator("[data-own-work]")).to_be_hidden()


def test_what_was_filled_in_is_found_again_the_latest_first(page, site):
    for id_ in ("goals-objectives", "monitoring-plan"):
        sheet = Sheet(page, id_)
        sheet.visit(site.url(f"worksheets/{id_}.html"))
        page.locator("form.ws textarea:visible").first.fill("Something of ours")
        sheet.until_kept()
    page.goto(site.url("index.html"))
    links = page.locator("[data-own-work] li a:visible")
    expect(links).to_have_text([TOOLS["monitoring-plan"].title, TOOLS["goals-objectives"].title])
    expect(page.locator("[data-own-work] [data-when]:visible").first).to_contain_text("changed today")
    links.first.click()
    expect(page.locator("form.ws textarea:visible").first).to_have_value("Something of ours")


def test_on_paper_nothing_is_announced_that_is_not_there(home):
    sheet = printed(home)
    assert "Readtheintroduction" not in "".join(sheet.text.split())
    for chapter in CHAPTERS.values():
        assert "".join(chapter.situation.split()) in "".join(sheet.text.split()), chapter.id
    home.get_by_label("Where are you?").select_option("define-content")
    chosen = "".join(printed(home).text.split())
    assert "".join(CHAPTERS["define-content"].situation.split()) in chosen
    assert "".join(CHAPTERS["identify-teams"].situation.split()) not in chosen
