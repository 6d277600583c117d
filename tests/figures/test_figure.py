"""Every figure that is here, as far as one can tell without looking; the looks are tested in a browser."""

import re
import xml.etree.ElementTree as etree

import pytest
from guidebook.figures.canvas import NARROW, WIDE

from ..helpers import converted, the_site

SITE = the_site()
FIGURES = SITE.found("figure")
SMALLEST = 13  # units; 320 of them are as wide as a phone


@pytest.fixture(scope="module")
def html():
    return {id_: converted(SITE, f"[[figure {id_}]]").html for id_ in FIGURES}


def test_every_figure_stands_on_a_page():
    text = "\n".join(source.text for source in SITE.docs.values())
    assert {id_ for id_ in FIGURES if f"[[figure {id_}]]" not in text} == set()


@pytest.mark.parametrize("id_", FIGURES)
def test_a_figure_has_a_title_and_says_in_words_what_it_shows(id_, html):
    figure = FIGURES[id_]
    assert 20 <= len(figure.description.split()) <= 260
    whole = etree.fromstring(re.sub(r" (focusable|data-search-exclude|data-\w+)(?=[ >])", "", html[id_]))
    assert whole.get("id") == f"figure-{id_}"
    for svg in whole.iter("svg"):
        named = {part.get("id"): part.text for part in svg if part.tag in ("title", "desc")}
        assert named[svg.get("aria-labelledby")] == figure.title
        assert named[svg.get("aria-describedby")] == figure.description
        assert svg.get("viewBox", "").split()[2] in (str(NARROW), str(WIDE))


@pytest.mark.parametrize("id_", FIGURES)
def test_no_letters_are_too_small_for_a_phone(id_, html):
    assert all(float(size) >= SMALLEST for size in re.findall(r'font-size="([\d.]+)"', html[id_]))


@pytest.mark.parametrize("id_", FIGURES)
def test_a_figure_has_no_color_of_its_own(id_, html):
    assert not re.search(r"#[0-9a-fA-F]{6}\b|\b(fill|stroke)=", html[id_])
