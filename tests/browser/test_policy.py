"""The security policy, tried in a browser: what it forbids is refused, and what the pages do is not."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.helpers import the_site

from .accessibility import until_calm
from .serving import Quiet, Served, serving
from .sheet import LOADED, PATIENCE, Sheet, until

VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`the policy forbids ${event.blockedURI} (${event.violatedDirective}, ${event.sourceFile})`));"""
STAGE = "prepare/discover-shared-goals.html"
SHEETS = sorted(the_site().library.worksheets)


class _Strict(Quiet):
    """A host with a policy of its own."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()


@pytest.fixture(scope="module")
def strict(site: Served) -> Iterator[Served]:
    """The same site on a host that sends `default-src 'self'` with everything."""
    with serving(site.folder, functools.partial(_Strict, directory=str(site.folder))) as strict:
        yield strict


@pytest.fixture(scope="module")
def watched(used) -> None:
    """What the policy forbids is an error on the console, and fails the test."""
    used[1].add_init_script(VIOLATIONS)


def pages() -> list[str]:
    """A page of each kind: each template and marker, and every kind of field (which the authors' reference shows)."""
    reading = ["index", "introduction", "evidence", "stories", "glossary", "references", "worksheets/index", "404"]
    ours = ["contribute/kinds", "contribute/figures", "contribute/worksheets", "contribute/tools"]
    return [f"{each}.html" for each in (*reading, *ours)]


@pytest.mark.parametrize("path", [STAGE, *pages(), *(f"worksheets/{id_}.html" for id_ in SHEETS[::6])])
def test_no_page_needs_more_than_a_strict_host_allows(watched: None, reader: Page, strict, path):
    page = reader
    page.goto(strict.url(path))
    until(page, LOADED)
    until_calm(page)
    page.evaluate("for (const fold of document.querySelectorAll('main article details')) fold.open = true")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.emulate_media(media="print", color_scheme="dark")
    until_calm(page)
    page.emulate_media(media="screen", color_scheme="light")


def test_nor_does_anything_that_a_reader_does(page: Page, strict):
    page.add_init_script(VIOLATIONS)
    page.goto(strict.url(STAGE))
    page.locator("a[href$='glossary.html#needs-assessment']").first.hover()
    expect(page.get_by_role("tooltip").first).to_be_visible()
    page.get_by_role("textbox", name="Search").press_sequentially("goals")
    expect(page.locator(".gb-result__link").first).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 640})
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Menu", exact=True).click()
    sheet = Sheet(page, "goals-objectives")
    sheet.visit(strict.url("worksheets/goals-objectives.html"))
    sheet.add_rows()
    sheet.fill_everything()
    sheet.until_kept()
    with page.expect_download():
        sheet.press("Save")
    sheet.press("Meeting view")
    page.keyboard.press("Escape")


ELSEWHERE = "https://elsewhere.example/"
PUT = "({tag, ...given}) => document.body.append(Object.assign(document.createElement(tag), given))"
SEND = """({address}) => {
  const form = Object.assign(document.createElement("form"), {action: address, method: "post"});
  document.body.append(form);
  form.submit();
}"""
ATTEMPTS = [
    ("connect-src", "({address}) => void fetch(address).catch(() => {})", {"address": ELSEWHERE}),
    ("script-src", PUT, {"tag": "script", "text": "window.ran = 1"}),
    ("script-src", PUT, {"tag": "script", "src": ELSEWHERE}),
    ("script-src", PUT, {"tag": "p", "innerHTML": '<img src="missing.png" onerror="window.ran = 1">'}),
    ("style-src", PUT, {"tag": "style", "textContent": "body {color: rgb(1, 2, 3)}"}),
    ("style-src", "({style}) => document.body.setAttribute('style', style)", {"style": "color: rgb(1, 2, 3)"}),
    ("img-src", PUT, {"tag": "img", "src": ELSEWHERE}),
    ("form-action", SEND, {"address": ELSEWHERE}),
    ("form-action", SEND, {"address": "index.html"}),
    ("base-uri", PUT, {"tag": "base", "href": ELSEWHERE}),
]


@pytest.fixture
def heedless_page(browser: Browser) -> Iterator[Page]:
    """A page whose console nobody reads: what it is told to do here is meant to fail, and to be complained of there."""
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    page.context.close()


@pytest.mark.parametrize(("directive", "attempt", "given"), ATTEMPTS)
def test_what_the_policy_forbids_is_refused(heedless_page, site, directive, attempt, given):
    page = heedless_page
    page.goto(site.url(STAGE))
    address = page.url
    page.evaluate("""() => {
      window.refused = [];
      addEventListener("securitypolicyviolation", (event) => window.refused.push(event.violatedDirective));
    }""")
    page.evaluate(attempt, given)
    until(page, "directive => window.refused.some((each) => each.startsWith(directive))", directive)
    assert page.url == address
    assert page.evaluate("[window.ran, document.baseURI, getComputedStyle(document.body).color === 'rgb(1, 2, 3)']") == [
        None,
        address,
        False,
    ]
