"""What the templates of pages see as `guidebook`."""

from typing import Any

from guidebook.edition.brand import Brand
from guidebook.html.context import PageContext

from ..helpers import CHAPTERS, address, site_of

NOTHING: dict[str, Any] = {"brand": Brand(), "chapters": [], "worksheets": [], "retired": [], "styles": []}


def test_a_page_of_a_chapter_knows_its_stage_and_the_way_to_it(tmp_path):
    chapter = site_of(tmp_path).chapters[CHAPTERS[0]]
    seen = PageContext(**NOTHING, chapter=chapter, address=address)
    assert (seen.stage, seen.chapter_address) == (chapter.stage, address("chapter", chapter.id))


def test_any_other_page_has_neither():
    seen = PageContext(**NOTHING)
    assert (seen.stage, seen.chapter_address, seen.address("chapter", "commit")) == ("", "", "")
