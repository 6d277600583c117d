"""The timeline of a plan: what it shows, in words too, on a phone and on paper."""

from __future__ import annotations

from playwright.sync_api import expect

from .paper import printed
from .planning import fill, timeline
from .planning import sheet as sheet
from .sheet import until


def test_the_timeline_shows_what_it_can_read_and_names_the_rest(sheet):
    due = ["Dec 1 – Dec 15", "Dec 16–23", "January 6", "1/20", "1/12 to 1/20", "end of the 3rd quarter", "Feb 30", "Feb 20"]
    fill(sheet, [{"row": f"r{number}", "task": f"Task-{number}", "due-date": each} for number, each in enumerate(due)])
    field = sheet.field("plan")
    picture = field.locator(".ws-plan__timeline svg")
    expect(picture).to_be_visible()
    expect(picture.locator("rect")).to_have_count(6)
    assert [month for month in ("Dec", "Jan", "Feb") if month in timeline(sheet)] == ["Dec", "Jan", "Feb"]
    assert "20" not in timeline(sheet), "no year was given"
    expect(field.locator("[data-left-out]")).to_have_text(
        "Not on the timeline, as no day can be read from the date: “Task-5” (end of the 3rd quarter); “Task-6” (Feb 30)"
    )
    lefts = [float(bar.get_attribute("x") or 0) for bar in picture.locator("rect").all()]
    assert lefts[:3] == sorted(lefts[:3])
    sheet.control("plan.b1.rows.r2.due-date").fill("2027-01-06")
    sheet.control("plan.b1.rows.r2.milestone").check()
    expect(picture.locator("path[d$=z]")).to_have_count(1)
    assert "Dec 2026" in timeline(sheet)
    assert "Jan 2027" in timeline(sheet)
    paper = printed(sheet.page)
    assert "Timeline" in paper.text
    assert "Task-7" in paper.text
    for name in ("r0", "r1", "r2", "r3", "r4", "r7"):
        sheet.control(f"plan.b1.rows.{name}.due-date").fill("later")
    expect(picture).to_be_hidden()
    expect(field.locator("[data-left-out]")).to_contain_text("“Task-7” (later)")


def test_a_date_that_cannot_be_read_is_said_also_where_it_is_alone(sheet):
    fill(sheet, [{"row": "b1", "task": "Ask", "due-date": "when the snow is gone"}])
    expect(sheet.field("plan").locator("[data-left-out]")).to_have_text(
        "Not on the timeline, as no day can be read from the date: “Ask” (when the snow is gone)"
    )
    sheet.control("plan.b1.rows.b1.due-date").fill("")
    expect(sheet.field("plan").locator(".ws-plan__timeline")).to_be_hidden()


def test_the_timeline_says_in_words_what_it_shows(sheet):
    fill(sheet, [{"row": "b1", "task": "Ask", "due-date": "9/15/26"}, {"row": "b2", "task": "Go", "due-date": "June 1, 2027"}])
    expect(sheet.field("plan").get_by_role("img")).to_have_accessible_name(
        "2 dated entries, from September 15, 2026 to June 1, 2027: “Ask” (9/15/26); “Go” (June 1, 2027)"
    )
    sheet.control("plan.b1.rows.b2.due-date").fill("June 1, 2027 to 10/1/26")  # the last day first
    expect(sheet.field("plan").get_by_role("img")).to_have_accessible_name(
        "2 dated entries, from September 15, 2026 to June 1, 2027: “Ask” (9/15/26); “Go” (June 1, 2027 to 10/1/26)"
    )


def test_on_a_phone_words_and_dates_stand_above_their_bars_within_the_screen(sheet):
    sheet.page.set_viewport_size({"width": 360, "height": 740})
    words = "Ask teachers and families how much time it would take"
    fill(
        sheet,
        [{"row": "b1", "task": words, "due-date": "Mar 3 – Mar 14, 2026"}, {"row": "b2", "task": "Go", "due-date": "May 30"}],
    )
    picture = sheet.field("plan").locator("[data-picture]")
    expect(picture.locator("svg")).to_contain_text("(Mar 3 – Mar 14, 2026)")
    frame, bar = picture.bounding_box(), picture.locator("rect").first.bounding_box()
    assert frame
    assert bar
    assert 200 < frame["width"] <= 320
    assert picture.evaluate("each => each.scrollWidth <= each.clientWidth")
    lines = picture.locator("tspan").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])"
    )
    assert not [one for one in lines if one[0] < bar["y"] + bar["height"] and bar["y"] < one[1]], "no words lie on a bar"


def test_on_paper_the_timeline_is_as_wide_as_a_page_though_the_screen_is_narrow(sheet):
    sheet.page.set_viewport_size({"width": 360, "height": 740})
    fill(sheet, [{"row": "r1", "task": "Ask", "due-date": "Dec 1 – Dec 15"}])
    picture = sheet.field("plan").locator(".ws-plan__timeline svg")
    expect(picture).to_be_visible()
    wide = "each => each.viewBox.baseVal.width"
    narrow = picture.evaluate(wide)
    assert narrow < 360
    sheet.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert picture.evaluate(wide) > 900
    sheet.page.evaluate("dispatchEvent(new Event('focus'))")
    until(sheet.page, "wide => document.querySelector('.ws-plan__timeline svg').viewBox.baseVal.width === wide", narrow)
