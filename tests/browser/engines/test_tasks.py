"""What people do with a sheet and around it, in every engine."""

from __future__ import annotations

import pytest

from . import OTHERS
from .form import FORM, Form
from .tab import until
from .tasks import INVITATION, SEEN, press

# What these do in Chromium is looked at more closely by its own tests.
pytestmark = pytest.mark.parametrize("session", OTHERS, indirect=True)
ROWS = "sharing-the-case"
MEETING = "monitoring-plan"
MENU = "[data-row]:focus-within .ws-row__menu"  # of the row with the focus


def own_rows(form: Form) -> list[str]:
    """The names of the texts with which the rows begin that may be moved, in the sheet's first list of rows."""
    names: list[str] = form.tab.run(f"""() => [...{FORM}.querySelector(".ws-rows").children]
      .filter((row) => row.matches(".ws-row:not([data-printed])"))
      .map((row) => row.querySelector("textarea, input[type=text]").name.replace("answer-", ""))""")
    return names


def column(form: Form) -> list[str]:
    """What stands in the first column of the sheet's first list of rows, without the empty ones."""
    values: list[str] = form.tab.run(f"""() => [...{FORM}.querySelector(".ws-rows").children]
      .map((row) => row.querySelector("textarea, input[type=text]")?.value).filter(Boolean)""")
    return values


def test_what_was_typed_a_moment_before_leaving_is_there_again(open_form, own_site):
    form = open_form(INVITATION)
    form.type("opener", "Good morning")
    form.tab.open(own_site.url("about.html"))
    form.tab.open(form.url)
    form.until_ready()
    assert form.value("opener") == "Good morning"


def test_going_back_to_a_sheet_shows_what_another_window_saved_meanwhile(open_form, own_site):
    one = open_form(INVITATION)
    one.tab.open(own_site.url("about.html"))
    two = open_form(INVITATION)
    two.type("opener", "saved meanwhile")
    two.until_kept()
    one.tab.run("() => void setTimeout(() => history.back())")
    until(one.tab, "() => location.pathname.includes('worksheets/')")
    until(one.tab, f'() => {FORM}?.elements["answer-opener"].value === "saved meanwhile"')


def test_what_is_typed_in_one_window_shows_up_in_the_other(open_form):
    one, two = open_form(INVITATION), open_form(INVITATION)
    one.type("opener", "Good morning")
    two.until_shows("opener", "Good morning")
    two.type("request", "Come on Monday")
    one.until_shows("request", "Come on Monday")
    assert one.value("opener") == "Good morning"


def test_an_answer_brings_up_what_waits_for_it(open_form):
    form = open_form(INVITATION)
    assert not form.tab.run(SEEN, '[data-field="elements-join-me"]')
    form.tab.click('[data-field="style"] input[value="join-me"]')
    assert form.tab.run(SEEN, '[data-field="elements-join-me"]')


def test_rows_are_added_moved_removed_and_brought_back(open_form):
    form = open_form(ROWS)
    form.tab.run(f"() => {FORM}.querySelector('[data-add]').click()")
    form.tab.type("a new row")
    assert "a new row" in column(form)
    before = column(form)
    form.tab.click(MENU)
    form.tab.click(".ws-tools [data-sign='✕']")
    until(form.tab, f"(words) => ![...{FORM}.elements].some((each) => each.value === words)", "a new row")
    form.tab.run(
        """() => [...document.querySelectorAll("[data-notice] button")].find((each) => each.textContent === "Undo").click()"""
    )
    until(form.tab, f"(words) => [...{FORM}.elements].some((each) => each.value === words)", "a new row")
    assert column(form) == before
    form.until_kept()
    form.reload()
    assert column(form) == before


def test_rows_move_by_their_menu_and_stay_where_they_were_put(open_form):
    form = open_form(ROWS)
    first, second = own_rows(form)[:2]
    form.type(first, "first")
    form.type(second, "second")
    form.tab.click(MENU)
    form.tab.click(".ws-tools [data-sign='↑']")
    until(form.tab, "(name) => document.activeElement.dataset.sign === name", "↑")  # for the next step
    assert column(form) == ["second", "first"]
    form.tab.press("Enter")
    assert column(form) == ["second", "first"], "no row is above it"
    form.tab.click(".ws-tools [data-sign='↓']")
    until(form.tab, "(name) => document.activeElement.dataset.sign === name", "↓")
    assert column(form) == ["first", "second"]
    form.tab.click(".ws-tools [data-sign='↑']")
    form.until_kept()
    form.reload()
    assert column(form) == ["second", "first"]


