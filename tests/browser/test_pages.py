"""Every page of the site: accessible, closed to the outside, and the same from a server and from disk."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.build.project import ROOT

from .accessibility import IN_LIGHT, SCHEMES, until_calm, violations_either_way
from .all_sheets import ALL, HANDOUTS
from .html import nameless, wrong_in_form
from .paper import printed
from .serving import Served
from .sheet import Sheet
from .test_other_pages import COME_BACK

# Known before anything is built, so that each page is a test of its own.
SHEETS = [f"worksheets/{id_}.html" for id_ in ALL]
OTHERS = [path.relative_to(ROOT / "docs").with_suffix(".html").as_posix() for path in (ROOT / "docs").rglob("*.md")]
OTHERS = sorted([*OTHERS, "404.html"])
IN_DARK = ("index.html", "prepare/discover-shared-goals.html", "stories.html", "call-to-action.html", "worksheets/index.html")
# Made alike: of a folder one or two stand for all, as the check of the edition looks at the HTML of every page.
ONES = {"contribute/brand.html", "contribute/kinds.html", "for/parent.html", "prepare/learn-the-case.html"}
ALIKE = {path for path in OTHERS if "/" in path} - {*ONES, "worksheets/index.html"}
VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`the policy forbids ${event.blockedURI} (${event.violatedDirective})`));"""
SCHEME = "getComputedStyle(document.body).colorScheme"
ways = pytest.mark.parametrize("way", ["http", "disk"])


def address(site: Served, path: str, way: str) -> str:
    return site.url(path) if way == "http" else site.from_disk(path)


def watch(page: Page) -> list[str]:
    """Every address that a page asks for, from now on."""
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.add_init_script(VIOLATIONS)  # what the policy forbids is an error on the console, and fails the test
    return asked


def elsewhere(asked: list[str], home: str) -> list[str]:
    host = urlsplit(home)[:2]
    return [url for url in asked if urlsplit(url)[:2] != host and urlsplit(url).scheme not in ("data", "blob", "about")]


@pytest.fixture(scope="module")
def asked(used) -> list[str]:
    """Every address that the page asks for which all tests use that only look."""
    return watch(used[1])


def test_a_handout_is_there_to_be_read_and_printed(page, site):
    for id_ in HANDOUTS:
        page.goto(site.url(f"worksheets/{id_}.html"))
        form = page.locator("form.ws")
        buttons = [each.inner_text() for each in form.get_by_role("button").all() if each.is_visible()]
        assert buttons == ["Print", "Print", "Meeting view"]
        assert form.locator("input, textarea, [data-save-state], .ws-facts").count() == 0
        assert all(len(sheet.split()) > 20 for sheet in printed(page).pages), id_


def test_no_page_was_forgotten(site):
    assert site.pages() == sorted(SHEETS + OTHERS)


@pytest.mark.parametrize("path", [*OTHERS, *(f"worksheets/{id_}.html" for id_ in HANDOUTS)])  # worksheets have their own pass
def test_axe_finds_nothing_and_everything_fits_wide_in_light_and_narrow_in_dark(reader, asked, site, path):
    asked.clear()
    reader.goto(site.url(path))
    by_axe = SCHEMES if path in IN_DARK else () if path in ALIKE else IN_LIGHT
    assert violations_either_way(reader, by_axe) == []
    assert nameless(reader) == []
    assert wrong_in_form(reader) == []
    assert elsewhere(asked, site.address) == []


def test_pages_open_from_disk_without_asking_for_anything_else(page, site):
    asked = watch(page)
    for path in SHEETS[::8] + OTHERS:  # all sheets are made alike
        if path == "404.html":  # stands in for any address of a server, so it looks for everything at the server's root
            continue
        page.goto(site.from_disk(path))
        until_calm(page)
        assert page.title()
    assert elsewhere(asked, site.from_disk()) == []
    folder = site.folder.as_uri()
    assert [url for url in asked if url.startswith("file:") and not url.startswith(folder)] == []


@ways
def test_a_sheet_is_kept_over_http_and_from_disk(page, site, way):
    watch(page)
    sheet = Sheet(page, "goals-objectives")
    sheet.visit(address(site, "worksheets/goals-objectives.html", way))
    sheet.add_rows()
    sheet.fill_everything(by_hand=True)
    sheet.until_kept()
    shown = sheet.shown()
    sheet.reload()
    assert sheet.shown() == shown
    expect(sheet.status_in_full).to_contain_text("Saved on this device")
    with page.expect_download() as download:
        sheet.press("Save")
    sheet.clear()
    with page.expect_file_chooser() as chooser:
        sheet.press("Open a file")
    chooser.value.set_files(download.value.path())
    expect(sheet.notice).to_contain_text("Opened")
    assert sheet.shown() == shown


@ways
@pytest.mark.parametrize("path", ["index.html", "worksheets/monitoring-plan.html"])
def test_search_finds_what_stands_in_a_worksheet(page, site, way, path):
    asked = watch(page)
    page.goto(address(site, path, way))
    until_calm(page)
    search = page.get_by_role("textbox", name="Search")
    search.focus()
    search.press_sequentially("pertinent")
    result = page.locator(".gb-result__link").first
    expect(result).to_have_attribute("href", re.compile(r"worksheets/goals-objectives\.html"))
    result.click()
    expect(page).to_have_url(re.compile(r"worksheets/goals-objectives\.html"))
    assert elsewhere(asked, address(site, path, way)) == []


@ways
def test_colors_change_and_stay_changed(page, site, way):
    watch(page)
    page.goto(address(site, "index.html", way))
    until_calm(page)
    page.get_by_role("button", name="Change to dark colors").click()
    assert page.evaluate(SCHEME) == "dark"
    page.goto(address(site, "worksheets/goals-objectives.html", way))
    assert page.evaluate(SCHEME) == "dark"
    page.get_by_role("button", name="Change to light colors").click()
    page.emulate_media(color_scheme="dark")
    page.reload()
    assert page.evaluate(SCHEME) == "light"
    other = page.context.new_page()  # stands for the page that Back leaves
    other.goto(address(site, "index.html", way))
    other.get_by_role("button", name="Change to dark colors").click()
    page.evaluate(COME_BACK)
    assert page.evaluate(SCHEME) == "dark"


def test_the_policy_is_the_first_thing_in_every_page(site):
    for path in site.pages():
        head = (site.folder / path).read_text(encoding="utf-8").split("<head>", 1)[1].lstrip()
        assert head.startswith('<meta http-equiv="Content-Security-Policy"'), path


def test_the_policy_holds_when_a_script_tries_to_reach_outside(profiles, site):
    page = profiles.new().new_page()
    page.goto(site.url("worksheets/goals-objectives.html"))
    tried: Callable[[str], str] = page.evaluate
    script = "fetch('https://elsewhere.example/').then(() => 'sent', () => 'refused')"
    assert tried(script) == "refused"
    assert any("Content Security Policy" in error for error in profiles.errors)
    profiles.errors.clear()
