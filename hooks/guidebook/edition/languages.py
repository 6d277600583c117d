"""The languages that an edition is published in: its own, and those that it names. Codes are BCP 47: `es`, `pt-BR`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from guidebook.authoring.options import OptionType, Reader, Schema
from guidebook.authoring.problems import Problems, listed, shown
from guidebook.authoring.yaml_source import Node

if TYPE_CHECKING:
    from guidebook.edition.layers import Layer

LANGUAGE = "en"  # the language of our own files
LANGUAGES = "languages"


@dataclass(frozen=True)
class Language(OptionType):
    """A language, by its code."""

    allowed = "the code of a language, such as en, es or pt-BR"

    def read(self, node: Node, name: str, reader: Reader) -> str:
        text = self._text(node, name, reader)
        if not is_language(text):
            raise self.refused(text, node, name, reader)
        return text

    def schema(self) -> Schema:
        return {"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"}


@dataclass(frozen=True)
class Country(OptionType):
    """A country, by its two-letter code (ISO 3166-1)."""

    allowed = "the code of a country in capital letters, such as US, MX or CA"

    def read(self, node: Node, name: str, reader: Reader) -> str:
        text = self._text(node, name, reader)
        if text not in Locale(LANGUAGE).territories or not text.isalpha():
            raise self.refused(text, node, name, reader)
        return text

    def schema(self) -> Schema:
        return {"type": "string", "pattern": "^[A-Z]{2}$"}


def is_language(code: str) -> bool:
    """Whether CLDR knows a language with this code, if only by name, in the letters that it is written in: es, and not ES."""
    first, *more = code.split("-")
    as_written = "-".join([first.lower(), *(part.upper() if len(part) == 2 else part.title() for part in more)])
    try:
        return code == as_written and bool(Locale.parse(code, sep="-"))
    except (ValueError, UnknownLocaleError):
        return code in Locale(LANGUAGE).languages


def locale_of(code: str) -> Locale:
    """How a language writes dates, numbers and lists, and counts.

    Of some languages that families of a district speak, such as Hmong or Samoan, CLDR has the name alone. Like browsers, we
    write dates, numbers and lists in them as in a language that everybody there reads: as in English.
    """
    try:
        return Locale.parse(code, sep="-")
    except UnknownLocaleError:
        return Locale(LANGUAGE)


def own_name(code: str) -> str:
    """A language's name in that language, capitalized: Español. Where CLDR has only its English name, that one: Hmong."""
    try:
        name = Locale.parse(code, sep="-").get_display_name() or code
    except UnknownLocaleError:
        name = Locale(LANGUAGE).languages[code]
    return name[:1].upper() + name[1:]


def published_in(layers: Sequence[Layer], is_ours: bool, problems: Problems) -> list[str]:
    """The codes of an edition's own language, and of the others that its topmost layer with `languages` names.

    The languages of our own layer count only for our own site (`is_ours`), as other publishers choose for themselves. One
    without a folder, and one named twice, is reported.
    """
    naming = [layer for layer in layers[0 if is_ours else 1 :] if "languages" in layer.settings.option_lines]
    own = layers[-1].language
    codes: list[str] = [own]
    for code in naming[-1].settings.languages if naming else ():
        layer = naming[-1]
        line = layer.settings.line_of("languages")
        if not any((each.folder / LANGUAGES / code).is_dir() for each in layers):
            folders = listed([each.shown(f"{LANGUAGES}/{code}/") for each in layers])
            problems.add(layer.shown("edition.yml"), line, f'"languages" names {shown(code)}, and there is no {folders}.')
        elif code in codes:
            twice = "it is published in that already" if code == own else "it is here twice"
            problems.add(layer.shown("edition.yml"), line, f'"languages" names {shown(code)}: {twice}. Leave it out.')
        else:
            codes.append(code)
    return codes


@dataclass(frozen=True)
class Elsewhere:
    """The same page in another language: the language's code and own name, and a relative address."""

    code: str
    name: str
    address: str


def elsewhere(page: str, here: str, language: str, codes: Sequence[str]) -> list[Elsewhere]:
    """Links to `page` in the other languages of a site, from the page `here`, which is in `language`.

    Both are addresses below the folder of their language. The first of `codes` is at the top of the site; each other one has a
    folder.
    """
    up = "../" * (here.count("/") + (language != codes[0]))
    folders = {code: "" if code == codes[0] else f"{code}/" for code in codes if code != language}
    return [Elsewhere(code, own_name(code), f"{up}{folder}{page}") for code, folder in folders.items()]
