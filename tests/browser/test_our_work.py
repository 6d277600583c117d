"""Our work: what was filled in on this device, by team; where one left off, and what may come next."""

from __future__ import annotations

import pytest
import yaml
from playwright.sync_api import expect

from tests.helpers import ROOT

from .accessibility import violations_everywhere
from .names import alike
from .our_work import ISSUE, PRIVATE, SHEETS, TEAMS, TOOLS
from .our_work import kept as kept
from .our_work import work as work
from .sheet import Sheet
from .test_operable import open_at
from .work import KEEP, OurWork, ago, sheet

MAIN = yaml.safe_load((ROOT / "docs/lines.yml").read_text(encoding="utf-8"))["main"]["paths"][0]


# -- what there is


def test_a_plan_with_one_goal_is_begun_and_with_one_whole_task_filled_in(work):
    task = {"row": "t", "task": "Ask them", "lead": "Ana", "due-date": "May 3", "output": "Answers"}

    def plan(goal: dict[str, object]) -> dict[str, object]:
        return sheet("project-plan", {"plan": {"rows": [{"row": "g", "goal": "More teachers stay", **goal}]}}, sheet="one")

    work.keep([plan({})])
    expect(work.tool("project-plan")).to_have_attribute("data-state", "begun")
    expect(work.tool("project-plan")).to_contain_text("1 of 6 answered")
    objective = {"row": "o", "objective": "Know why they leave", "rows": [task]}
    whole = {**plan({"rows": [objective]}), "sheet": "two"}
    work.keep([whole])
    copy = work.tool("project-plan").locator("[data-copies] li").first
    expect(copy).to_contain_text("filled in")


def test_what_an_earlier_release_kept_in_short_is_read_anew(work):
    work.keep([sheet("project-plan", {"plan": {"rows": [{"row": "g", "goal": "More teachers stay"}]}})])
    work.page.evaluate("""async () => {
      const store = new guidebook.Store(document.querySelector("meta[name=site-id]").content);
      const [{deep, ...short}] = await store.summaries();
      await store.putSetting(guidebook.summaryName(short), {...short, fields: ["plan"]});
    }""")
    work.visit()
    expect(work.tool("project-plan")).to_contain_text("1 of 6 answered")


def test_with_nothing_kept_it_shows_all_tools_and_how_to_begin(work):
    work.visit()
    expect(work.page.locator('[data-tool][data-state="none"]:visible')).to_have_count(
        len([each for each in TOOLS.values() if each.asks])
    )
    expect(work.page.get_by_role("heading", name="Your team")).to_be_visible()
    expect(work.page.get_by_text("Give your team a name.")).to_be_visible()
    for hidden in ("left-off", "finding", "bin"):
        expect(work.page.locator(f"[data-{hidden}]")).to_be_hidden()


def test_without_script_every_tool_can_be_reached(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url("our-work.html"))
    assert page.locator("[data-tool] a:visible").count() == len([each for each in TOOLS.values() if each.asks])
    assert page.locator(".gb-work :is(button, input):visible").count() == 0
    context.close()


def test_it_says_of_each_tool_how_far_it_is_when_it_was_changed_and_whether_it_is_in_a_file(kept):
    goals = kept.tool("goals-objectives")
    expect(goals).to_have_attribute("data-state", "begun")
    expect(goals).to_contain_text("1 of 3 answered · changed today")
    expect(goals).to_contain_text("saved to a file")
    fishbone = kept.tool("fishbone")
    expect(fishbone).to_contain_text("2 copies")
    expect(fishbone.locator("[data-copies] li")).to_have_count(2)
    expect(fishbone).to_contain_text("changed yesterday · not in a file")
    expect(kept.tool("overarching-goals")).to_contain_text("not begun")
    expect(kept.page.locator("[data-stage=act] [data-stage-count]")).to_have_text("2 of 18 begun")


def test_the_line_at_the_head_of_a_sheet_begins_no_tool(kept):
    expect(kept.tool("group-norms")).to_have_attribute("data-state", "none")


def test_a_tool_is_filled_in_when_all_is_answered_that_it_always_asks(work):
    tool = TOOLS["goals-objectives"]
    goals = {"overarching-goal": "Teachers stay", "initiative-goal": "More of the new ones stay"}
    work.keep([sheet(tool.id, {**goals, "objectives": [{"row": "b1", "objective": "Each has a mentor"}]})])
    expect(work.tool(tool.id)).to_have_attribute("data-state", "filled")
    expect(work.tool(tool.id)).to_contain_text("filled in")


def test_what_is_typed_in_another_tab_is_shown_at_once(work, context, site):
    work.visit()
    other = Sheet(context.new_page(), "goals-objectives")
    other.visit(site.url("worksheets/goals-objectives.html"))
    other.control("initiative-goal").fill("More teachers stay")
    other.until_kept()
    expect(work.tool("goals-objectives")).to_have_attribute("data-state", "begun")


