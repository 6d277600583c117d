"""Every page by keyboard, at three sizes: each stop is seen, nothing lies over a control, the focus is never lost, no bare
letter does anything, no two controls of a form have one name, and nothing scrolls sideways.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from .accessibility import until_calm
from .all_sheets import ALL, FEW, HANDOUTS
from .names import alike
from .sheet import LOADED, until
from .test_pages import ALIKE, OTHERS

PROBE = Path(__file__).with_name("operable.js").read_text(encoding="utf-8")
SIZES = ((1280, 800), (640, 360), (360, 640))
SHEETS = [f"worksheets/{id_}.html" for id_ in ALL]
PAGES = [*SHEETS, *OTHERS]
# One page of each kind, for what takes real keys or presses everything: template, markers, with and without contents.
KINDS = ("index.html", "introduction.html", "prepare/discover-shared-goals.html", "stories.html", "404.html")
SOME = [*(f"worksheets/{id_}.html" for id_ in (*FEW, *HANDOUTS[:1])), *KINDS]
BARE = "np,.sf/"  # what the theme would take for commands
AT_ONE_SIZE = {*SHEETS, *ALIKE} - set(SOME)  # made of the same as others, which are walked at every size
MANY = 20  # a page with more that is wrong need not be walked to its end
# How wide all of a page is with spread letters, laid out and not drawn: wider than with plain ones, wherever it matters.
SPREAD = """() => {
  const style = new CSSStyleSheet();
  style.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);
  const root = document.documentElement;
  root.toggleAttribute("data-whole", true);
  document.adoptedStyleSheets = [style];
  const width = root.scrollWidth;
  document.adoptedStyleSheets = [];
  root.toggleAttribute("data-whole", false);
  return width;
}"""

# A page of another width goes back to the reader's place in its next frame, and folds rows as soon as it can.
SETTLED = """() => Promise.all([
  window.guidebook?.later?.(),
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
])"""


@pytest.fixture(scope="module")
def walker(browser) -> Iterator[Page]:
    """One page for all walks of a processor: each goes to an address of its own."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.on("filechooser", lambda chooser: None)
    page.add_init_script("window.print = () => {}; window.confirm = () => true;")
    yield page
    context.close()


@pytest.fixture(scope="module", params=PAGES)
def path(request) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def opened(path, walker: Page, site) -> Page:
    """Each page, opened once for all tests that leave it as it is."""
    open_at(walker, site.url(path), SIZES[0])
    return walker


def open_at(page: Page, address: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(address)
    until(page, LOADED)
    until_calm(page)
    page.evaluate(PROBE)


def test_every_stop_is_seen_and_nothing_lies_over_a_control(opened, path):
    """At every size; what is made of the same as others, at one by turns."""
    at = PAGES.index(path) % len(SIZES)
    wrong = []
    for width, height in SIZES[at : at + 1] if path in AT_ONE_SIZE else SIZES:
        opened.set_viewport_size({"width": width, "height": height})
        wrong += [f"{width}x{height}: {each}" for each in opened.evaluate("operable.walk()")]
    assert not wrong, "\n".join(wrong)


def test_nothing_scrolls_sideways_on_a_small_page_even_with_spread_letters(opened):
    opened.set_viewport_size({"width": 320, "height": 640})
    assert opened.evaluate(SPREAD) <= 320


def test_no_bare_letter_leads_away_or_moves_the_focus(opened, path):
    """What listens for keys comes with every page of a kind alike."""
    if path not in SOME:
        return
    address = opened.url
    for spot in ("document.body", "document.querySelector('main a[href]') || document.body"):
        opened.evaluate(f"document.activeElement.blur(); ({spot}).focus()")
        before = opened.evaluate_handle("document.activeElement")
        for key in BARE:
            opened.keyboard.press(key)
        assert opened.evaluate("before => document.activeElement === before", before)
    assert opened.url == address
    assert not opened.evaluate("document.getElementById('gb-search-open').checked")


def test_no_two_controls_of_a_form_have_one_name(opened, path):
    """Those of sheets are looked at with more rows and all that waits: `test_worksheets.py`."""
    if path in SHEETS:
        return
    opened.set_viewport_size({"width": SIZES[0][0], "height": SIZES[0][1]})
    assert alike(opened) == []


def test_the_tab_key_itself_finds_every_stop_and_each_is_seen(opened, path):
    """The order of the stops above is reckoned; on a page of each kind the browser goes it, at one size each."""
    if path not in SOME:
        return
    width, height = SIZES[PAGES.index(path) % len(SIZES)]
    opened.set_viewport_size({"width": width, "height": height})
    opened.evaluate(SETTLED)
    opened.evaluate("operable.toTheTop()")
    wrong: list[str] = []
    while len(wrong) < MANY:
        opened.keyboard.press("Tab")
        found = opened.evaluate("operable.arrived()")
        if found is None:
            wrong += opened.evaluate("operable.missed()")
            break
        wrong += found
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("pressed", [*SOME, "worksheets/index.html", "references.html"])
def test_no_button_leaves_the_focus_nowhere(walker, site, pressed):
    open_at(walker, site.url(pressed), SIZES[2 * (PAGES.index(pressed) % 2)])
    assert walker.evaluate("operable.press(80)") == []
