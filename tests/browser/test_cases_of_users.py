"""Three teams at work from end to end, as they would be: what one tool, one page, or one device hands to the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from .bringing import CHECKLIST, Bringing
from .device import Device, column, goes_on, take
from .paper import printed
from .sheet import Sheet
from .test_handing_over import link_of
from .work_files import press_open


@pytest.fixture
def device(profiles, site):
    return lambda: Device(profiles.new(), site)


# -- a leadership team of eleven

PAPER = ("1d9", "1d", "05d", "0d9", "2d5", "0d")  # a key for each answer; d stands for the arts
FROM_SCREENS = (("arts", "nurse"), ("arts",), ("arts", "air"), ("nurse", "arts"), ("air",), ("arts", "nurse"))
GOAL, OBJECTIVES = "Every student has two hours of art a week", ("Count the hours in each school", "Find money for two posts")


def test_twelve_checklists_become_a_shared_goal_and_a_plan_with_its_monitoring(device, tmp_path):
    team = device()
    team.work.visit()
    team.name_team(**{"Team’s name": "Riverside DLT", "District": "Riverside Unified"})
    files = [filled_checklist(device(), items, tmp_path / str(number)) for number, items in enumerate(FROM_SCREENS)]
    bring_together(team, files)
    issues = team.shown("discovering-shared-goals")
    take(issues, "most people checked", "The arts (11 of 12)")
    take(issues, "most people checked", "A nurse to go to (5 of 12)")
    expect(column(issues, "issue").nth(1)).to_have_value("A nurse to go to")
    expect(column(issues, "data").first).to_have_value("Named by 11 of 12")
    column(issues, "rank").nth(0).fill("1")
    column(issues, "rank").nth(1).fill("2")
    issues.until_kept()
    goals = goes_on(issues, "Overarching Goals Template", "overarching-goals")
    take(goals, "the issues you ranked", "The arts")
    expect(column(goals, "goal").first).to_have_value("The arts")
    column(goals, "goal").first.fill(GOAL)
    goals.until_kept()
    objectives = goes_on(goals, "Goals & Objectives Template", "goals-objectives")
    take(objectives, "the overarching goal")
    expect(objectives.control("overarching-goal")).to_have_value(GOAL)
    objectives.control("initiative-goal").fill("By June, each school has an art teacher")
    for number, words in enumerate(OBJECTIVES):
        column(objectives, "objective").nth(number).fill(words)
    objectives.until_kept()
    plan = goes_on(objectives, "Project Plan Template", "project-plan")
    take(plan, "your goal")
    take(plan, "your objectives")
    expect(column(plan, "objective").nth(1)).to_have_value(OBJECTIVES[1])
    for number, words in enumerate(("Ask each office", "The count is in", "Write to the board")):
        column(plan, "task").nth(number).fill(words)
    column(plan, "output").nth(1).fill("A table of hours")
    column(plan, "milestone").nth(1).check()
    plan.until_kept()
    monitoring = goes_on(plan, "Monitoring Plan Template", "monitoring-plan")
    take(monitoring, "your milestones")
    expect(column(monitoring, "milestone").first).to_have_value("The count is in")
    rows = [{id_: row[id_] for id_ in row if id_ != "row"} for row in monitoring.answers()["milestones"]]
    assert rows == [{"milestone": "The count is in", "feedback-data": "A table of hours"}]
    assert monitoring.control("sheet-team").input_value() == "Riverside DLT"
    team.work.visit()
    begun = team.page.locator('[data-tool]:not([data-state="none"])')
    expect(begun).to_have_count(5)


def filled_checklist(member: Device, items: tuple[str, ...], folder: Path) -> Path:
    """One person fills in the checklist on a device of their own; returns the file that they hand in."""
    sheet = Sheet(member.page, CHECKLIST)
    sheet.visit(member.site.url(f"worksheets/{CHECKLIST}.html"))
    for item in items:
        sheet.form.locator(f'[name="answer-areas"][value="{item}"]').check()
    return member.download(sheet.button("Save"), folder)


def bring_together(team: Device, files: list[Path]) -> None:
    """Count files and paper, and go on to the tool that takes what most people checked."""
    checklist = team.tool(CHECKLIST)
    checklist.page.get_by_text("For the facilitator").click()
    team.work.follow(checklist.page.get_by_role("link", name="Bring many people’s answers together"))
    here = Bringing(team.page, team.page.url)
    team.page.set_input_files("#bring-files", files)
    expect(team.page.locator("[data-counted]")).to_have_text("6 sheets are counted")
    team.page.get_by_role("button", name="Type in paper copies").press("Enter")
    for keys in PAPER[:-1]:
        team.page.keyboard.type(keys)
        team.page.keyboard.press("Enter")
    team.page.keyboard.type(PAPER[-1])
    team.page.get_by_role("button", name="Done").press("Enter")
    expect(team.page.locator("[data-counted]")).to_be_focused()
    assert here.counted == "12 sheets are counted, 6 of them from paper"
    assert here.totals() == {"The arts": "11", "A nurse to go to": "5", "Air that is good to breathe": "4"}
    team.work.follow(team.page.locator("[data-feeds]").get_by_role("link", name="Discovering Shared Goals Planning Template"))


# -- a facilitator with four schools in a week

SCHOOLS = ("Lincoln", "Oak Park", "Harbor", "Summit")


def test_four_schools_in_a_week_are_never_mixed_and_go_to_another_device_whole(device, tmp_path):
    here = device()
    for number, school in enumerate(SCHOOLS):
        here.work.visit()
        if number:
            here.work.follow(here.page.get_by_role("button", name="New team"))
        here.name_team(**{"Team’s name": f"{school} SLT", "School": f"{school} School", "District": "Riverside"})
    for school in SCHOOLS:
        here.work.visit()
        here.work.follow(here.page.get_by_role("link", name=f"{school} SLT"))
        for tool, field in (("fishbone", "issue"), ("project-plan", "plan.b1.goal")):
            sheet = here.tool(tool)
            assert sheet.answers() == {}
            sheet.control(field).fill(f"What {school} needs, in {tool}")
            sheet.until_kept()
            only(sheet, school)
            file = here.download(sheet.button("Save"), tmp_path)
            assert f"{school.replace(' ', '-')}-SLT" in file.name
    here.work.visit()
    everything = here.download(here.page.get_by_role("button", name="Save all teams to a file"), tmp_path)
    there = device()
    dialog = there.open(everything)
    expect(dialog.get_by_role("status")).to_contain_text("8 sheets are new here.")
    press_open(dialog)
    for school in SCHOOLS:
        there.work.visit()
        there.work.follow(there.page.locator("[data-team-list]").get_by_role("link", name=f"{school} SLT"))
        expect(there.page.locator("[data-team-facts]")).to_have_text(f"Riverside · {school} School")
        for tool, field in (("fishbone", "issue"), ("project-plan", "plan.b1.goal")):
            sheet = there.tool(tool)
            expect(sheet.control(field)).to_have_value(f"What {school} needs, in {tool}")
            only(sheet, school)


def only(sheet: Sheet, school: str) -> None:
    """Screen and every page of paper name this school's team and no other."""
    expect(sheet.form.locator("[data-whose]")).to_have_text(f"{school} SLT")
    paper = printed(sheet.page)
    for page in paper.squeezed:
        assert [each for each in SCHOOLS if f"{each}SLT".replace(" ", "") in page] == [school]


