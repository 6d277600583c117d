"""Which languages a page exists in, and how much of a site has been translated."""

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
    """The same page in other languages; and the code of the language that its text is in, where that is not the site's."""

    elsewhere: Sequence[Elsewhere]
    written_in: str


def languages_of(site: Site, src_uri: str, url: str, built: bool) -> PageLanguages:
    """The languages of the page with the path `src_uri` below docs/ and the address `url` below that of the site.

    There are no others unless all languages of the site are `built`.
    """
    written = "" if is_translated(site, src_uri) else site.layers[0].language
    there = url if is_everywhere(site, src_uri) else "index.html"
    return PageLanguages(elsewhere(there, url, site.language, site.languages) if built else [], written)


def is_translated(site: Site, src_uri: str) -> bool:
    """Whether the page with the path `src_uri` below docs/ is mostly in the site's language."""
    worksheet = site.library.worksheets.get(src_uri.removeprefix("worksheets/").removesuffix(".md"))
    if src_uri in site.docs:
        return site.file_languages.language(site.docs[src_uri].path) == site.language
    if not worksheet or site.file_languages.language(worksheet.path) == site.language:
        return True
    texts, said = site.translating.counted[worksheet.path]
    return 2 * said >= texts  # of a tool that is not, perhaps only the name has been translated


def is_everywhere(site: Site, src_uri: str) -> bool:
    """Whether a page exists in each of the site's languages. The exceptions are pages that only a translation has."""
    return src_uri not in site.docs or any((layer.folder / "docs" / src_uri).is_file() for layer in site.layers)


def how_much_is_translated(site: Site) -> str:
    """One line that says how much of a site is translated into the language it was read in."""
    say = site.texts
    said = len(say.texts) - len(say.missing)
    tools = [is_translated(site, f"worksheets/{name}.md") for name in site.library.worksheets]
    pages = [is_translated(site, src_uri) for src_uri in site.docs]
    return (
        f"{site.language}: {said} of {len(say.texts)} texts, {sum(tools)} of {len(tools)} tools and {sum(pages)} of "
        f"{len(pages)} pages are translated. The rest is shown in the site's main language."
    )


def pages_behind(site: Site) -> list[str]:
    """Which pages of the edition's own translations are outdated, a line each."""
    own = next(layer for layer in reversed(site.layers) if layer.folder.is_dir())
    jobs = [TranslationJob(site.root, own.folder, each, site.problems) for each in site.languages if each != own.language]
    return [line for job in jobs for line in reminders(job, job.marks())]


def set_up_search(plugins: Mapping[str, Any], say: Texts) -> None:
    """Make the theme's search ignore accents and the words that say nothing in this language.

    `plugins` are the host's, by name; search is one of them, unless an edition goes without it.
    """
    for search in (each for name, each in plugins.items() if name.endswith("search")):
        search.search_index.config["separator"] = separator(say("frame.search_passes_over"))
        search.search_index.config["lang"] = languages_of_search(search.search_index.config["lang"])


def address_of(site: Site, given: str) -> str:
    """The address of a site in the language it was read in, from the address that is `given`, or else the edition's own.

    Empty where neither is known. Further languages are below the address of the first.
    """
    address = given or site.layers[-1].settings.address
    is_first = site.language == site.languages[0]
    return address if is_first or not address else f"{address.rstrip('/')}/{site.language}/"
