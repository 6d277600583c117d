"""The files and navigation of a site as MkDocs knows them, including generated files and a fork's own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from guidebook.authoring.escaping import in_markdown
from guidebook.authoring.stacked import is_for_people
from guidebook.edition.layers import folders_in
from guidebook.edition.menu import MenuEntry
from guidebook.edition.outputs import Outputs
from guidebook.guide.gone import PAGE
from guidebook.outputs.bundles import is_part
from guidebook.site import Site
from guidebook.worksheets.worksheet import Worksheet

SITEMAP = "sitemap.xml"  # made from the theme's template of this name
# Files that the theme's own pages would load and ours do not.
UNUSED = re.compile(r"assets/(javascripts/bundle|stylesheets/(main|palette))\.\w+\.min\.(js|css)|assets/images/favicon\.png$")


def navigation(entries: Iterable[MenuEntry]) -> list[Any]:
    """The menu as MkDocs reads `nav`: a list of paths, and of `{name: path}` and `{name: [entries]}`.

    A page to which the menu gives no name is called by its title.
    """
    return [{each.title: navigation(each.entries) or each.to} if each.title else each.to for each in entries]


def leave_out(outputs: Outputs, config: MkDocsConfig) -> None:
    """Keep MkDocs from building the outputs that an edition goes without: search, the sitemap."""
    for name, plugin in config.plugins.items():
        if name.rpartition("/")[2] == "search" and not outputs.search:
            plugin.config["enabled"] = False
    if not outputs.sitemap:
        config.theme.static_templates -= {SITEMAP}


def with_ours(files: Files, config: MkDocsConfig, site: Site, generated: Mapping[str, str], broken_too: bool = False) -> Files:
    """Add a page for each worksheet, an edition's own pages and files, and what is `generated`, by address.

    Pages that the edition goes without are left out. With `broken_too`, worksheets that could not be read have a page as well:
    while problems are shown in a browser, the page must exist to come back by itself.
    """
    for part in [file for file in files if is_part(file.src_uri) or _is_data(file.src_uri) or UNUSED.match(file.src_uri)]:
        files.remove(part)
    template = files.get_file_from_path(SITEMAP)  # an ordinary file now, not a template that is filled in
    if template:
        files.remove(template)
    for docs in folders_in(site.stack[1:], "docs"):
        for path in sorted(docs.rglob("*")):
            uri = path.relative_to(docs).as_posix()
            if path.is_file() and not _is_data(uri) and not is_for_people(uri):
                _replace(files, File(uri, str(docs), config.site_dir, config.use_directory_urls))
    for gone in [file for file in files if site.gone.has(PAGE, file.src_uri)]:
        files.remove(gone)
    library = site.library
    pages = {each.id: _worksheet_page(each) for each in (*library.worksheets.values(), *library.retired.values())}
    pages |= {id_: f"# {id_}" for id_ in library.broken if broken_too}
    for id_, page in pages.items():
        _replace(files, File.generated(config, f"worksheets/{id_}.md", content=page, inclusion=InclusionLevel.NOT_IN_NAV))
    for address, content in generated.items():
        _replace(files, File.generated(config, address, content=content))
    return files


def _is_data(src_uri: str) -> bool:
    """Whether a file in docs/ is data that pages are made from, rather than a page or picture."""
    return src_uri.endswith((".yml", ".yaml"))


def _replace(files: Files, file: File) -> None:
    existing = files.get_file_from_path(file.src_uri)
    if existing:
        files.remove(existing)
    files.append(file)


def _worksheet_page(worksheet: Worksheet) -> str:
    front: dict[str, Any] = {"title": worksheet.title, "description": worksheet.summary, "template": "worksheet.html"}
    if worksheet.became:
        front["search"] = {"exclude": True}
    elif worksheet.type == "questions":
        front["search"] = {"boost": 0.5}  # so that search ranks its chapter, which has the same words in its title, above it
    if worksheet.tags:
        front["tags"] = list(worksheet.tags)
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in front.items()]
    return "\n".join(
        [
            "---",
            *lines,
            "hide: [navigation, toc]",
            "---",
            "",
            f"# {in_markdown(worksheet.title)}",
            "",
            f"[[worksheet {worksheet.id}]]",
        ]
    )
