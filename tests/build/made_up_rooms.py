"""A made-up room of each sort (kind, shape, layout, part), put into a project and taken away again."""

from __future__ import annotations

from pathlib import Path

from .project import add, change

KIND = {
    "hooks/guidebook/kinds/color.py": '''"""A color."""

from __future__ import annotations

from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.hue import Hue
from guidebook.worksheets.fields import Field


class WallColor(Field):
    """A color, in a word."""

    shape: ClassVar[type[Shape]] = Hue
    fits_in_cell: ClassVar[bool] = True
    EXAMPLE: ClassVar[str] = """\\
id: wall
kind: color
label: Which color?
"""
''',
    "overrides/kinds/color/color.html": """{% from "worksheet/parts.html" import named, single, written %}
{% call single(field) %}
{% call written() %}id="{{ field.dom_id }}" name="{{ field.name }}"{{ named(field) }}{% endcall %}
{% endcall %}
""",
    "overrides/kinds/color/color.js": '/** A color. */\nwindow.guidebook.kinds.color = { shape: "hue" };\n',
    "overrides/kinds/color/color.css": ".ws-color { color: inherit; }\n",
    "tests/cases/color/least.yml": 'field:\n  id: it\n  kind: color\n  label: Wall\ncontains: |\n  data-kind="color"\n',
    "tests/cases/color/normal.yml": "field:\n  id: it\n  kind: color\n  label: Wall\n  hint: A word\ncontains: |\n  A word\n",
    "tests/cases/color/no-label.yml": """field:
  id: it
  kind: color
errors: |
  tests/cases/color/no-label.yml:2: section "Case", field "it" (color): "label" is missing. It must be text.
""",
}
SHAPE = {
    "hooks/guidebook/answers/hue.py": '''"""Colors."""

from __future__ import annotations

from typing import Any

from guidebook.answers import Shape


class Hue(Shape):
    """A color, as it was typed."""

    outline = "text"

    def schema(self) -> dict[str, Any]:
        """A string."""
        return self.titled({"type": "string"})
''',
    "tests/answers/test_hue.py": '''"""Colors."""

from guidebook.answers.hue import Hue


def test_a_color_is_a_word():
    assert Hue("Wall").schema() == {"title": "Wall", "type": "string"}
''',
    "overrides/combine/hue.js": """/** Many people's colors: each that was named. */
(function () {
  "use strict";
  const { guidebook } = window;

  guidebook.combining.hue = {
    of: (answer) => ({ shape: "hue", n: 1, said: [String(answer)] }),
    join: (all) => ({ said: guidebook.shuffled(all.flatMap((each) => each.said || [])) }),
    show: (lines, _, title) => guidebook.wordsOfLines(lines, title),
  };
})();
""",
    "overrides/answers/hue.js": """/** A color, as it was typed. */
(function () {
  "use strict";
  const { guidebook } = window;

  const text = (/** @type {HTMLElement} */ root) => /** @type {Line} */ (guidebook.line(root));

  guidebook.shapes.hue = {
    fits: (answer) => typeof answer === "string",
    words: (answer) => answer,
    read: (root) => guidebook.typed(text(root)) || undefined,
    write: (root, answer = "") => void guidebook.set(text(root), answer),
  };
})();
""",
}
LAYOUT = {
    "hooks/guidebook/layouts/dot.py": '''"""The layout `dot`: one thing."""

from __future__ import annotations

from guidebook.authoring.options import Text, option
from guidebook.figures.canvas import Canvas
from guidebook.figures.figure import Figure
from guidebook.guide.chapters import Chapter


class Dot(Figure):
    """One thing, in a word."""

    words: str = option(Text(), "The words.")

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        canvas.text(0, 0, self.words, canvas.width)
''',
    "tests/cases/layouts/dot/normal.yml": """figure: |
  layout: dot
  title: A dot
  description: A dot.
  words: Purple
contains: |
  Purple
""",
    "tests/cases/layouts/dot/no-words.yml": """figure: |
  layout: dot
  title: A dot
  description: A dot.
errors: |
  1: "words" is missing. It must be text.
""",
}
PART = {
    "hooks/guidebook/parts/shelf.py": '''"""Books to lend."""

from __future__ import annotations

from typing import ClassVar

from guidebook.authoring.entries import Entry
from guidebook.authoring.options import Text, option
from guidebook.guide.links import LinkTarget
from guidebook.guide.markers import Marker
from guidebook.html.part import PagePart
from guidebook.html.place import Spot


class LentBook(Entry):
    """A book to lend."""

    name: str = option(Text(), "Its name.")


class Shelf(PagePart):
    """Books to lend."""

    markers: ClassVar = (Marker("shelf", "All books to lend."),)
    links: ClassVar = (LinkTarget("lent", "shelf.md", "A book to lend."),)
    file: ClassVar = "shelf.yml"
    records: ClassVar = {"lent": LentBook}

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        for book in self.entries.found.values():
            spot.within("div", {"id": book.id}).show("parts/shelf/book.html", book=book)
''',
    "overrides/parts/shelf/book.html": "<p>{{ book.name }}</p>\n",
    "overrides/parts/shelf/shelf.css": ".gb-shelf { color: inherit; }\n",
    "overrides/parts/shelf/shelf.js": '/** Says that it is here. */\ndocument.documentElement.dataset.shelf = "here";\n',
    "tests/parts/test_shelf.py": '''"""Books to lend."""

from ..helpers import converted, site_of


def test_a_book_has_a_place(tmp_path):
    assert 'id="poems"' in converted(site_of(tmp_path, {"docs/shelf.yml": "poems:\\n  name: Poems\\n"}), "[[shelf]]").html
''',
}
SAID = "One word stands alone on the page, the name of a color, which somebody made up so that a layout has something to draw."
PAGES = {
    "docs/shelf.md": "# Shelf\n\n[[shelf]]\n\nTake [the poems](lent:poems).\n\n[[figure purple]]\n",
    "docs/shelf.yml": "poems:\n  name: Poems & tales\n",
    "docs/figures/purple.yml": f"layout: dot\ntitle: A dot\ndescription: {SAID}\nwords: Purple\n",
}


SHEET = "worksheets/group-norms.yml"
ASKED = "  - {id: paint, title: Paint, fields: [{id: wall, kind: color, label: Wall}]}\n"


def furnish(project: Path) -> None:
    """Add one of each, and a page and a worksheet that use them. No file of the engine changes."""
    for path, text in (KIND | SHAPE | LAYOUT | PART | PAGES).items():
        add(project, path, text)
    change(project, SHEET, "sections:\n", f"sections:\n{ASKED}")


def clear(project: Path) -> None:
    """Take away every file of them, and what used them."""
    for path in KIND | SHAPE | LAYOUT | PART | PAGES:
        (project / path).unlink()
    for folder in ("overrides/kinds/color", "tests/cases/color", "tests/cases/layouts/dot", "overrides/parts/shelf"):
        (project / folder).rmdir()
    change(project, SHEET, ASKED, "")
