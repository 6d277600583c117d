"""Everything that is read before the first page is built: brand, words, Markdown, YAML files, and their problems."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from guidebook.authoring.entries import Entries, path_shown, read_entries
from guidebook.authoring.escaping import in_markdown
from guidebook.authoring.problems import Problems
from guidebook.authoring.source import Source, read_source
from guidebook.authoring.yaml_source import Node, read_text, read_yaml
from guidebook.checks.unread import check_names
from guidebook.edition.brand import Brand, read_brand
from guidebook.edition.texts import FOLDER as TEXTS
from guidebook.edition.texts import Texts, read_texts
from guidebook.edition.words import Vocabulary, Words, read_words
from guidebook.figures.figure import Figure
from guidebook.guide.chapters import Chapter, find_chapters
from guidebook.guide.links import CODE, Link, check_links, find_links
from guidebook.guide.markers import check_markers
from guidebook.guide.page_links import check_page_links
from guidebook.guide.raw_html import check_html
from guidebook.library.loader import Library, load_worksheets
from guidebook.library.published_ids import Records, check_published, left_behind, read_records
from guidebook.parts import bibliography, glossary, stories
from guidebook.parts.bibliography import Work, cite
from guidebook.parts.figure_loader import load_figures
from guidebook.parts.glossary import Term
from guidebook.parts.stories import Story

LOCAL = "local"  # a fork's own folder; never exists upstream
BRAND, WORDS = "brand.yml", "words.yml"  # what it holds besides folders that are named as ours
FOLDERS = ("docs", "worksheets", "overrides")
WORKSHEETS = ("worksheets", f"{LOCAL}/worksheets")  # a later folder stands in for an earlier one


@dataclass(frozen=True)
class Site:
    """One site as its authors wrote it. `docs` holds the Markdown by its address below docs/, words put in."""

    root: Path
    brand: Brand
    words: Words
    vocabulary: Vocabulary
    texts: Texts
    docs: dict[str, Source]
    chapters: dict[str, Chapter]
    library: Library
    records: Records
    works: Entries[Work]
    terms: Entries[Term]
    stories: Entries[Story]
    figures: Entries[Figure]
    links: list[Link]
    problems: Problems = field(default_factory=Problems)

    def fill(self, text: str, path: str, line: int = 1) -> str:
        """A text with the site's words put in."""
        return self.vocabulary.fill(text, path, line, self.problems)

    @cached_property
    def titles(self) -> dict[str, str]:
        """The title of every page that can be linked to, by its address below docs/."""
        titles = {source.src_uri: source.title for source in self.docs.values()}
        titles.update({each.src_uri: f"Chapter {each.chapter}: {each.title}" for each in self.chapters.values()})
        return titles | {f"worksheets/{id_}.md": each.title for id_, each in self.library.worksheets.items()}

    def warnings(self) -> list[str]:
        """What an author may want to know and need not mend: works that nothing cites, versions that are gone, no name."""
        cited = {link.id for link in self.links if link.to == "reference"}
        uncited = [
            f'{work.path}:{work.line}: nothing cites "{id_}".' for id_, work in self.works.found.items() if id_ not in cited
        ]
        ours = f"{LOCAL}/{BRAND} is not there: this edition would be published under our name and keep answers under our id."
        nameless = any((self.root / LOCAL).rglob("*")) and not (self.root / LOCAL / BRAND).exists()
        return [*uncited, *left_behind(self.records, self.library), *([ours] if nameless else [])]


def read_site(root: Path, docs_dir: Path) -> Site:
    """Read the whole site; whatever is wrong anywhere is in its `problems`."""
    problems = Problems()
    check_names(root, LOCAL, (BRAND, WORDS), FOLDERS, problems)
    brand = _read_brand(root, docs_dir, problems)
    words = read_words(_local_yaml(root, WORDS, problems), f"{LOCAL}/{WORDS}", problems)
    vocabulary = Vocabulary(words, brand.names())
    folders = [folder for folder in (docs_dir, root / LOCAL / "docs") if folder.is_dir()]

    def fill_words(text: str, path: str, line: int) -> str:
        return vocabulary.fill(text, path, line, problems)

    layers = [f"overrides/{TEXTS}", f"{LOCAL}/overrides/{TEXTS}"]
    texts = read_texts(brand.language, [(root / each, each) for each in layers], fill_words, problems)
    works = read_entries(Work, bibliography.FILE, folders, root, fill_words, problems)
    links: list[Link] = []

    def fill(text: str, path: str, line: int) -> str:
        text = cite(text, works.found)
        links.extend(find_links(text, path, line))
        return fill_words(text, path, line)

    def fill_page(text: str, path: str, line: int) -> str:
        """The same for the Markdown of a page, where a word must not be taken for more than a word."""
        text = cite(text, works.found)
        links.extend(find_links(text, path, line))
        filled = []
        for part in re.split(f"({CODE})", text):
            written = str if re.fullmatch(CODE, part) else in_markdown
            filled.append(vocabulary.fill(part, path, line, problems, written))
            line += part.count("\n")
        return "".join(filled)

    docs = _read_docs(
        folders, root, lambda uri, shown, text: read_source(uri, shown, text, fill, problems, fill_page), problems
    )
    chapters = find_chapters(docs.values(), problems)
    library = load_worksheets([root / folder for folder in WORKSHEETS], root, chapters, fill, problems, texts)
    records = read_records(root, WORKSHEETS, problems)
    check_published(records, library, problems)
    terms = read_entries(Term, glossary.FILE, folders, root, fill, problems)
    places = read_entries(Story, stories.FILE, folders, root, fill, problems)
    figures = load_figures(folders, root, fill, problems)
    known = {
        "worksheet": sorted({*library.worksheets, *library.broken}),
        "chapter": list(chapters),
        "story": places.known,
        "term": terms.known,
        "reference": works.known,
        "figure": figures.known,
    }
    for source in docs.values():
        check_markers(source, known, problems, retired=library.retired)
        check_html(source, problems)
    pages = [*docs, *(f"worksheets/{id_}.md" for id_ in known["worksheet"])]
    check_page_links(docs.values(), pages, [*folders, root / "overrides", root / LOCAL / "overrides"], problems)
    links += _links_between(terms, places, figures)
    check_links(links, known, problems, retired=library.retired)
    return Site(
        root, brand, words, vocabulary, texts, docs, chapters, library, records, works, terms, places, figures, links, problems
    )


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


def _links_between(terms: Entries[Term], places: Entries[Story], figures: Entries[Figure]) -> list[Link]:
    """The ids that entries name outside their texts."""
    links = [Link(term.path, term.line_of("see"), "term", id_) for term in terms.found.values() for id_ in term.see]
    for story in places.found.values():
        links += [Link(story.path, story.line_of("chapters"), "chapter", id_) for id_ in story.chapters]
        links += [Link(story.path, story.line_of("sources"), "reference", id_) for id_ in story.sources]
    for figure in figures.found.values():
        links += [Link(figure.path, line, to, id_) for line, to, id_ in figure.leads_to()]
    return links


def _local_yaml(root: Path, name: str, problems: Problems) -> Node | None:
    path = root / LOCAL / name
    if not path.exists():
        return None
    text = read_text(path, f"{LOCAL}/{name}", problems)
    return read_yaml(text, f"{LOCAL}/{name}", problems) if text is not None else None
