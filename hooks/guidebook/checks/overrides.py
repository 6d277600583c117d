"""Checks templates, scripts and styles, ours and a district's, before anything is built from them."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring import syntax
from guidebook.authoring.entries import path_shown
from guidebook.authoring.problems import Problems, did_you_mean
from guidebook.authoring.source import Source
from guidebook.authoring.yaml_source import read_text
from guidebook.checks.unread import files
from guidebook.outputs.bundles import TEXT, is_part

LARGEST = 2_000_000  # a library that a district brings along may be large
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
REFERENCE = re.compile(r"\{%-?\s*(extends|include|import|from)\s+[\"']([^\"']+)[\"'](?!\s*~|\s+ignore missing)")


@dataclass(frozen=True)
class Overrides:
    """The folders of templates, scripts and styles; a file in an earlier folder replaces one of the same name in a later."""

    root: Path
    own: Sequence[Path]  # what authors of this site write: a district's folder first, ours last
    theme: Sequence[Path]  # what those build on, which is not checked
    sound: Path  # a file that remembers, by hash, which contents had no mistakes, as parsing takes time
    texts: str = ""  # the file of texts in the site's language, which any folder may have
    said: Collection[str] = ()  # the keys of all texts; where empty, keys in scripts are not checked

    def check(self, pages: Iterable[Source], problems: Problems) -> None:
        """Report syntax errors, references to templates and texts that do not exist, and files of a district's that are unused.

        `pages` are those whose front matter may name a template.
        """
        before = self._remembered()
        now = set()
        for path in self._files():
            name = path_shown(path, self.root)
            text = read_text(path, name, problems, LARGEST)
            if text is None:
                continue
            mark = hashlib.sha256(f"{path.suffix}\n{text}".encode()).hexdigest()
            mistakes = [] if mark in before else list(syntax.CHECKS[path.suffix](text))
            for line, message in mistakes:
                problems.add(name, line, message)
            if not mistakes:
                now.add(mark)
                self._check_references(path, name, text, problems)
                self._check_texts(path, name, text, problems)
        self._remember(now, before)
        for folder in self.own[:-1]:
            self._check_used(folder, problems)
        for page in pages:
            template = page.meta.get("template")
            if page.front and template and not self._has(str(template)):
                problems.add(page.path, page.front.key_lines["template"], self._none_of(str(template)))

    def _check_references(self, path: Path, name: str, text: str, problems: Problems) -> None:
        if path.suffix != ".html":
            return
        own_name = next(path.relative_to(folder).as_posix() for folder in self.own if path.is_relative_to(folder))
        text = COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
        for found in REFERENCE.finditer(text):
            how, template = found.groups()
            line = text.count("\n", 0, found.start()) + 1
            if how == "extends" and template == own_name:
                message = (
                    "a template cannot extend itself: it replaces ours of the same name. Copy what you want to keep of ours."
                )
                problems.add(name, line, message)
            elif not self._has(template):
                problems.add(name, line, self._none_of(template))

    def _check_texts(self, path: Path, name: str, text: str, problems: Problems) -> None:
        """Report keys of texts in a script that do not exist."""
        for found in TEXT.finditer(text) if path.suffix == ".js" and self.said else ():
            if found[2] not in self.said:
                message = f'there is no text "{found[2]}". {did_you_mean(found[2], self.said)}'
                problems.add(name, text.count("\n", 0, found.start()) + 1, message)

    def _files(self) -> Iterator[Path]:
        for folder in self.own:
            yield from sorted(path for path in folder.rglob("*") if path.suffix in syntax.CHECKS and path.is_file())

    def _has(self, template: str) -> bool:
        return any((folder / template).is_file() for folder in (*self.own, *self.theme))

    def _check_used(self, folder: Path, problems: Problems) -> None:
        """Report each file of a layer that replaces no file below it and that no other file of the layer mentions."""
        below = [each for each in (*self.own, *self.theme) if each != folder]
        named = {path: path.read_text(encoding="utf-8", errors="replace") for path in written(folder.parent)}
        for path in files(folder):
            address = path.relative_to(folder).as_posix()
            if address == self.texts or any((each / address).is_file() for each in below):
                continue
            if is_part(address) or not any(path.name in text for by, text in named.items() if by != path):
                known = {self.texts} | {each.relative_to(layer).as_posix() for layer in below for each in files(layer)}
                hint = did_you_mean(address, known, "No page, template, script or style of yours names it.")
                problems.add(path_shown(path, self.root), 0, f"this replaces no file of ours, and nothing uses it. {hint}")

    def _none_of(self, template: str) -> str:
        """The message about a template that does not exist."""
        folders = (*self.own, *self.theme)
        known = {path.relative_to(folder).as_posix() for folder in folders for path in folder.rglob("*.html")}
        return f'there is no template "{template}". {did_you_mean(template, known)}'

    def _remembered(self) -> set[str]:
        """The hashes of contents in which these same checks found no mistake."""
        lines = self.sound.read_text(encoding="utf-8").split() if self.sound.is_file() else []
        return set(lines) if _checks() in lines else set()

    def _remember(self, now: set[str], before: set[str]) -> None:
        if now | {_checks()} == before:
            return
        try:
            self.sound.parent.mkdir(parents=True, exist_ok=True)
            written = self.sound.with_name(
                f"{self.sound.name}-{os.getpid()}"
            )  # other builds may be reading it at the same time
            written.write_text("\n".join(sorted(now | {_checks()})), encoding="utf-8")
            written.replace(self.sound)
        except OSError:
            return  # nothing can be written here, so everything is parsed again next time


def written(folder: Path) -> Iterator[Path]:
    """The files of a folder that people write and that may mention others."""
    return (path for path in files(folder) if path.suffix in (*syntax.CHECKS, ".md", ".yml", ".json", ".svg"))


def _checks() -> str:
    """A hash of the checks themselves, as other checks may find other mistakes."""
    return hashlib.sha256(Path(syntax.__file__).read_bytes()).hexdigest()
