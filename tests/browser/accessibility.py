"""The accessibility rules of axe, on a page as it is."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .sheet import THEME_BEGAN, until

WIDTHS = (320, 1280)
SCHEMES = {"light": "default", "dark": "slate"}  # what a reader prefers → what the theme calls it
COLOR = ("color-contrast", "link-in-text-block")
FORGET_SCHEME = (
    "Object.keys(localStorage).filter(key => key.endsWith('.__palette')).forEach(key => localStorage.removeItem(key))"
)
RUN = """async (rules) => {
  const only = rules ? {runOnly: {type: "rule", values: rules}} : {};
  const {violations} = await axe.run(document, {resultTypes: ["violations"], ...only});
  const where = ({html, failureSummary}) => `${html.slice(0, 200)} (${failureSummary})`;
  return violations.map(({id, help, nodes}) => `${id}: ${help}: ${nodes.slice(0, 3).map(where).join("; ")}`);
}"""


def violations(page: Page, *rules: str) -> list[str]:
    """What axe finds wrong with the page as it is shown now; by all its rules, or only some."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(Axe().axe_script)
    found: list[str] = page.evaluate(RUN, list(rules) or None)
    return found


def violations_everywhere(page: Page) -> list[str]:
    """What axe finds wrong at any width, in light and in dark, and what is too wide; loads the page anew for each scheme."""
    found = []
    page.add_init_script(FORGET_SCHEME)
    for preferred, scheme in SCHEMES.items():
        page.emulate_media(color_scheme=preferred)  # type: ignore[arg-type]
        page.reload()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
        until_calm(page)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            rules = () if scheme == "default" else COLOR  # in the dark nothing but colors is different
            found += [f"{width} px, {preferred}: {each}" for each in violations(page, *rules)]
            if page.evaluate("document.documentElement.scrollWidth") > width:
                found.append(f"{width} px, {preferred}: something reaches beyond the edge of the page")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 900})
    return found


def until_calm(page: Page) -> None:
    """Wait until the theme's scripts have run, the kept answers are shown, and nothing moves any more."""
    until(page, THEME_BEGAN)
    page.evaluate("window.guidebook && guidebook.ready")
    page.evaluate("Promise.all(document.getAnimations().map(each => each.finished.catch(() => {})))")
