"""What can be done with a row has room of its own: it never lies on another control, at any width, nor on paper."""

from __future__ import annotations

import pytest
from guidebook.kinds import all_kinds
from playwright.sync_api import expect

from .accessibility import DRAW_ALL
from .made_up import worksheet_id

WIDTHS = (360, 768, 1280)
KINDS = ("board", "fishbone", "letter", "org_chart", "plan", "repeat", "table", "whys")

# Every button for tools: whether it is in view, how large it is, and what else lies on it, or under what else it lies.
WRONG = """form => {
  const wrong = [];
  const called = each => each.id || each.outerHTML.slice(0, 120);
  for (const row of form.querySelectorAll(".ws-row:not([data-printed])")) {
    const all = [...row.querySelectorAll(".ws-row__menu")].filter(each => each.closest(".ws-row") === row);
    if (all.length !== 1) { wrong.push(`${all.length} buttons in ${row.dataset.row}`); continue; }
    const [button] = all;
    if (!row.checkVisibility()) continue;
    const before = row.getBoundingClientRect().toJSON();
    row.querySelector("input, textarea, select").focus({ preventScroll: true });
    button.scrollIntoView({ block: "center" });
    const box = button.getBoundingClientRect();
    if (box.width < 24 || box.height < 24) wrong.push(`${button.id} is ${box.width} by ${box.height}`);
    for (const [x, y] of [[1, 1], [1, 0.5], [0.5, 0.5], [0.02, 0.02], [0.98, 0.02], [0.02, 0.98], [0.98, 0.98]]) {
      const top = document.elementFromPoint(box.left + box.width * Math.min(x, 0.98), box.top + box.height * Math.min(y, 0.98));
      if (top && !button.contains(top) && !top.contains(button)) wrong.push(`${button.id} lies under ${called(top)}`);
    }
    for (const other of form.querySelectorAll("input, textarea, select, button, summary, a")) {
      if (other === button || !other.checkVisibility({ visibilityProperty: true })) continue;
      const { left, right, top, bottom, width } = other.getBoundingClientRect();
      const apart = left >= box.right - 0.5 || right <= box.left + 0.5 || top >= box.bottom - 0.5 || bottom <= box.top + 0.5;
      if (width && !apart && !other.closest(".ws-bar")) wrong.push(`${button.id} and ${called(other)} overlap`);
    }
    const after = row.getBoundingClientRect();
    if (Math.abs(before.height - after.height) > 0.5) wrong.push(`${button.id}: its row grows or shrinks with the focus`);
  }
  return wrong;
}"""
RANKED = [("A", "2"), ("B", "3"), ("C", "1")]


@pytest.mark.parametrize("kind", KINDS)
def test_tools_of_a_row_have_room_that_no_control_lies_in_and_paper_has_not(open_sheet, kinds_site, kind):
    sheet = open_sheet(worksheet_id(kind), site=kinds_site)
    assert sheet.form.locator(".ws-row__menu").count()
    sheet.page.evaluate(DRAW_ALL)
    for width in WIDTHS:
        sheet.page.set_viewport_size({"width": width, "height": 800})
        assert sheet.form.evaluate(WRONG) == [], f"{width} px"
    sheet.page.emulate_media(media="print")
    for way in ("blank", "filled"):
        sheet.page.evaluate("way => (document.documentElement.dataset.print = way)", way)
        for selector in (".ws-row__tools", ".ws-table__tools"):
            assert not any(each.is_visible() for each in sheet.form.locator(selector).all())


def test_every_kind_with_rows_is_tried_here(open_sheet, kinds_site):
    for kind in set(all_kinds()) - set(KINDS):
        sheet = open_sheet(worksheet_id(kind), site=kinds_site)
        inside = sheet.form.locator(f".ws-{kind} .ws-row:not([data-printed])")
        assert not inside.count(), kind


@pytest.mark.parametrize("width", WIDTHS)
def test_causes_are_ranked_with_the_mouse(open_sheet, width):
    sheet = open_sheet("fishbone")
    sheet.page.set_viewport_size({"width": width, "height": 720})
    for number, (cause, _) in enumerate(RANKED, 1):
        sheet.control(f"causes.b{number}.cause").fill(cause)
    for number, (_, rank) in enumerate(RANKED, 1):
        sheet.control(f"causes.b{number}.rank").click()
        sheet.page.keyboard.type(rank)
    assert [(each["cause"], each["rank"]) for each in sheet.answers()["causes"]] == RANKED
    expect(sheet.notice).to_be_empty()


