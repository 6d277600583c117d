"""Renders our templates: those of worksheets, and those that parts of pages bring."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from markupsafe import Markup

from guidebook.edition.texts import Texts, ours
from guidebook.guide.gone import NOTHING, Gone
from guidebook.html.linked import SheetLinks
from guidebook.html.rich_text import RichText
from guidebook.html.sheets import SheetView
from guidebook.html.templates import environment, say_in
from guidebook.library.links import Connection
from guidebook.worksheets.worksheet import Worksheet

Note = Callable[[Exception, str], None]  # called with a mistake and the template that was to be rendered
Address = Callable[[str, str], str]  # (what, id) → address of that page, relative to the page being rendered


def slugs(labels: Iterable[str]) -> str:
    """Labels as names for an attribute, separated by spaces."""
    return " ".join(re.sub(r"[\W_]+", "-", label.lower()).strip("-") for label in labels)


class Renderer:
    """Renders the parts of pages that come from data."""

    def __init__(self, folders: list[Path], note: Note | None = None, texts: Texts | None = None) -> None:
        self.environment = environment(folders)
        self.texts = texts or ours()
        say_in(self.environment, self.texts)
        self.note = note
        self.environment.filters["slug"] = lambda label: slugs([label])

    def render(self, template: str, **context: Any) -> Markup:
        """A rendered template; empty where it has a mistake, if mistakes are noted."""
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
        """A worksheet ready to be rendered on the page that `address` starts from; `links` are those into it, and from it."""
        shown = SheetLinks(*links, lambda id_: address("worksheet", id_), self.texts)
        return SheetView(worksheet, self, RichText(address, gone), full_address, heading, shown)
