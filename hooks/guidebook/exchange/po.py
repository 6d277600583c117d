"""Messages as gettext .po files, which every translation tool reads, and back."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping
from gettext import c2py
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from guidebook.authoring.problems import Problems
from guidebook.authoring.yaml_source import NOT_UTF_8
from guidebook.edition.languages import is_language, locale_of
from guidebook.exchange.message import Key, Message, TextOrForms, singular_of

LINE = re.compile(r'\s*(?:#.*|(?:msg\w+\s*(?:\[\d+\]\s*)?)?"(?:[^"\\]|\\.)*")?\s*')  # nothing, a comment, or a text
DATE = re.compile(rb'(?m)^[ \t]*"(?:POT-Creation|PO-Revision)-Date:.*$')  # Babel refuses a file for one in another form

# What Babel takes texts for, such as one with "80% of": translators' tools would then refuse "80% de" as a mistake.
OF_PROGRAMS = {"python-format", "python-brace-format"}
TRANSLATED = "translated"  # noted at each message that goes out with a translation: if it comes back empty, somebody emptied it


def as_po(messages: Iterable[Message], language: str, marks: Mapping[str, str]) -> str:
    """Messages as the text of a .po file; those whose originals no longer have the mark in `marks` are flagged as fuzzy."""
    catalog = _catalog(language)
    numbers = _numbers(catalog)
    for each in messages:
        id_: str | tuple[str, str] = (
            each.source if isinstance(each.source, str) else (singular_of(each.source), each.source["other"])
        )
        translation: str | tuple[str, ...] = singular_of(each.translation) if each.translation else ""
        if not isinstance(id_, str):
            forms = {"other": each.translation} if isinstance(each.translation, str) else each.translation
            translation = tuple(forms.get(name) or forms["other"] for name in numbers)
        place = [(each.file, each.line)] if each.line else []
        notes = [TRANSLATED] if each.translation else []
        flags = ["fuzzy"] if each.is_fuzzy(marks) else []
        message = catalog.add(id_, translation, locations=place, flags=flags, auto_comments=notes, context=each.context)
        message.flags -= OF_PROGRAMS
    file = BytesIO()
    write_po(file, catalog, width=100)
    return file.getvalue().decode()


def from_po(path: Path, language: str, problems: Problems) -> dict[Key, TextOrForms]:
    """The finished translations in a .po file, by key; an empty text where somebody emptied one. Fuzzy ones are left out.

    A file that is broken, is in another language by its header, or has no texts is reported.
    """
    content = path.read_bytes().removeprefix(BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if b"\0" in content:  # UTF-16, which some editors call Unicode
        problems.add(path.name, 0, NOT_UTF_8)
        return {}
    for number, line in enumerate(content.decode(errors="replace").split("\n"), 1):
        if not LINE.fullmatch(line):  # Babel would take such a text without its last letter
            problems.add(path.name, number, 'this cannot be read as a .po file: a text must be between two ", on one line.')
            return {}
    try:
        catalog = read_po(BytesIO(DATE.sub(b'""', content)), abort_invalid=True)
        its = _language(catalog)  # what the header says: perhaps no code, such as "Spanish"
        catalog.locale = catalog.locale or locale_of(language)
        numbers = _numbers(catalog)
    except UnicodeDecodeError as error:  # of one line, which is all that Babel decodes at a time
        problems.add(path.name, content.count(b"\n", 0, content.index(error.object)) + 1, NOT_UTF_8)
        return {}
    except PoFileError as error:  # it counts lines from 0
        said = str(error).removesuffix(f" on {error.lineno}")
        problems.add(path.name, error.lineno + 1, f"this cannot be read as a .po file: {said}.")
        return {}
    except (ValueError, LookupError, ArithmeticError) as error:  # the last two: of what its header says
        problems.add(path.name, 0, f"this cannot be read as a .po file: {error}.")
        return {}
    if is_language(its) and its != _language(_catalog(language)):
        problems.add(path.name, 0, f'by its header, this file is in another language: "Language: {its}", not "{language}".')
        return {}
    translations: dict[Key, TextOrForms] = {}
    is_empty = True
    for each in catalog:
        if not each.id or not each.context:
            continue
        is_empty = False
        if each.fuzzy:
            continue
        key = (each.context, each.id if isinstance(each.id, str) else each.id[0])
        if not any(each.string or ""):
            if TRANSLATED in each.auto_comments:
                translations[key] = ""
        elif isinstance(each.id, str):
            translations[key] = str(each.string)
        elif all(forms := [*(each.string or "")]):
            translations[key] = dict(zip(numbers, forms, strict=False))
    if is_empty:
        problems.add(path.name, 0, "there are no texts in this file. Get it from your translators again, or delete it.")
    return translations


def _catalog(language: str) -> Catalog:
    return Catalog(locale=language.replace("-", "_"), project="guidebook", fuzzy=False)


def _language(catalog: Catalog) -> str:
    """The language of a catalog without its country."""
    return catalog.locale.language if catalog.locale else str(catalog.locale_identifier or "")


def _numbers(catalog: Catalog) -> list[str]:
    """The CLDR name of each plural form in gettext's order: `msgstr[0]`, `msgstr[1]` …"""
    plural = c2py(catalog.plural_expr)
    locale = catalog.locale or locale_of(str(catalog.locale_identifier))
    names: list[str] = []
    for number in range(catalog.num_plurals):
        fitting = [locale.plural_form(count) for count in range(200) if plural(count) == number]
        names.append(fitting[0] if fitting else "other")
    last = names.index("other") if "other" in names else len(names) - 1
    return [name if names.index(name) == at or at != last else "other" for at, name in enumerate(names)]
