"""Our work: what was filled in on this device, by team; where one left off; search; the overview on paper; the bin."""

from __future__ import annotations

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.helpers import ROOT, the_site

from .accessibility import violations_everywhere
from .names import alike
from .paper import printed
from .sheet import Sheet, until
from .test_operable import open_at
from .work import KEEP, OurWork, ago, sheet, team

TOOLS = the_site().library.worksheets
PRIVATE = next(each for each in TOOLS.values() if each.private and each.asks)
TEAMS = [
    team("own", "Riverside DLT", district="Riverside Unified", partners="Ana Ruiz\nDan Reed"),
    team("lincoln1", "Lincoln SLT"),
]
MAIN = yaml.safe_load((ROOT / "docs/lines.yml").read_text(encoding="utf-8"))["main"]["paths"][0]
ISSUE = "New teachers leave within a few years"
SHEETS = [
    sheet("fishbone", {"issue": ISSUE}, updated=ago(minutes=5)),
    sheet("fishbone", {"issue": "Attendance is falling"}, sheet="copy1", called="Attendance", updated=ago(days=1)),
    sheet("group-norms", {"sheet-team": "Riverside DLT"}),
    sheet(PRIVATE.id, {field.id: "A frank view" for field in PRIVATE.fields() if field.asks and field.kind == "long_text"}),
    sheet(
        "goals-objectives",
        {"initiative-goal": "More teachers stay"},
        updated=ago(minutes=10),
        filed={"at": "", "changed": False},
    ),
    sheet("joint-letter", {"greeting": "Dear colleagues"}, sheet="draft1", called="Draft", deleted=ago(days=2)),
    sheet("fishbone", {"issue": "Lincoln has too few rooms"}, team="lincoln1", updated=ago(days=9)),
]


@pytest.fixture
def work(page: Page, site) -> OurWork:
    return OurWork(page, site.url("our-work.html"))


@pytest.fixture
def kept(work: OurWork) -> OurWork:
    work.keep(SHEETS, TEAMS)
    return work


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


# -- teams


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


def test_a_long_list_of_partners_is_kept_whole(kept):
    partners = "\n".join(f"Partner number {number} of many" for number in range(60))
    kept.page.get_by_text("Name and profile").click()
    kept.page.get_by_label("Partners, one to a line").fill(partners)
    expect(kept.page.get_by_text("Kept on this device.")).to_be_visible()
    kept.visit()
    kept.page.get_by_text("Name and profile").click()
    expect(kept.page.get_by_label("Partners, one to a line")).to_have_value(partners)


def test_a_new_team_begins_with_its_name(kept):
    kept.follow(kept.page.get_by_role("button", name="New team"))
    expect(kept.page.get_by_label("Team’s name")).to_be_focused()
    kept.page.keyboard.type("Oak SLT")
    expect(kept.page.get_by_role("heading", name="Oak SLT")).to_be_visible()
    expect(kept.page.locator("[data-others] li")).to_have_count(3)


def test_a_deleted_team_is_brought_back_with_its_sheets(kept):
    kept.visit("?team=lincoln1")
    kept.page.get_by_text("Name and profile").click()
    kept.page.get_by_role("button", name="Delete this team").click()
    expect(kept.notice).to_contain_text("Deleted Lincoln SLT.")
    expect(kept.page.get_by_role("heading", name="Riverside DLT")).to_be_visible()
    expect(kept.page.get_by_role("link", name="Lincoln SLT")).to_have_count(0)
    kept.visit()
    kept.page.get_by_role("button", name="Put back Lincoln SLT").click()
    expect(kept.notice).to_contain_text("Lincoln SLT is back.")
    kept.follow(kept.page.get_by_role("link", name="Lincoln SLT"))
    expect(kept.tool("fishbone")).to_have_attribute("data-state", "begun")


def test_the_first_team_cannot_be_deleted(kept):
    kept.page.get_by_text("Name and profile").click()
    expect(kept.page.get_by_role("button", name="Delete this team")).to_be_hidden()


