"""A site's settings as messages: the texts of its interface, its words with their forms, and its brand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from guidebook.authoring.options import options_of
from guidebook.authoring.yaml_source import Node
from guidebook.edition.brand import BRAND, IN_WORDS, Brand
from guidebook.edition.languages import LANGUAGE
from guidebook.edition.texts import FOLDER, is_plural
from guidebook.edition.words import WORDS, Words
from guidebook.exchange.message import Domain, Key, Message, TextOrForms, TranslationJob
from guidebook.exchange.yaml_form import as_yaml
from guidebook.grammars import grammar_of

TEXTS = f"overrides/{FOLDER}"


class InterfaceTexts(Domain):
    """The texts of buttons, headings and messages, from `overrides/texts/`."""

    name = "texts"

    def messages(self, job: TranslationJob) -> Iterator[Message]:
        done = _texts(job.yaml(job.folder / TEXTS / f"{job.language}.yml"))
        for key, (text, line) in _texts(job.yaml(job.layer / TEXTS / f"{LANGUAGE}.yml")).items():
            yield Message(f"{TEXTS}/{LANGUAGE}.yml: {key}", text, done[key][0] if key in done else "", line)

    def files(self, job: TranslationJob, translations: Mapping[Key, TextOrForms]) -> Iterator[tuple[Path, str]]:
        path = job.folder / TEXTS / f"{job.language}.yml"
        # A layer may also translate texts that only those below it have.
        before = {key: text for key, (text, _) in _texts(job.yaml(path)).items()}
        said = {each.context.partition(": ")[2]: translations.get(each.key, each.translation) for each in self.messages(job)}
        texts = {key: text for key, text in (before | said).items() if text}
        if texts != before:
            yield path, as_yaml(_nested(texts))


class WordForms(Domain):
    """The words of `words.yml`: a message for each form that the language needs of each word."""

    name = "words"

    def messages(self, job: TranslationJob) -> Iterator[Message]:
        done = _forms(job.yaml(job.folder / WORDS))
        used = dict.fromkeys(form for forms in done.values() for form in forms)
        rules = grammar_of(job.language)
        for name, first in _first_words(job).items():
            for form in dict.fromkeys(("singular", "plural", *([rules.GENDER] if rules else []), *used)):
                text = first.get(form) or f"{form} of {first['singular']}"
                yield Message(f"{WORDS}: {name}/{form}", text, done.get(name, {}).get(form, ""))

    def files(self, job: TranslationJob, translations: Mapping[Key, TextOrForms]) -> Iterator[tuple[Path, str]]:
        before = _forms(job.yaml(job.folder / WORDS))
        # A layer may also translate words that only those below it have.
        words = {name: dict(forms) for name, forms in before.items()}
        for each in self.messages(job):
            name, form = each.context.partition(": ")[2].split("/")
            words.setdefault(name, {})[form] = str(translations.get(each.key, each.translation))
        words = {name: {form: text for form, text in forms.items() if text} for name, forms in words.items()}
        words = {name: forms for name, forms in words.items() if forms}
        if words != before:
            yield job.folder / WORDS, as_yaml(words)


class BrandTexts(Domain):
    """The name, tagline and other words of `brand.yml`."""

    name = "brand"

    def messages(self, job: TranslationJob) -> Iterator[Message]:
        given, done = (_plain(job.yaml(folder / BRAND)) for folder in (job.layer, job.folder))
        ours = {name: getattr(Brand(), name) for name in IN_WORDS} if job.layer == job.root else {}
        for name, text in (ours | given).items():
            if name in IN_WORDS:
                yield Message(f"{BRAND}: {name}", text, done.get(name, ""))

    def files(self, job: TranslationJob, translations: Mapping[Key, TextOrForms]) -> Iterator[tuple[Path, str]]:
        done = _plain(job.yaml(job.folder / BRAND))
        words = {each.context.partition(": ")[2]: translations.get(each.key, each.translation) for each in self.messages(job)}
        brand = {name: each for name, each in (done | words).items() if each}
        if brand != done:
            yield job.folder / BRAND, as_yaml(brand)


def _first_words(job: TranslationJob) -> dict[str, dict[str, str]]:
    """The words of a layer in its own language, as name → form → text; ours are declared in the engine."""
    if job.layer != job.root:
        given = _forms(job.yaml(job.layer / WORDS))
        return {name: forms for name, forms in given.items() if "singular" in forms}
    ours = {name: getattr(Words(), name) for name in options_of(Words)}
    return {name: {"singular": each.singular, "plural": each.several()} for name, each in ours.items()}


def _forms(node: Node | None) -> dict[str, dict[str, str]]:
    words = (node.mapping or {}).items() if node else ()
    return {name: {"singular": each.text} if each.text else _plain(each) for name, each in words}


def _texts(node: Node | None, key: str = "") -> dict[str, tuple[TextOrForms, int]]:
    found: dict[str, tuple[TextOrForms, int]] = {}
    for name, each in (node.mapping or {}).items() if node else ():
        own = f"{key}.{name}" if key else name
        if each.text is not None:
            found[own] = each.text, each.line
        elif each.mapping is not None and is_plural(each.mapping):
            found[own] = _plain(each), each.line
        else:
            found |= _texts(each, own)
    return found


def _plain(node: Node | None) -> dict[str, str]:
    return {name: each.text for name, each in (node.mapping or {}).items() if each.text} if node else {}


def _nested(texts: Mapping[str, TextOrForms]) -> dict[str, Any]:
    nested: dict[str, Any] = {}
    for key, text in texts.items():
        *rooms, name = key.split(".")
        room = nested
        for each in rooms:
            room = room.setdefault(each, {})
        room[name] = text if isinstance(text, str) else dict(text)
    return nested