# -- a principal whose laptop dies


def test_a_dead_laptop_costs_nothing_and_what_is_found_on_it_later_overwrites_nothing(device, tmp_path):
    old = device()
    causes = old.tool("fishbone")
    causes.control("issue").fill("Third graders miss school")
    causes.until_kept()
    file = old.download(causes.button("Save"), tmp_path)
    goals = old.tool("goals-objectives")
    goals.control("initiative-goal").fill("Fewer days missed")
    goals.until_kept()
    link = link_of(goals)
    causes = old.tool("fishbone")
    causes.control("root-cause").fill("Typed just before it died")
    causes.until_kept()
    new = device()
    dialog = new.open(file)
    press_open(dialog)
    causes = new.tool("fishbone")
    expect(causes.control("issue")).to_have_value("Third graders miss school")
    causes.control("root-cause").fill("Buses come late")
    causes.until_kept()
    new.page.goto(link)
    goals = new.shown("goals-objectives")
    goals.question.get_by_role("button", name="Keep them on this device").click()
    goals.control("initiative-goal").fill("Fewer days missed, by June")
    goals.until_kept()
    old.work.visit()
    found = old.download(old.page.get_by_role("button", name="Save this team to a file"), tmp_path)
    dialog = new.open(found)
    expect(dialog).to_contain_text("It was changed in both")
    expect(dialog).to_contain_text("It is newer here")
    press_open(dialog)
    goals = new.tool("goals-objectives")
    expect(goals.control("initiative-goal")).to_have_value("Fewer days missed, by June")
    new.work.visit()
    copies = new.work.tool("fishbone").locator("[data-copies] a")
    expect(copies).to_have_count(2)
    roots = {}
    for name in copies.all_text_contents():
        new.work.visit()
        new.work.follow(copies.filter(has_text=name))
        causes = new.shown("fishbone")
        expect(causes.form.locator("[data-whose]")).to_have_text(name)
        roots[name] = causes.control("root-cause").input_value()
    assert roots == {"Copy 1": "Buses come late", found.name: "Typed just before it died"}
