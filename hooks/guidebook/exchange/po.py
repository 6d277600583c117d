"""Files for translators, in the form of gettext, which every tool of theirs reads: what is said, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from gettext import c2py
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from guidebook.authoring.problems import Problems
from guidebook.exchange.message import Key, Message, Said, one_of


def as_po(messages: Iterable[Message], language: str, marks: Mapping[str, str]) -> str:
    """Some messages as a file. `marks` says of what was translated before from which words: if these changed, it is fuzzy."""
    catalog = _catalog(language)
    numbers = _numbers(catalog)
    for each in messages:
        id_: str | tuple[str, str] = (
            each.source if isinstance(each.source, str) else (one_of(each.source), each.source["other"])
        )
        said: str | tuple[str, ...] = one_of(each.said) if each.said else ""
        if not isinstance(id_, str):
            forms = {"other": each.said} if isinstance(each.said, str) else each.said
            said = tuple(forms.get(name) or forms["other"] for name in numbers)
        place = [(each.file, each.line)] if each.line else []
        catalog.add(id_, said, locations=place, flags=["fuzzy"] if each.is_old(marks) else [], context=each.context)
    file = BytesIO()
    write_po(file, catalog, width=100)
    return file.getvalue().decode()


def from_po(path: Path, language: str, problems: Problems) -> dict[Key, Said]:
    """What a file says, without what translators are not sure of."""
    try:
        with path.open("rb") as file:
            catalog = read_po(file, locale=Locale.parse(language, sep="-"), abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        problems.add(path.name, getattr(error, "lineno", 0) or 0, f"this cannot be read as a .po file: {error}.")
        return {}
    numbers = _numbers(catalog)
    said: dict[Key, Said] = {}
    for each in catalog:
        if not each.id or not each.context or each.fuzzy:
            continue
        if isinstance(each.id, str):
            said[each.context, each.id] = str(each.string or "")
        elif all(forms := [*(each.string or "")]):
            said[each.context, each.id[0]] = dict(zip(numbers, forms, strict=False))
    return {key: each for key, each in said.items() if each}


def _catalog(language: str) -> Catalog:
    return Catalog(locale=Locale.parse(language, sep="-"), project="guidebook", fuzzy=False)


def _numbers(catalog: Catalog) -> list[str]:
    """What CLDR calls the forms for numbers that gettext counts: its first, its second …"""
    plural = c2py(catalog.plural_expr)
    locale = catalog.locale
    assert locale
    names: list[str] = []
    for number in range(catalog.num_plurals):
        fitting = [locale.plural_form(count) for count in range(200) if plural(count) == number]
        names.append(fitting[0] if fitting else "other")
    last = names.index("other") if "other" in names else len(names) - 1
    return [name if names.index(name) == at or at != last else "other" for at, name in enumerate(names)]
