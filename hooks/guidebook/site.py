"""Everything that is read before the first page is built: brand, words, Markdown, YAML files, and their problems."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.entries import path_shown
from guidebook.authoring.escaping import in_markdown
from guidebook.authoring.problems import Problems
from guidebook.authoring.source import Source, read_source
from guidebook.authoring.yaml_source import Node, read_text, read_yaml
from guidebook.checks.unread import check_names
from guidebook.edition.brand import Brand, read_brand
from guidebook.edition.texts import FOLDER as TEXTS
from guidebook.edition.texts import read_texts
from guidebook.edition.words import Vocabulary, read_words
from guidebook.guide.chapters import find_chapters
from guidebook.guide.links import CODE, Link, check_links, find_links
from guidebook.guide.markers import check_markers
from guidebook.guide.page_links import check_page_links
from guidebook.guide.raw_html import check_html
from guidebook.guide.situations import find_situations
from guidebook.html.book import Book, Reading
from guidebook.html.part import PagePart
from guidebook.library import sheet_schema
from guidebook.library.loader import load_worksheets
from guidebook.library.published_ids import Records, check_published, left_behind, read_records
from guidebook.parts import all_parts

LOCAL = "local"  # a fork's own folder; never exists upstream
BRAND, WORDS = "brand.yml", "words.yml"  # what it holds besides folders that are named as ours
FOLDERS = ("docs", "worksheets", "overrides")
WORKSHEETS = ("worksheets", f"{LOCAL}/worksheets")  # a later folder stands in for an earlier one


@dataclass(frozen=True)
class Site(Book):
    """One site as its authors wrote it, with whatever is wrong in it."""

    root: Path
    brand: Brand
    records: Records
    problems: Problems

    def fill(self, text: str, path: str, line: int = 1) -> str:
        """A text with the site's words put in."""
        return self.vocabulary.fill(text, path, line, self.problems)

    def warnings(self) -> list[str]:
        """What an author may want to know and need not mend: works that nothing cites, versions that are gone, no name."""
        of_parts = [warning for part in self.parts for warning in part.warnings(self)]
        ours = f"{LOCAL}/{BRAND} is not there: this edition would be published under our name and keep answers under our id."
        nameless = any((self.root / LOCAL).rglob("*")) and not (self.root / LOCAL / BRAND).exists()
        return [*of_parts, *left_behind(self.records, self.library), *self.library.left_out, *([ours] if nameless else [])]


@dataclass(frozen=True)
class _Filling:
    """Puts a site's words into what authors write, as a part of pages may have rewritten it, and gathers the links in it."""

    vocabulary: Vocabulary
    problems: Problems
    rewriting: Sequence[PagePart]
    links: list[Link]

    def words(self, text: str, path: str, line: int) -> str:
        """A text with words put in, and nothing else."""
        return self.vocabulary.fill(text, path, line, self.problems)

    def text(self, text: str, path: str, line: int) -> str:
        """A text that may hold links."""
        return self.words(self._linked(text, path, line), path, line)

    def page(self, text: str, path: str, line: int) -> str:
        """The same for the Markdown of a page, where a word must not be taken for more than a word."""
        filled = []
        for part in re.split(f"({CODE})", self._linked(text, path, line)):
            written = str if re.fullmatch(CODE, part) else in_markdown
            filled.append(self.vocabulary.fill(part, path, line, self.problems, written))
            line += part.count("\n")
        return "".join(filled)

    def _linked(self, text: str, path: str, line: int) -> str:
        for part in self.rewriting:
            text = part.rewrite(text)
        self.links.extend(find_links(text, path, line))
        return text


def read_site(root: Path, docs_dir: Path) -> Site:
    """Read the whole site; whatever is wrong anywhere is in its `problems`."""
    problems = Problems()
    parts = [part() for part in all_parts().values()]
    first = [part for part in parts if part.rewrites]
    check_names(root, LOCAL, (BRAND, WORDS), FOLDERS, [part.file for part in parts if part.file], problems)
    brand = _read_brand(root, docs_dir, problems)
    words = read_words(_local_yaml(root, WORDS, problems), f"{LOCAL}/{WORDS}", problems, brand.language)
    vocabulary = Vocabulary(words, brand.names())
    folders = [folder for folder in (docs_dir, root / LOCAL / "docs") if folder.is_dir()]
    filling = _Filling(vocabulary, problems, first, [])
    layers = [f"overrides/{TEXTS}", f"{LOCAL}/overrides/{TEXTS}"]
    texts = read_texts(brand.language, [(root / each, each) for each in layers], filling.words, problems)
    for part in first:
        part.read(Reading(folders, root, filling.words, problems))
    docs = _read_docs(
        folders, root, lambda uri, shown, text: read_source(uri, shown, text, filling.text, problems, filling.page), problems
    )
    chapters = find_chapters(docs.values(), problems)
    library = load_worksheets([root / folder for folder in WORKSHEETS], root, chapters, filling.text, problems, texts)
    situations = find_situations(docs, chapters.values(), problems)
    filling.links.extend(link for each in situations for link in each.links())
    records = read_records(root, WORKSHEETS, problems)
    check_published(records, library, problems)
    for part in parts:
        if part not in first:
            part.read(Reading(folders, root, filling.text, problems))
        filling.links.extend(part.links_within())
    site = Site(
        words=words,
        vocabulary=vocabulary,
        texts=texts,
        docs=docs,
        chapters=chapters,
        situations=situations,
        library=library,
        parts=parts,
        links=filling.links,
        root=root,
        brand=brand,
        records=records,
        problems=problems,
    )
    _check(site, folders)
    return site


def _check(site: Site, folders: Sequence[Path]) -> None:
    """Report what leads nowhere: markers, links by id, and links to pages and to files in some folders."""
    for source in site.docs.values():
        check_markers(source, site.markers, site.known, site.problems, site.retired)
        check_html(source, site.problems)
    pages = [*site.docs, *(f"worksheets/{id_}.md" for id_ in (*site.library.worksheets, *site.library.broken))]
    pages.append(sheet_schema.ADDRESS)
    overrides = (site.root / "overrides", site.root / LOCAL / "overrides")
    check_page_links(site.docs.values(), pages, [*folders, *overrides], site.problems)
    check_links(site.links, site.linkable, site.problems, site.retired)


def _read_brand(root: Path, docs_dir: Path, problems: Problems) -> Brand:
    """What a district calls itself, with a logo that is there."""
    path = f"{LOCAL}/{BRAND}"
    brand = read_brand(_local_yaml(root, BRAND, problems), path, problems)
    if brand.logo and not any((folder / brand.logo).is_file() for folder in (docs_dir, root / LOCAL / "docs")):
        message = f'there is no file "{brand.logo}" in docs/ or {LOCAL}/docs/ to show as the logo.'
        problems.add(path, brand.line_of("logo"), message)
    return brand


def _read_docs(
    folders: list[Path], root: Path, read: Callable[[str, str, str], Source], problems: Problems
) -> dict[str, Source]:
    """Every Markdown file by its address; one in a later folder stands in for one before it."""
    docs: dict[str, Source] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.md")):
            shown = path_shown(path, root)
            text = read_text(path, shown, problems)
            if text is not None:
                uri = path.relative_to(folder).as_posix()
                docs[uri] = read(uri, shown, text)
    return docs


def _local_yaml(root: Path, name: str, problems: Problems) -> Node | None:
    path = root / LOCAL / name
    if not path.exists():
        return None
    text = read_text(path, f"{LOCAL}/{name}", problems)
    return read_yaml(text, f"{LOCAL}/{name}", problems) if text is not None else None