def test_the_list_closes_with_escape_and_when_something_else_is_pressed(open_sheet):
    sheet = open_sheet("fishbone")
    tools = sheet.tools("Bone 2")
    tools.click()
    expect(tools).to_have_attribute("aria-expanded", "true")
    sheet.page.keyboard.press("Tab")
    sheet.page.keyboard.press("Escape")
    expect(tools).to_be_focused()
    expect(tools).to_have_attribute("aria-expanded", "false")
    expect(sheet.form.locator(".ws-tools")).to_have_count(0)
    tools.click()
    sheet.control("causes.b1.cause").click()
    expect(sheet.form.locator(".ws-tools")).to_have_count(0)
    tools.click()
    sheet.tools("Bone 6").click()
    expect(tools).to_have_attribute("aria-expanded", "false")
    expect(sheet.form.locator(".ws-tools")).to_have_count(1)


def test_escape_closes_the_list_before_it_leaves_the_meeting_view(open_sheet):
    sheet = open_sheet("fishbone")
    sheet.press("Meeting view")
    sheet.tools("Bone 2").click()
    sheet.page.keyboard.press("Escape")
    expect(sheet.form.locator(".ws-tools")).to_have_count(0)
    expect(sheet.button("Exit")).to_be_visible()


def test_a_move_is_said_and_at_the_ends_it_is_said_why_there_is_none(open_sheet):
    sheet = open_sheet("fishbone")
    said = sheet.page.locator("body > [role=status]")
    sheet.control("causes.b2.cause").fill("Late buses")
    sheet.with_row("Bone 2", "Move up")
    expect(said).to_have_text("Bone 1 of 6 now.")
    up = sheet.form.locator(".ws-tools").get_by_role("button", name="Move up")
    expect(up).to_be_focused()
    expect(up).to_have_attribute("aria-disabled", "true")
    sheet.page.keyboard.press("Enter")
    expect(said).to_have_text("Bone 1 cannot go further up.")
    expect(sheet.control("causes.b2.cause")).to_have_value("Late buses")
    sheet.page.keyboard.press("Tab")
    sheet.page.keyboard.press("Enter")
    expect(said).to_have_text("Bone 2 of 6 now.")


def test_after_a_removal_the_focus_is_on_no_text(open_sheet):
    sheet = open_sheet("fishbone")
    for number in (1, 2, 6):
        sheet.control(f"causes.b{number}.cause").fill(f"Cause {number}")
    sheet.with_row("Bone 6", "Remove")
    expect(sheet.tools("Bone 6")).to_be_focused()  # a blank one stands there now
    sheet.with_row("Bone 1", "Remove")
    expect(sheet.tools("Bone 1")).to_be_focused()
    assert [each["cause"] for each in sheet.answers()["causes"]] == ["Cause 2"]


def test_everything_that_fingers_press_is_large_enough_for_them(profiles, open_sheet, kinds_site):
    phone = profiles.new(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    small = """form => [...form.querySelectorAll("input, textarea, select, button")].filter(each => {
      if (!each.checkVisibility() || !each.getClientRects().length) return false;
      const box = (each.closest(".ws-tick") || each).getBoundingClientRect();
      return box.height < 43.5 || (each.localName === "button" && box.width < 43.5);
    }).map(each => `${each.id || each.outerHTML.slice(0, 90)} ${each.getBoundingClientRect().height}`)"""
    for kind in all_kinds():
        sheet = open_sheet(worksheet_id(kind), phone, kinds_site)
        sheet.page.evaluate("guidebook.later()")  # which folds rows
        tools = sheet.form.locator(".ws-row__menu:visible")
        if tools.count():
            tools.first.click()
        assert sheet.form.evaluate(small) == [], kind
        sheet.page.close()


def test_without_scripts_there_are_no_tools(profiles, site):
    page = profiles.new(java_script_enabled=False).new_page()
    page.goto(site.url("worksheets/monitoring-plan.html"))
    assert page.locator(".ws-row__menu").first.is_hidden()
    assert page.locator(".ws-table__tools").first.is_hidden()


def test_a_click_in_another_place_closes_the_tools_of_a_row(open_sheet):
    sheet = open_sheet("fishbone")
    sheet.page.evaluate("guidebook.later()")
    menu = sheet.form.locator('[data-field="whys"] .ws-row__menu').last
    menu.click()
    expect(sheet.form.get_by_role("button", name="Move up")).to_be_visible()
    sheet.form.locator("label", has_text="Yes").click()  # on its words, where the press begins to select something
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(sheet.form.get_by_label("Yes")).to_be_checked()
