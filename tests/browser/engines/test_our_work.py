"""Our work, in every engine: what was filled in is listed, found, and led back to, for the team whose it is."""

from __future__ import annotations

import pytest

from . import OTHERS
from .form import Form
from .tab import Tab, until

# What these do in Chromium is looked at more closely by its own tests.
pytestmark = pytest.mark.parametrize("session", OTHERS, indirect=True)

INVITATION = "extending-the-invitation"
STATE = "(id) => document.querySelector(`[data-tool='${id}']`)?.dataset.state"
CALLED = "(name) => document.querySelector('[data-team-name]')?.textContent === name"
FOUND = "() => document.querySelector('[data-found] mark')?.textContent"


def open_work(tab: Tab, url: str) -> None:
    tab.open(url)
    until(tab, STATE, INVITATION)


def filled_in(form: Form, words: str) -> None:
    form.type("opener", words)
    form.until_kept()


def test_what_was_filled_in_is_listed_and_found_and_led_back_to(open_form, own_site):
    form = open_form(INVITATION)
    filled_in(form, "Good morning from Riverside")
    open_work(form.tab, own_site.url("our-work.html"))
    assert form.tab.run(STATE, INVITATION) == "begun"
    form.tab.type("riverside", "#find-in-work")
    assert until(form.tab, FOUND) == "Riverside"
    form.tab.click("[data-found] a")
    form.until_ready()
    assert form.value("opener") == "Good morning from Riverside"


def test_teams_are_told_apart_and_their_profiles_are_kept(open_form, own_site):
    form = open_form(INVITATION)
    filled_in(form, "of the first team")
    tab = form.tab
    open_work(tab, own_site.url("our-work.html"))
    tab.click("[data-new-team]")
    until(tab, "() => location.hash === '#team' && document.activeElement?.id === 'profile-name'")
    tab.type("Oak SLT", "#profile-name")
    until(tab, CALLED, "Oak SLT")
    until(tab, "() => document.querySelector('[data-profile-kept]').textContent")
    tab.reload()
    until(tab, CALLED, "Oak SLT")
    assert tab.run(STATE, INVITATION) == "none"
    tab.click(f"[data-tool='{INVITATION}'] a")
    until(tab, "() => document.querySelector('form[data-worksheet]')")  # a click need not wait for the next page
    form.until_ready()
    assert form.value("opener") == ""


def test_what_another_tab_saves_is_shown_at_once(open_form, new_tab, own_site):
    work = new_tab()
    open_work(work, own_site.url("our-work.html"))
    filled_in(open_form(INVITATION), "now")
    until(work, f"() => ({STATE})('{INVITATION}') === 'begun'")


def test_from_disk_it_lists_what_was_filled_in(new_tab, own_site):
    form = Form(new_tab(), own_site.from_disk(f"worksheets/{INVITATION}.html"))
    filled_in(form, "from disk ")
    open_work(form.tab, own_site.from_disk("our-work.html"))
    until(form.tab, f"() => ({STATE})('{INVITATION}') === 'begun'")
