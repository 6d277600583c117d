"""Renders our own templates: those of worksheets, and those of the parts of pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from markupsafe import Markup

from guidebook.edition.texts import Texts, ours
from guidebook.guide.gone import NOTHING, Gone
from guidebook.html.rich_text import RichText
from guidebook.html.sheet_links import SheetLinks
from guidebook.html.sheets import SheetView
from guidebook.html.templates import environment, say_in
from guidebook.library.links import Connection
from guidebook.worksheets.worksheet import Worksheet

Note = Callable[[Exception, str], None]  # (what was raised, the name of the template)
Address = Callable[[str, str], str]  # (`worksheet` or what else comes before a link's colon, id) → the address from this page


def slugs(labels: Iterable[str]) -> str:
    """Labels as names in an attribute, with spaces between them: `Grade 3, State test` → `grade-3-state-test`."""
    return " ".join(re.sub(r"[\W_]+", "-", label.lower()).strip("-") for label in labels)


class Renderer:
    """Renders templates in `folders`, of which an earlier one takes precedence over a later one, with a site's texts.

    `note` is called with what is raised in a template; without it, that is raised.
    """

    def __init__(self, folders: list[Path], note: Note | None = None, texts: Texts | None = None) -> None:
        self.environment = environment(folders)
        self.texts = texts or ours()
        say_in(self.environment, self.texts)
        self.note = note
        self.environment.filters["slug"] = lambda label: slugs([label])

    def render(self, template: str, **context: Any) -> Markup:
        """A template, rendered; empty where it has a mistake that is noted.

        Raises:
            Exception: whatever a template raises, where mistakes are not noted.
        """
        try:
            return Markup(self.environment.get_template(template).render(**context))
        except Exception as error:
            if not self.note:
                raise
            self.note(error, template)
            return Markup("")

    def sheet(
        self,
        worksheet: Worksheet,
        address: Address,
        full_address: str = "",
        heading: int = 2,
        links: tuple[Iterable[Connection], Iterable[Connection]] = ((), ()),
        gone: Gone = NOTHING,
    ) -> SheetView:
        """A worksheet, ready to be rendered on the page that `address` starts from.

        `heading` is the level of its sections' headings; `links` holds the links into it, and those from it.
        """
        shown = SheetLinks(*links, lambda id_: address("worksheet", id_), self.texts)
        return SheetView(worksheet, self, RichText(address, gone), full_address, heading, shown)
