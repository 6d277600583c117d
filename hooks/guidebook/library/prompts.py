"""What must be known about something new, such as a tool, before its file is written: asked for, or given as options.

Both ways, it is judged by the same rules.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from guidebook.authoring.options import ID, Id
from guidebook.authoring.problems import GuidebookError, listed, nearest, shown
from guidebook.guide.chapters import Chapter
from guidebook.library.new_tool import id_from

Judge = Callable[[str], str]  # what was typed → what to use; raises ValueError, which says in words what is wrong


@dataclass(frozen=True)
class Prompt:
    """One thing that must be known, asked for or given as an option."""

    name: str
    asks: str  # the question
    judge: Judge
    proposal: str = ""  # what pressing Enter takes

    @property
    def option(self) -> str:
        """The option of the command that gives it."""
        return f"--{self.name}"


def answers_to(prompts: Sequence[Prompt], given: Mapping[str, str | None], ask: Callable[[str], str] | None) -> dict[str, str]:
    """What was given or typed, by the names of what is asked, once it is right.

    `given` holds the options by name (None: not given). `ask` shows a prompt and returns what was typed; without it, proposals
    stand for what was not given.

    Raises:
        GuidebookError: with everything that is wrong with what was given.
    """
    answers: dict[str, str] = {}
    names = [each.name for each in prompts]
    wrong = [
        f"--{name} has no effect here. Leave it out."
        for name, answer in given.items()
        if answer is not None and name not in names
    ]
    for each in prompts:
        typed = given.get(each.name)
        proposal = id_from(answers.get("title", "")) if each.name == "id" else each.proposal
        if typed is None and ask:
            if not wrong:  # otherwise nothing will be written, so there is nothing to ask
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


def _until_right(each: Prompt, proposal: str, ask: Callable[[str], str]) -> str:
    while True:
        try:
            return each.judge(ask(f"  [{proposal}] > " if proposal else "  > ").strip() or proposal)
        except EOFError:
            raise KeyboardInterrupt from None
        except ValueError as error:
            print(f"  {error}")


def anything(text: str) -> str:
    """Accept whatever was typed, or nothing."""
    return text


def sentence(text: str) -> str:
    """Accept any words.

    Raises:
        ValueError: for none.
    """
    if not text:
        raise ValueError("a sentence is needed. You can change it in the file later.")
    return text


def title_of(example: str) -> Judge:
    """A judge that accepts any title; `example` is one for people who typed none."""

    def judge(text: str) -> str:
        if not text:
            raise ValueError(f"a title is needed, such as “{example}”.")
        return text

    return judge


def free_id(what: str, taken: Collection[str]) -> Judge:
    """A judge that accepts an id that is not `taken`; `what` is what has it, such as "tool"."""

    def judge(text: str) -> str:
        if not ID.fullmatch(text):
            raise ValueError(f"{shown(text)} cannot be an id. It must be {Id.allowed}.")
        if text in taken:
            raise ValueError(
                f"there is already a {what} with the id {shown(text)}. Choose another title, or another id with --id."
            )
        return text

    return judge


def chapter_of(chapters: Mapping[str, Chapter]) -> Judge:
    """A judge that accepts the number, id or title of a chapter, and returns its id."""

    def judge(text: str) -> str:
        for id_, chapter in chapters.items():
            if text.lower() in (id_, str(chapter.chapter), chapter.title.lower()):
                return id_
        numbers = ", ".join(f"{each.chapter} ({id_})" for id_, each in chapters.items())
        near = nearest(text, chapters) if text and not text.isdigit() else ""
        message = f"there is no chapter {shown(text)}." if text else "a chapter is needed."
        raise ValueError(f"{message} {near if near.startswith('Did') else f'There are {numbers}.'}")

    return judge


def some_of(names: Collection[str]) -> Judge:
    """A judge that accepts one or more of some names, with commas between them, and returns them without spaces."""

    def judge(text: str) -> str:
        chosen = [each.strip() for each in text.split(",") if each.strip()]
        for each in chosen:
            if each not in names:
                raise ValueError(f"{shown(each)} is not known here. {nearest(each, names)}")
        if not chosen:
            raise ValueError(f"it must be {listed(names)}.")
        return ",".join(chosen)

    return judge


def one_of(names: Collection[str]) -> Judge:
    """A judge that accepts one of some names, in any case."""

    def judge(text: str) -> str:
        if text.lower() not in names:
            raise ValueError(
                f"it must be {listed(names)}, but it is {shown(text)}." if text else f"it must be {listed(names)}."
            )
        return text.lower()

    return judge


def number_up_to(most: int, taken: Mapping[int, str] | None = None) -> Judge:
    """A judge that accepts a whole number from 1 to `most` that is not `taken`: numbers of chapters, each with its title."""

    def judge(text: str) -> str:
        if not text.isdecimal() or not 1 <= int(text) <= most:
            raise ValueError(f"it must be a whole number from 1 to {most}, but it is {shown(text)}.")
        if taken and int(text) in taken:
            raise ValueError(f"chapter {int(text)} is already “{taken[int(text)]}”. The next free number is {max(taken) + 1}.")
        return text

    return judge
