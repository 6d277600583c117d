"""Copies, teams, and a tab that leaves nothing, in every engine."""

from __future__ import annotations

import pytest

from . import OTHERS
from .form import FORM, Form
from .tab import until

# What these do in Chromium is looked at more closely by its own tests.
pytestmark = pytest.mark.parametrize("session", OTHERS, indirect=True)

INVITATION = "extending-the-invitation"
IN_SHORT = """async () => {
  await guidebook.later();
  const store = new guidebook.Store("trial");
  const write = (sheet, words) => {
    const address = {team: "own", worksheet: "w", sheet};
    const updated = "2026-01-01T00:00:00.000Z";
    const content = {...address, name: "A tool", created: updated, updated, answers: {words}};
    const record = {...address, saves: 1, updated, filed: null, pages: {}, page: "p", content};
    return {record, expected: 0, versions: [], aside: {...address, page: "p", answers: {}}, resolved: []};
  };
  await store.writeAll([write("one", ["a", "b"]), write("two", "c")], {"team/t": {id: "t", name: "T"}});
  const stopped = new AbortController();
  const wrote = () => stopped.abort();
  const failed = await store.writeAll([write("three", "d")], {}, {signal: stopped.signal, wrote}).then(() => false, () => true);
  const found = (await store.summaries()).map((each) => `${each.sheet} ${each.count}`).sort();
  return [failed, ...found, ...(await guidebook.teams(store)).map((each) => each.name || each.id)];
}"""


def choose(form: Form, number: int, name: str) -> None:
    """Press a button of the menu of copies, give a name, and wait for the sheet that comes."""
    form.tab.run("() => { window.isLeft = true; return guidebook.later(); }")
    form.tab.click("[data-which] > summary")
    form.tab.click(f"[data-which-list] > button:nth-of-type({number})")
    until(form.tab, "() => document.activeElement?.id.endsWith('-which-name')")
    form.tab.type(name)
    form.tab.press("Enter")
    until(form.tab, "() => !window.isLeft && document.readyState === 'complete'")
    form.until_ready()


def test_many_sheets_are_written_together_and_listed_in_short(open_form):
    assert open_form(INVITATION).tab.run(IN_SHORT) == [True, "one 2", "two 1", "own", "T"]


def test_two_copies_and_two_teams_keep_what_is_theirs(open_form):
    form = open_form(INVITATION)
    form.type("opener", "the first")
    form.until_kept()
    choose(form, 1, "Second")
    assert form.value("opener") == ""
    form.type("opener", "the second")
    form.until_kept()
    form.reload()
    assert form.value("opener") == "the second"
    until(form.tab, f'() => {FORM}.querySelector("[data-whose]").textContent === "Second"')
    second = form.tab.run("() => location.href")
    choose(form, 5, "Riverside")
    assert form.value("sheet-team") == "Riverside"
    assert form.value("opener") == ""
    form.tab.open(second)
    form.until_ready()
    form.until_shows("opener", "the second")
    assert form.value("sheet-team") == ""
