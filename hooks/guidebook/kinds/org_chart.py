"""Teams and committees as boxes: a list of who reports to whom, and a drawing of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.rows import Rows
from guidebook.authoring.options import Group, Id, ListOf, OneOf, Reader, Record, Schema, Text, Whole, option
from guidebook.authoring.problems import listed, nearest, shown
from guidebook.kinds.choice import Choice
from guidebook.kinds.text import ShortText
from guidebook.worksheets.fields import Field
from guidebook.worksheets.items import Item, ItemGroup, Items
from guidebook.worksheets.sketch import Sketch

STATUSES = ("exists", "wanted")


class OrgChart(Field):
    """Teams and committees as boxes, each below the one that it reports to.

    No box ever reports to a missing row, nor to itself through others.
    """

    class SampleBox(Record):
        """One box of the example."""

        id: str = option(Id(), "The id by which other boxes name it.")
        name: str = option(Text(), "What the box says.")
        level: str = option(Id(), "The id of its level.", "")
        status: str = option(OneOf(STATUSES), "Whether it exists already or is wanted.", "exists")
        reports_to: str = option(Id(), "The id of a box above it in the list. Left out: it is at the top.", "")

    shape: ClassVar[type[Shape]] = Rows
    rules: ClassVar[Schema] = {"dependencies": {"sample_note": ["sample"]}}
    needs: ClassVar[tuple[str, ...]] = ("drawing", "boxes")
    EXAMPLE: ClassVar[str] = """\
id: chart
kind: org_chart
label: Our own chart
levels:
  district-team: District leadership
  district-committee: District committee
  school-team: School leadership
sample:
  - id: team
    name: $District Leadership Team
    level: district-team
  - id: safety
    name: Safety Committee
    level: district-committee
    reports_to: team
  - id: lincoln
    name: Lincoln School Leadership Team
    level: school-team
    status: wanted
    reports_to: team
sample_note: Guidance goes down. What schools learn comes back up.
blank: 4
"""

    levels: tuple[Item, ...] = option(Items(least=2, hints=False), "The levels that a box may belong to.")
    sample: tuple[SampleBox, ...] = option(
        ListOf(Group(SampleBox), unique=True), "Boxes drawn as an example, each below the earlier one that it names.", ()
    )
    sample_note: str = option(Text(), "A sentence below the example.", "")
    blank: int = option(Whole(1, 40), "How many blank lines for boxes there are at first, and at least.", 6)
    at_most: int = option(Whole(1, 60), "The most boxes there can be.", 60)

    def check(self, reader: Reader) -> None:
        self.check_order("blank", "at_most", reader)
        if self.sample_note and not self.sample:
            reader.report(self.line_of("sample_note"), '"sample_note" has no effect without "sample".')
        levels = [level.id for level in self.levels]
        earlier: list[str] = []
        for box in self.sample:
            if box.level and box.level not in levels:
                reader.report(box.line_of("level"), f'"level" must be {listed(levels)}, but it is {shown(box.level)}.')
            if box.reports_to and box.reports_to not in earlier:
                hint = nearest(box.reports_to, dict.fromkeys(earlier))
                reader.report(box.line_of("reports_to"), f'"reports_to" must name a box before this one in the list. {hint}')
            earlier.append(box.id)

    @property
    def columns(self) -> tuple[Field, ...]:
        """The fields that ask about each box; their ids are the same in every chart."""
        statuses = tuple(Item(id=id_, label=label) for id_, label in self.say.room("kinds.org_chart.statuses").items())
        return (
            ShortText(id="name", label=self.say("kinds.org_chart.name")),
            Choice(id="level", label=self.say("kinds.org_chart.level"), options=self.levels),
            Choice(id="status", label=self.say("kinds.org_chart.status"), options=statuses),
            ShortText(id="reports-to", label=self.say("kinds.org_chart.reports_to")),
        )

    def names(self) -> set[str]:
        return {self.say("kinds.org_chart.box")}

    def _parts(self) -> Iterator[tuple[str, Field | Item | ItemGroup]]:
        yield from (("columns", column) for column in self.columns)

    @property
    def has_example(self) -> bool:
        return bool(self.sample)

    def sample_below(self, above: str = "") -> list[dict[str, str | bool]]:
        """The boxes of the sample that report to the one with the id `above`; without it, those at the top.

        Each has its `id` and `name`, the label of its `level`, and in `wanted`, whether it does not exist yet.
        """
        levels = {level.id: level.label for level in self.levels}
        return [
            {
                "id": box.id,
                "name": box.name,
                "level": levels.get(box.level, ""),
                "wanted": box.status == "wanted",
            }
            for box in self.sample
            if box.reports_to == above
        ]

    def sketch(self, page: Sketch) -> None:
        if not page.has_room(44):
            return
        x, y, step = page.left, page.y, (page.across - 26) // 2
        page.draw(f"M{x + step} {y}h26v10h-26zM{x + step + 13} {y + 10}v16M{x + 13} {y + 26}v-8h{2 * step}v8")
        for column in range(3):
            page.draw(f"M{x + column * step} {y + 26}h26v10h-26z")
        page.space(42)
        page.grid((3, 2, 2, 3), self.blank)
