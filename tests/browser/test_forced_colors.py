"""Where people chose the colors of everything: all can be read, drawings too, whichever scheme was chosen by hand."""

from __future__ import annotations

import itertools

import pytest
from playwright.sync_api import Page, expect

PAGES = (
    "index.html",
    "prepare/discover-shared-goals.html",
    "worksheets/fishbone.html",
    "worksheets/collaborative-structure.html",
    "contribute/figures.html",
)
# Every text that is seen, with the contrast between its color and what it stands on. What is drawn on (the last shape
# before it that holds its middle) counts for words in a drawing; for others, the nearest background where the browser leaves
# the colors to the page, and else the page's own, which it puts behind them.
FAINT = """() => {
  const channels = (color) => (color.match(/[\\d.]+/g) || []).map(Number);
  const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const light = (color) => {
    const [red, green, blue] = channels(color).map((value) => linear(value / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const solid = (color) => color !== "none" && channels(color)[3] !== 0;
  const page = getComputedStyle(document.body).backgroundColor;
  const behind = (element) => {
    if (getComputedStyle(element).forcedColorAdjust === "auto") return page; // the browser puts it behind the words
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (solid(color)) return color;
    }
    return page;
  };
  const under = (text) => {
    const box = text.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const shapes = [...text.closest("svg").querySelectorAll("rect, circle, path, polygon, ellipse")];
    const before = shapes.filter((each) => each.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
    const holding = before.filter((each) => {
      if (!solid(getComputedStyle(each).fill)) return false;
      const point = new DOMPoint(x, y).matrixTransform(each.getScreenCTM().inverse());
      return each.isPointInFill(point);
    });
    return holding.length ? getComputedStyle(holding.at(-1)).fill : behind(text.closest("svg"));
  };
  const WORDS = ".gb-tooltip, a, button, p, li, label, h1, h2, h3, td, th, summary, input, textarea, select";
  const faint = [];
  for (const text of document.querySelectorAll("svg text")) {
    if (!text.checkVisibility() || !text.textContent.trim()) continue;
    const color = getComputedStyle(text).fill;
    if (ratio(color, under(text)) < 4.5) faint.push(`${text.textContent}: ${color} on ${under(text)}`);
  }
  for (const element of document.querySelectorAll(WORDS)) {
    const box = element.getBoundingClientRect();
    if (!element.checkVisibility({ visibilityProperty: true }) || !box.width || element.closest("svg")) continue;
    const color = getComputedStyle(element).color;
    if (ratio(color, behind(element)) < 4.5) faint.push(`${element.outerHTML.slice(0, 90)}: ${color} on ${behind(element)}`);
  }
  return faint;
}"""


@pytest.fixture(params=itertools.product(("light", "dark"), ("light", "dark")), ids="-".join)
def forced(request, profiles) -> Page:
    """A page with a contrast theme, for a reader who chose light or dark colors here by hand."""
    theme, chosen = request.param
    page: Page = profiles.new(forced_colors="active", color_scheme=theme).new_page()
    page.add_init_script(f"localStorage.setItem('start-somewhere/colors', '{chosen}')")
    return page


@pytest.mark.parametrize("path", PAGES)
def test_every_word_can_be_read(forced, site, path):
    forced.goto(site.url(path))
    assert forced.evaluate("document.documentElement.dataset.colors")
    assert forced.evaluate(FAINT) == []


def test_what_a_term_means_can_be_read(forced, site):
    forced.goto(site.url(PAGES[1]))
    forced.locator(".gb-text a[title]").first.focus()
    expect(forced.get_by_role("tooltip")).to_be_visible()
    assert forced.evaluate(FAINT) == []


def test_what_color_alone_would_say_is_said_by_a_shape_or_by_the_colors_of_the_theme(forced, site):
    forced.goto(site.url(PAGES[1]))
    look = "each => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color]"
    links = forced.locator(".gb-strip a")
    lit = forced.locator(".gb-strip a[aria-current]").evaluate(look)
    others = [link.evaluate(look) for link in links.all() if not link.get_attribute("aria-current")]
    assert others
    assert all(lit[0] != other[0] for other in others)
    forced.goto(site.url(PAGES[0]))
    for button in forced.locator(".gb-call").all():
        assert button.evaluate("each => parseFloat(getComputedStyle(each).borderTopWidth)") >= 1
