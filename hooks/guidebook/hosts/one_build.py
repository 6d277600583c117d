"""What one build keeps from one event to the next: the site as it was read, and what its pages are rendered with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from guidebook.checks.overrides import Overrides
from guidebook.edition.layers import folders_in
from guidebook.guide.raw_html import Harmless
from guidebook.guide.sections import ChapterSection, tool_sections
from guidebook.hosts.languages import is_translated
from guidebook.html.place import Place
from guidebook.html.rendering import Renderer
from guidebook.html.templates import Mistakes, keep_compiled
from guidebook.html.text_tables import Alignment, TextTables
from guidebook.outputs.bundles import Bundles
from guidebook.outputs.minified import Minified
from guidebook.site import Site

CACHE = ".cache/escaping"  # for compiled templates that escape what they insert, which the name of a cached file does not tell
SCRIPTS = ".cache/scripts"  # a file for each language: scripts as browsers get them
SOUND = ".cache/sound"  # remembers which scripts and styles have passed their checks


@dataclass
class _Running:
    """What MkDocs is doing, from one build to the next."""

    command: str = "build"  # that it was started with
    languages: Sequence[str] = ()  # in which it is to show the site besides the first, as the last build read it


_running = _Running()


@dataclass
class BegunPage:
    """A page whose Markdown has been converted: MkDocs converts all pages before it puts the first into a template."""

    place: Place
    content: str = ""


@dataclass
class Build:
    """One build: the site as it was read, and what its pages are rendered with."""

    site: Site
    sections: dict[str, ChapterSection]  # a worksheet's id → the section of its chapter that introduces it
    renderer: Renderer
    bundles: Bundles
    mistakes: Mistakes
    extensions: list[Any]  # of Markdown, for every page
    begun: dict[str, BegunPage] = field(default_factory=dict)  # by path below docs/
    pages_by_url: dict[str, File] = field(default_factory=dict)
    all_tools: File | None = None  # the page of all tools

    @property
    def serving(self) -> bool:
        """Whether pages are being served to their author, who is shown mistakes in them."""
        return _running.command == "serve"


def note_command(*, command: str, dirty: bool) -> None:
    """Remember the command that MkDocs was started with: while it serves pages, mistakes are shown and do not end the run."""
    _running.command = command


def note_languages(codes: Sequence[str]) -> None:
    """Remember in which further languages the site is to be shown."""
    _running.languages = codes


def further_languages() -> Sequence[str]:
    """The codes of the languages in which the site is to be shown besides the first."""
    return _running.languages


def set_up(config: MkDocsConfig, site: Site) -> Build:
    """Check the templates, scripts and styles of all layers, and set up a build with them.

    In MkDocs' settings, an edition's folders of templates are put before ours, and ours before the theme's.
    """
    over_ours = folders_in(site.stack[1:], "overrides")[::-1]
    folders = [*over_ours, *(Path(folder) for folder in config.theme.dirs if Path(folder).is_dir())]
    config.theme.dirs[:] = [str(folder) for folder in folders]
    own = [folder for folder in folders if folder in (*over_ours, Path(config.theme.custom_dir or ""))]
    theme = [folder for folder in folders if folder not in own]
    Overrides(site.root, own, theme, site.root / SOUND, site.texts.file, site.texts.texts).check(
        site.docs.values(), site.problems
    )
    mistakes = Mistakes(site.root, own, site.problems)
    renderer = Renderer(folders, mistakes.note, site.texts)
    keep_compiled(renderer.environment, site.root / CACHE)
    belongs = {each.id: each.chapter for each in site.library.worksheets.values()}
    readable = (each for each in site.chapters.values() if is_translated(site, each.src_uri))  # tools show their headings
    sections = tool_sections(readable, site.docs, belongs)
    extensions = [*config.markdown_extensions, TextTables(), Alignment(), Harmless()]
    bundles = Bundles(folders, site.texts, own, Minified(site.root / SCRIPTS / f"{site.texts.tag}.json"))
    return Build(site, sections, renderer, bundles, mistakes, extensions)