def test_the_focus_stays_on_a_link_that_is_made_anew(kept):
    attendance = kept.page.get_by_role("link", name="Attendance", exact=True)
    attendance.focus()
    kept.page.evaluate(KEEP, {"teams": [], "sheets": [sheet("opscan-surveys", {"use": "x"})]})
    kept.page.evaluate("document.dispatchEvent(new Event('work-changed'))")
    expect(kept.tool("opscan-surveys")).to_have_attribute("data-state", "begun")
    expect(kept.page.get_by_role("link", name="Attendance", exact=True)).to_be_focused()


# -- going on


def test_one_touch_goes_on_where_the_team_left_off(kept):
    last = kept.page.locator("[data-go-on] a")
    expect(last).to_have_text(PRIVATE.title)
    day = kept.page.locator("[data-last-day] li a")
    expect(day).to_have_text([TOOLS["fishbone"].title, TOOLS["goals-objectives"].title])
    day.first.click()
    expect(kept.page.locator('[name="answer-issue"]')).to_have_value(ISSUE)


def test_where_the_last_day_has_one_sheet_those_of_earlier_days_follow(work):
    days = {"fishbone": 3, "goals-objectives": 9, "joint-letter": 1}
    work.keep([sheet(id_, {"issue": "x"}, updated=ago(days=days[id_])) for id_ in days])
    expect(work.page.locator("[data-go-on] a")).to_have_text(TOOLS["joint-letter"].title)
    expect(work.page.get_by_role("heading", name="Before that")).to_be_visible()
    expect(work.page.locator("[data-last-day] li a")).to_have_text([TOOLS["fishbone"].title, TOOLS["goals-objectives"].title])


def test_a_link_opens_exactly_that_copy(kept):
    kept.page.get_by_role("link", name="Attendance", exact=True).click()
    expect(kept.page.locator('[name="answer-issue"]')).to_have_value("Attendance is falling")


def test_what_may_come_next_is_what_follows_on_the_main_line(work):
    work.visit()
    expect(work.suggested).to_have_text([TOOLS[MAIN[0]].title])
    expect(work.page.locator("[data-next]")).to_contain_text("Many teams begin here.")
    work.keep([sheet(MAIN[1], {"issues": [{"row": "b1", "issue": "Rooms"}]})])
    expect(work.suggested).to_have_text([TOOLS[MAIN[2]].title])
    expect(work.page.locator("[data-next]")).to_contain_text(f"After {TOOLS[MAIN[1]].title} many teams go on here.")
    expect(work.page.locator("[data-next]")).to_contain_text("Any tool works alone.")


def test_after_the_last_tool_of_the_main_line_a_new_round_may_begin(work):
    last = MAIN[-2]
    work.keep([sheet(last, {next(each.id for each in TOOLS[last].fields() if each.asks): "said"})])
    expect(work.suggested.first).to_have_text(TOOLS[MAIN[-1]].title)
    expect(work.page.locator("[data-next]")).to_contain_text("A new round may begin here.")
    assert "team=own" in (work.suggested.first.get_attribute("href") or "")


def test_other_lines_suggest_something_once_they_are_begun(work):
    work.keep([sheet("standing-meetings", {"gaps": "none"}), sheet(MAIN[0], {"name": "x"})])
    shown = work.suggested.all_inner_texts()
    assert shown[0] == TOOLS[MAIN[1]].title
    assert 1 < len(shown) == len(set(shown)) <= 3


# -- for everyone


def test_a_finger_hits_what_it_aims_at(browser, site):
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    work = OurWork(context.new_page(), site.url("our-work.html"))
    work.keep(SHEETS, TEAMS)
    work.page.locator("[data-others] > summary").click()
    low = work.page.evaluate("""() => [...document.querySelectorAll(".gb-work :is(a, button, summary, [type=search])")]
      .filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 43.5).map(each => each.outerHTML)""")
    assert low == []
    context.close()


@pytest.mark.parametrize("size", [(1280, 800), (360, 640)], ids=str)
def test_every_stop_is_seen_and_no_button_leaves_the_focus_nowhere(kept, size):
    kept.page.add_init_script("window.print = () => {}")
    open_at(kept.page, kept.address, size)
    kept.page.get_by_text("Name and profile").click()
    kept.search.fill("teachers")
    expect(kept.found.first).to_be_visible()
    assert kept.page.evaluate("operable.walk()") == []
    assert alike(kept.page) == []
    kept.page.locator("[data-new-team]").evaluate("button => button.remove()")  # it leads to another page
    assert kept.page.evaluate("operable.press(80)") == []


def test_nothing_of_it_keeps_anybody_out(kept):
    kept.page.get_by_text("Name and profile").click()
    kept.search.fill("teachers")
    expect(kept.found.first).to_be_visible()
    assert violations_everywhere(kept.page) == []
