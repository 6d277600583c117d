"""Back and Forward, in every engine: with a page cache or without, each sheet that comes shows its own answers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.serving import Served

from .form import FORM, Form
from .tab import Tab, until
from .test_bring_together import TOOL as CHECKLIST
from .test_bring_together import add, sheet
from .test_copies import choose

INVITATION, PLAN = "extending-the-invitation", "monitoring-plan"
ON_DEVICE = """async () => {
  const database = await guidebook.openDatabase(document.querySelector("meta[name=site-id]").content);
  return (await database.list()).map((each) => each.content.answers);
}"""
READ_ON_AND_ON = """() => {
  window.isLeft = false;
  const again = () => guidebook.sheets[0].store.list().then(again, () => {});
  void again();
}"""
LEFT_OFF = "() => document.querySelector('[data-own-work]:not([hidden]) li:not([hidden])') !== null"
CHOOSE = """(selector, value) => {
  const list = document.querySelector(selector);
  list.value = value;
  list.dispatchEvent(new Event("change", {bubbles: true}));
}"""
STAGES = """() => [document.querySelector("[data-filter=stage]").value,
  ...new Set([...document.querySelectorAll("[data-item]:not([hidden])")].map((each) => each.dataset.stage))].join(" ")"""
SITUATION = """() => [document.querySelector("#chooser-where").value,
  ...[...document.querySelectorAll("[data-situation]:not([hidden])")].map((each) => each.dataset.situation)].join(" ")"""
OFFERS = "(words) => document.querySelector('[data-pass]')?.textContent === words"


def travel(form: Form, steps: int) -> None:
    """Go back or forward in the history, as the browser's buttons do, and wait for the sheet that comes."""
    before = form.tab.run("() => location.href")
    form.tab.run("steps => void setTimeout(() => history.go(steps))", steps)
    until(form.tab, "before => location.href !== before && document.readyState === 'complete'", before)
    form.until_ready()


def shows(form: Form, opener: str, name: str) -> None:
    form.until_shows("opener", opener)
    until(form.tab, f'name => {FORM}.querySelector("[data-whose]").textContent === name', name)


def test_back_and_forward_between_two_copies_show_each_with_its_own_answers(open_form):
    form = open_form(INVITATION)
    form.type("opener", "the first")
    form.until_kept()
    choose(form, 1, "Second")
    form.type("opener", "the second")
    form.until_kept()
    travel(form, -1)
    shows(form, "the first", "Copy 1")
    form.type("request", "in the first")
    form.until_kept()
    travel(form, 1)
    shows(form, "the second", "Second")
    assert form.value("request") == ""
    travel(form, -1)
    shows(form, "the first", "Copy 1")
    form.reload()
    shows(form, "the first", "Copy 1")
    assert form.value("request") == "in the first"


def test_a_row_that_comes_back_has_all_its_cells_and_keeps_them_when_one_is_changed(open_form, own_site):
    form = open_form(PLAN)
    one, two, other = cells(form)
    form.type(one, "the first cell")
    form.type(two, "the second cell")  # and away at once, before it is saved
    form.tab.run("address => void setTimeout(() => location.assign(address))", own_site.url("about.html"))
    until(form.tab, "() => location.pathname.endsWith('about.html') && document.readyState === 'complete'")
    form.tab.run("() => void setTimeout(() => history.back())")
    until(form.tab, "() => location.pathname.includes('worksheets/') && document.readyState === 'complete'")
    form.until_ready()
    form.until_shows(one, "the first cell")
    form.until_shows(two, "the second cell")
    form.type(other, "the third cell")
    form.until_kept()
    form.reload()
    assert [form.value(each) for each in (one, two, other)] == ["the first cell", "the second cell", "the third cell"]


