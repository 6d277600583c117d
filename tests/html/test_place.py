"""The page that is being built, and the spots on it."""

import xml.etree.ElementTree as etree

from guidebook.html.place import Place, Spot
from markupsafe import Markup

from ..helpers import address, renderer, site_of


def spot(site, place):
    kept: list[str] = []

    def keep(html):
        kept.append(html)
        return f"kept {len(kept)}"

    return Spot(site, renderer(), place, etree.Element("div"), keep), kept


def a_place():
    return Place("commit", address, lambda to, id_: "")


def test_a_page_knows_what_was_placed_in_it_once_and_in_order(tmp_path):
    place = a_place()
    here, _ = spot(site_of(tmp_path), place)
    for name in ("gallery", "tools", "chooser"):
        here.put(name)
    assert list(place.needs) == ["parts/gallery/gallery", "filters/filters", "parts/chooser/chooser"]
    assert not place.holds_form


def test_a_form_brings_its_kinds(tmp_path):
    place = a_place()
    spot(site_of(tmp_path), place)[0].put("worksheet", "tool")
    assert place.holds_form
    assert place.kinds == {"text", "date", "choice", "note", "long_text"}


def test_html_is_kept_for_later_and_headings_and_elements_are_real(tmp_path):
    here, kept = spot(site_of(tmp_path), a_place())
    here.heading(2, "Not *Markdown*", "id")
    within = here.within("section", {"id": "place"})
    within.html(Markup("\n<b>bold</b>\n"))
    assert etree.tostring(here.parent, encoding="unicode") == (
        '<div><h2 id="id">Not *Markdown*</h2><section id="place"><p>kept 1</p></section></div>'
    )
    assert kept == ["<b>bold</b>"]
