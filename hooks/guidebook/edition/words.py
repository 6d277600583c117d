"""The words that a district may say differently, and how they get into every text.

A text says `$union`, and readers see "association/union", or whatever the district says. Markers follow English:

    $union  $unions  $union's  $unions'  $a_union      as inside a sentence
    $Union  $Unions  $Union's  $Unions'  $A_union      capitalized

`$$` is a dollar sign before a letter. An amount such as $5,500 is no marker.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from guidebook.authoring.options import Group, OptionType, Reader, Record, Schema, Unread, option, options_of, read_record
from guidebook.authoring.problems import Problems, listed, meant, shown
from guidebook.authoring.schemas import group_or
from guidebook.authoring.yaml_source import Node
from guidebook.edition import english
from guidebook.edition.inflected import read_inflected
from guidebook.edition.languages import LANGUAGE
from guidebook.edition.layers import Layer

WORDS = "words.yml"
MARKER = re.compile(r"\$(?:(\$)|([A-Za-z]+(?:_[A-Za-z]+)*)(['’](?:s\b)?)?)")


@dataclass(frozen=True)
class Phrase(OptionType):
    """A word or a few, as they are written inside a sentence. Straight apostrophes become typographic ones, as in all texts."""

    allowed = "a word or a few, as they stand inside a sentence"
    prose = True

    def read(self, node: Node, name: str, reader: Reader) -> str:
        text = " ".join(self._text(node, name, reader).split())
        if "$" in text:
            raise reader.fail(node.line, f'"{name}" holds a dollar sign: a word cannot be made of other words. Write it out.')
        if text[0] in '"“”‘’«»' or text[-1] in '"“”«»':
            raise reader.fail(node.line, f'"{name}" has quotation marks that readers would see: {shown(text)}. Leave them out.')
        if re.match(r"the\b", text, re.IGNORECASE) or (name != "with_article" and re.match(r"an? ", text, re.IGNORECASE)):
            raise reader.fail(node.line, f'"{name}" begins with an article, which texts put before it. Leave it out.')
        return text.replace("'", "’")

    def schema(self) -> Schema:
        return {"type": "string", "minLength": 1, "pattern": r"^[^$]*$"}


class Forms(Record):
    """The forms of one word; those left out follow the rules of English where these are sure."""

    singular: str = option(Phrase(), "One of it: association.")
    plural: str = option(Phrase(), "Several: associations.", "")
    possessive: str = option(Phrase(), "Belonging to it: association’s.", "")
    plural_possessive: str = option(Phrase(), "Belonging to several: associations’.", "")
    with_article: str = option(Phrase(), "With a or an: an association.", "")
    capitalized: str = option(Phrase(), "As a title or at the start of a sentence: Association.", "")
    plural_capitalized: str = option(Phrase(), "Several, capitalized: Associations.", "")

    def several(self) -> str:
        """The plural; empty where it is neither given nor certain."""
        return self.plural or english.plural(self.singular) or ""

    def with_a(self) -> str:
        """The singular with a or an; empty where it is neither given nor certain."""
        article = english.article(self.singular)
        return self.with_article or (f"{article} {self.singular}" if article else "")

    def unsure(self) -> Iterator[tuple[str, str]]:
        """The names of forms that are neither given nor certain, each with words for it in messages."""
        if not self.several():
            yield "plural", "what several are called"
        if not self.with_a():
            yield "with_article", "the word with a or an"

    def markers(self, name: str) -> dict[str, str]:
        """Every marker for the word `name`, without its dollar sign, and the text that replaces it."""
        # Where the author has yet to be asked for a form, the word itself: an empty text would look like another mistake.
        plural, article = self.several() or self.singular, self.with_a() or self.singular
        plural_possessive = self.plural_possessive or english.possessive(plural)
        possessive = self.possessive or english.possessive(self.singular)
        capital = self.capitalized or english.capitalized(self.singular)
        capital_plural = self.plural_capitalized or _alike(english.plural(capital), english.capitalized(plural))
        of_capital = self.possessive and english.capitalized(self.possessive)
        of_capital_plural = self.plural_possessive and english.capitalized(self.plural_possessive)
        raised = english.capitalized(name)
        return {
            name: self.singular,
            f"{name}s": plural,
            f"{name}'s": possessive,
            f"{name}s'": plural_possessive,
            f"a_{name}": article,
            raised: capital,
            f"{raised}s": capital_plural,
            f"{raised}'s": of_capital or english.possessive(capital),
            f"{raised}s'": of_capital_plural or english.possessive(capital_plural),
            f"A_{name}": article[:1].upper() + article[1:],
        }


@dataclass(frozen=True)
class Word(OptionType):
    """One word: its singular alone, or its forms."""

    allowed = 'a word, or its forms ("singular", "plural" …)'

    def read(self, node: Node, name: str, reader: Reader) -> Forms:
        if node.text is not None:
            forms = Forms(line=node.line, singular=Phrase().read(node, name, reader))
        elif node.mapping is not None:
            given = Group(Forms).read(node, name, reader)
            assert isinstance(given, Forms)
            forms = given
        else:
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}.')
        for form, what in forms.unsure():
            reader.report(
                forms.line_of("singular"),
                f'the rules of English are not sure of {what} for {shown(forms.singular)}. Give it below "{name}:", on lines '
                f'of their own: "singular: {forms.singular}" and "{form}: …".',
            )
        return forms

    def schema(self) -> Schema:
        return group_or(Group(Forms).schema(), Phrase().schema())


def word(help_: str, singular: str, **forms: Any) -> Any:
    """Declare one word: the help for authors, and its default forms."""
    return option(Word(), help_, Forms(singular=singular, **forms))


class Words(Record):
    """What a district calls things."""

    union: Forms = word(
        "The organization that speaks for educators.",
        "association/union",
        plural="associations/unions",
        capitalized="Association/Union",
    )
    district: Forms = word("The body that runs the schools.", "district")
    administration: Forms = word(
        "The leadership of the district's offices.", "district administration", capitalized="District Administration"
    )
    superintendent: Forms = word("Who leads the district.", "superintendent")
    school_board: Forms = word("The elected or appointed board.", "school board", capitalized="School Board")
    principal: Forms = word("Who leads a school.", "principal")
    building_representative: Forms = word("Who speaks for the educators of one school.", "building representative")
    educator: Forms = word("Teachers and other professionals in schools.", "educator")
    support_professional: Forms = word("Staff who support teaching.", "education support professional")
    leadership_team: Forms = word("The team that steers the partnership.", "leadership team")
    committee: Forms = word("A team that does the work on one topic.", "working committee")


class Vocabulary:
    """All markers, without their dollar signs, and the texts that replace them: the words, and the names of the site."""

    def __init__(self, words: Words, names: Mapping[str, str]) -> None:
        self.markers = dict(names)
        for name in options_of(Words):
            self.markers.update(getattr(words, name).markers(name))

    def fill(self, text: str, path: str, line: int, problems: Problems, written: Callable[[str], str] = str) -> str:
        """The text with words filled in; an unknown marker is left as it is and reported at its line.

        `line` is where the text begins; markers on its later lines are reported there. `written` is applied to each word before
        it is filled in, for example to escape it.
        """
        if "$" not in text:
            return text

        def replaced(match: re.Match[str]) -> str:
            dollar, name, ending = match.groups()
            if dollar:
                return "$"
            if match.start() and text[match.start() - 1].isalpha() and name in self.markers:
                said = f'"${name}" is inside a word: put a space or a hyphen before it.'
                problems.add(path, line + text.count("\n", 0, match.start()), said)
            if ending and name + ending.replace("’", "'") in self.markers:
                return written(self.markers[name + ending.replace("’", "'")])
            if name in self.markers:
                return written(self.markers[name]) + (ending or "")
            at = line + text.count("\n", 0, match.start())
            hint = f'Did you mean "{close}"?' if (close := self._meant(name)) else self._all()
            problems.add(
                path, at, f'"${name}" is not a word of this site. {hint} For a dollar sign before a letter, write "$${name}".'
            )
            return match[0]

        return MARKER.sub(replaced, text)

    def _meant(self, name: str) -> str:
        return meant(name, self.markers) or meant(name.lower(), self.markers)

    def _all(self) -> str:
        return f'The words are {listed(options_of(Words), "and")}; the page "Make it yours" shows all their forms.'


def _alike(one: str | None, other: str) -> str:
    """The first text if the two differ only in capitals, else the second."""
    return one if one and one.lower() == other.lower() else other


def read_words(layers: Sequence[Layer], problems: Problems, language: str = LANGUAGE) -> Words:
    """The words in a language: our own, overridden in turn by each layer that is written in it."""
    words = Words()
    layers = [layer for layer in layers if layer.language == language]
    if language != LANGUAGE:
        return read_inflected(words, layers, WORDS, Phrase(), problems)
    for layer in layers:
        node = layer.yaml(WORDS, problems)
        if node:
            with contextlib.suppress(Unread):
                words = read_record(Words, node, Reader(layer.shown(WORDS), problems), before=words)
    return words
