"""Every page by keyboard, at three sizes: each stop is seen, nothing lies over a control, the focus is never lost, no bare
letter does anything, no two controls of a form have one name, and nothing scrolls sideways.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from .accessibility import until_calm
from .all_sheets import ALL
from .sheet import THEME_BEGAN, until
from .test_pages import OTHERS

PROBE = Path(__file__).with_name("operable.js").read_text(encoding="utf-8")
SIZES = ((1280, 800), (640, 360), (360, 640))
SHEETS = [f"worksheets/{id_}.html" for id_ in ALL]
PAGES = [*SHEETS, *OTHERS]
# One page of each kind besides the sheets, for what takes real keys: template, markers, with and without contents.
KINDS = ("index.html", "introduction.html", "prepare/discover-shared-goals.html", "stories.html", "404.html")
BARE = "np,.sf/"  # what the theme would take for commands
MANY = 20  # a page with more that is wrong need not be walked to its end
SPREAD = """() => {
  const style = new CSSStyleSheet();
  style.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [style];
  const width = document.documentElement.scrollWidth;
  document.adoptedStyleSheets = [];
  return width;
}"""
# What stands between a control and its form tells it from others of its name to those who hear one field after the other:
# the group of a bubble. Every other control must have a name that no other has.
GROUPED = ("radio", "checkbox")
NAMED = ("textbox", "combobox", "spinbutton", "button", "DisclosureTriangle", *GROUPED)


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
    until(page, THEME_BEGAN)
    until_calm(page)
    page.evaluate(PROBE)


def test_every_stop_is_seen_and_nothing_lies_over_a_control(opened):
    wrong = []
    for width, height in SIZES:
        opened.set_viewport_size({"width": width, "height": height})
        wrong += [f"{width}x{height}: {each}" for each in opened.evaluate("operable.walk()")]
    assert not wrong, "\n".join(wrong)


def test_nothing_scrolls_sideways_on_a_small_page_even_with_spread_letters(opened):
    opened.set_viewport_size({"width": 320, "height": 640})
    assert opened.evaluate("document.documentElement.scrollWidth") <= 320
    assert opened.evaluate(SPREAD) <= 320


def test_no_bare_letter_leads_away_or_moves_the_focus(opened):
    address = opened.url
    for spot in ("document.body", "document.querySelector('main a[href]') || document.body"):
        opened.evaluate(f"document.activeElement.blur(); ({spot}).focus()")
        before = opened.evaluate_handle("document.activeElement")
        for key in BARE:
            opened.keyboard.press(key)
        assert opened.evaluate("before => document.activeElement === before", before)
    assert opened.url == address
    assert not opened.evaluate("document.getElementById('__search').checked")


def test_no_two_controls_of_a_form_have_one_name(opened):
    opened.set_viewport_size({"width": SIZES[0][0], "height": SIZES[0][1]})
    assert {name: count for (_, _, name), count in names(opened).items() if count > 1 or not name} == {}


def test_the_tab_key_itself_finds_every_stop_and_each_is_seen(opened, path):
    """The order of the stops above is reckoned; on a page of each kind the browser goes it, at one size each."""
    if path not in (*SHEETS, *KINDS):
        return
    width, height = SIZES[PAGES.index(path) % len(SIZES)]
    opened.set_viewport_size({"width": width, "height": height})
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


@pytest.mark.parametrize("pressed", [*SHEETS, *KINDS, "worksheets/index.html", "references.html"])
def test_no_button_leaves_the_focus_nowhere(walker, site, pressed):
    open_at(walker, site.url(pressed), SIZES[2 * (PAGES.index(pressed) % 2)])
    assert walker.evaluate("operable.press(80)") == []


def names(page: Page) -> Counter[tuple[str, str, str]]:
    """The form, the group and the name of every control in a form, as the browser tells them to those who listen."""
    client = page.context.new_cdp_session(page)
    client.send("DOM.enable")
    nodes = client.send("DOM.getFlattenedDocument", {"depth": -1})["nodes"]
    tree = client.send("Accessibility.getFullAXTree")["nodes"]
    client.detach()
    parent = {node["nodeId"]: node.get("parentId") for node in nodes}
    form = {node["nodeId"]: str(node["nodeId"]) for node in nodes if node["nodeName"] == "FORM"}
    of_node = {node["backendNodeId"]: node["nodeId"] for node in nodes}
    told = {node["nodeId"]: node for node in tree}

    def form_of(node_id: int | None) -> str:
        while node_id is not None and node_id not in form:
            node_id = parent.get(node_id)
        return form.get(node_id, "") if node_id is not None else ""

    def group_of(node: dict[str, Any]) -> str:
        at = told.get(node.get("parentId", ""))
        while at and value(at, "role") not in ("group", "radiogroup"):
            at = told.get(at.get("parentId", ""))
        return value(at, "name") if at else ""

    found: Counter[tuple[str, str, str]] = Counter()
    for node in tree:
        role = value(node, "role")
        if role in NAMED and not node.get("ignored") and (inside := form_of(of_node.get(node.get("backendDOMNodeId", 0)))):
            group = f"{role} in {group_of(node)}" if role in GROUPED else role
            found[(inside, group, value(node, "name"))] += 1
    return found


def value(node: dict[str, Any], what: str) -> str:
    return str(node.get(what, {}).get("value", ""))