def test_a_meeting_goes_through_the_steps(open_form):
    form = open_form(MEETING)
    press(form, "meeting")
    at = "(number) => document.querySelector('[data-meeting-place]').textContent.startsWith(number)"
    until(form.tab, at, "1 of")
    assert form.tab.run("() => document.documentElement.scrollHeight <= innerHeight + 1"), "it fits the screen"
    form.tab.press("ArrowRight")
    until(form.tab, at, "2 of")
    form.tab.click("[data-cover]")
    form.reload()
    until(form.tab, at, "2 of")
    assert form.tab.run(f"() => {FORM}.hasAttribute('data-covered')")
    form.tab.press("Escape")
    assert not form.tab.run(SEEN, "[data-meeting-place]")


@pytest.mark.parametrize("place", ["http", "disk"])
def test_search_finds(new_tab, own_site, place):
    tab = new_tab()
    tab.open(own_site.url() if place == "http" else own_site.from_disk())
    until(tab, "() => document.readyState === 'complete'")
    if tab.run(SEEN, "[data-search-open]"):
        tab.click("[data-search-open]")
    tab.type("fishbone", ".gb-search__input")
    first = until(tab, "() => document.querySelector('.gb-result__item a')?.href")
    assert "worksheets/fishbone.html" in first
    tab.press("Escape")


def test_the_menu_opens_and_leads_on(new_tab, own_site):
    tab = new_tab()
    tab.resize(700, 800)
    tab.open(own_site.url())
    assert not tab.run(SEEN, "#gb-menu a")
    tab.click("[popovertarget='gb-menu']")
    until(tab, SEEN, "#gb-menu a")
    tab.press("Escape")
    assert not tab.run(SEEN, "#gb-menu a")


def test_the_first_page_leads_back_to_what_was_filled_in(open_form, own_site):
    form = open_form(INVITATION)
    form.type("opener", "Good morning")
    form.until_kept()
    form.tab.open(own_site.url())
    until(form.tab, SEEN, f'[data-own-work] [data-worksheet="{INVITATION}"] a')
    form.tab.click(f'[data-own-work] [data-worksheet="{INVITATION}"] a')
    form.until_ready()
    assert form.value("opener") == "Good morning"


def test_a_sheet_opened_from_disk_keeps_what_is_typed(new_tab, own_site):
    form = Form(new_tab(), own_site.from_disk(f"worksheets/{INVITATION}.html"))
    form.type("opener", "from disk ")  # all files may share one store: what an earlier run typed stands before it
    form.until_kept()
    typed = form.value("opener")
    assert typed.endswith("from disk ")
    form.reload()
    assert form.value("opener") == typed


def test_a_countdown_runs(kinds_site, new_tab):
    form = Form(new_tab(), kinds_site.url("worksheets/kind-agenda.html"))
    form.tab.click("[data-timer] [data-does='start']")
    whole = form.tab.run("(selector) => document.querySelector(selector).textContent", "[data-timer] [data-face]")
    until(form.tab, "(whole) => document.querySelector('[data-timer] [data-face]').textContent !== whole", whole)


@pytest.mark.parametrize("kind", ["fishbone", "org-chart"])
def test_a_drawing_shows_what_is_typed(new_tab, kinds_site, kind):
    form = Form(new_tab(), kinds_site.url(f"worksheets/kind-{kind}.html"))
    form.fill()
    until(form.tab, f"() => [...{FORM}.querySelectorAll('svg text')].some((each) => each.textContent.includes('zq'))")


def test_on_a_narrow_screen_rows_fold_and_what_is_pasted_fills_them(open_form):
    form = open_form("monitoring-plan")
    form.tab.resize(500, 800)
    form.tab.run("() => void guidebook.later()")
    until(form.tab, "() => document.querySelector('.ws-away')?.checkVisibility()")
    form.tab.run(
        """() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "Visits\\tThe log\\nThe guide\\tA copy");
      const paste = new Event("paste", { bubbles: true, cancelable: true });
      Object.defineProperty(paste, "clipboardData", { value: clipboardData }); // Firefox takes none from a script
      document.querySelector('[name="answer-milestones.b1.milestone"]').dispatchEvent(paste);
    }"""
    )
    until(form.tab, "() => document.querySelector('[data-row=b2] .ws-fold__words').textContent.includes('The guide, A copy')")
    form.tab.click('[data-field="milestones"] [data-row="b2"] .ws-fold')
    until(form.tab, "() => document.querySelector('[name=\"answer-milestones.b2.milestone\"]').checkVisibility()")
