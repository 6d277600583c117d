"""Back and Forward, in every engine: with a page cache or without, each sheet that comes shows its own answers."""

from __future__ import annotations

from .form import FORM, Form
from .tab import until
from .test_copies import choose

INVITATION, PLAN = "extending-the-invitation", "monitoring-plan"


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
