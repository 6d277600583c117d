"""Notes for paper, where links lead nowhere: each link gets a number, and a note at the end of the page with that number."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from guidebook.edition.texts import Texts

AFTER_MKDOCS = -10  # a priority: MkDocs turns links to sources into addresses at 0


class PrintNotes(Extension):
    """Adds the notes to one page. `note(address)` says what paper tells about a link; empty: nothing."""

    def __init__(self, note: Callable[[str], str], say: Texts) -> None:
        super().__init__()
        self.say = say
        self.note = note

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Notes(md, self), "print_notes", AFTER_MKDOCS)


class _Notes(Treeprocessor):
    def __init__(self, md: Markdown, extension: PrintNotes) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        numbers: dict[str, int] = {}
        for parent in list(root.iter()):
            for link in [child for child in parent if child.tag == "a"]:
                note = self.extension.note(link.get("href", ""))
                if note:
                    self._mark(parent, link, numbers.setdefault(note, len(numbers) + 1))
        if numbers:
            self._add(root, list(numbers))

    def _mark(self, parent: etree.Element, link: etree.Element, number: int) -> None:
        mark = etree.Element("sup", {"class": "gb-note"})
        mark.text = str(number)
        mark.tail, link.tail = link.tail, None
        parent.insert(list(parent).index(link) + 1, mark)

    def _add(self, root: etree.Element, notes: list[str]) -> None:
        around = etree.SubElement(root, "div", {"class": "gb-notes", "data-search-exclude": ""})
        etree.SubElement(around, "p").text = self.extension.say("html.links_on_page")
        entries = etree.SubElement(around, "ol")
        for note in notes:
            etree.SubElement(entries, "li").text = note
