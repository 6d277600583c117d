"""What a part of pages is: stories, a figure, the gallery … Each module in `parts/` is one, named after it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from guidebook.authoring.entries import Entries, Entry, entries_schema, read_entries
from guidebook.authoring.options import Schema
from guidebook.guide.links import Link, LinkTarget
from guidebook.guide.markers import Marker

if TYPE_CHECKING:
    from guidebook.html.book import Book, Reading
    from guidebook.html.place import Spot


class PagePart:
    """One sort of thing that pages hold besides text. There is one object of each part for a site.

    A part declares what it is and overrides what it does: only `place` is required of every one. Its templates lie in
    `overrides/parts/<part>/`; `<part>.js` and `<part>.css` there go with every page that it is on.
    """

    name: ClassVar[str] = ""
    markers: ClassVar[tuple[Marker, ...]] = ()
    links: ClassVar[tuple[LinkTarget, ...]] = ()
    file: ClassVar[str] = ""  # below docs/: what holds its entries; a folder with a file for each where it ends in "/"
    records: ClassVar[Mapping[str, type[Entry]]] = {}  # what one of them is, by the name under which `[[options …]]` shows it
    needs: ClassVar[tuple[str, ...]] = ()  # scripts and styles below overrides/ that parts share, without their endings
    rewrites: ClassVar[bool] = False  # whether it changes the texts of other files, and so is read before them

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.name = cls.__module__.rpartition(".")[2]

    def __init__(self) -> None:
        self.entries: Entries[Any] = Entries()

    @classmethod
    def schema(cls) -> Schema:
        """What its file may hold, as a JSON Schema."""
        return entries_schema(*cls.records.values())

    def names(self) -> list[str]:
        """The names of its markers and links."""
        return list(dict.fromkeys((*(marker.name for marker in self.markers), *(link.name for link in self.links))))

    def read(self, reading: Reading) -> None:
        """Read its files, and note whatever is wrong with them."""
        for record in self.records.values():
            folders, root, fill = list(reading.folders), reading.root, reading.fill
            self.entries = read_entries(record, self.file, folders, root, fill, reading.problems, reading.translating)

    def rewrite(self, text: str) -> str:
        """How it rewrites any text that authors write, before words are filled in. The number of lines must not change."""
        return text

    def ids(self, book: Book) -> Collection[str]:
        """The ids that its links, and its markers that take a name, can refer to."""
        return self.entries.known

    def retired(self, book: Book) -> Collection[str]:
        """The ids that they could once refer to and no longer may."""
        return ()

    def links_within(self) -> Iterator[Link]:
        """The links by id that its entries hold outside of their texts."""
        yield from ()

    def pages_showing(self, book: Book) -> Mapping[str, list[str]]:
        """For the path of each file that its entries come from, the addresses below docs/ of the pages that show them."""
        pages = [link.page for link in self.links if link.page in book.docs]
        return {entry.path: pages for entry in self.entries.found.values()}

    def warnings(self, book: Book) -> Iterator[str]:
        """Warnings: what an author may want to know but need not fix."""
        yield from ()

    def meaning(self, id_: str) -> str:
        """What is shown right at a link to one of its entries; empty: nothing."""
        return ""

    def on_paper(self, id_: str) -> str | None:
        """The note on paper for a link to one of them; empty: no note; None: its page's title and address."""
        return None

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        """Put what one of its markers stands for into a page; `id_` is empty where the marker takes no name."""
        raise NotImplementedError
