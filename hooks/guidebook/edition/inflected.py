"""Words in languages other than English: their forms are given, or follow from a few by the language's rules.

A form is asked for by its name before the word: `$el_union`, `$del_union`, and with a capital at the start of a sentence
`$El_union`. `$union` is the singular, `$unions` the plural.
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
# The forms of English, which a language without articles or cases of its own may give under the same names.
ENDINGS = {"singular": "{}", "plural": "{}s", "possessive": "{}'s", "plural_possessive": "{}s'"}
CAPITALS = {"capitalized": "singular", "plural_capitalized": "plural"}
WITH_ARTICLE = "with_article"


@dataclass(frozen=True)
class Inflected:
    """The forms of one word by their names, and where they are given."""

    line: int
    forms: Mapping[str, str]

    def markers(self, name: str) -> dict[str, str]:
        """Every marker for this word with what it is replaced by."""
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
    """Some words as they are written at the start of a sentence."""
    return words[:1].upper() + words[1:]


def read_inflected(words: Words, layers: Sequence[Layer], file: str, phrase: OptionType, problems: Problems) -> Words:
    """The words of a language: `words`, overridden by the layers written in it. `phrase` is the type of a form."""
    names = list(words.declared)
    said: dict[str, Inflected] = {}
    where: dict[str, Reader] = {}
    for layer in layers:
        node = layer.yaml(file, problems)
        reader = Reader(layer.shown(file), problems)
        for name, each in (node.mapping or {}).items() if node else ():
            if name not in names:
                reader.report(node.key_lines[name] if node else 0, f"{shown(name)} is not known here. {nearest(name, names)}")
                continue
            try:
                said[name] = _read(each, name, layer.language, phrase, reader)
                where[name] = reader
            except Unread:
                continue
    _report_missing_forms(said, where)
    return replace(words, **said) if said else words  # type: ignore[arg-type]  # a word of another language has forms of its own


def _read(node: Node, name: str, language: str, phrase: OptionType, reader: Reader) -> Inflected:
    given = node.mapping if node.mapping is not None else {"singular": node}
    rules = grammar_of(language)
    if "singular" not in given:
        raise reader.fail(node.line, f'"singular" is missing of "{name}": what one of it is called.')
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
    if rules:
        if rules.GENDER not in forms and not rules.forms(forms).keys() <= forms.keys():
            raise reader.fail(node.line, f'"{rules.GENDER}" is missing of "{name}". It must be {listed(rules.GENDERS)}.')
        forms = {**rules.forms(forms), **forms}
        forms.pop(rules.GENDER, None)
    return Inflected(node.line, forms)


def _report_missing_forms(said: Mapping[str, Inflected], where: Mapping[str, Reader]) -> None:
    """Each word must have the forms that the others have, as texts use the same forms of every word."""
    needed = dict.fromkeys(form for word in said.values() for form in word.forms if form not in CAPITALS)
    for name, word in said.items():
        missing = [form for form in needed if form not in word.forms]
        if missing:
            where[name].report(word.line, f'give {listed(missing, "and")} of "{name}", as of the other words of this language.')
