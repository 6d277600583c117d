"""The accessibility rules of axe, on a page as it is."""

from __future__ import annotations

from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .sheet import THEME_BEGAN, until

WIDTHS = (320, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
RUN = """async rules => {
  const {violations} = await axe.run(document, {resultTypes: ["violations"], rules});
  const where = ({html, failureSummary}) => `${html.slice(0, 200)} (${failureSummary})`;
  return violations.map(({id, help, nodes}) => `${id}: ${help}: ${nodes.slice(0, 3).map(where).join("; ")}`);
}"""


def violations(page: Page, contrast: bool = True) -> list[str]:
    """What axe finds wrong with the page as it is shown now; looking at contrast takes longer than all the rest."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(Axe().axe_script)
    found: list[str] = page.evaluate(RUN, {"color-contrast": {"enabled": contrast}})
    return found


def violations_everywhere(page: Page) -> list[str]:
    """What axe finds wrong at any width, in light and in dark, and what is too wide; loads the page anew for each scheme."""
    found = []
    for preferred in SCHEMES:
        _load(page, preferred)
        for width in WIDTHS:  # contrast once in each scheme: narrow in dark, wide in light
            contrast = (preferred == "dark") == (width == min(WIDTHS))
            found += _violations_at(page, preferred, (width,), contrast)
    return found


def violations_either_way(page: Page, contrast_in_dark: bool = True) -> list[str]:
    """Half of that, for pages made of what was tested everywhere: wide in light as it was loaded, then narrow in dark."""
    narrow, wide = WIDTHS
    until_calm(page)
    found = _violations_at(page, "light", (wide,))
    page.emulate_media(color_scheme="dark")
    until_calm(page)
    return found + _violations_at(page, "dark", (narrow,), contrast_in_dark)


def _load(page: Page, preferred: Literal["light", "dark"]) -> None:
    """Load the page anew for a reader who prefers a scheme."""
    page.emulate_media(color_scheme=preferred)
    page.reload()
    until_calm(page)


def _violations_at(page: Page, preferred: str, widths: tuple[int, ...], contrast: bool = True) -> list[str]:
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width} px, {preferred}: {each}" for each in violations(page, contrast)]
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
