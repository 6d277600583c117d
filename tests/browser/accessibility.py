"""The accessibility rules of axe, on a page as it is."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .sheet import LOADED, until

WIDTHS = (320, 1280)
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
IN_LIGHT = SCHEMES[:1]
LOOKS: tuple[tuple[Scheme, int], ...] = (("light", max(WIDTHS)), ("dark", min(WIDTHS)))
RUN = """async rules => {
  const {violations} = await axe.run(document, {resultTypes: ["violations"], rules});
  const where = ({html, failureSummary}) => `${html.slice(0, 200)} (${failureSummary})`;
  return violations.map(({id, help, nodes}) => `${id}: ${help}: ${nodes.slice(0, 3).map(where).join("; ")}`);
}"""

# Sections far from the screen are laid out when one comes near; who looks at all of a page at once has them all drawn.
DRAW_ALL = """async () => {
  document.documentElement.toggleAttribute("data-whole", true);
  for (let frame = 0; frame < 2; frame += 1) await new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
}"""


def violations(page: Page, contrast: bool = True) -> list[str]:
    """What axe finds wrong with the page as it is shown now; looking at contrast takes longer than all the rest."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(Axe().axe_script)
    found: list[str] = page.evaluate(RUN, {"color-contrast": {"enabled": contrast}})
    return found


def violations_everywhere(page: Page) -> list[str]:
    """What axe finds wrong narrow in dark and wide in light, and what is too wide in any; loads the page anew for each scheme.

    All that axe looks at depends on the width or on the colors, and nothing on both.
    """
    found = []
    for preferred, looked_at in LOOKS:
        _load(page, preferred)
        page.evaluate(DRAW_ALL)
        for width in WIDTHS:
            found += _violations_at(page, preferred, width) if width == looked_at else _too_wide(page, preferred, width)
    _back(page)
    return found


def violations_either_way(page: Page, by_axe: Collection[Scheme] = SCHEMES) -> list[str]:
    """The same without loading anew, for pages made of what was tested everywhere. In a scheme that axe does not look at, all
    must fit.
    """
    found = []
    for preferred, width in LOOKS:
        page.emulate_media(color_scheme=preferred)
        until_calm(page)
        page.evaluate(DRAW_ALL)
        found += (_violations_at if preferred in by_axe else _too_wide)(page, preferred, width)
    _back(page)
    return found


def _load(page: Page, preferred: Scheme) -> None:
    """Load the page anew for a reader who prefers a scheme."""
    page.emulate_media(color_scheme=preferred)
    page.reload()
    until_calm(page)


def _violations_at(page: Page, preferred: Scheme, width: int) -> list[str]:
    found = _too_wide(page, preferred, width)
    return found + [f"{width} px, {preferred}: {each}" for each in violations(page)]


def _too_wide(page: Page, preferred: Scheme, width: int) -> list[str]:
    """Makes the window as wide as that, and says whether something does not fit."""
    page.set_viewport_size({"width": width, "height": 900})
    if page.evaluate("document.documentElement.scrollWidth") <= width:
        return []
    return [f"{width} px, {preferred}: something reaches beyond the edge of the page"]


def _back(page: Page) -> None:
    """As a page is opened for a test."""
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 900})


def until_calm(page: Page) -> None:
    """Wait until the theme's scripts have run, the kept answers are shown, and nothing moves any more."""
    until(page, LOADED)
    page.evaluate("window.guidebook && guidebook.ready")
    page.evaluate("Promise.all(document.getAnimations().map(each => each.finished.catch(() => {})))")
