"""Sets up the templates of a site, and turns a mistake in one into a problem of its file.

There are two sets. Ours (`environment`) make the parts of pages; those of MkDocs and its theme, with our replacements, make
the pages around these. Mistakes in both are reported in the same way, and none ends a run of `mkdocs serve`.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    Undefined,
)
from jinja2.utils import missing

from guidebook.authoring.entries import path_shown
from guidebook.authoring.problems import Problems
from guidebook.edition.texts import Texts

log = logging.getLogger("mkdocs.guidebook")


def environment(folders: list[Path]) -> Environment:
    """A Jinja environment for our templates; an earlier folder takes precedence over a later one."""
    return Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # each build makes an environment of its own
    )


def say_in(environment: Environment, texts: Texts) -> None:
    """Give templates the site's texts: `say("frame.menu")` is one text, `room("frame.results")` all those of a group."""
    environment.globals.update(say=texts.html, room=texts.room, language=texts.tag, direction=texts.direction)
    environment.filters["in_order"] = lambda words: sorted(words, key=texts.order)


def keep_compiled(environment: Environment, folder: Path) -> None:
    """Keep compiled templates in a folder: compiling them, with the theme's, takes a quarter of a build."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return  # nothing can be written here, so there is no cache
    environment.bytecode_cache = FileSystemBytecodeCache(str(folder), "%s")
    environment.auto_reload = False


def once() -> Callable[..., str]:
    """The function `once(*key)` for templates: what is inside a call of it depends only on the key, and is rendered once."""
    rendered: dict[tuple[str, ...], str] = {}

    def render(*key: str, caller: Callable[[], str]) -> str:
        if key not in rendered:
            rendered[key] = caller()
        return rendered[key]

    return render


@dataclass(frozen=True)
class Mistakes:
    """Turns mistakes in templates into problems. `folders` are those of authors, ours and editions'; not the theme's."""

    root: Path
    folders: list[Path]
    problems: Problems

    def note(self, error: Exception, template: str) -> None:
        """Add a problem for what was raised while a template was read or rendered: one for each file, as one mistake has many
        effects.
        """
        log.debug("".join(traceback.format_exception(error)))
        path, line = self._place(error) or (template, 0)
        if path not in {problem.path for problem in self.problems.found}:
            self.problems.add(path, line, f"the template cannot be used: {_in_words(error)}.")

    def strict_in_own(self) -> type[Undefined]:
        """The Jinja class for names that are not known: mistakes in authors' templates, and empty in the theme's."""
        is_own = self._is_own

        class UnknownName(Undefined):
            def __str__(self) -> str:
                if self._undefined_obj is missing and is_own(_template_shown_now()):
                    self._fail_with_undefined_error()
                return super().__str__()

        return UnknownName

    def _is_own(self, filename: str) -> bool:
        return filename.endswith(".html") and any(Path(filename).is_relative_to(folder) for folder in self.folders)

    def _place(self, error: Exception) -> tuple[str, int] | None:
        places = [(frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(error.__traceback__)]
        if isinstance(error, TemplateSyntaxError) and error.filename:
            places.append((error.filename, error.lineno))
        for filename, line in reversed(places):
            if self._is_own(filename):
                return path_shown(Path(filename), self.root), line
        return None


def _template_shown_now() -> str:
    """The file of the template that is being rendered."""
    frame = sys._getframe(1)
    while frame and "__jinja_template__" not in frame.f_globals:
        frame = frame.f_back  # type: ignore[assignment]  # rendering stands at the end
    return frame.f_globals["__jinja_template__"].filename or "" if frame else ""


def _in_words(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f'there is no template "{error.name}"'
    if isinstance(error, RecursionError):
        return "it uses itself again and again"
    if isinstance(error, UnicodeDecodeError):
        return "it is not a text file in UTF-8"
    said = str(getattr(error, "message", "") or error).rstrip(".")
    unknown = re.fullmatch(r"'(\w+)' is undefined|'[^']+' has no attribute '(\w+)'", said)
    return f'"{unknown[1] or unknown[2]}" is not known here' if unknown else said


class Guarded:
    """A Jinja environment in which a template that raises something is noted, and shown as `instead` says.

    `instead` is called before each template and after a mistake; unless it returns an empty text, that is shown.
    """

    def __init__(self, environment: Environment, mistakes: Mistakes, instead: Callable[[], str]) -> None:
        self.environment = environment
        self.mistakes = mistakes
        self.instead = instead

    def __getattr__(self, name: str) -> Any:
        return getattr(self.environment, name)

    def get_template(self, name: str) -> GuardedTemplate:
        """A template that notes its mistakes. Whether it exists is found out when it is rendered."""
        return GuardedTemplate(self, name)


@dataclass(frozen=True)
class GuardedTemplate:
    """One template of a guarded environment."""

    guarded: Guarded
    name: str

    def render(self, *arguments: Any, **context: Any) -> str:
        """The page, or what is shown instead of it. Never raises."""
        instead = self.guarded.instead()
        if instead:
            return instead
        try:
            return self.guarded.environment.get_template(self.name).render(*arguments, **context)
        except Exception as error:
            self.guarded.mistakes.note(error, self.name)
            return self.guarded.instead()
