"""The menu, footer and announcement of an edition, combined from all of its layers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from guidebook.arrange.menu import Guide, links_over
from guidebook.arrange.placing import menu_of
from guidebook.arrange.trees import Tree
from guidebook.authoring.source import Source
from guidebook.authoring.yaml_source import Fill
from guidebook.edition.around import Announcement, RichLine, lines_over
from guidebook.edition.layers import SETTINGS, Layer
from guidebook.edition.menu import MenuEntry
from guidebook.edition.outputs import Outputs, outputs_over


@dataclass(frozen=True)
class Arranged:
    """The menu, the lines and links of the footer, the announcement and the outputs, all with words filled in."""

    menu: Tree = ()
    lines: tuple[RichLine, ...] = ()
    links: tuple[MenuEntry, ...] = ()
    announcement: Announcement | None = None
    outputs: Outputs = Outputs()
    warnings: tuple[str, ...] = ()

    def texts(self) -> Iterator[Source]:
        """Its lines and announcement as if each were a page, so that their links by path are checked like any page's."""
        for line in (*self.lines, *([self.announcement.text] if self.announcement else [])):
            yield Source("", line.path, "\n" * (line.line - 1) + line.text)


def arranged(layers: Sequence[Layer], guide: Guide, text: Fill, today: date) -> Arranged:
    """Combine what the layers say. `text(text, path, line)` fills in words and notes links for checking.

    An announcement whose last day is before `today` is left out, with a warning.
    """
    menu = menu_of(layers, guide)
    lines: tuple[RichLine, ...] = ()
    announcement, said_in = None, layers[0]
    for layer in layers:
        lines = lines_over(lines, layer.settings.footer.lines)
        if layer.settings.announcement:
            announcement, said_in = layer.settings.announcement, layer
    warnings = list(menu.warnings)
    if announcement and announcement.until and announcement.until < today:
        where = f"{said_in.shown(SETTINGS)}:{announcement.line_of('until')}"
        warnings.append(f"{where}: this announcement was to be shown until {announcement.until}, and is no longer shown.")
        announcement = None
    if announcement and not announcement.text.text:
        announcement = None

    def filled(line: RichLine) -> RichLine:
        return replace(line, text=text(line.text, line.path, line.line))

    return Arranged(
        menu.entries,
        tuple(filled(line) for line in lines),
        links_over(layers, guide),
        replace(announcement, text=filled(announcement.text)) if announcement else None,
        outputs_over(layer.settings.outputs for layer in layers),
        tuple(warnings),
    )
