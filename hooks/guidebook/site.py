"""Everything that is read before the first page is built: brand, words, Markdown, worksheets, and their problems."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from .brand import Brand, read_brand
from .chapters import Chapter, Source, find_chapters
from .embedding import check_markers
from .links import Link, check_links, find_links
from .loader import Library, load_worksheets
from .problems import Problems
from .published_ids import FILE as PUBLISHED_IDS
from .published_ids import check_published, read_published
from .words import Vocabulary, Words, read_words
from .yaml_source import Node, read_text, read_yaml

LOCAL = "local"  # a fork's own folder; never exists upstream
WORKSHEETS = ("worksheets", f"{LOCAL}/worksheets")  # a later folder stands in for an earlier one


@dataclass(frozen=True)
class Site:
    """One site as its authors wrote it. `docs` holds the Markdown by its address below docs/, words put in."""

    root: Path
    brand: Brand
    words: Words
    vocabulary: Vocabulary
    docs: dict[str, Source]
    chapters: dict[str, Chapter]
    library: Library
    problems: Problems = field(default_factory=Problems)

    def fill(self, text: str, path: str, line: int = 1) -> str:
        """A text with the site's words put in."""
        return self.vocabulary.fill(text, path, line, self.problems)


def read_site(root: Path, docs_dir: Path) -> Site:
    """Read the whole site; whatever is wrong anywhere is in its `problems`."""
    problems = Problems()
    brand = read_brand(_local_yaml(root, "brand.yml", problems), f"{LOCAL}/brand.yml", problems)
    if brand.logo and not any((folder / brand.logo).is_file() for folder in (docs_dir, root / LOCAL / "docs")):
        message = f'there is no file "{brand.logo}" in docs/ or {LOCAL}/docs/ to show as the logo.'
        problems.add(f"{LOCAL}/brand.yml", brand.line_of("logo"), message)
    words = read_words(_local_yaml(root, "words.yml", problems), f"{LOCAL}/words.yml", problems)
    vocabulary = Vocabulary(words, brand.names())

    links: list[Link] = []

    def fill(text: str, path: str, line: int) -> str:
        links.extend(find_links(text, path, line))
        return vocabulary.fill(text, path, line, problems)

    docs: dict[str, Source] = {}
    for folder in (docs_dir, root / LOCAL / "docs"):
        for path in sorted(folder.rglob("*.md")) if folder.is_dir() else ():
            shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
            text = read_text(path, shown, problems)
            if text is not None:
                uri = path.relative_to(folder).as_posix()
                docs[uri] = Source(uri, shown, fill(text, shown, 1))
    chapters = find_chapters(docs.values(), problems)
    library = load_worksheets([root / folder for folder in WORKSHEETS], root, chapters, fill, problems)
    for beside in WORKSHEETS:
        published = read_published(root / beside / PUBLISHED_IDS, f"{beside}/{PUBLISHED_IDS}", problems)
        check_published(published, beside, library, problems)
    known = sorted({*library.worksheets, *library.broken})
    for source in docs.values():
        check_markers(source, known, problems)
    check_links(links, known, chapters, problems)
    return Site(root, brand, words, vocabulary, docs, chapters, library, problems)


def _local_yaml(root: Path, name: str, problems: Problems) -> Node | None:
    path = root / LOCAL / name
    if not path.exists():
        return None
    text = read_text(path, f"{LOCAL}/{name}", problems)
    return read_yaml(text, f"{LOCAL}/{name}", problems) if text is not None else None
