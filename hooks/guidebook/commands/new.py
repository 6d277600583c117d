"""The beginning of a tool: a few questions, and a file that builds."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.options import ID, Id
from guidebook.authoring.problems import GuidebookError, listed, nearest, shown
from guidebook.commands import Command, edition_here
from guidebook.edition.layers import LOCAL
from guidebook.kinds import all_kinds
from guidebook.library.begun import BegunTool, begun_file, id_from
from guidebook.site import WORKSHEETS, Site, read_site
from guidebook.worksheets.worksheet import PARTICIPANTS

THINGS = ("tool",)
Judge = Callable[[str], str]


@dataclass(frozen=True)
class Asked:
    """One thing that must be known: asked for, or given as an option. `judge` returns it as it is used, or raises."""

    name: str
    asks: str
    judge: Judge
    proposal: str = ""

    @property
    def option(self) -> str:
        """How it is given."""
        return f"--{self.name}"


class New(Command):
    """Begin something new that builds at once: python hooks new tool."""

    def options(self, parser: ArgumentParser) -> None:
        """What is begun, and what would be asked for."""
        parser.add_argument("what", choices=THINGS, metavar=" | ".join(THINGS), help="What to begin.")
        parser.add_argument("--title", metavar="TEXT", help="What it is called.")
        parser.add_argument("--id", metavar="ID", help="Its id for ever; made from the title where it is left out.")
        parser.add_argument("--chapter", metavar="CHAPTER", help="The chapter it belongs to: its number, id or title.")
        parser.add_argument("--by", metavar="WHO", help=f"Who fills it in: {listed(PARTICIPANTS)}, or several, with commas.")
        parser.add_argument("--minutes", metavar="MINUTES", help="How many minutes it takes.")
        parser.add_argument("--kinds", metavar="KINDS", help="The kinds of its first questions, with commas: text,checklist.")
        parser.add_argument("--layer", metavar="FOLDER", help="Where it goes. Left out: local/ where that is, else here.")

    def run(self, given: Namespace, root: Path) -> int:
        """Ask what was not given, where there is somebody to ask; then write the file, and say what comes next."""
        layer = _layer(root, given.layer)
        site = read_site(root, root / "docs", layer)
        ask = input if sys.stdin.isatty() else None
        answers = _answers(given, _asked(site), ask)
        name = f"{layer}/{WORKSHEETS}/{answers['id']}.yml".lstrip("/")
        who = answers["by"].split(",")
        words = site.texts.list([site.texts(f"worksheet.participants.{each}") for each in who], "or")
        kinds = answers["kinds"].split(",")
        tool = BegunTool(answers["title"], answers["chapter"], who, words, int(answers["minutes"]), kinds)
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(begun_file(tool), encoding="utf-8", newline="\n")
        print(_next_steps(name, answers, layer))
        return 0


def _layer(root: Path, named: str | None) -> str:
    """The folder that is worked in, by its path; empty: the guidebook itself."""
    layer = (edition_here() if named is None else named).strip("/.")
    if named is None and not os.environ.get("EDITION") and not (root / layer).is_dir():
        return ""
    if not (root / layer).is_dir():
        raise GuidebookError(f"--layer: there is no folder {shown(layer)} in this repository. Nothing was written.")
    return layer


def _asked(site: Site) -> list[Asked]:
    """All that must be known, in the order in which it is asked for."""
    chapters = "\n".join(f"    {each.chapter:>2}  {each.title}" for each in site.chapters.values())
    return [
        Asked("title", "What is the tool called?", _title),
        Asked("id", "Its id, which is its address and never changes.", lambda text: _free_id(text, site)),
        Asked("chapter", f"Which chapter does it belong to? Its number:\n{chapters}", lambda text: _chapter(text, site)),
        Asked("by", f"Who fills it in? {listed(PARTICIPANTS)}; several with commas.", _one_of(PARTICIPANTS), "team"),
        Asked("minutes", "How many minutes does it take?", _minutes, "30"),
        Asked("kinds", f"Of which kinds are its first questions? With commas:\n    {', '.join(all_kinds())}", _kinds, "text"),
    ]


def _answers(given: Namespace, asked: list[Asked], ask: Callable[[str], str] | None) -> dict[str, str]:
    answers: dict[str, str] = {}
    wrong: list[str] = []
    for each in asked:
        typed = getattr(given, each.name)
        proposal = id_from(answers.get("title", "")) if each.name == "id" else each.proposal
        if typed is None and ask:
            print(each.asks)
            answers[each.name] = _until_right(each, proposal, ask)
            continue
        try:
            answers[each.name] = each.judge((typed if typed is not None else proposal).strip())
        except ValueError as error:
            wrong.append(f"{each.option}: {error}")
    if wrong:
        raise GuidebookError("\n".join([*wrong, "Nothing was written."]))
    return answers


def _until_right(each: Asked, proposal: str, ask: Callable[[str], str]) -> str:
    while True:
        try:
            return each.judge(ask(f"  [{proposal}] > " if proposal else "  > ").strip() or proposal)
        except EOFError:
            raise KeyboardInterrupt from None
        except ValueError as error:
            print(f"  {error}")


def _title(text: str) -> str:
    if not text:
        raise ValueError("a title is needed, such as “Exit Interview”.")
    return text


def _free_id(text: str, site: Site) -> str:
    if not ID.fullmatch(text):
        raise ValueError(f"{shown(text)} cannot be an id. It must be {Id.allowed}.")
    library = site.library
    if text in (*library.worksheets, *library.retired, *library.broken):
        raise ValueError(f"there is a tool with the id {shown(text)} already. Choose another title, or another id with --id.")
    return text


def _chapter(text: str, site: Site) -> str:
    for id_, chapter in site.chapters.items():
        if text.lower() in (id_, str(chapter.chapter), chapter.title.lower()):
            return id_
    numbers = ", ".join(f"{each.chapter} ({id_})" for id_, each in site.chapters.items())
    near = nearest(text, site.chapters) if text and not text.isdigit() else ""
    said = f"there is no chapter {shown(text)}." if text else "a chapter is needed."
    raise ValueError(f"{said} {near if near.startswith('Did') else f'There are {numbers}.'}")


def _one_of(names: Collection[str]) -> Judge:
    """Some of a few names, with commas between them."""

    def judge(text: str) -> str:
        chosen = [each.strip() for each in text.split(",") if each.strip()]
        for each in chosen:
            if each not in names:
                raise ValueError(f"{shown(each)} is not known here. {nearest(each, names)}")
        if not chosen:
            raise ValueError(f"it must be {listed(names)}.")
        return ",".join(chosen)

    return judge


def _kinds(text: str) -> str:
    return _one_of(all_kinds())(text)


def _minutes(text: str) -> str:
    if not text.isdecimal() or not 1 <= int(text) <= 600:
        raise ValueError(f"it must be a whole number from 1 to 600, but it is {shown(text)}.")
    return text


def _next_steps(name: str, answers: dict[str, str], layer: str) -> str:
    edition = f"EDITION={layer} " if layer not in ("", LOCAL) else ""
    link = f"[{answers['title']}](worksheet:{answers['id']})"
    page = f"http://127.0.0.1:8000/worksheets/{answers['id']}.html"
    steps = [
        f"Write it: open {name} in an editor. Everything that must be there is, and says what it is for.",
        f"Look at it: {edition}make serve, then {page}; “Preview” shows it on paper.",
        f"Its card stands in its chapter by itself. A text leads to it so: {link}",
        f"When people may use it: {edition}make ids records its ids, which never change from then on.",
    ]
    return "\n".join([f"{name} is begun.", *(f"  {number}. {step}" for number, step in enumerate(steps, 1))])
