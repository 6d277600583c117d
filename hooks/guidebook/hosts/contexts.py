"""Puts together what the templates of a page see (`html/context.py` says what each name is)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from guidebook.guide.sections import ChapterSection
from guidebook.hosts.languages import PageLanguages
from guidebook.html.around import around
from guidebook.html.context import PageContext
from guidebook.html.place import Place
from guidebook.kinds import needs_of
from guidebook.outputs.bundles import FORM_ON_PAPER, FORM_ON_SCREEN, READING, Bundles
from guidebook.site import Site


def seen_on_page(
    site: Site,
    bundles: Bundles,
    sections: Mapping[str, ChapterSection],
    place: Place,
    title: Markup,
    content: Markup,
    languages: PageLanguages | None = None,
) -> PageContext:
    """What the templates of one page see.

    `sections` gives the section of its chapter that introduces each worksheet, by its id. `place` knows the page, and what has
    been put on it.
    """
    worksheet = site.library.worksheets.get(place.own_worksheet)
    needs = [*needs_of(place.kinds), *sorted(place.form_scripts)]
    return PageContext(
        **_alike(site),
        around=around(site.arranged, site.titles, place.address, place.page_address, site.gone),
        styles=list(_styles(bundles, place, bool(worksheet))),
        print_styles=[bundles.style(FORM_ON_PAPER)] if place.holds_form else [],
        scripts=bundles.of_parts(place.needs),
        form_script=bundles.script(place.kinds, needs) if place.holds_form else "",
        form_later=bundles.later() if place.holds_form else {},
        address=place.address,
        title=title,
        content=content,
        chapter=site.chapters.get(worksheet.chapter if worksheet else place.chapter),
        section=sections.get(place.own_worksheet),
        worksheet=worksheet,
        elsewhere=languages.elsewhere if languages else [],
        written_in=languages.written_in if languages else "",
    )


def seen_anywhere(site: Site, bundles: Bundles, root: str = "/") -> PageContext:
    """What the templates see on a page that is shown at any address, such as "not found".

    `root` is the path of the site's address: all links on such a page begin with it.
    """

    def page_address(src_uri: str) -> str:
        return f"{root.rstrip('/')}/{src_uri.removesuffix('.md')}.html"

    def address(to: str, id_: str) -> str:
        src_uri, place = site.source_of(to, id_)
        return page_address(src_uri) + (f"#{place}" if place else "")

    return PageContext(
        **_alike(site),
        around=around(site.arranged, site.titles, address, page_address, site.gone),
        styles=[bundles.frame_style(), bundles.style([READING])],
    )


def _alike(site: Site) -> dict[str, Any]:
    """What is the same on every page, by its name in `PageContext`."""
    library = site.library
    return {
        "brand": site.brand,
        "chapters": list(site.chapters.values()),
        "worksheets": list(library.worksheets.values()),
        "retired": list(library.retired.values()),
        "has_search": site.arranged.outputs.search,
    }


def _styles(bundles: Bundles, place: Place, is_tool: bool) -> Iterator[str]:
    """The addresses of a page's styles: one that all pages share, and one for what is on this page."""
    yield bundles.frame_style()
    reading = [] if is_tool else [READING]
    form = FORM_ON_SCREEN if place.holds_form else []
    yield bundles.style([*reading, *sorted(bundles.there(place.needs, "css")), *form], place.kinds)
