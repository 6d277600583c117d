"""The six questions that begin an edition, and what is wrong with an answer, by the same rules as in a build."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tinycss2.color3 import parse_color

from guidebook.authoring.options import Reader, Record, Unread, options_of
from guidebook.authoring.problems import Problems
from guidebook.authoring.yaml_source import Node
from guidebook.edition.brand import OF_ITS_OWN, Brand
from guidebook.edition.contrast import nearest_with, ratio
from guidebook.edition.palette import GROUNDS, TEXT_CONTRAST, Palette
from guidebook.edition.words import Forms, Words
from guidebook.worksheets.items import slug


@dataclass(frozen=True)
class Verdict:
    """The verdict on an answer."""

    answer: str = ""  # the answer as it will be written, if nothing is wrong with it
    wrong: str = ""  # what is wrong with it, in words
    instead: str = ""  # a suggestion, which pressing Enter takes


@dataclass(frozen=True)
class Question:
    """One question."""

    name: str  # that of its answer in settings, and of the command's option
    asks: str  # the question itself
    why: str  # a line of help
    judge: Callable[[str], Verdict]
    proposal: Callable[[Mapping[str, str]], str] = field(default=lambda answers: "")  # earlier answers → what Enter takes
    required: bool = False
    kept: str = ""  # what stays if it is not answered

    @property
    def option(self) -> str:
        """The command's option that answers it."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def is_word(self) -> bool:
        """Whether its answer is a word with forms."""
        return self.name in options_of(Words)


def questions(brand: Brand, words: Words) -> list[Question]:
    """The questions, in order. The brand and words are those of the layers below the edition."""
    return [
        Question(
            "site_name",
            "What will the site be called?",
            "It is at the top of every page.",
            _of_brand("site_name"),
            required=True,
        ),
        Question(
            "site_id",
            "What is its permanent id?",
            "Readers never see it, but browsers keep people's answers under it. If it changes later, what they typed is "
            "hidden. Small letters, digits and hyphens.",
            _of_brand("site_id"),
            lambda answers: _id_of(answers.get("site_name", "")),
            required=True,
        ),
        Question(
            "publisher",
            "Who publishes it?",
            "It is at the foot of every page. Where you run schools together, name both partners.",
            _of_brand("publisher"),
            required=True,
        ),
        Question(
            "union",
            "What do you call the organization that speaks for educators?",
            "As you would write it inside a sentence: union, federation, education association. Without “the”.",
            _word("union"),
            kept=words.union.singular,
        ),
        Question(
            "school_board",
            "What do you call the elected or appointed board?",
            "As you would write it inside a sentence: school board, board of trustees. Without “the”.",
            _word("school_board"),
            kept=words.school_board.singular,
        ),
        Question(
            "color",
            "What is your main color?",
            "It is the color of links and buttons: #14507a, or a name such as navy. All other colors can be set later.",
            lambda answer: judged_color(answer, brand.light),
            kept=brand.light.link,
        ),
    ]


def judged_color(answer: str, palette: Palette, name: str = "link") -> Verdict:
    """The verdict on a color: written as `#14507a`, and a suggestion if text in it would be too faint (WCAG 2.2, 1.4.3).

    `palette` holds the backgrounds.
    """
    known = parse_color(answer if "#" in answer or not re.fullmatch(r"[0-9a-fA-F]{3}|[0-9a-fA-F]{6}", answer) else f"#{answer}")
    if known is None or isinstance(known, str) or known.alpha != 1:
        return Verdict(wrong=f"“{answer}” is not a color. Write it as #14507a, or as a name that browsers know, such as navy.")
    color = "#" + "".join(f"{round(part * 255):02x}" for part in known[:3])
    grounds = {each: getattr(palette, each) for each in GROUNDS}
    weakest = min(ratio(color, ground) for ground in grounds.values())
    if weakest >= TEXT_CONTRAST:
        return Verdict(color)
    instead = nearest_with(TEXT_CONTRAST, color, grounds.values())
    wrong = f"{color} has a contrast of {int(weakest * 10) / 10} to 1 on the page, and text needs {TEXT_CONTRAST} to 1"
    return Verdict(wrong=f"{wrong}, or many people could not read it. The nearest that works is {instead}.", instead=instead)


def unsure_forms(answer: str) -> list[tuple[str, str]]:
    """The forms of a word that the rules of English cannot be sure of: `(the form's name, what it is, in words)`."""
    return list(Forms(singular=answer).unsure()) if answer else []


def form_judged(form: str, answer: str) -> Verdict:
    """The verdict on one form of a word."""
    return _read(Forms, form, answer)


def _id_of(name: str) -> str:
    """An id made from a name; empty where that leaves no letter, as two editions must not get the same."""
    plain = _plain(name)
    return re.sub("-+", "-", slug(plain)) if re.search("[A-Za-z0-9]", plain) else ""


def _plain(text: str) -> str:
    """Letters without their accents."""
    return unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode()


def _of_brand(name: str) -> Callable[[str], Verdict]:
    def judge(answer: str) -> Verdict:
        verdict = _read(Brand, name, answer)
        if name in OF_ITS_OWN and verdict.answer == getattr(Brand(), name):
            return Verdict(wrong=f"“{answer}” is what ours is called. Choose one of your own.")
        return verdict

    return judge


def _word(name: str) -> Callable[[str], Verdict]:
    def judge(answer: str) -> Verdict:
        return _read(Forms, "singular", answer, name)

    assert name in options_of(Words)
    return judge


def _read(record: type[Record], option: str, answer: str, name: str = "") -> Verdict:
    """An answer as the option reads it, or what an author would be told if it were in a file."""
    problems = Problems()
    try:
        read: Any = options_of(record)[option].type.read(Node(0, answer, raw=answer), name or option, Reader("", problems))
    except Unread:
        return Verdict(wrong=" ".join(problem.message for problem in sorted(problems.found)))
    return Verdict(str(read))
