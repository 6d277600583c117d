"""What a site says of itself: the texts of its language, its words and their forms, and its brand."""

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
from guidebook.exchange.message import Desk, Key, Message, Said, Sort, write_if_new
from guidebook.exchange.records import as_yaml
from guidebook.grammars import grammar_of

TEXTS = f"overrides/{FOLDER}"


class Sayings(Sort):
    """The texts of the interface."""

    name = "texts"

    def messages(self, desk: Desk) -> Iterator[Message]:
        done = _texts(desk.yaml(desk.translation / TEXTS / f"{desk.language}.yml"))
        for key, (text, line) in _texts(desk.yaml(desk.layer / TEXTS / f"{LANGUAGE}.yml")).items():
            yield Message(f"{TEXTS}/{LANGUAGE}.yml: {key}", text, done[key][0] if key in done else "", line)

    def write(self, desk: Desk, said: Mapping[Key, Said]) -> Iterator[Path]:
        messages = list(self.messages(desk))
        found = {each.context.partition(": ")[2]: said[each.key] for each in messages if said.get(each.key)}
        before = {each.context.partition(": ")[2]: each.said for each in messages if each.said}
        if found != before:
            yield from write_if_new(desk.translation / TEXTS / f"{desk.language}.yml", as_yaml(_nested(found)))


class WordForms(Sort):
    """What things are called: each form that the language has of each word."""

    name = "words"

    def messages(self, desk: Desk) -> Iterator[Message]:
        said = _forms(desk.yaml(desk.translation / WORDS))
        used = dict.fromkeys(form for forms in said.values() for form in forms)
        rules = grammar_of(desk.language)
        for name, first in _first_words(desk).items():
            for form in dict.fromkeys(("singular", "plural", *([rules.GENDER] if rules else []), *used)):
                text = first.get(form) or f"{form} of {first['singular']}"
                yield Message(f"{WORDS}: {name}/{form}", text, said.get(name, {}).get(form, ""))

    def write(self, desk: Desk, said: Mapping[Key, Said]) -> Iterator[Path]:
        words: dict[str, dict[str, str]] = {}
        before: dict[str, dict[str, str]] = {}
        for each in self.messages(desk):
            name, form = each.context.partition(": ")[2].split("/")
            if said.get(each.key):
                words.setdefault(name, {})[form] = str(said[each.key])
            if each.said:
                before.setdefault(name, {})[form] = str(each.said)
        if words != before:
            yield from write_if_new(desk.translation / WORDS, as_yaml(words))


class Called(Sort):
    """What the site is called."""

    name = "brand"

    def messages(self, desk: Desk) -> Iterator[Message]:
        given, done = (_plain(desk.yaml(folder / BRAND)) for folder in (desk.layer, desk.translation))
        ours = {name: getattr(Brand(), name) for name in IN_WORDS} if desk.layer == desk.root else {}
        for name, text in (ours | given).items():
            if name in IN_WORDS:
                yield Message(f"{BRAND}: {name}", text, done.get(name, ""))

    def write(self, desk: Desk, said: Mapping[Key, Said]) -> Iterator[Path]:
        done = _plain(desk.yaml(desk.translation / BRAND))
        words = {each.context.partition(": ")[2]: said.get(each.key, "") for each in self.messages(desk)}
        brand = {name: each for name, each in (done | words).items() if each}
        if brand != done:
            yield from write_if_new(desk.translation / BRAND, as_yaml(brand))


def _first_words(desk: Desk) -> dict[str, dict[str, str]]:
    """The words of a layer in the language that it is written in; ours have them in the engine."""
    if desk.layer != desk.root:
        given = _forms(desk.yaml(desk.layer / WORDS))
        return {name: forms for name, forms in given.items() if "singular" in forms}
    ours = {name: getattr(Words(), name) for name in options_of(Words)}
    return {name: {"singular": each.singular, "plural": each.several()} for name, each in ours.items()}


def _forms(node: Node | None) -> dict[str, dict[str, str]]:
    words = (node.mapping or {}).items() if node else ()
    return {name: {"singular": each.text} if each.text else _plain(each) for name, each in words}


def _texts(node: Node | None, key: str = "") -> dict[str, tuple[Said, int]]:
    found: dict[str, tuple[Said, int]] = {}
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


def _nested(texts: Mapping[str, Said]) -> dict[str, Any]:
    nested: dict[str, Any] = {}
    for key, said in texts.items():
        *rooms, name = key.split(".")
        room = nested
        for each in rooms:
            room = room.setdefault(each, {})
        room[name] = said if isinstance(said, str) else dict(said)
    return nested
