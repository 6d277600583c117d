"""Interface texts: what buttons, headings, messages and pictures say, in the site's language.

They are in `overrides/texts/<language>.yml`, grouped by room: `kinds: table: add_row: Add a row` has the key
`kinds.table.add_row`. A text may have placeholders in braces, which pages fill in, and, where it counts something, the plural
forms of its language (`one`, `other` …; see CLDR's "Language Plural Rules"). A district replaces single texts in
`local/overrides/texts/<language>.yml`. What a language lacks is shown in English, and counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from guidebook.authoring.problems import Problems, did_you_mean, listed, meant, shown
from guidebook.authoring.yaml_source import Fill, Node, read_text, read_yaml
from guidebook.edition.alphabet import alphabetical
from guidebook.edition.languages import LANGUAGE, is_language, locale_of

FOLDER = "texts"
OURS = Path(__file__).parents[3] / "overrides" / FOLDER
CATEGORIES = ("zero", "one", "two", "few", "many", "other")  # CLDR's names of plural forms, in CLDR's order
PLACEHOLDER = re.compile(r"\{(\w+)\}")
COUNT = "count"  # the placeholder whose number chooses the plural form


@dataclass(frozen=True)
class Wording:
    """One text, and where it is written. `forms` are by CLDR plural category; a text that counts nothing has only `other`."""

    forms: Mapping[str, str]
    path: str
    line: int

    @property
    def names(self) -> set[str]:
        """The names of its placeholders, over all forms."""
        return {name for form in self.forms.values() for name in PLACEHOLDER.findall(form)}


class UnknownText(KeyError):
    """A text was requested that does not exist. The message names the nearest key."""

    def __init__(self, key: str, known: Mapping[str, Wording]) -> None:
        near = meant(key, known)
        self.message = f'there is no text "{key}"' + (f'. Did you mean "{near}"?' if near else "")
        super().__init__(self.message)

    def __str__(self) -> str:
        return self.message


class Texts:
    """All interface texts of a site, by key, in its language. Calling it with a key returns the text."""

    def __init__(self, language: str, texts: Mapping[str, Wording], missing: Sequence[str] = (), tag: str = "") -> None:
        self.language = language
        self.tag = tag or language  # with the country whose conventions dates and numbers follow: es-US
        self.missing = missing  # the keys of texts that are in English because the language has none
        self.locale = locale_of(self.tag if is_language(self.tag) else language)
        self.texts = texts
        self._rooms: dict[str, dict[str, str]] = {}  # a cache, as pages ask for the same texts again and again

    def __deepcopy__(self, memo: object) -> Texts:
        """Texts never change, so copies of a site's record can share them."""
        return self

    def __call__(self, key: str, **values: object) -> str:
        """A text with its placeholders replaced by `values`: whole numbers as the language writes them; `count` picks the form.

        Raises:
            UnknownText: when there is no text with this key.
            KeyError: when a placeholder has no value.
        """
        return self._filled(key, values, str)

    @property
    def file(self) -> str:
        """The file of this language's texts, in a folder of overrides: `texts/es.yml`."""
        return f"{FOLDER}/{self.language}.yml"

    @property
    def direction(self) -> str:
        """The direction in which the language is written: `ltr` or `rtl`."""
        return "rtl" if self.locale.character_order == "right-to-left" else "ltr"

    def html(self, key: str, **values: object) -> Markup:
        """The same as HTML: the text is escaped, and so is every value that is not `Markup`. Raises the same errors."""
        return Markup(self._filled(key, values, escape))

    def room(self, name: str) -> dict[str, str]:
        """The texts directly in one room, without those that need values, by the last part of their keys and in order.

        Raises:
            UnknownText: when there is no such room.
        """
        if name not in self._rooms:
            found = {key.removeprefix(f"{name}."): self(key) for key in self.texts if key.rpartition(".")[0] == name}
            if not found:
                raise UnknownText(name, self.texts)
            self._rooms[name] = found
        return dict(self._rooms[name])

    def list(self, parts: Sequence[str], joint: Literal["and", "or", "unit"] = "and") -> str:
        """A list as in a sentence: `a, b, and c`; with the joint `unit` without a conjunction (CLDR, "List Patterns")."""
        styles = {"and": "standard", "or": "or", "unit": "unit"}
        return format_list(parts, styles[joint], self.locale)  # type: ignore[arg-type]

    def day(self, day: date) -> str:
        """A day without its year, abbreviated: Jun 20."""
        return format_skeleton("MMMd", day, locale=self.locale)

    def month(self, day: date) -> str:
        """The month of a day, abbreviated: Jun."""
        return format_date(day, "LLL", self.locale)

    def order(self, words: str) -> tuple[str, str]:
        """A sort key that puts words into the order of the language's alphabet."""
        return alphabetical(words, self.locale.language), words

    def forms(self, key: str) -> Mapping[str, str]:
        """A text as it is written, by plural category (see `Wording`).

        Raises:
            UnknownText: when there is no text with this key.
        """
        if key not in self.texts:
            raise UnknownText(key, self.texts)
        return self.texts[key].forms

    def _filled(self, key: str, values: Mapping[str, object], written: Callable[[Any], str]) -> str:
        forms = self.forms(key)
        count = values.get(COUNT)
        which = self.locale.plural_form(count) if isinstance(count, int) else "other"
        parts = list(_parts(forms.get(which) or forms["other"], written))
        parts[1::2] = [str(written(self._value(values[name]))) for name in parts[1::2]]
        return "".join(parts)

    def _value(self, value: object) -> object:
        return format_decimal(value, locale=self.locale) if isinstance(value, int) else value


