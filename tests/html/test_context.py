"""What the templates of pages see as `guidebook`."""

from typing import Any

from guidebook.edition.brand import Brand
from guidebook.html.around import Around
from guidebook.html.context import PageContext
from markupsafe import Markup

from ..helpers import CHAPTERS, address, site_of

NOTHING: dict[str, Any] = {
    "brand": Brand(),
    "chapters": [],
    "worksheets": [],
    "retired": [],
    "has_search": True,
    "around": Around([], [], None),
    "styles": [],
}


def test_a_page_of_a_chapter_knows_its_stage_and_the_way_to_it(tmp_path):
    chapter = site_of(tmp_path).chapters[CHAPTERS[0]]
    seen = PageContext(**NOTHING, chapter=chapter, address=address)
    assert (seen.stage, seen.chapter_address) == (chapter.stage, address("chapter", chapter.id))


def test_any_other_page_has_neither():
    seen = PageContext(**NOTHING)
    assert (seen.stage, seen.chapter_address, seen.address("chapter", "commit")) == ("", "", "")


def test_a_page_is_its_first_heading_and_what_stands_below_it():
    whole = PageContext(**NOTHING, content=Markup('<h1 id="a">A</h1>\n<p>Text.</p>'))
    assert (whole.heading, whole.body) == ('<h1 id="a">A</h1>', "\n<p>Text.</p>")
    without = PageContext(**NOTHING, content=Markup("<p>Text.</p>"))
    assert (without.heading, without.body) == ("", "<p>Text.</p>")
