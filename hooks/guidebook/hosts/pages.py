"""What MkDocs is told at each event of a build: which pages are generated, what each is made of, and what stops the build.

What a build keeps from one event to the next is in `one_build`.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from guidebook.authoring.problems import GuidebookError
from guidebook.edition.languages import LANGUAGES
from guidebook.edition.layers import LOCAL, SETTINGS
from guidebook.guide.addresses import Addresses
from guidebook.guide.links import replace_links
from guidebook.guide.page_links import check_anchors, with_readable
from guidebook.hosts import preview
from guidebook.hosts.contexts import seen_anywhere, seen_on_page
from guidebook.hosts.generated import brand_style, files_of
from guidebook.hosts.languages import address_of, languages_of, set_up_search
from guidebook.hosts.locating import note_menu
from guidebook.hosts.one_build import CACHE, BegunPage, Build, note_languages, set_up
from guidebook.hosts.page_files import leave_out, navigation, with_ours
from guidebook.hosts.problems_page import problems_page
from guidebook.hosts.serving import watched
from guidebook.html.embedding import Embedding
from guidebook.html.place import Place
from guidebook.html.print_notes import PrintNotes
from guidebook.html.templates import Guarded, keep_compiled, once, say_in
from guidebook.outputs.bundles import BRAND
from guidebook.outputs.policy import with_policy
from guidebook.outputs.search import for_search
from guidebook.outputs.whitespace import without_space_between_blocks
from guidebook.site import Site, read_site

ALL_TOOLS = "worksheets/index.md"
SEARCH_WORKER = "assets/javascripts/workers/search."  # how the address of the theme's script that searches begins


def prepare(config: MkDocsConfig) -> MkDocsConfig:
    """Read the whole site before anything is built, and set up MkDocs with what was read.

    Raises:
        PluginError: with every problem in every file, unless pages are being served.
    """
    root = Path(config.config_file_path).parent.absolute()  # relative where the command named the file
    extra = config.extra
    site = read_site(root, Path(config.docs_dir), extra.get("edition") or LOCAL, extra.get("language") or "")
    build = set_up(config, site)
    config.extra["guidebook"] = build
    config.site_name = site.fill(config.site_name, "mkdocs.yml")
    config.site_description = site.fill(config.site_description or "", "mkdocs.yml")
    config.copyright = site.brand.rights
    config.site_url = address_of(site, config.site_url or "")
    set_up_search(config.plugins, site.texts)
    note_menu(config.nav, root, site.problems)
    config.nav = navigation(site.arranged.menu)
    leave_out(site.arranged.outputs, config)
    if site.brand.logo:
        config.theme["logo"] = site.brand.logo
    if site.brand.icon:
        config.theme["favicon"] = site.brand.icon
    if build.serving:
        config.watch += [each for layer in site.stack[1:] for each in watched(layer.folder)]
        config.watch += [str(path) for path in (root / SETTINGS, root / LANGUAGES) if path.exists()]
        if not extra.get("language"):  # otherwise only that one is to be shown
            extra["all_languages"] = True
        note_languages(site.languages[1:] if extra.get("all_languages") else [])
    if not build.serving:
        _stop_at(site)
    return config


def _stop_at(site: Site, outcome: str = "nothing was built") -> None:
    try:
        site.problems.raise_if_any(outcome)
    except GuidebookError as error:
        raise PluginError(str(error)) from None


def add_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page and a script for each worksheet, the schemas of saved files, and an edition's own files."""
    build = _build(config)
    build.bundles.parts[BRAND] = brand_style(build.renderer, build.site.brand)
    generated = {**build.bundles.alone((each.src_uri, each.src_dir) for each in files), **files_of(build.site, build.renderer)}
    generated |= {name: build.bundles.part(name) for name in preview.FILES if build.serving}
    return with_ours(files, config, build.site, generated, broken_too=build.serving)


def source(page: Page, config: MkDocsConfig) -> str | None:
    """The Markdown of a page with words put in, before MkDocs looks for its title; None for a page that is generated."""
    doc = _build(config).site.docs.get(page.file.src_uri)
    return doc.markdown() if doc else None


