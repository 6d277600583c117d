"""Words in languages other than English, whose forms are given or follow from a few by the language's rules.

A text asks for a form by putting its name before the word: `$el_union`, `$del_union`, and `$El_union` at the start of a
sentence. `$union` is the singular and `$unions` the plural.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from guidebook.authoring.options import OneOf, OptionType, Reader, Unread
from guidebook.authoring.problems import Problems, listed, nearest, shown
from guidebook.authoring.yaml_source import Node
from guidebook.edition.layers import Layer
from guidebook.grammars import grammar_of

if TYPE_CHECKING:
    from guidebook.edition.words import Words

FORM = re.compile(r"[a-z]+(?:_[a-z]+)*")
# The forms that English has, too, and that any language may give under the same names: the marker of each, where {} is the
# name of the word; and for each form with a capital, the form that it replaces.
ENDINGS = {"singular": "{}", "plural": "{}s", "possessive": "{}’s", "plural_possessive": "{}s’"}
CAPITALS = {"capitalized": "singular", "plural_capitalized": "plural"}
WITH_ARTICLE = "with_article"


@dataclass(frozen=True)
class Inflected:
    """The forms of one word by name, and the line that gives them."""

    line: int
    forms: Mapping[str, str]

    def markers(self, name: str) -> dict[str, str]:
        """Every marker for the word `name`, without its dollar sign, and the text that replaces it."""
        raised = capitalized(name)
        markers = {}
        for form, text in self.forms.items():
            if form in ENDINGS:
                markers[ENDINGS[form].format(name)] = text
                markers[ENDINGS[form].format(raised)] = capitalized(text)
            elif form not in CAPITALS:
                before = "a" if form == WITH_ARTICLE else form
                markers[f"{before}_{name}"] = text
                markers[f"{capitalized(before)}_{name}"] = capitalized(text)
        given = {ENDINGS[of].format(raised): self.forms[form] for form, of in CAPITALS.items() if form in self.forms}
        return markers | given


def capitalized(words: str) -> str:
    """Words as they are written at the start of a sentence."""
    return words[:1].upper() + words[1:]


def read_inflected(words: Words, layers: Sequence[Layer], file: str, phrase: OptionType, problems: Problems) -> Words:
    """`words`, overridden by the file `file` of each layer; all layers are written in the same language.

    `phrase` is the option type of a single form. Words that cannot be read, and forms that only some words have, are reported.
    """
    names = list(words.declared)
    own: dict[str, Inflected] = {}
    where: dict[str, Reader] = {}
    for layer in layers:
        node = layer.yaml(file, problems)
        reader = Reader(layer.shown(file), problems)
        for name, each in (node.mapping or {}).items() if node else ():
            if name not in names:
                reader.report(node.key_lines[name] if node else 0, f"{shown(name)} is not known here. {nearest(name, names)}")
                continue
            try:
                own[name] = _read(each, name, layer.language, phrase, reader)
                where[name] = reader
            except Unread:
                continue
    _report_missing_forms(own, where)
    return replace(words, **own) if own else words  # type: ignore[arg-type]  # a word of another language has forms of its own


def _read(node: Node, name: str, language: str, phrase: OptionType, reader: Reader) -> Inflected:
    given = node.mapping if node.mapping is not None else {"singular": node}
    rules = grammar_of(language)
    if "singular" not in given:
        raise reader.fail(node.line, f'"singular" is missing for "{name}": what one of it is called.')
    forms: dict[str, str] = {}
    for form, each in given.items():
        if not FORM.fullmatch(form):
            reader.report(
                each.line, f'"{name}" has a form {shown(form)}: its name must be small letters, with _ between words.'
            )
        elif rules and form == rules.GENDER:
            forms[form] = OneOf(rules.GENDERS).read(each, form, reader)
        else:
            forms[form] = phrase.read(each, form, reader)
            if rules and form in ("singular", "plural") and forms[form].split()[0].lower() in rules.ARTICLES:
                raise reader.fail(each.line, f'"{form}" begins with an article, which texts put before it. Leave it out.')
    if rules:
        if rules.GENDER not in forms and not rules.forms(forms).keys() <= forms.keys():
            raise reader.fail(node.line, f'"{rules.GENDER}" is missing for "{name}". It must be {listed(rules.GENDERS)}.')
        forms = {**rules.forms(forms), **forms}
        forms.pop(rules.GENDER, None)
    return Inflected(node.line, forms)


def _report_missing_forms(own: Mapping[str, Inflected], where: Mapping[str, Reader]) -> None:
    """Report words without a form that other words have, as texts may use any form of every word."""
    needed = dict.fromkeys(form for word in own.values() for form in word.forms if form not in CAPITALS)
    for name, word in own.items():
        missing = [form for form in needed if form not in word.forms]
        if missing:
            forms = listed(missing, "and")
            where[name].report(word.line, f'"{name}" needs {forms}, too, as the other words of this language have them.')
