"""The frame of every page, by keyboard and by touch: menu, search, colors, and keys that do nothing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .accessibility import DRAW_ALL, until_calm
from .sheet import LOADED, until

CHAPTER = "prepare/discover-shared-goals.html"
SHEET = "worksheets/monitoring-plan.html"
NARROW = [(320, 640), (360, 640), (640, 360), (1200, 700)]
FOCUSED = "document.activeElement"
# The first words below the head; in a figure they may be others after a turn.
FIRST_SEEN = """[...document.querySelectorAll(".gb-text :is(p, li, h2, h3, label)")].find(
  each => each.getBoundingClientRect().top > 80 && !each.closest("figure") && each.checkVisibility())"""
# What a reader or their programs may press; some sites take some of them for commands.
BARE = [*"np,.sf/;'?", *"abcdeghijklmoqrtuvwxyz", *"0123456789"]


@pytest.fixture(params=[CHAPTER, SHEET], ids=["chapter", "worksheet"])
def opened(request, page: Page, site) -> Page:
    page.goto(site.url(request.param))
    until(page, LOADED)
    until_calm(page)
    return page


def menu_button(page: Page):
    return page.get_by_role("button", name="Menu", exact=True)


@pytest.mark.parametrize("size", NARROW, ids=str)
def test_the_menu_opens_takes_the_focus_closes_and_gives_it_back_by_keyboard(opened, size):
    opened.set_viewport_size({"width": size[0], "height": size[1]})
    button, menu = menu_button(opened), opened.locator("#gb-menu")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_hidden()
    for _ in range(4):  # the skip link and the page's name come before it
        opened.keyboard.press("Tab")
        if button.evaluate(f"each => each === {FOCUSED}"):
            break
    expect(button).to_be_focused()
    opened.keyboard.press("Enter")
    expect(menu).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(menu.locator("a:focus")).to_be_in_viewport()
    opened.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_the_menu_leads_on_and_closes_when_one_is_done_with_it(opened):
    opened.set_viewport_size({"width": 360, "height": 640})
    menu = opened.locator("#gb-menu")
    menu_button(opened).click()
    opened.get_by_role("button", name="Close the menu").click()
    expect(menu).to_be_hidden()
    expect(menu_button(opened)).to_be_focused()
    menu_button(opened).click()
    expect(menu.locator(":focus")).to_have_count(1)
    last = menu.locator("a:visible, summary:visible").last
    last.focus()
    opened.keyboard.press("Tab")
    expect(menu).to_be_hidden()
    assert opened.evaluate(f"{FOCUSED} !== document.body")
    menu_button(opened).click()
    expect(menu.locator(":focus")).to_have_count(1)  # the focus comes a little later, and would take the key with it
    menu.get_by_text("Reflect", exact=True).press("Enter")  # opens the part
    menu.get_by_role("link", name="Evaluate Process").click()
    expect(opened).to_have_url(re.compile("reflect/evaluate-outcomes.html$"))


def test_the_menu_closes_on_the_way_to_a_heading_of_the_page(page, site):
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(site.url(CHAPTER))
    menu_button(page).click()
    page.locator("#gb-menu").get_by_role("link", name="Ask before you choose").click()
    expect(page.locator("#gb-menu")).to_be_hidden()
    expect(page.locator(":target")).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 1280])
def test_what_is_closed_is_out_of_the_tab_order(opened, width):
    opened.set_viewport_size({"width": width, "height": 640})
    reachable = opened.evaluate("""() => [...document.querySelectorAll("#gb-menu *, #gb-search *")]
      .filter((each) => each.tabIndex >= 0 && each.matches("a, button, input, summary, [tabindex]"))
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .map((each) => each.getAttribute("name") || each.innerText)""")
    shown = opened.evaluate("getComputedStyle(document.querySelector('#gb-menu')).display") != "none"
    assert [each for each in reachable if each == "query"] == (["query"] if width > 960 else [])
    assert shown or [each for each in reachable if each != "query"] == []


@pytest.mark.parametrize("width", [360, 1280])
def test_search_opens_leads_to_its_results_and_closes_by_keyboard(opened, width):
    opened.set_viewport_size({"width": width, "height": 640})
    query = opened.get_by_role("textbox", name="Search")
    opener = opened.get_by_role("button", name="Search", exact=True)
    if width < 960:
        opener.press("Enter")
        expect(opener).to_have_attribute("aria-expanded", "true")
    else:
        query.focus()
    expect(query).to_be_focused()
    query.press_sequentially("leadership")
    expect(opened.locator(".gb-result__link").first).to_be_visible()
    for _ in range(3):
        opened.keyboard.press("Tab")
        if opened.evaluate(f"{FOCUSED}.matches('.gb-result__link')"):
            break
    expect(opened.locator(".gb-result__link:focus")).to_be_in_viewport()
    opened.keyboard.press("n")  # here too a letter does nothing
    expect(opened.locator(".gb-result__link:focus")).to_have_count(1)
    opened.keyboard.press("Escape")
    expect(opened.locator("#gb-search-open")).not_to_be_checked()
    expect(opener if width < 960 else query).to_be_focused()
    expect(opened.locator(".gb-search__output")).to_be_hidden()
    if width > 960:
        query.press_sequentially("s")  # going on with typing opens it again
        expect(opened.locator(".gb-search__output")).to_be_visible()
    opened.keyboard.press("Escape")


def test_search_on_a_phone_closes_by_its_button(opened):
    opened.set_viewport_size({"width": 360, "height": 640})
    opener = opened.get_by_role("button", name="Search", exact=True)
    opener.click()
    opened.get_by_role("button", name="Close search").click()
    expect(opened.locator("#gb-search-open")).not_to_be_checked()
    expect(opener).to_be_focused()


def test_no_bare_key_leads_away_or_moves_the_focus(opened):
    address = opened.url
    spots = [opened.locator("body"), opened.get_by_role("button", name="Change to"), opened.locator("main a:visible").first]
    for spot in spots:
        if spot is not spots[0]:
            spot.focus()
        for key in BARE:
            before = opened.evaluate_handle(FOCUSED)
            opened.keyboard.press(key)
            assert opened.evaluate(f"before => {FOCUSED} === before", before), key
    assert opened.url == address
    expect(opened.locator("#gb-search-open")).not_to_be_checked()


def test_without_scripts_the_menu_opens_by_keyboard_and_nothing_is_shown_that_does_nothing(profiles, site):
    page = profiles.new(java_script_enabled=False, viewport={"width": 360, "height": 640}).new_page()
    page.goto(site.url(CHAPTER))
    assert page.locator("header button:visible").count() == 1
    expect(page.locator("#gb-menu")).to_be_hidden()
    menu_button(page).press("Enter")
    expect(page.locator("#gb-menu")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("#gb-menu :focus")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("#gb-menu")).to_be_hidden()
    expect(menu_button(page)).to_be_focused()


def test_the_colors_of_the_device_hold_from_the_first_moment_and_without_scripts(profiles, site):
    for scripts in (True, False):
        page = profiles.new(java_script_enabled=scripts, color_scheme="dark").new_page()
        page.goto(site.url(CHAPTER))
        expect(page.locator("html")).to_have_css("color-scheme", "dark")
        expect(page.locator("body")).to_have_css("background-color", "rgb(27, 25, 22)")


def test_in_a_low_window_the_head_leaves_the_room_to_the_page(opened):
    opened.set_viewport_size({"width": 640, "height": 320})
    opened.evaluate("scrollTo(0, 600)")
    assert opened.locator("header.gb-header").evaluate("each => each.getBoundingClientRect().bottom") <= 0
    opened.set_viewport_size({"width": 1280, "height": 800})
    assert opened.locator("header.gb-header").evaluate("each => each.getBoundingClientRect().top") == 0


def test_where_one_reads_is_lit_in_the_contents_and_the_head_says_what_is_read(page, site):
    page.goto(site.url(CHAPTER))
    head = page.locator(".gb-header__title")
    expect(head).not_to_have_class(re.compile("--active"))
    last = page.locator(".gb-contents a").last
    last.evaluate(
        "each => { document.querySelector(each.hash).id = '100%-done'; each.href = '#100%-done'; }"
    )  # as anchors may be
    last.click()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(head).to_have_class(re.compile("--active"))
    expect(page.locator(".gb-headings__now")).to_have_count(1)
    expect(page.locator(".gb-headings__now")).to_be_in_viewport()
    page.goto(site.url(f"{CHAPTER}#your-next-step"))
    page.mouse.wheel(0, 1)
    expect(page.locator(".gb-headings__now")).to_have_count(1)
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator(".gb-headings__now")).to_have_count(0)
    expect(head).not_to_have_class(re.compile("--active"))


def test_on_the_way_to_a_heading_what_the_page_folds_stays_folded_and_to_a_story_it_opens(page, site):
    page.goto(site.url("for-facilitators.html"))
    page.locator(".gb-contents a").last.click()
    page.reload()
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(".gb-materials")).not_to_have_attribute("open", "")
    page.goto(site.url("stories.html#iowa"))
    expect(page.locator(".gb-story:has(#iowa) details")).to_have_attribute("open", "")


def test_what_a_term_means_shows_to_those_who_use_the_keyboard_and_goes_with_escape(page, site):
    page.goto(site.url(CHAPTER))
    term = page.locator("main a[href$='glossary.html#needs-assessment']").first
    meaning = term.get_attribute("title")
    term.focus()
    tip = page.get_by_role("tooltip")
    expect(tip).to_have_text(meaning)
    expect(tip).to_be_in_viewport(ratio=1)
    assert term.get_attribute("aria-describedby") == tip.get_attribute("id")
    page.keyboard.press("Escape")
    expect(tip).to_have_count(0)
    expect(term).to_have_attribute("title", meaning)
    term.blur()
    term.hover()
    expect(tip).to_be_visible()
    tip.hover()
    page.wait_for_timeout(500)
    expect(tip).to_be_visible()
    page.mouse.move(5, 5)
    expect(tip).to_have_count(0)


@pytest.mark.parametrize("path", ["glossary.html", CHAPTER, SHEET])
def test_a_phone_that_is_turned_shows_the_words_that_were_read(profiles, site, path):
    page = profiles.new(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True).new_page()
    page.goto(site.url(path))
    until(page, LOADED)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    page.wait_for_timeout(500)  # the script comes at the first scroll, and looks once that is over
    read = page.evaluate_handle(FIRST_SEEN)
    for width, height in ((740, 360), (360, 740)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(300)
        top, bottom = read.evaluate("each => [each.getBoundingClientRect().top, each.getBoundingClientRect().bottom]")
        assert bottom > 0
        assert top < height


def test_a_field_that_is_typed_in_stays_in_the_window_when_the_page_is_zoomed(page, site):
    page.goto(site.url(SHEET))
    until(page, LOADED)
    field = page.locator(".ws-rows").last.locator("textarea, input").first
    field.click()
    page.wait_for_timeout(500)
    page.set_viewport_size({"width": 320, "height": 200})  # what 400 percent leave of it
    expect(field).to_be_in_viewport()


@pytest.mark.parametrize("path", ["index.html", "worksheets/group-norms.html"])
def test_with_text_twice_as_large_a_phone_shows_every_button_whole(profiles, site, path):
    page = profiles.new(viewport={"width": 360, "height": 740}).new_page()
    page.goto(site.url(path))
    until(page, LOADED)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    calls = "each => each.forEach(one => { one.textContent = 'Ver todas las herramientas'; })"
    page.locator(".gb-call").evaluate_all(calls)  # other languages have longer words
    page.evaluate(DRAW_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    outside = """each => each.filter(one => one.checkVisibility()
      && one.getBoundingClientRect().right > one.parentElement.getBoundingClientRect().right + 1).map(one => one.innerText)"""
    assert page.locator("main").locator(".ws-button, .gb-call").evaluate_all(outside) == []
    cut = "each => each.filter(one => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1).map(one => one.innerText)"
    assert page.locator("[data-save-state]").evaluate_all(cut) == []
