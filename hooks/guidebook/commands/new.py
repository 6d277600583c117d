"""Begins a tool, a page or a chapter: a few questions, and a file that builds at once."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from guidebook.authoring.problems import GuidebookError, listed, shown
from guidebook.authoring.source import NOWHERE
from guidebook.authoring.writing import all_written
from guidebook.commands import Command, edition_here
from guidebook.edition.layers import is_below, naming, typed_folder
from guidebook.guide.chapters import STAGES
from guidebook.guide.new_page import new_chapter_file, new_page_file
from guidebook.kinds import all_kinds
from guidebook.library.new_tool import NewTool, new_tool_file
from guidebook.library.prompts import (
    Prompt,
    answers_to,
    anything,
    chapter_of,
    free_id,
    number_up_to,
    one_of,
    sentence,
    some_of,
    title_of,
)
from guidebook.site import WORKSHEETS, Site, read_site
from guidebook.upkeep.new_edition import may_hold_editions
from guidebook.worksheets.worksheet import PARTICIPANTS

HELP = {
    "title": "What it is called.",
    "id": "Its id, which is its address; made from the title where it is left out.",
    "chapter": "The chapter that a tool belongs to: its number, id or title.",
    "by": f"Who fills in a tool: {listed(PARTICIPANTS)}, or several, with commas.",
    "minutes": "How many minutes a tool takes.",
    "kinds": "The kinds of a tool's first questions, with commas: text,checklist.",
    "summary": "What a page or chapter is about, in a sentence.",
    "menu": "Where a page goes in the menu: a group, such as About, or: after evidence.md. Left out: with its folder.",
    "stage": f"The stage of a chapter: {listed(STAGES)}.",
    "number": "The number of a chapter.",
}


class New(Command):
    """Begin something new that builds at once: python hooks new tool, new page, or new chapter."""

    def options(self, parser: ArgumentParser) -> None:
        """What to begin, and answers to the questions that would be asked."""
        parser.add_argument("what", choices=tuple(ASKED), metavar=" | ".join(ASKED), help="What to begin.")
        for name, said in HELP.items():
            parser.add_argument(f"--{name}", metavar=name.upper(), help=said)
        parser.add_argument(
            "--layer", metavar="FOLDER", help="Where it goes. Left out: local/ if there is one, or else the guidebook itself."
        )

    def run(self, given: Namespace, root: Path) -> int:
        """Ask for what was not given, if this is a terminal; then write the file, and say what to do next."""
        layer = _layer(root, given.layer)
        site = read_site(root, root / "docs", layer)
        ask = input if sys.stdin.isatty() else None
        answers = answers_to(ASKED[given.what](site), {name: getattr(given, name) for name in HELP}, ask)
        address, text = FILES[given.what](answers, site)
        name = f"{layer}/{address}".lstrip("/")
        _write(root, name, text, layer, site)
        print(_next_steps(given.what, name, address, answers, layer))
        return 0


def _layer(root: Path, named: str | None) -> str:
    """The path of the layer to write into; empty for the guidebook itself.

    Raises:
        GuidebookError: when there is no such folder, or nobody's edition can be in it.
    """
    layer = edition_here() if named is None else typed_folder(named)
    if named is None and not os.environ.get("EDITION") and not (root / layer).is_dir():
        return ""
    by = "EDITION" if named is None else "--layer"
    if layer and not (is_below(layer) and (root / layer).is_dir()):
        raise GuidebookError(f"{by}: there is no folder {shown(layer)} in this repository. Nothing was written.")
    if layer and not may_hold_editions(layer):
        raise GuidebookError(f"{by}: {shown(layer)} is no edition's folder, such as local. Nothing was written.")
    return layer


def _write(root: Path, name: str, text: str, layer: str, before: Site) -> None:
    """Write a file, and take it back if the site then has a problem that it did not have `before`, such as a wrong menu group.

    Raises:
        GuidebookError: with the new problems; nothing was written.
    """
    with all_written({root / name: text}):
        now = read_site(root, root / "docs", layer).problems.lines()
        if new := [each for each in now if each not in before.problems.lines()]:
            raise GuidebookError("\n".join([*new, "Nothing was written."]))


def _of_tool(site: Site) -> list[Prompt]:
    """The questions about a tool, in order."""
    chapters = "\n".join(f"    {each.chapter:>2}  {each.title}" for each in site.chapters.values())
    library = site.library
    taken = (*library.worksheets, *library.retired, *library.broken)
    return [
        Prompt("title", "What is the tool called?", title_of("Exit Interview")),
        Prompt("id", "Its id, which is its address and never changes.", free_id("tool", taken)),
        Prompt("chapter", f"Which chapter does it belong to? Its number:\n{chapters}", chapter_of(site.chapters)),
        Prompt("by", f"Who fills it in? {listed(PARTICIPANTS)}; several with commas.", some_of(PARTICIPANTS), "team"),
        Prompt("minutes", "How many minutes does it take?", number_up_to(600), "30"),
        Prompt("kinds", f"Which kinds are its first questions? With commas:\n    {', '.join(all_kinds())}", _kinds, "text"),
    ]


def _kinds(text: str) -> str:
    return some_of(all_kinds())(text)


def _of_page(site: Site) -> list[Prompt]:
    taken = {uri.removesuffix(".md") for uri in site.docs}
    menu = (
        "Where does it go in the menu? A group, such as About; or: after evidence.md. Nothing: next to the pages of its folder."
    )
    return [
        Prompt("title", "What is the page called?", title_of("Our Calendar")),
        Prompt("id", "Its id, which is its address.", free_id("page", taken)),
        Prompt("summary", "What is it about, in a sentence?", sentence),
        Prompt("menu", menu, anything),
    ]


def _of_chapter(site: Site) -> list[Prompt]:
    numbers = {each.chapter: each.title for each in site.chapters.values()}
    taken = {uri.rpartition("/")[2].removesuffix(".md") for uri in site.docs} | {*site.chapters}
    return [
        Prompt("title", "What is the chapter called?", title_of("Welcome New Members")),
        Prompt("id", "Its id, which is its address and never changes.", free_id("chapter or page", taken)),
        Prompt("stage", f"Which stage does it belong to? {listed(STAGES)}.", one_of(STAGES)),
        Prompt(
            "number", "Its number, counted through all stages.", number_up_to(99, numbers), str(max(numbers, default=0) + 1)
        ),
        Prompt("summary", "What is it about, in a sentence?", sentence),
    ]


def _tool_file(answers: Mapping[str, str], site: Site) -> tuple[str, str]:
    who = answers["by"].split(",")
    words = site.texts.list([site.texts(f"worksheet.participants.{each}") for each in who], "or")
    kinds = answers["kinds"].split(",")
    tool = NewTool(answers["title"], answers["chapter"], who, words, int(answers["minutes"]), kinds)
    return f"{WORKSHEETS}/{answers['id']}.yml", new_tool_file(tool)


def _page_file(answers: Mapping[str, str], site: Site) -> tuple[str, str]:
    front = {"title": answers["title"], "description": answers["summary"], "menu": answers["menu"]}
    return f"docs/{answers['id']}.md", new_page_file(front)


def _chapter_file(answers: Mapping[str, str], site: Site) -> tuple[str, str]:
    front = {"title": answers["title"], "stage": answers["stage"], "chapter": int(answers["number"])}
    return f"docs/{answers['stage']}/{answers['id']}.md", new_chapter_file({**front, "summary": answers["summary"]})


ASKED = {"tool": _of_tool, "page": _of_page, "chapter": _of_chapter}
FILES = {"tool": _tool_file, "page": _page_file, "chapter": _chapter_file}


def _next_steps(what: str, name: str, address: str, answers: Mapping[str, str], layer: str) -> str:
    edition = naming(layer)
    place = address.removeprefix("docs/").rpartition(".")[0]
    link = f"{what}:{answers['id']}".replace("tool:", "worksheet:") if what != "page" else f"{place}.md"
    preview = "; “Preview” shows it on paper" if what == "tool" else ""
    stands = {
        "tool": "Its card is in its chapter already.",
        "page": "It is in no menu." if answers.get("menu", "").lower() in NOWHERE else "It is in the menu already.",
        "chapter": "It is in the menu, the framework and the list of chapters already.",
    }
    steps = [
        f"Write it: open {name} in an editor. It has everything that is required.",
        f"Look at it: {edition}make serve (or python -m mkdocs serve), then http://127.0.0.1:8000/{place}.html{preview}.",
        f"{stands[what]} To link to it: [{answers['title']}]({link})",
    ]
    if what == "tool":
        steps.append(
            f"When people may use it: {edition}make ids (or python hooks ids) records its ids, which never change from then on."
        )
    return "\n".join([f"{name} is written.", *(f"  {number}. {step}" for number, step in enumerate(steps, 1))])
