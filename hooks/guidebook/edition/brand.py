"""What a district calls itself and looks like: the settings in `brand.yml`."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from guidebook.authoring.options import (
    PLAIN,
    Group,
    Id,
    OptionType,
    Reader,
    Record,
    Schema,
    Unread,
    option,
    options_of,
    read_record,
)
from guidebook.authoring.problems import Problems, listed, meant, nearest, shown
from guidebook.authoring.yaml_source import Node
from guidebook.edition.languages import LANGUAGE, Country, Language
from guidebook.edition.layers import Layer, written_first
from guidebook.edition.palette import DarkPalette, Palette
from guidebook.edition.site_files import Icon, Picture, SiteFile, check_there
from guidebook.edition.typeface import OURS, Typeface, TypefaceOrSystem

BRAND = "brand.yml"
IN_WORDS = ("site_name", "tagline", "publisher", "rights")
OF_ITS_OWN = ("site_id", "site_name", "publisher")  # what every edition must set itself


@dataclass(frozen=True)
class Name(OptionType):
    """A name that readers see exactly as written: words are not filled in."""

    allowed = "text"
    prose = True

    def read(self, node: Node, name: str, reader: Reader) -> str:
        text = self._text(node, name, reader)
        marker = re.search(r"\$[A-Za-z$]\w*", text)
        if marker:
            message = f'"{name}" holds {shown(marker[0])}, and readers would see just that: write the words out.'
            raise reader.fail(node.line, message)
        if re.fullmatch(r"[“”„].*[“”]", text):
            message = f'"{name}" has quotation marks that readers would see: {shown(text)}. Leave them out.'
            raise reader.fail(node.line, message)
        return text

    def schema(self) -> Schema:
        return {"type": PLAIN, "minLength": 1, "pattern": r"^(?![\s\S]*\$[A-Za-z$])"}


class Brand(Record):
    """What a district calls itself and looks like."""

    site_id: str = option(
        Id(),
        "The permanent name under which browsers keep people's answers. A district chooses its own once and never changes it.",
        "start-somewhere",
    )
    site_name: str = option(Name(), "The name of the site.", "Start Somewhere")
    tagline: str = option(
        Name(), "One sentence below the name.", "A guidebook with working tools for the people who run public schools together"
    )
    publisher: str = option(Name(), "Who publishes the site; stands at the foot of each page.", "The Start Somewhere project")
    rights: str = option(
        Name(), "The license of the text, in words, at the foot of each page.", "Guidebook text: CC BY 4.0. Software: MIT."
    )
    language: str = option(
        Language(),
        "The language of the site: its texts are those in overrides/texts/ and local/overrides/texts/ under this name, and "
        "dates, numbers and the order of lists follow it.",
        LANGUAGE,
    )
    country: str = option(
        Country(), "The country by whose habits dates, times and numbers are written in that language, such as US.", ""
    )
    logo: str = option(Picture(), "A picture for the header: a file in docs/ or local/docs/, such as assets/logo.svg.", "")
    icon: str = option(
        Icon(),
        "A small square picture for browsers' tabs. A .png of 180 pixels or more is what phones show, too. Left out: the first "
        "letter of the name, in your colors.",
        "",
    )
    typeface: Typeface = option(
        TypefaceOrSystem(),
        'The typeface: its "name", and "regular", "bold" and "italic" letters as .woff2 files in docs/ or local/docs/; or '
        '"system", that of each device. Figures that are drawn for our typeface keep it.',
        OURS,
    )
    light: Palette = option(Group(Palette), "Colors of the light scheme.", Palette())
    dark: DarkPalette = option(Group(DarkPalette), "Colors of the dark scheme.", DarkPalette())

    def files(self) -> list[SiteFile]:
        """The files of the site that it names: logo, icon and typeface."""
        pictures = [SiteFile(path, self.line_of(name), name) for name in ("logo", "icon") if (path := getattr(self, name))]
        return [*pictures, *self.typeface.named()]

    @property
    def letter(self) -> str:
        """The letter that stands for the site where there is room for only one, as in an icon."""
        return next((letter for letter in self.site_name if letter.isalnum()), "?").upper()

    @property
    def tag(self) -> str:
        """The language tag for pages and browsers (BCP 47): the language, with its country where one is given: `es-US`."""
        return f"{self.language}-{self.country}" if self.country and "-" not in self.language else self.language

    def names(self) -> dict[str, str]:
        """The site's names, by the markers that stand for them in texts: `site_name` for `$site_name`."""
        return {name: getattr(self, name) for name in ("site_id", *IN_WORDS)}


def with_languages(layers: Sequence[Layer], problems: Problems) -> tuple[Layer, ...]:
    """The layers, each with the language it is written in: the one in its `brand.yml`, or else that of the layer below."""
    result, language = [], LANGUAGE
    for layer in layers:
        node = layer.yaml(BRAND, problems)
        said = (node.mapping or {}).get("language") if node else None
        with contextlib.suppress(Unread):
            language = Language().read(said, "language", Reader(layer.shown(BRAND), problems)) if said else language
        result.append(replace(layer, language=language))
    return tuple(result)


def read_brand(layers: Sequence[Layer], problems: Problems) -> Brand:
    """Our settings, overridden by those of each layer in turn.

    The last layer is the one being published, so it must set what is `OF_ITS_OWN`. A translation may set only words and a logo.
    """
    brand = Brand()
    published = written_first(layers)[-1]
    for layer in layers:
        node = layer.yaml(BRAND, problems)
        if node:
            reader = Reader(layer.shown(BRAND), problems)
            brand = (
                _translated(brand, node, reader) if layer.translates else _read_over(brand, node, reader, layer is published)
            )
    check_there(brand.files(), layers, published.shown(BRAND), problems)
    return brand


def _translated(before: Brand, node: Node, reader: Reader) -> Brand:
    known = [*IN_WORDS, "logo", "country"]
    for name in (name for name in node.mapping or {} if name not in known):
        if name in options_of(Brand):
            said = f'"{name}" is the same in every language: leave it out here. A translation says {listed(known, "and")}.'
        else:
            said = f"{shown(name)} is not known here. {nearest(name, known)}"
        reader.report(node.key_lines[name], said)
    said_here = {name: each for name, each in (node.mapping or {}).items() if name in known}
    try:
        return read_record(Brand, replace(node, value=said_here), reader, before=before)
    except Unread:
        return before


def _read_over(before: Brand, node: Node, reader: Reader, is_published: bool) -> Brand:
    options = options_of(Brand)
    given = node.mapping or {}
    misspelled = {meant(other, options) for other in given if other not in options}
    for name in OF_ITS_OWN if is_published else ():
        if name not in given and name not in misspelled:
            reader.report(node.line, f'"{name}" is missing: a site of your own needs its own. {options[name].help}')
    try:
        brand = read_record(Brand, node, reader, before=before)
    except Unread:
        return before
    for name in OF_ITS_OWN:
        own = getattr(brand, name)
        if name in given and own == getattr(Brand(), name):
            reader.report(brand.line_of(name), f'"{name}" is still ours, "{own}": choose your own.')
    return brand
