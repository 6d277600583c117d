"""Questions that lead, by yes or no, to the next question or to an end."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, ClassVar

from guidebook.answers import Shape
from guidebook.answers.any import Anything
from guidebook.answers.points import Points
from guidebook.authoring.options import Group, Id, ListOf, Reader, Record, Text, check_unique, option
from guidebook.authoring.problems import nearest, shown
from guidebook.worksheets.dependencies import reached
from guidebook.worksheets.fields import ROW, Field
from guidebook.worksheets.items import Item, Items
from guidebook.worksheets.sketch import Sketch


class Flow(Field):
    """Fixed questions that lead, by yes or no, to the next question or to an end.

    Other fields can wait for an end, which is reached once the answers lead there from the first question.
    """

    class Question(Record):
        """A question with where its two answers lead."""

        id: str = option(Id(reserved=(ROW,)), "The permanent id of the question.")
        label: str = option(Text(), "The question.")
        hint: str = option(Text(), "A sentence below it.", "")
        yes: str = option(Id(), "The id of the question or end that a yes leads to.")
        no: str = option(Id(), "The id of the question or end that a no leads to.")
        yes_label: str = option(Text(), "Other words for yes.", "")
        no_label: str = option(Text(), "Other words for no.", "")

        def branches(self) -> tuple[tuple[str, str, str], ...]:
            """Both answers, each as `("yes" or "no", its label or "", the id that it leads to)`."""
            return ("yes", self.yes_label, self.yes), ("no", self.no_label, self.no)

    shape: ClassVar[type[Shape]] = Points
    EXAMPLE: ClassVar[str] = """\
id: next-step
kind: flow
label: What is our next step?
questions:
  - id: shared
    label: Do all partners want this goal?
    "yes": ready
    "no": talk
  - id: ready
    label: Do we know who will do the work?
    "yes": begin
    "no": find
    no_label: Not yet
ends:
  begin: Begin
  find:
    label: Find the people first
    hint: Ask those whom it concerns
  talk: Talk it over again
"""

    questions: tuple[Question, ...] = option(
        ListOf(Group(Question)), "The questions; the first is where people begin. Each leads to questions or ends, never back."
    )
    ends: tuple[Item, ...] = option(Items(), "Where the answers can lead; the hint says what to do there.")

    def check(self, reader: Reader) -> None:
        parts: list[Flow.Question | Item] = [*self.questions, *self.ends]
        check_unique(parts, reader)
        ids = [part.id for part in parts]
        if len({*ids}) < len(ids):
            return  # with two parts of the same id, nobody could say which one an answer leads to
        leads = {question.id: {target for _, _, target in question.branches()} for question in self.questions}
        for question in self.questions:
            for answer, _, target in question.branches():
                if target not in ids:
                    reader.report(
                        question.line_of(answer),
                        f'"{answer}" leads to {shown(target)}, which is not a question or an end. {nearest(target, ids)}',
                    )
                elif question.id in reached(target, leads):
                    reader.report(
                        question.line_of(answer), f'"{answer}" leads back to this question: a flow must come to an end.'
                    )
        found = reached(self.questions[0].id, leads)
        for part in parts:
            if part.id not in found:
                reader.report(part.line, f'no answer leads to "{part.id}".')

    def tree(self) -> dict[str, Any]:
        """The flow from the first question down, as its template draws it. A question that is drawn already is only named.

        A node is `{"question": …, "branches": [{"answer", "label", "to": node}]}`, `{"end": item}` or `{"again": question}`.
        Each also has `leaves`, the number of nodes side by side at the bottom below it.
        """
        said = self.say.room("kinds.flow.answers")
        questions = {question.id: question for question in self.questions}
        ends = {end.id: end for end in self.ends}
        drawn: set[str] = set()

        def node(id_: str) -> dict[str, Any]:
            if id_ in ends:
                return {"end": ends[id_], "leaves": 1}
            if id_ in drawn:
                return {"again": questions[id_], "leaves": 1}
            drawn.add(id_)
            branches: list[dict[str, Any]] = [
                {"answer": answer, "label": label or said[answer], "to": node(target)}
                for answer, label, target in questions[id_].branches()
            ]
            return {"question": questions[id_], "branches": branches, "leaves": sum(each["to"]["leaves"] for each in branches)}

        return node(self.questions[0].id)

    @cached_property
    def answer(self) -> Shape:
        """A yes or a no to each question."""
        said = self.say.room("kinds.flow.answers")
        labels = {q.id: {answer: words or said[answer] for answer, words, _ in q.branches()} for q in self.questions}
        return Points(self.label, {each.id: Anything(each.label, labels=labels[each.id]) for each in self.questions})

    def labels(self) -> dict[str, str]:
        """The ends: what another field may wait for."""
        return {end.id: end.label for end in self.ends}

    def names(self) -> set[str]:
        return {question.label for question in self.questions}

    def wanted(self) -> Iterator[tuple[str, ...]]:
        """Itself, as a whole: which of its questions are asked depends on the answers to others."""
        yield (self.id,)

    def answer_ids(self) -> tuple[str, ...]:
        return tuple(end.id for end in self.ends)

    def published(self) -> Iterator[tuple[str, str]]:
        yield from super().published()
        yield from ((f"{self.id}/questions/{question.id}", "item") for question in self.questions)

    def sketch(self, page: Sketch) -> None:
        for _ in self.questions:
            if not page.has_room(18):
                return
            page.box(10)
            page.draw(f"M{page.left + page.across // 3} {page.y - 3}v6")
            page.space(3)
