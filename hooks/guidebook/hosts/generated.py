"""The files of a built site that nobody wrote: they are made from what was read."""

from __future__ import annotations

from guidebook.authoring.options import options_of
from guidebook.edition.brand import Brand
from guidebook.edition.layers import folders_in
from guidebook.edition.palette import Palette
from guidebook.html.rendering import Renderer
from guidebook.library import catalog, sheet_schema, work_schema
from guidebook.site import Site

ICON = "assets/icon.svg"  # below docs/: ours, or an edition's own


def files_of(site: Site, renderer: Renderer) -> dict[str, str]:
    """A script for each tool, the schemas of saved files, and perhaps an icon: the content of each by its address."""
    worksheets = site.library.worksheets.values()
    head = site.texts("worksheet.team"), site.texts("worksheet.date")
    tools = {catalog.address(each): catalog.as_script(each, *head) for each in worksheets if each.asks}
    schemas = {sheet_schema.ADDRESS: sheet_schema.as_text(worksheets), work_schema.ADDRESS: work_schema.as_text()}
    return {**tools, **schemas, **_icon(site, renderer)}


def brand_style(renderer: Renderer, brand: Brand) -> str:
    """The CSS with the colors and the typeface of a site."""
    return str(renderer.render("look/brand.css.html", brand=brand, names=list(options_of(Palette))))


def _icon(site: Site, renderer: Renderer) -> dict[str, str]:
    """An icon for an edition that has a name of its own but no icon, by its address; otherwise nothing."""
    own = folders_in(site.layers[1:], "docs")
    if site.brand.site_name == Brand().site_name or any((folder / ICON).is_file() for folder in own):
        return {}
    return {ICON: str(renderer.render("look/icon.svg.html", brand=site.brand))}
