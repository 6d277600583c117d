"""Boxes are as high as their text, also where the browser does not know how (simulated)."""

from __future__ import annotations

import pytest

from .made_up import worksheet_id
from .sheet import Sheet, until

WITHOUT = """(() => {
  const knows = CSS.supports;
  CSS.supports = (name, ...rest) => name !== "field-sizing" && knows.call(CSS, name, ...rest);
  addEventListener("DOMContentLoaded", () => {
    const style = new CSSStyleSheet();
    style.replaceSync(".ws-lines { field-sizing: fixed !important }");
    document.adoptedStyleSheets.push(style);
  });
})()"""
FITS = "box => box.clientHeight >= box.scrollHeight - 1 && box.clientHeight < box.scrollHeight + 40"
LONG = "a sentence of some length that goes on and on, " * 12


@pytest.fixture(params=["long_text", "stem"])
def sheet(request, profiles, kinds_site) -> Sheet:
    """A sheet whose kinds of long texts are one at a time."""
    context = profiles.new()
    context.add_init_script(WITHOUT)
    sheet = Sheet(context.new_page(), worksheet_id(request.param))
    sheet.visit(kinds_site.url(f"worksheets/{sheet.worksheet}.html"))
    return sheet


def box(sheet: Sheet):
    return sheet.form.locator("textarea").first


def until_it_fits(sheet: Sheet) -> None:
    until(sheet.page, f"() => ({FITS})(document.querySelector('form textarea'))")


def test_a_box_follows_its_text_its_width_and_the_size_of_its_letters(sheet):
    box(sheet).fill(LONG)
    until_it_fits(sheet)
    wide = box(sheet).bounding_box()["height"]
    sheet.page.set_viewport_size({"width": 360, "height": 800})
    until_it_fits(sheet)
    assert box(sheet).bounding_box()["height"] > wide
    sheet.page.evaluate("document.documentElement.style.fontSize = '200%'")
    until_it_fits(sheet)
    sheet.page.evaluate("document.documentElement.style.fontSize = ''")
    sheet.page.set_viewport_size({"width": 1280, "height": 900})
    as_before = f"Math.abs(document.querySelector('form textarea').getBoundingClientRect().height - {wide}) < 8"
    until(sheet.page, as_before)  # that it is too high, its own measure does not tell


def test_a_box_fits_what_was_kept(sheet):
    box(sheet).fill(LONG)
    sheet.until_kept()
    sheet.reload()
    until_it_fits(sheet)
    box(sheet).fill("short")
    until(sheet.page, "() => document.querySelector('form textarea').clientHeight < 200")
