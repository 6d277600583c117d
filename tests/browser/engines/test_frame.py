"""The menu, search and colors in every engine, by keyboard and by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from . import OTHERS
from .tab import Tab, until

# What these do in Chromium is looked at more closely by its own tests.
pytestmark = pytest.mark.parametrize("session", OTHERS, indirect=True)

FOCUSED = "(selector) => document.activeElement.matches(selector)"
OPEN = "(open) => document.querySelector('#gb-menu').matches(':popover-open') === open"
SEEN = """() => {
  const { top, bottom } = window.read.getBoundingClientRect();
  return innerWidth > 600 && bottom > 0 && top < innerHeight;
}"""
BUTTON = "[popovertarget='gb-menu'][aria-controls]"


@pytest.fixture
def phone(new_tab: Callable[[], Tab], own_site) -> Tab:
    tab = new_tab()
    tab.open(own_site.url("prepare/discover-shared-goals.html"))
    tab.resize(400, 700)
    until(tab, "() => document.readyState === 'complete'")
    return tab


def test_the_menu_opens_takes_the_focus_and_gives_it_back(phone):
    phone.run("(selector) => document.querySelector(selector).focus()", BUTTON)
    phone.press("Enter")
    until(phone, OPEN, True)
    until(phone, FOCUSED, "#gb-menu a")
    assert phone.run("(selector) => document.querySelector(selector).getAttribute('aria-expanded')", BUTTON) == "true"
    phone.press("Escape")
    until(phone, OPEN, False)
    until(phone, FOCUSED, BUTTON)
    phone.click(BUTTON)
    until(phone, OPEN, True)
    phone.click("#gb-menu [popovertargetaction='hide']")
    until(phone, OPEN, False)
    until(phone, FOCUSED, BUTTON)


def test_search_opens_finds_and_gives_the_focus_back(phone):
    phone.click("[data-search-open]")
    until(phone, FOCUSED, "[name='query']")
    phone.type("leadership")
    until(phone, "() => document.querySelectorAll('.gb-result__link').length > 0")
    phone.press("Escape")
    until(phone, "() => !document.getElementById('gb-search-open').checked")
    until(phone, FOCUSED, "[data-search-open]")


def test_no_bare_letter_does_anything_and_colors_are_kept(phone):
    address = phone.run("() => location.href")
    for key in "nps/":
        phone.press(key)
    assert phone.run("() => location.href") == address
    assert not phone.run("() => document.getElementById('gb-search-open').checked")
    before = phone.run("() => getComputedStyle(document.body).colorScheme")
    phone.click("[data-colors-button]")
    after = phone.run("() => getComputedStyle(document.body).colorScheme")
    assert before != after
    phone.reload()
    assert phone.run("() => getComputedStyle(document.body).colorScheme") == after


def test_the_words_that_are_read_stay_in_view_when_the_window_gets_another_width(phone, own_site):
    phone.open(own_site.url("glossary.html"))
    until(phone, "() => document.readyState === 'complete'")
    phone.run("() => { window.begun = performance.now(); scrollTo(0, document.documentElement.scrollHeight / 2); }")
    until(phone, "() => performance.now() - window.begun > 800")  # the script comes at the first scroll
    phone.run("""() => {
      window.read = [...document.querySelectorAll(".gb-text p")].find((each) => each.getBoundingClientRect().top > 80);
    }""")
    phone.resize(800, 500)
    until(phone, SEEN)
