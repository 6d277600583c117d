"""What a part of pages is: stories, figures, the gallery … Each module in `parts/` defines one, which is named after it."""

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
    """One sort of thing that pages hold besides text. A site has one object of each.

    A part declares what it is and overrides what it does; only `place` is required. Its templates are in
    `overrides/parts/<part>/`, and `<part>.js` and `<part>.css` there go with every page that it is on.
    """

    name: ClassVar[str] = ""  # that of its module
    markers: ClassVar[tuple[Marker, ...]] = ()
    links: ClassVar[tuple[LinkTarget, ...]] = ()
    file: ClassVar[str] = ""  # the file below docs/ with its entries; if it ends in "/", a folder with a file for each
    records: ClassVar[Mapping[str, type[Entry]]] = {}  # the record of an entry, by the name for which `[[options …]]` shows it
    needs: ClassVar[tuple[str, ...]] = ()  # shared scripts and styles: paths below overrides/, without `.js` and `.css`
    rewrites: ClassVar[bool] = False  # whether it rewrites the texts of other files, and so must be read before them

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.name = cls.__module__.rpartition(".")[2]

    def __init__(self) -> None:
        self.entries: Entries[Any] = Entries()

    @classmethod
    def schema(cls) -> Schema:
        """The JSON Schema of its file."""
        return entries_schema(*cls.records.values())

    def names(self) -> list[str]:
        """The names of its markers and links, each once."""
        return list(dict.fromkeys((*(marker.name for marker in self.markers), *(link.name for link in self.links))))

    def read(self, reading: Reading) -> None:
        """Read its files into `entries`, and report whatever is wrong with them."""
        for record in self.records.values():
            folders, root, fill = list(reading.folders), reading.root, reading.fill
            self.entries = read_entries(record, self.file, folders, root, fill, reading.problems, reading.translating)

    def rewrite(self, text: str) -> str:
        """Rewrite any text of an author's, before words are put in. Its number of lines must stay the same."""
        return text

    def ids(self, book: Book) -> Collection[str]:
        """The ids that its links, and its markers that take an id, can refer to."""
        return self.entries.known

    def retired(self, book: Book) -> Collection[str]:
        """The ids that these could once refer to and no longer may."""
        return ()

    def links_within(self) -> Iterator[Link]:
        """The links by id that its entries hold in options of their own, not in texts."""
        yield from ()

    def pages_showing(self, book: Book) -> Mapping[str, list[str]]:
        """Which pages show the entries of each file: the file's path as messages show it → the pages' paths below docs/."""
        pages = [link.page for link in self.links if link.page in book.docs]
        return {entry.path: pages for entry in self.entries.found.values()}

    def warnings(self, book: Book) -> Iterator[str]:
        """What authors should know about its entries but need not fix, one line each."""
        yield from ()

    def meaning(self, id_: str) -> str:
        """What is shown right at a link to one of its entries; empty: nothing."""
        return ""

    def on_paper(self, id_: str) -> str | None:
        """What paper says about a link to one of its entries; empty: nothing; None: the title and address of its page."""
        return None

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        """Put what one of its markers stands for into a page, at `spot`. `id_` is empty for a marker that takes none.

        Raises:
            NotImplementedError: in a part that does not override this.
        """
        raise NotImplementedError
