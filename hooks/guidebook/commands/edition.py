"""Begins an edition: six questions, and a folder that builds at once."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from guidebook.authoring.problems import GuidebookError, Problems
from guidebook.commands import Command, edition_here
from guidebook.edition.brand import Brand, read_brand
from guidebook.edition.layers import LOCAL, naming, typed_folder
from guidebook.edition.words import Words, read_words
from guidebook.upkeep.deploying import HOSTS, Host, host_of, missing_workflow
from guidebook.upkeep.new_edition import files_of, layers_for, refuse_if_begun, write
from guidebook.upkeep.questions import Question, form_judged, questions, unsure_forms

PICTURE = re.compile(r"(?i).+\.(?:svg|png|jpe?g|webp|gif)")
LATER = "Leave this out here, and write the word with its forms into words.yml afterward."
Ask = Callable[[str], str]


class BeginEdition(Command):
    """Begin an edition of your own: six questions, or their answers as options, and a folder that builds at once."""

    def options(self, parser: ArgumentParser) -> None:
        """The six answers, and where the edition goes."""
        for question in questions(Brand(), Words()):
            parser.add_argument(question.option, metavar="TEXT", help=question.asks)
        parser.add_argument("--logo", metavar="FILE", type=Path, help="A picture for the header, which is copied.")
        parser.add_argument("--folder", metavar="FOLDER", help=f"Where it goes: {LOCAL} in a fork, or districts/riverside.")
        parser.add_argument("--over", metavar="FOLDER", default="", help="The edition that it lies over, such as states/utah.")
        said = (
            "Where your copy is kept and published; left out, its address tells. Its workflow is written where there is none."
        )
        parser.add_argument("--host", choices=sorted(HOSTS), help=said)

    def run(self, given: Namespace, root: Path) -> int:
        """Ask for what was not given, if this is a terminal; then write the edition, and say what to do next."""
        folder, over = typed_folder(given.folder or edition_here()), typed_folder(given.over)
        layers = layers_for(root, folder, over)
        refuse_if_begun(root, folder)
        logo: Path | None = given.logo
        if logo and not (logo.is_file() and PICTURE.fullmatch(logo.name)):
            raise GuidebookError(f"--logo: {logo} is not a picture here. It can be an .svg, .png, .jpg, .webp or .gif file.")
        below, words = read_brand(layers, Problems()), read_words(layers, Problems())
        answers = _answers(given, questions(below, words), input if sys.stdin.isatty() else None)
        if logo:
            answers["logo"] = logo.name
        files = files_of(answers, folder, over, below)
        host = HOSTS.get(given.host) or host_of(root)
        # Editions in folders other than local/ are all published by one workflow of ours.
        workflow = missing_workflow(root, host) if folder == LOCAL else {}
        write(root, folder, files, layers, logo, workflow)
        print(_said(folder, files))
        print(_published(root, host, is_new=bool(workflow)))
        return 0


def _answers(given: Namespace, asked: list[Question], ask: Ask | None) -> dict[str, str]:
    answers: dict[str, str] = {}
    wrong: list[str] = []
    if ask:
        print("Six questions. Enter takes what is in [brackets]. Ctrl+C stops, and nothing is written.\n")
    for number, question in enumerate(asked, 1):
        typed = getattr(given, question.name)
        if ask and typed is None:
            print(f"{number} of {len(asked)}  {question.asks}\n        {question.why}")
            answers[question.name] = _asked(question, answers, ask)
        else:
            answers[question.name] = _judged(question, typed, answers, wrong)
        for form, what in unsure_forms(answers[question.name]) if question.is_word else ():
            if ask:
                answers[f"{question.name}.{form}"] = _form(form, what, answers[question.name], ask)
            else:
                wrong.append(f"{question.option}: no rule is sure of {what} for “{answers[question.name]}”. {LATER}")
    if wrong:
        raise GuidebookError("\n".join([*wrong, "Nothing was written."]))
    return answers


def _judged(question: Question, typed: str | None, answers: dict[str, str], wrong: list[str]) -> str:
    """The answer given as an option, or else the one proposed; a message about a bad one is added to `wrong`."""
    answer = typed if typed is not None else question.proposal(answers)
    if not answer.strip():
        if question.required or typed is not None:
            wrong.append(f"{question.option} is missing: {question.asks} {question.why}")
        return ""
    verdict = question.judge(answer.strip())
    if verdict.wrong:
        wrong.append(f"{question.option}: {verdict.wrong}")
    return verdict.answer


def _asked(question: Question, answers: dict[str, str], ask: Ask) -> str:
    """An answer from the terminal; the question is repeated until the answer is valid."""
    proposal = question.proposal(answers)
    enter = proposal or question.kept
    while True:
        typed = _line(ask, f" [{enter}] > " if enter else " > ") or proposal
        if not typed and not question.required:
            return ""
        verdict = question.judge(typed) if typed else None
        if verdict and not verdict.wrong:
            print()
            return verdict.answer
        print(f"        {verdict.wrong if verdict else 'An answer is needed here.'}")
        proposal = (verdict and verdict.instead) or proposal
        enter = proposal or question.kept


def _form(form: str, what: str, word: str, ask: Ask) -> str:
    """Ask for a form of a word about which the rules are not sure."""
    while True:
        print(f"        English has no sure rule for {what} here: “{word}”.")
        verdict = form_judged(form, _line(ask, f" {'a or an ' + word + '?' if form == 'with_article' else 'several?'} > "))
        if not verdict.wrong and verdict.answer:
            print()
            return verdict.answer
        print(f"        {verdict.wrong}")


def _line(ask: Ask, prompt: str) -> str:
    try:
        return ask(prompt).strip()
    except EOFError:
        raise KeyboardInterrupt from None


def _published(root: Path, host: Host, is_new: bool) -> str:
    """What publishes the edition; `is_new`: its workflow has just been written."""
    if is_new:
        return f"  {host.file} was not there and is written: it publishes your edition at each change. Commit it, too."
    if not host.publishes(root):
        return f"  There is no {host.file} here: nothing will be published until it is back."
    return "  What publishes it is there already, and stays as it is."


def _said(folder: str, files: dict[str, str]) -> str:
    before = naming(folder)
    on_windows = f'set EDITION={folder} (in PowerShell: $env:EDITION = "{folder}")'
    lines = [
        f"Your edition is in {folder}/: {', '.join(files)}.",
        "",
        "What to do next:",
        f"  {before}make serve          look at it: http://127.0.0.1:8000 (or python -m mkdocs serve)",
        f"  {before}make check-edition  check it as it will be published (or python hooks check)",
        *([f"  Without make, name the folder first, once in each window. On Windows: {on_windows}"] if before else []),
        "  git add -A",
        '  git commit -m "Begin our edition"',
        "  git push",
        f"  {folder}/README.md lists what to decide. “Your edition in an afternoon” on the site leads you through the rest.",
    ]
    return "\n".join(lines)