def prepare_templates(environment: Environment, config: MkDocsConfig, files: Files) -> Guarded:
    """Set up the theme's templates, with ours in place of some: whatever they insert is escaped, unless marked as HTML.

    While problems are shown, no template is used.

    Raises:
        PluginError: with what went wrong when the parts of pages were made, unless pages are being served.
    """
    build = _build(config)
    for file in files.documentation_pages():
        check_anchors(build.site.docs.get(file.src_uri), _wrong_anchors(file.page), build.site.problems)
    if not build.serving:
        _stop_at(build.site)
    environment.autoescape = True
    keep_compiled(environment, build.site.root / CACHE)
    environment.globals["once"] = once()
    build.all_tools = files.get_file_from_path(ALL_TOOLS)
    environment.globals["search_worker"] = next(file.src_uri for file in files if file.src_uri.startswith(SEARCH_WORKER))
    environment.globals["guidebook"] = seen_anywhere(build.site, build.bundles, urlsplit(config.site_url or "/").path)
    say_in(environment, build.site.texts)
    environment.undefined = build.mistakes.strict_in_own()
    problems = build.site.problems
    return Guarded(environment, build.mistakes, lambda: problems_page(problems.lines()) if build.serving and problems else "")


def _wrong_anchors(page: Page | None) -> Iterator[str]:
    """The links on a page, as they were typed, to places that do not exist on the pages they lead to."""
    for target, links in ((page and page.links_to_anchors) or {}).items():
        known = target.page.present_anchor_ids if target.page else None
        yield from (typed for anchor, typed in links.items() if known is not None and anchor not in known)


def begin_page(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Turn links by id into links that MkDocs follows and checks, and set up the extensions that put parts into this page.

    Returns the Markdown to convert.
    """
    build = _build(config)
    here = page.file
    if not build.pages_by_url:
        build.pages_by_url.update({file.url: file for file in files.documentation_pages()})
    addresses = Addresses(here, build.site, config.site_url or "", files.get_file_from_path, build.pages_by_url)
    own = here.src_uri.removeprefix("worksheets/").removesuffix(".md") if here.src_uri.startswith("worksheets/") else ""
    place = Place(Path(here.src_uri).stem, addresses.to, addresses.full, addresses.page, own)
    build.begun[here.src_uri] = BegunPage(place)
    notes = PrintNotes(addresses.note, build.site.texts)
    config.markdown_extensions = [*build.extensions, Embedding(build.site, build.renderer, place), notes]  # type: ignore[list-item]  # it takes instances
    # Search takes titles for HTML, and templates would escape them, so a title is HTML that needs no escaping.
    source = build.site.docs.get(here.src_uri)
    page.meta["title"] = Markup.escape(page.meta.get("title") or (source.title if source else page.title))
    return with_readable(replace_links(build.site.gone.out_of(markdown, here.src_uri), addresses.in_markdown))


def give_to_search(html: str, page: Page, config: MkDocsConfig) -> str:
    """What search should read of a page's content. After search, `add_context` brings the whole content back."""
    _build(config).begun[page.file.src_uri].content = html
    return for_search(html)


def add_context(context: dict[str, Any], page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """Add a `PageContext` to what the templates of a page see, as `guidebook`.

    In the navigation, the page of a worksheet counts as part of the page of all tools.
    """
    build = _build(config)
    begun = build.begun[page.file.src_uri]
    page.content = Markup(begun.content)
    site, place = build.site, begun.place
    languages = languages_of(site, page.file.src_uri, page.file.url, bool(config.extra.get("all_languages")))
    context["guidebook"] = seen_on_page(site, build.bundles, build.sections, place, page.meta["title"], page.content, languages)
    if tools := build.all_tools and build.all_tools.page:
        tools.active = page is tools or bool(context["guidebook"].worksheet)
    return context


def end_build(config: MkDocsConfig) -> None:
    """Write the scripts and styles that the built pages ask for.

    Raises:
        PluginError: with what is wrong with the templates of pages, unless pages are being served.
    """
    build = _build(config)
    if not build.serving:
        _stop_at(build.site, "what was built is incomplete")
    build.bundles.write(Path(config.site_dir))
    for line in build.site.drift():
        logging.getLogger("mkdocs.guidebook").info(line)


def finish(html: str, config: MkDocsConfig, page: Page | None = None) -> str:
    """The finished page, with its security policy and without white space that nobody sees.

    While it is served to its author, it has neither, so that it can reload itself; it has a strip for authors above it.
    """
    if not (build := _build(config)).serving:
        return with_policy(without_space_between_blocks(html))
    return preview.for_author(html, page.file.src_uri, build.site, Path(config.site_dir)) if page else html


def _build(config: MkDocsConfig) -> Build:
    build: Build = config.extra["guidebook"]
    return build
