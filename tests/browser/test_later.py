"""What a form does not need before it can be used: it comes when it is first needed, and a press that comes before is kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from .paper import Printed
from .sheet import LOADED, Sheet, until

WORKSHEET = "goals-objectives"
IDLE = "document.querySelector('script[data-idle]').dataset.idle"
LATER = "document.querySelector('script[data-later]').dataset.later"


@pytest.fixture
def page(context: BrowserContext, site) -> Page:
    page = context.new_page()
    page.goto(site.url(f"worksheets/{WORKSHEET}.html"))
    return page


@pytest.fixture
def sheet(page: Page) -> Sheet:
    sheet = Sheet(page, WORKSHEET)
    sheet.until_ready()
    return sheet


@pytest.fixture
def held(context: BrowserContext, page: Page) -> list[Route]:
    """The requests for what comes later, which wait until a test lets them go on."""
    held: list[Route] = []
    context.route(f"**/{page.evaluate(LATER).split('/')[-1]}", lambda route: held.append(route))
    return held


def until_held(page: Page, held: list[Route]) -> Route:
    for _ in range(400):
        if held:
            return held[0]
        page.wait_for_timeout(50)
    raise AssertionError("nothing was asked for")


def test_it_is_not_asked_for_while_one_only_reads_and_writes(page: Page, sheet, held):
    until(page, LOADED)
    sheet.control("initiative-goal").fill("Reading")
    sheet.until_kept()
    sheet.add_rows()
    page.wait_for_timeout(300)
    assert held == []


def test_it_waits_for_what_comes_idle_which_it_uses(context: BrowserContext, page: Page):
    idle: list[Route] = []
    later: list[str] = []
    context.route(f"**/{page.evaluate(IDLE).split('/')[-1]}", lambda route: idle.append(route))
    name = page.evaluate(LATER).split("/")[-1]
    page.on("requestfinished", lambda request: later.append(request.url) if name in request.url else None)
    page.set_viewport_size({"width": 360, "height": 740})  # where rows fold, which say in words what stands in them
    page.reload()
    until_held(page, idle)
    page.evaluate("() => void guidebook.later()")
    for _ in range(100):
        if later:
            break
        page.wait_for_timeout(50)
    for request in idle:  # the page before may have asked for it, too
        request.continue_()
    page.locator(".ws-fold").first.wait_for(state="attached")


def test_a_press_that_comes_before_it_is_kept_and_done_once(page: Page, sheet, held):
    button = page.locator(".ws-row__menu:visible").first
    button.click()
    button.click()  # an impatient reader
    until_held(page, held).continue_()
    expect(button).to_have_attribute("aria-expanded", "true")


def test_what_was_pressed_last_is_what_is_done(page: Page, sheet, held):
    page.locator(".ws-row__menu:visible").first.click()
    page.get_by_role("button", name="Meeting view").click()
    until_held(page, held).continue_()
    expect(page.locator("html")).to_have_attribute("data-meeting", "")
    expect(page.locator(".ws-tools")).to_have_count(0)


@pytest.mark.parametrize("pressed", ["Try again", "Save"])
def test_where_it_cannot_be_had_the_sheet_says_so_and_tries_again(profiles, context, page: Page, sheet, held, pressed):
    sheet.control("initiative-goal").fill("Reading")
    sheet.button("Save").click()
    until_held(page, held).fulfill(status=503, body="")
    expect(sheet.message).to_contain_text("could not be loaded")
    sheet.until_kept()  # what is typed is kept all the same
    context.unroute_all()
    with page.expect_download():
        sheet.button(pressed).click()
    expect(sheet.message).to_be_empty()
    assert all("503" in error for error in profiles.errors)
    profiles.errors.clear()


def test_what_merges_comes_with_it_and_until_then_nothing_is_lost(profiles, context, page: Page, sheet, held, site):
    other = Sheet(context.new_page(), WORKSHEET)
    other.visit(site.url(f"worksheets/{WORKSHEET}.html"))
    other.control("initiative-goal").fill("Theirs")
    other.until_kept()
    sheet.control("sheet-team").fill("Ours")
    until_held(page, held)
    until(page, "Object.entries(localStorage).some(([name, text]) => /journal/.test(name) && text.includes('Ours'))")
    for route in held:
        route.fulfill(status=503, body="")
    expect(sheet.status).to_contain_text("did not save your latest changes")
    context.unroute_all()
    sheet.until_kept()
    for each in (sheet, other):
        each.reload()
        assert each.answers() == {"initiative-goal": "Theirs", "sheet-team": "Ours"}
    assert all("503" in error for error in profiles.errors)
    profiles.errors.clear()


def test_printing_needs_none_of_it(page: Page, sheet, held):
    page.evaluate("window.print = () => (window.printed = document.documentElement.dataset.print)")
    sheet.press("Print filled in")
    assert page.evaluate("printed") == "filled"


def test_from_disk_it_comes_too(page: Page, site):
    sheet = Sheet(page, WORKSHEET)
    sheet.visit(site.from_disk(f"worksheets/{WORKSHEET}.html"))
    sheet.control("initiative-goal").fill("Reading")
    with page.expect_download():
        sheet.button("Save").click()


# -- what comes by itself, after everything else ----------------------------------------------------------------------


@pytest.fixture
def late(context: BrowserContext, site) -> tuple[Page, list[Route]]:
    """A sheet that is there, and the request for what comes by itself, which waits until a test lets it go on."""
    page, held = context.new_page(), []
    page.add_init_script(
        "window.printed = []; window.print = () => window.printed.push(document.documentElement.dataset.print);"
    )
    sheet = Sheet(page, WORKSHEET)
    page.goto(site.url(f"worksheets/{WORKSHEET}.html"))
    sheet.until_ready()
    sheet.control("initiative-goal").fill("Reading")
    sheet.until_kept()
    context.route(f"**/{page.evaluate(IDLE).split('/')[-1]}", lambda route: held.append(route))
    page.reload()
    page.evaluate("guidebook.ready")
    return page, held


def test_a_press_on_print_that_comes_before_what_prints_is_kept(late):
    page, held = late
    page.locator("[data-print-as=write]").first.click()
    route = until_held(page, held)
    assert page.evaluate("printed") == []
    route.continue_()
    until(page, "printed.length === 1")
    assert page.evaluate("printed") == ["write"]


def test_what_was_kept_is_on_paper_before_what_prints_is_there(late):
    page, held = late
    until_held(page, held)
    assert "Reading" in Printed(page.pdf()).text
