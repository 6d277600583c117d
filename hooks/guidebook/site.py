"""Reads everything before the first page is built: brand, words, Markdown, YAML files, and their problems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from guidebook.arrange.arranged import Arranged, arranged
from guidebook.arrange.menu import Guide
from guidebook.authoring.problems import Problems
from guidebook.authoring.stacked import FOLDER as CHANGES
from guidebook.authoring.translating import Translating
from guidebook.checks.languages import check_languages
from guidebook.checks.pictures import check_pictures, heavy
from guidebook.checks.reading import hard_pages
from guidebook.checks.still_named import TextAt, still_named
from guidebook.checks.unread import check_names
from guidebook.edition.brand import BRAND, Brand, read_brand, with_languages
from guidebook.edition.file_languages import FileLanguages
from guidebook.edition.languages import LANGUAGE, LANGUAGES, published_in
from guidebook.edition.layers import LOCAL, SETTINGS, Layer, folders_in, in_language, read_layers
from guidebook.edition.removals import Removals, read_removals
from guidebook.edition.texts import FOLDER as TEXTS_FOLDER
from guidebook.edition.texts import Texts, read_texts
from guidebook.edition.words import WORDS, Vocabulary, Words, read_words
from guidebook.filling import SiteFilling
from guidebook.guide.as_typed import check_as_typed
from guidebook.guide.chapters import find_chapters
from guidebook.guide.gone import PAGE
from guidebook.guide.links import check_links
from guidebook.guide.markers import check_markers
from guidebook.guide.notes import check_notes
from guidebook.guide.page_links import check_page_links
from guidebook.guide.raw_html import check_html
from guidebook.guide.reading import read_pages
from guidebook.guide.situations import find_situations
from guidebook.html import removing
from guidebook.html.book import Book, Reading
from guidebook.html.part import PagePart
from guidebook.library import sheet_schema, work_schema
from guidebook.library.links import connect_links
from guidebook.library.loader import Library, load_worksheets
from guidebook.library.published_ids import Records, check_published, left_behind, read_records
from guidebook.library.removing import remove_tools
from guidebook.parts import all_parts
from guidebook.upkeep import copies

WORKSHEETS = "worksheets"
TEXTS = f"overrides/{TEXTS_FOLDER}"
FOLDERS = ("docs", "worksheets", "overrides", CHANGES, LANGUAGES)  # of a layer, besides its settings


@dataclass(frozen=True)
class Site(Book):
    """One site as its authors wrote it, and everything that is wrong with it."""

    root: Path
    layers: tuple[Layer, ...]  # ours first
    stack: tuple[Layer, ...]  # the layers, each followed by its translation into the site's language
    file_languages: FileLanguages
    translating: Translating
    languages: list[str]  # codes of the languages it is published in, its own first
    language: str  # code of the language it was read in
    translated: list[str]  # how much is translated: a line for each further language that was built
    brand: Brand
    arranged: Arranged
    records: Records
    removals: Removals
    typed: Sequence[TextAt]  # every text that may hold links, as its author typed it
    problems: Problems

    def fill(self, text: str, path: str, line: int = 1) -> str:
        """A text with the site's words put in."""
        return self.vocabulary.fill(text, path, line, self.problems)

    def warnings(self) -> list[str]:
        """What authors should know but need not fix, one line each: works that nothing cites, a missing name, and so on."""
        of_parts = [warning for part in self.parts for warning in part.warnings(self)]
        top = self.layers[-1]
        ours = f"{top.shown(BRAND)} is missing: without it, this edition would be published under our name and id."
        nameless = len(self.layers) > 1 and any(top.folder.rglob("*")) and not (top.folder / BRAND).exists()
        of_tools = [*left_behind(self.records, self.library), *self.library.left_out]
        of_tools += self.arranged.warnings
        of_edition = [*([ours] if nameless else []), *self.translated, *self.drift(), *self._hard_pages(), *heavy(self.layers)]
        return [*of_parts, *of_tools, *of_edition, *filter(None, [self._still_named()])]

    def _still_named(self) -> str:
        """Where texts still name what the edition goes without."""
        pages = {source.path: source.src_uri for source in self.docs.values()}
        return still_named(self.typed, pages, self.gone, removing.with_names(self.removals))

    def _hard_pages(self) -> Iterator[str]:
        """Which of an edition's own pages are too hard or too long to read; tests hold ours to the same limits."""
        names = tuple(f"{layer.name}/" for layer in self.layers if layer.name)
        english = self.brand.language.startswith(LANGUAGE)
        return hard_pages(page for page in self.docs.values() if english and page.path.startswith(names))

    def drift(self) -> list[str]:
        """How many copies in this edition are behind their originals: one line, or an empty list where none is."""
        return copies.in_a_line(self.layers)


@dataclass(frozen=True)
class _Edition:
    """An edition's layers as they are read in one language, what it calls itself, and its words for everything else."""

    layers: tuple[Layer, ...]
    stack: tuple[Layer, ...]  # with translations into the language
    language: str
    brand: Brand
    words: Words
    vocabularies: dict[str, Vocabulary]  # by language: what is not translated has the words of its own

    def pages(self, docs_dir: Path) -> list[tuple[Path, bool]]:
        """The folders of pages, lowest layer first: `(folder, whether it only translates the folders before it)`."""
        return [(docs_dir, False), *((layer.folder / "docs", layer.translates) for layer in self.stack[1:])]

    def tools(self) -> list[Path]:
        """The folders of tools, lowest layer first."""
        return [layer.folder / WORKSHEETS for layer in self.layers]


