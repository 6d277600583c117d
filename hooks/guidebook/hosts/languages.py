"""Which languages a page exists in, and how much of a site is in its language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from guidebook.edition.languages import Elsewhere, elsewhere
from guidebook.edition.texts import Texts
from guidebook.exchange.message import TranslationJob
from guidebook.exchange.outdated import reminders
from guidebook.outputs.search import languages_of_search, separator
from guidebook.site import Site


@dataclass(frozen=True)
class PageLanguages:
    """The same page in other languages, and the language of its text where that is not the site's."""

    elsewhere: Sequence[Elsewhere]
    written_in: str


def languages_of(site: Site, src_uri: str, url: str, built: bool) -> PageLanguages:
    """The languages a page exists in, if all are `built`. It is known by its paths below docs/ and the site."""
    written = "" if is_translated(site, src_uri) else site.layers[0].language
    there = url if is_everywhere(site, src_uri) else "index.html"
    return PageLanguages(elsewhere(there, url, site.language, site.languages) if built else [], written)


def is_translated(site: Site, src_uri: str) -> bool:
    """Whether a page, by its address below docs/, is mostly in the site's language."""
    worksheet = site.library.worksheets.get(src_uri.removeprefix("worksheets/").removesuffix(".md"))
    if src_uri in site.docs:
        return site.file_languages.language(site.docs[src_uri].path) == site.language
    if not worksheet or site.file_languages.language(worksheet.path) == site.language:
        return True
    texts, said = site.translating.counted[worksheet.path]
    return 2 * said >= texts  # of one that is not, perhaps its name alone is


def is_everywhere(site: Site, src_uri: str) -> bool:
    """Whether a page is there in each of the site's languages: all are that are no translations of nothing."""
    return src_uri not in site.docs or any((layer.folder / "docs" / src_uri).is_file() for layer in site.layers)


def how_much_is_translated(site: Site) -> str:
    """How much of a site is translated into the language it is read in, in one line."""
    say = site.texts
    said = len(say.texts) - len(say.missing)
    tools = [is_translated(site, f"worksheets/{name}.md") for name in site.library.worksheets]
    pages = [is_translated(site, src_uri) for src_uri in site.docs]
    return (
        f"{site.language}: {said} of {len(say.texts)} texts, {sum(tools)} of {len(tools)} tools and {sum(pages)} of "
        f"{len(pages)} pages are translated. What is not is shown in the language of the site."
    )


def pages_behind(site: Site) -> list[str]:
    """Which pages of the edition's own translations are outdated, a line each."""
    own = next(layer for layer in reversed(site.layers) if layer.folder.is_dir())
    jobs = [TranslationJob(site.root, own.folder, each, site.problems) for each in site.languages if each != own.language]
    return [line for job in jobs for line in reminders(job, job.marks())]


def set_up_search(plugins: Mapping[str, Any], say: Texts) -> None:
    """Have the theme's search, one of the host's plugins, ignore accents and skip the language's stop words."""
    for search in (each for name, each in plugins.items() if name.endswith("search")):
        search.search_index.config["separator"] = separator(say("frame.search_passes_over"))
        search.search_index.config["lang"] = languages_of_search(search.search_index.config["lang"])


def address_of(site: Site, given: str) -> str:
    """Where a site is published in the language it is read in: as given, or as the edition says; else empty."""
    address = given or site.layers[-1].settings.address
    is_first = site.language == site.languages[0]
    return address if is_first or not address else f"{address.rstrip('/')}/{site.language}/"