def cells(form: Form) -> list[str]:
    """The names of the first three texts in the sheet's first row."""
    names: list[str] = (
        form.tab.run(f"""() => [...{FORM}.querySelector("[data-row]").querySelectorAll("textarea, input[type=text]")]
      .slice(0, 3).map((each) => each.name.replace("answer-", ""))""")
    )
    return names


def test_from_disk_too_back_shows_the_copy_that_was_left(new_tab, site):
    form = Form(new_tab(), site.from_disk(f"worksheets/{INVITATION}.html"))
    own = form.tab.run("() => guidebook.sheets[0].keeper.address.sheet")
    choose(form, 1, "Second")
    travel(form, -1)
    assert form.tab.run("() => guidebook.sheets[0].keeper.address.sheet") == own
    assert form.tab.run("() => location.search").endswith(f"sheet={own}")


def written(open_form: Callable[..., Form], words: str) -> Form:
    """A sheet with a few words that are kept."""
    form = open_form(INVITATION)
    form.type("opener", words)
    form.until_kept()
    return form


def test_what_was_erased_stays_erased_after_back(open_form, own_site):
    form = written(open_form, "erased")
    choose_at_our_work(form, own_site, "erase")
    back_to_sheet(form)
    form.until_shows("opener", "")
    form.type("request", "typed later")
    form.until_kept()
    assert form.tab.run(ON_DEVICE) == [{"request": "typed later"}]


def test_what_another_tab_erased_stays_erased_after_back(open_form, own_site, new_tab):
    form = written(open_form, "erased")
    go_on(form.tab, own_site.url("about.html"))
    other = Form(new_tab(), own_site.url(f"worksheets/{PLAN}.html"))
    choose_at_our_work(other, own_site, "erase")
    back_to_sheet(form)
    form.until_shows("opener", "")
    assert form.tab.run(ON_DEVICE) == []


def test_after_back_nothing_stays_on_the_device_if_that_was_chosen_meanwhile(open_form, own_site):
    form = written(open_form, "kept before")
    choose_at_our_work(form, own_site, "pass")
    back_to_sheet(form)
    form.type("request", "must not stay")
    form.until_kept()
    until(form.tab, "() => document.querySelector('[data-save-state]').textContent === 'In this tab only'")
    assert form.tab.run(ON_DEVICE) == [{"opener": "kept before"}]


def test_after_back_sheets_stay_on_the_device_again_if_that_was_chosen_meanwhile(open_form, own_site):
    form = open_form(INVITATION)
    choose_at_our_work(form, own_site, "pass")
    back_to_sheet(form)
    form.type("opener", "in the tab")
    form.until_kept()
    choose_at_our_work(form, own_site, "pass")
    back_to_sheet(form)
    form.until_shows("opener", "in the tab")
    form.type("request", "typed later")
    form.until_kept()
    assert form.tab.run(ON_DEVICE) == [{"opener": "in the tab", "request": "typed later"}]


def test_a_page_left_while_it_reads_holds_up_no_other(open_form, own_site):
    one = open_form(INVITATION)
    one.tab.run(READ_ON_AND_ON)
    go_on(one.tab, own_site.url("about.html"))
    other = written(open_form, "saved meanwhile")
    assert other.tab.run(ON_DEVICE) == [{"opener": "saved meanwhile"}]
    one.tab.run("() => void setTimeout(() => history.back())")
    until(one.tab, "() => location.pathname.includes('worksheets/') && document.readyState === 'complete'")
    one.until_ready()
    one.until_shows("opener", "saved meanwhile")
    one.type("request", "typed later")
    one.until_kept()
    other.until_shows("request", "typed later")