@cache  # pages ask for the same texts again and again
def _parts(text: str, written: Callable[[Any], str]) -> tuple[str, ...]:
    """What a text says between its placeholders, as it is written, and in every second place the name of a placeholder."""
    parts = re.split(PLACEHOLDER, text)
    # Plain strings, so that what `written` returns is not escaped again when they are joined.
    parts[::2] = [str(written(part)) for part in parts[::2]]
    return tuple(parts)


@cache
def ours() -> Texts:
    """Our own English texts without words filled in, for use without a site."""
    return Texts(LANGUAGE, _master(Problems(), lambda text, path, line: text))


def read_texts(language: str, folders: Sequence[tuple[Path, str]], fill: Fill, problems: Problems, tag: str = "") -> Texts:
    """The texts of a site in its language, each from the last of `folders` that has it; English fills the gaps.

    Each folder comes with its path in messages. `tag` is the language with its country. Texts that do not fit ours, such as
    those with unknown placeholders, are reported and ignored.
    """
    master = _master(problems, fill)
    texts = dict(master)
    own: set[str] = set()
    for each in dict.fromkeys((LANGUAGE, language)):
        for folder, name in folders:
            ours_again = folder == OURS and each == LANGUAGE
            found = master if ours_again else _read(folder / f"{each}.yml", f"{name}/{each}.yml", fill, problems)
            for key, text in found.items():
                if _fits(key, text, master, each, problems):
                    texts[key] = text
                    own |= {key} if each == language else set()
    return Texts(language, texts, [key for key in master if key not in own] if language != LANGUAGE else [], tag)


def _master(problems: Problems, fill: Fill) -> dict[str, Wording]:
    """Our own texts, which define the keys and placeholders that there are."""
    return _read(OURS / f"{LANGUAGE}.yml", f"overrides/{FOLDER}/{LANGUAGE}.yml", fill, problems)


def _read(path: Path, name: str, fill: Fill, problems: Problems) -> dict[str, Wording]:
    if not path.is_file():
        return {}
    text = read_text(path, name, problems)
    node = read_yaml(text, name, problems, lambda value, line: fill(value, name, line)) if text is not None else None
    return dict(_flat(node, "", name, problems)) if node else {}


def _flat(node: Node, key: str, path: str, problems: Problems) -> Iterator[tuple[str, Wording]]:
    """Every text below a node of the file, with its key."""
    if node.text is not None:
        if node.text.strip():
            yield key, Wording({"other": node.text}, path, node.line)
        else:
            problems.add(path, node.line, f'"{key}" is empty. It must be a text.')
    elif node.mapping is not None and is_plural(node.mapping):
        yield key, Wording({name: each.text or "" for name, each in node.mapping.items()}, path, node.line)
    elif node.mapping is not None:
        for name, each in node.mapping.items():
            yield from _flat(replace(each, line=node.key_lines[name]), f"{key}.{name}" if key else name, path, problems)
    else:
        problems.add(path, node.line, f'"{key}" must be a text, its forms for numbers, or a group of texts, but it is a list.')


def is_plural(mapping: Mapping[str, Node]) -> bool:
    """Whether a mapping holds the plural forms of one text rather than several texts."""
    return "other" in mapping and all(name in CATEGORIES and each.text for name, each in mapping.items())


def _fits(key: str, text: Wording, master: Mapping[str, Wording], language: str, problems: Problems) -> bool:
    """Whether a text can replace the one of ours with this key; report why not."""

    def wrong(said: str) -> bool:
        problems.add(text.path, text.line, said)
        return False

    if key not in master:
        hint = did_you_mean(key, master, f"overrides/{FOLDER}/{LANGUAGE}.yml has all there are.")
        return wrong(f"{shown(key, 80)} is not a text of this site. {hint}")
    allowed = master[key].names
    unknown = sorted(text.names - allowed)
    if unknown:
        can = f"It may hold {listed(f'{{{name}}}' for name in sorted(allowed))}." if allowed else "It holds none."
        return wrong(f'"{key}" has {listed(f"{{{name}}}" for name in unknown)}, which nothing fills in. {can}')
    for form in text.forms.values():
        left_out = sorted(allowed - set(PLACEHOLDER.findall(form)) - ({COUNT} if len(text.forms) > 1 else set()))
        if left_out:
            return wrong(f'"{key}" leaves out {listed((f"{{{name}}}" for name in left_out), "and")}.')
    needed = categories(language) if len(master[key].forms) > 1 else {"other"}
    if len(text.forms) > 1 and set(text.forms) - needed - {"other"}:
        return wrong(f'"{key}" has plural forms that are never used. It needs only {listed(sorted(needed), "and")}.')
    if needed - set(text.forms) and len(master[key].forms) > 1:
        return wrong(f'"{key}" counts: it must have a form for {listed(sorted(needed), "and")}.')
    return True


@cache
def categories(language: str) -> set[str]:
    """The CLDR plural categories that a language uses for whole numbers below 1,000, and `other`."""
    plural_form = locale_of(language).plural_form
    return {"other", *(plural_form(number) for number in range(1000))}