# -- search


def test_search_finds_an_answer_by_its_label_and_opens_its_sheet(kept):
    kept.search.fill("TEACHERS léave")
    expect(kept.page.locator("[data-found-count]")).to_have_text("1 place")
    expect(kept.found).to_contain_text(["Issue"])
    expect(kept.found.locator("mark")).to_have_text(["teachers", "leave"])
    kept.found.get_by_role("link").click()
    expect(kept.page.locator('[name="answer-issue"]')).to_have_value(ISSUE)


def test_search_looks_into_other_teams_where_one_wants_it(kept):
    kept.search.fill("rooms")
    expect(kept.page.locator("[data-found-count]")).to_have_text("Nothing found.")
    kept.page.get_by_label("In all teams").check()
    expect(kept.found).to_contain_text(["Lincoln SLT"])
    kept.search.fill("")
    expect(kept.page.locator("[data-found]")).to_be_hidden()


def test_what_was_typed_as_markup_stays_text(work):
    work.keep([sheet("fishbone", {"issue": "<img src=x onerror=alert(1)> & <b>bold</b>"}, called="<i>Name</i>")])
    expect(work.page.locator("[data-go-on] a")).to_contain_text("<i>Name</i>")
    work.search.fill("bold")
    expect(work.found).to_contain_text(["<b>bold</b>"])
    assert work.page.locator(".gb-work :is(img, i, b)").count() == 0


# -- paper, and the bin


def test_the_overview_has_the_team_the_states_and_the_answers_and_leaves_out_what_is_private(kept):
    kept.page.evaluate("window.print = () => (window.asked = true)")
    kept.page.get_by_role("button", name="Print an overview").click()
    until(kept.page, "() => window.asked")
    expect(kept.page.locator("[data-for-board]")).to_contain_text(ISSUE)
    text = "".join(printed(kept.page).text.split())
    for words in ("Riverside DLT", "AnaRuiz", ISSUE, "Attendance is falling", "More teachers stay", "Its answers are private."):
        assert "".join(words.split()) in text, words
    for words in ("A frank view", "Lincoln", "not in a file", "Search your answers", "Save"):
        assert "".join(words.split()) not in text, words


def test_the_browser_s_own_command_prints_how_far_each_tool_is_and_no_empty_page(kept):
    sheet_of_paper = printed(kept.page)
    assert "RiversideDLT" in sheet_of_paper.text
    assert len(sheet_of_paper.sizes) == 1


def test_an_overview_of_nothing_is_one_page_without_advice(work):
    work.visit()
    work.page.evaluate("window.print = () => (window.asked = true)")
    work.page.get_by_role("button", name="Print an overview").click()
    until(work.page, "() => window.asked")
    paper = printed(work.page)
    assert "Nothinghasbeenfilledinyet." in paper.text.replace(" ", "")
    assert "Giveyourteamaname" not in paper.text.replace(" ", "")
    assert len(paper.sizes) == 1


def test_whoever_would_erase_everything_is_told_how_much_and_can_leave_it_with_escape(kept):
    kept.page.get_by_role("button", name="Erase everything on this device").click()
    expect(kept.page.get_by_text(f"This deletes all {len(SHEETS)} sheets")).to_be_visible()
    expect(kept.page.get_by_role("button", name="Keep everything")).to_be_focused()
    kept.page.keyboard.press("Escape")
    expect(kept.page.get_by_role("button", name="Erase everything on this device")).to_be_focused()


def test_a_deleted_copy_is_put_back(kept):
    expect(kept.tool("joint-letter")).to_have_attribute("data-state", "none")
    kept.page.get_by_role("button", name="Put back").click()
    expect(kept.tool("joint-letter")).to_contain_text("Draft")
    expect(kept.page.locator("[data-bin]")).to_be_hidden()
    expect(kept.notice).to_be_focused()


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