def test_back_to_our_work_offers_what_can_be_chosen_now(open_form, own_site):
    form = open_form(INVITATION)
    go_on(form.tab, own_site.url("our-work.html"))
    until(form.tab, OFFERS, "Keep nothing on this device")
    go_on(form.tab, form.url)
    form.until_ready()
    form.tab.run("() => { window.isLeft = true; return guidebook.later(); }")
    form.tab.click("[data-more] > summary")
    form.tab.click("[data-more] [data-pass]")
    form.tab.click("[data-question] button")
    until(form.tab, "() => !window.isLeft && document.readyState === 'complete'")
    form.tab.run("() => void setTimeout(() => history.go(location.search ? -2 : -1))")
    until(form.tab, "() => location.pathname.endsWith('our-work.html')")
    until(form.tab, OFFERS, "Keep sheets on this device again")


def test_back_to_the_first_page_leads_to_no_sheet_that_was_erased_meanwhile(open_form, own_site):
    form = written(open_form, "erased")
    go_on(form.tab, own_site.url("index.html"))
    until(form.tab, LEFT_OFF)
    choose_at_our_work(form, own_site, "erase")
    form.tab.run("() => void setTimeout(() => history.back())")
    until(form.tab, "() => location.pathname.endsWith('index.html') && document.readyState === 'complete'")
    until(form.tab, f"() => !({LEFT_OFF})()")


def test_back_to_what_was_brought_together_shows_nothing_of_it_if_the_tab_keeps_nothing_since(open_form, own_site):
    form = open_form(CHECKLIST)
    bring = f"{own_site.url('bring-together.html')}#{CHECKLIST}"
    go_on(form.tab, bring)
    until(form.tab, "() => document.querySelector('[data-all]:not([hidden])') !== null")
    add(form.tab, "1 sheet is counted", sheet(1, "arts"))
    choose_at_our_work(form, own_site, "pass")
    form.tab.run("() => void setTimeout(() => history.back())")
    until(form.tab, "() => location.pathname.endsWith('bring-together.html') && document.readyState === 'complete'")
    until(form.tab, "() => document.querySelector('[data-all]:not([hidden])') !== null")
    until(form.tab, "() => document.querySelector('[data-sources]').hidden")


@pytest.mark.parametrize(
    ("page", "selector", "value", "shown"),
    [
        ("worksheets/index.html", "[data-filter=stage]", "reflect", STAGES),
        ("index.html", "#chooser-where", "identify-partners", SITUATION),
    ],
    ids=["all tools", "the first page"],
)
def test_back_to_a_list_shows_what_was_chosen_in_it(open_form, own_site, page, selector, value, shown):
    tab = open_form(INVITATION).tab
    go_on(tab, own_site.url(page))
    tab.run(CHOOSE, selector, value)
    assert tab.run(shown) == f"{value} {value}"
    go_on(tab, own_site.url("about.html"))
    tab.run("() => void setTimeout(() => history.back())")
    until(tab, "page => location.pathname.endsWith(page) && document.readyState === 'complete'", page)
    until(tab, f"wanted => ({shown})() === wanted", f"{value} {value}")


def go_on(tab: Tab, url: str) -> None:
    """Follow a link, as browsers see it: what a driver opens need not go through the page cache."""
    tab.run("url => { window.isLeft = true; setTimeout(() => location.assign(url)); }", url)
    until(tab, "url => location.href.startsWith(url) && document.readyState === 'complete'", url)


def choose_at_our_work(form: Form, own_site: Served, what: str) -> None:
    """Go on to the page of all work, and press a button there and its confirmation, which loads that page anew."""
    go_on(form.tab, own_site.url("our-work.html"))
    form.tab.run("() => guidebook.ready.then(() => { window.isLeft = true; })")
    form.tab.click(f"[data-{what}]")
    form.tab.click("[data-sharing-question] button")
    until(form.tab, "() => !window.isLeft && document.readyState === 'complete'")
    form.until_ready()


def back_to_sheet(form: Form) -> None:
    """Go back, and wait for the sheet to be loaded: not as it was left."""
    form.tab.run("() => void setTimeout(() => history.back())")
    loaded = "!window.isLeft && location.pathname.includes('worksheets/') && document.readyState === 'complete'"
    until(form.tab, f"() => {loaded}")
    form.until_ready()
