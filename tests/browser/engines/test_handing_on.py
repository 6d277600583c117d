"""A sheet goes on as a file or a link, and comes back, in every engine."""

from __future__ import annotations

import pytest

from tests.browser.saved import answers_in

from . import OTHERS
from .tab import until
from .tasks import CATCH_THE_FILE, INVITATION, SEEN, press

# What these do in Chromium is looked at more closely by its own tests.
pytestmark = pytest.mark.parametrize("session", OTHERS, indirect=True)

CHOOSE_THE_FILE = """(text) => {
  const click = HTMLInputElement.prototype.click;
  HTMLInputElement.prototype.click = function () {
    if (this.type !== "file") return click.call(this);
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], "a sheet.json"));
    this.files = chosen.files;
    this.dispatchEvent(new Event("change", {bubbles: true}));
  };
}"""


def test_a_sheet_is_saved_to_a_file_cleared_and_opened_again(open_form):
    form = open_form(INVITATION)
    form.type("opener", "Good morning, École")
    form.tab.click('[data-field="style"] input[value="join-me"]')
    shown = form.shown()
    form.tab.run(CATCH_THE_FILE)
    press(form, "save-file")
    text = until(form.tab, "() => window.saved[0]")
    assert answers_in(text)["answers"]["opener"] == "Good morning, École"
    press(form, "clear")
    form.until_shows("opener", "")
    form.tab.run(CHOOSE_THE_FILE, text)
    press(form, "open-file")
    form.until_shows("opener", "Good morning, École")
    assert form.shown() == shown
    form.until_kept()
    form.reload()
    assert form.shown() == shown


# Two people's sheets of the same tool, dropped on the page as files of which the names say nothing.
DROP_TWO = """(text) => guidebook.later().then(() => {
  const data = new DataTransfer();
  for (const person of ["Ana", "Ben"]) {
    const sheet = JSON.parse(text.match(/answers">([^]*?)<.script>/)[1]);
    const theirs = {...sheet, created: `2026-11-02T10:00:00.0${person.charCodeAt(0)}Z`, answers: {opener: person}};
    data.items.add(new File([JSON.stringify(theirs)], "download"));
  }
  const event = (name) => new DragEvent(name, {bubbles: true, cancelable: true, dataTransfer: data});
  return ["dragenter", "dragover", "drop"].map((name) => document.body.dispatchEvent(event(name)));
})"""
THREE = """() => guidebook.sheets[0].keeper.store.list().then((all) =>
  all.map((each) => each.content.answers.opener).sort().join() === "Ana,Ben,Cleo")"""


def test_files_that_are_dropped_are_shown_first_and_opened_beside_ours(open_form):
    form = open_form(INVITATION)
    form.type("opener", "Cleo")
    form.tab.run(CATCH_THE_FILE)
    press(form, "save-file")
    text = until(form.tab, "() => window.saved[0]")
    form.tab.run(DROP_TWO, text)
    until(form.tab, "() => document.querySelector('dialog[open] select')")
    form.tab.click("dialog[open] .ws-history__end button")
    until(form.tab, "() => !document.querySelector('dialog[open] select')")
    assert until(form.tab, THREE)


def test_a_sheet_is_sent_as_a_link_and_kept_where_it_comes(open_form, own_site):
    form = open_form(INVITATION)
    form.type("opener", "Good morning")
    form.until_kept()
    press(form, "hand-over")
    until(form.tab, """() => document.querySelector(".ws-hand-over input")""")
    link = form.tab.run("""() => document.querySelector(".ws-hand-over input").value""")
    assert form.tab.run(SEEN, ".ws-hand-over svg")
    form.tab.open(own_site.url("about.html"))
    form.tab.run("() => void indexedDB.deleteDatabase(document.querySelector('meta[name=site-id]').content + '/sheets')")
    form.tab.open(link)
    form.until_ready()
    form.until_shows("opener", "Good morning")
    form.tab.click("[data-question] button")
    until(form.tab, "() => !location.hash")  # the page gives way to one that shows what was kept
    form.until_ready()
    form.until_kept()
    form.reload()
    form.until_shows("opener", "Good morning")