def read_site(root: Path, docs_dir: Path, edition: str = LOCAL, language: str = "") -> Site:
    """Read the whole site. Nothing is raised: whatever is wrong is in its `problems`.

    `edition` is the folder of its topmost layer, and `language` the code of the language to read it in; empty: its own.
    """
    problems = Problems()
    parts = [part() for part in all_parts().values()]
    first = [part for part in parts if part.rewrites]
    own = _read_edition(root, edition, language, problems)
    layers, stack = own.layers, own.stack
    _check_layers(layers, parts, problems)
    folders = [docs_dir, *(layer.folder / "docs" for layer in layers[1:])]
    filling = SiteFilling(FileLanguages(stack, own.vocabularies), problems, first, [], [])
    translating = Translating(root, [(layer.folder, layer.translates) for layer in stack], problems)
    texts = _read_texts(own, filling)
    reading = Reading(folders, root, filling.words, problems, translating)
    _read_parts(first, reading)
    docs = read_pages(own.pages(docs_dir), root, [part.file for part in parts], filling, problems)
    written = find_chapters(docs.values(), problems)
    removals = read_removals(layers, problems)
    chapters = removing.remove_pages(docs, written, removals)
    library = load_worksheets(own.tools(), root, written, filling.text, problems, texts, translating)
    situations = find_situations(docs, chapters.values(), problems)
    filling.links.extend(link for each in situations for link in each.links())
    records = _connect(library, layers, removals, texts, filling)
    _read_parts((part for part in parts if part not in first), replace(reading, fill=filling.text))
    removing.remove_entries(parts, removals)
    filling.links.extend(link for part in parts for link in part.links_within())
    translating.check_used((WORKSHEETS, "docs"))
    gone = removing.gone_of(removals, parts, written)
    titles = {f"{WORKSHEETS}/{id_}.md": each.title for id_, each in library.worksheets.items()}
    guide = Guide(docs, chapters, titles, gone.ids.get(PAGE, ()), texts, filling.words, problems)
    site = Site(
        words=own.words,
        vocabulary=own.vocabularies[own.language],
        texts=texts,
        docs=docs,
        chapters=chapters,
        situations=situations,
        library=library,
        parts=parts,
        links=filling.links,
        gone=gone,
        root=root,
        layers=layers,
        stack=stack,
        file_languages=filling.file_languages,
        translating=translating,
        languages=published_in(layers, own.brand.site_id == Brand().site_id, problems),
        language=own.language,
        translated=[],
        brand=own.brand,
        arranged=arranged(stack, guide, filling.text, date.today()),
        records=records,
        removals=removals,
        typed=filling.typed,
        problems=problems,
    )
    _check(site, folders)
    return site


def _read_edition(root: Path, edition: str, language: str, problems: Problems) -> _Edition:
    layers = with_languages(read_layers(root, edition, problems), problems)
    language = language or layers[-1].language
    stack = in_language(layers, language, problems)
    brand = replace(read_brand(stack, problems), language=language)
    words = {each: read_words(stack, problems, each) for each in {layer.language for layer in stack} | {language}}
    vocabularies = {each: Vocabulary(own, brand.names()) for each, own in words.items()}
    return _Edition(layers, stack, language, brand, words[language], vocabularies)


def _read_parts(parts: Iterable[PagePart], reading: Reading) -> None:
    for part in parts:
        part.read(reading)


def _read_texts(own: _Edition, filling: SiteFilling) -> Texts:
    files = [(layer.folder / TEXTS, layer.shown(TEXTS)) for layer in own.stack]
    return read_texts(own.language, files, filling.words, filling.problems, own.brand.tag)


def _check_layers(layers: Sequence[Layer], parts: Sequence[PagePart], problems: Problems) -> None:
    """Report files that nothing reads or no browser can show, and translations and copies that cannot be right."""
    check_languages(layers, problems)
    check_names(layers, (SETTINGS, BRAND, WORDS, copies.FILE), FOLDERS, [part.file for part in parts if part.file], problems)
    check_pictures(layers, problems)
    copies.check_copies(layers, problems)


def _connect(library: Library, layers: Sequence[Layer], removals: Removals, texts: Texts, filling: SiteFilling) -> Records:
    """Remove the tools that the edition goes without, connect the rest, and compare them with what was published."""
    folders = [layer.shown(WORKSHEETS) for layer in layers]
    records = read_records(layers[0].folder, folders, filling.problems)
    remove_tools(library, removals, records.names(), texts, filling.text)
    connect_links(library, folders, filling.problems)
    check_published(records, library, filling.problems)
    return records


def _check(site: Site, folders: Sequence[Path]) -> None:
    """Report markers and links that lead nowhere; `folders` are where links may find pages and files."""
    removing.check_said(site.removals, site)
    gone = site.gone.ids
    for source in site.docs.values():
        check_markers(source, site.markers, site.known, site.problems, site.retired, gone)
        check_html(source, site.problems)
        check_notes(source, site.problems)
        check_as_typed(source, site.problems)
    pages = [*site.docs, *(f"worksheets/{id_}.md" for id_ in (*site.library.worksheets, *site.library.broken))]
    pages += [sheet_schema.ADDRESS, work_schema.ADDRESS, *gone.get(PAGE, ())]
    overrides = [layer.folder / "overrides" for layer in site.stack]
    folders = [*folders, *folders_in(site.stack, "docs")]
    check_page_links([*site.docs.values(), *site.arranged.texts()], pages, [*folders, *overrides], site.problems)
    check_links(site.links, site.linkable, site.problems, site.retired, gone)
