"""The words a district may say differently, and how they get into every text.

A text says `$union`, and readers see "association/union", or whatever the district says. A marker follows English:

    $union  $unions  $union's  $unions'  $a_union      as inside a sentence
    $Union  $Unions  $Union's  $Unions'  $A_union      capitalized

`$$` stands for a dollar sign before a letter. A sum such as $5,500 is no marker.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .options import Group, OptionType, Reader, Record, Schema, Text, Unread, option, options_of, read_record
from .problems import Problems, nearest
from .yaml_source import Node

MARKER = re.compile(r"\$(?:(\$)|([A-Za-z]+(?:_[A-Za-z]+)*)(['’](?:s\b)?)?)")


class Forms(Record):
    """The forms of one word; those left out follow English rules."""

    singular: str = option(Text(), "One of it: association.")
    plural: str = option(Text(), "Several: associations.", "")
    possessive: str = option(Text(), "Belonging to it: association's.", "")
    plural_possessive: str = option(Text(), "Belonging to several: associations'.", "")
    with_article: str = option(Text(), "With a or an: an association.", "")
    capitalized: str = option(Text(), "As a title or at the start of a sentence: Association.", "")
    plural_capitalized: str = option(Text(), "Several, capitalized: Associations.", "")

    def markers(self, name: str) -> dict[str, str]:
        """Every marker for this word with what it is replaced by."""
        plural = self.plural or pluralised(self.singular)
        possessive = self.possessive or possessed(self.singular)
        plural_possessive = self.plural_possessive or possessed(plural)
        article = self.with_article or f"{'an' if self.singular[0].lower() in 'aeiou' else 'a'} {self.singular}"
        capital = self.capitalized or raised(self.singular)
        capital_plural = self.plural_capitalized or raised(plural)
        return {
            name: self.singular,
            f"{name}s": plural,
            f"{name}'s": possessive,
            f"{name}s'": plural_possessive,
            f"a_{name}": article,
            raised(name): capital,
            f"{raised(name)}s": capital_plural,
            f"{raised(name)}'s": (self.possessive and raised(self.possessive)) or possessed(capital),
            f"{raised(name)}s'": (self.plural_possessive and raised(self.plural_possessive)) or possessed(capital_plural),
            f"A_{name}": raised(article),
        }


@dataclass(frozen=True)
class Word(OptionType):
    """One word: its singular alone, or its forms."""

    allowed = 'a word, or its forms ("singular", "plural" …)'

    def read(self, node: Node, name: str, reader: Reader) -> Forms:
        if node.text is not None:
            return Forms(line=node.line, singular=self._text(node, name, reader))
        if node.mapping is None:
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}.')
        forms = Group(Forms).read(node, name, reader)
        assert isinstance(forms, Forms)
        return forms

    def schema(self) -> Schema:
        return {"anyOf": [Text().schema(), Group(Forms).schema()]}


def word(help_: str, singular: str, **forms: Any) -> Any:
    """Declare one word with what it is by default."""
    return option(Word(), help_, Forms(singular=singular, **forms))


class Words(Record):
    """What a district calls things."""

    union: Forms = word(
        "The organization that speaks for educators.",
        "association/union",
        plural="associations/unions",
        capitalized="Association/Union",
        plural_capitalized="Associations/Unions",
    )
    district: Forms = word("The body that runs the schools.", "district")
    administration: Forms = word(
        "The leadership of the district's offices.", "district administration", capitalized="District Administration"
    )
    superintendent: Forms = word("Who leads the district.", "superintendent")
    school_board: Forms = word(
        "The elected or appointed board.", "school board", capitalized="School Board", plural_capitalized="School Boards"
    )
    principal: Forms = word("Who leads a school.", "principal")
    building_representative: Forms = word("Who speaks for the educators of one school.", "building representative")
    educator: Forms = word("Teachers and other professionals in schools.", "educator")
    support_professional: Forms = word("Staff who support teaching.", "education support professional")
    leadership_team: Forms = word("The team that steers the partnership.", "leadership team")
    committee: Forms = word("A team that does the work on one topic.", "working committee")


class Vocabulary:
    """All markers with what they are replaced by: the words, and what the site is called."""

    def __init__(self, words: Words, names: Mapping[str, str]) -> None:
        self.markers = dict(names)
        for name in options_of(Words):
            self.markers.update(getattr(words, name).markers(name))

    def fill(self, text: str, path: str, line: int, problems: Problems) -> str:
        """The text with the words put in; an unknown marker is a problem of the file at that line.

        `line` is where the text begins; markers on later lines of it are reported there.
        """
        if "$" not in text:
            return text

        def replaced(match: re.Match[str]) -> str:
            dollar, name, ending = match.groups()
            if dollar:
                return "$"
            if ending and name + ending.replace("’", "'") in self.markers:
                return self.markers[name + ending.replace("’", "'")]
            if name in self.markers:
                return self.markers[name] + (ending or "")
            at = line + text.count("\n", 0, match.start())
            problems.add(
                path,
                at,
                f'"${name}" is no word of this site. {nearest(name, self.markers)} '
                f'For a dollar sign before a letter, write "$${name}".',
            )
            return match[0]

        return MARKER.sub(replaced, text)


def read_words(node: Node | None, path: str, problems: Problems) -> Words:
    """The words with a district's own in place of the defaults."""
    if node is None:
        return Words()
    try:
        return read_record(Words, node, Reader(path, problems))
    except Unread:
        return Words()


def pluralised(singular: str) -> str:
    if re.search(r"[^aeiou]y$", singular):
        return f"{singular[:-1]}ies"
    return f"{singular}es" if re.search(r"(s|x|z|ch|sh)$", singular) else f"{singular}s"


def possessed(word_: str) -> str:
    return f"{word_}'" if word_.endswith("s") else f"{word_}'s"


def raised(word_: str) -> str:
    return word_[:1].upper() + word_[1:]
