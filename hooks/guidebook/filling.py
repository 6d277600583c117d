"""Puts the site's words into whatever authors write, and collects the links and texts along the way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from guidebook.authoring.escaping import in_markdown
from guidebook.authoring.problems import Problems, file_of
from guidebook.checks.still_named import TextAt
from guidebook.edition.file_languages import FileLanguages
from guidebook.guide.links import CODE, Link, find_links
from guidebook.html.part import PagePart


@dataclass(frozen=True)
class SiteFilling:
    """Puts a site's words into what authors write, once the parts of pages have rewritten it, and collects the links in it.

    Every method takes a text, the file it is in, and the line it starts on; a word that does not exist is added to `problems`.
    """

    file_languages: FileLanguages
    problems: Problems
    rewriting: Sequence[PagePart]
    links: list[Link]  # every link by id found so far
    typed: list[TextAt]  # every text seen so far that may hold links, before words were put in

    def words(self, text: str, path: str, line: int) -> str:
        """A text with words put in, and nothing else."""
        words = self.file_languages.vocabulary(file_of(path, line)) if "$" in text else None
        return words.fill(text, path, line, self.problems) if words else text

    def text(self, text: str, path: str, line: int) -> str:
        """A text that may hold links."""
        return self.words(self._linked(text, path, line), path, line)

    def page(self, text: str, path: str, line: int) -> str:
        """The same for the Markdown of a page, where a word must not be taken for markup."""
        filled = []
        for part in re.split(f"({CODE})", self._linked(text, path, line)):
            written = str if re.fullmatch(CODE, part) else in_markdown
            filled.append(self.file_languages.vocabulary(file_of(path, line)).fill(part, path, line, self.problems, written))
            line += part.count("\n")
        return "".join(filled)

    def _linked(self, text: str, path: str, line: int) -> str:
        for part in self.rewriting:
            text = part.rewrite(text)
        self.links.extend(find_links(text, path, line))
        self.typed.append((path, line, text))
        return text
