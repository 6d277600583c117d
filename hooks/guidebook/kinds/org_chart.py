"""Teams and committees as boxes: a list of who reports to whom, and a drawing of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.rows import Rows
from guidebook.authoring.options import ID, Id, ListOf, NamedTexts, Reader, Schema, Text, Whole, option
from guidebook.authoring.problems import listed, nearest, shown
from guidebook.kinds.choice import Choice
from guidebook.kinds.text import ShortText
from guidebook.worksheets.fields import Field
from guidebook.worksheets.items import Item, ItemGroup, Items

STATUSES = ("exists", "wanted")
SAMPLE = ("id", "name", "level", "status", "reports_to")  # what may be said of a box in the sample


class OrgChart(Field):
    """Teams and committees as boxes, each below the one that it reports to.

    No box ever reports to a row that is not there, nor to itself through others.
    """

    shape: ClassVar[type[Shape]] = Rows
    rules: ClassVar[Schema] = {"dependencies": {"sample_note": ["sample"]}}
    needs: ClassVar[tuple[str, ...]] = ("drawing",)
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

    levels: tuple[Item, ...] = option(Items(least=2), "The levels that a box may belong to.")
    sample: tuple[dict[str, str], ...] = option(
        ListOf(NamedTexts()),
        "Boxes drawn as an example, each below an earlier one that it names: its id, name, level, status and reports_to.",
        (),
    )
    sample_note: str = option(Text(), "A sentence below the example.", "")
    blank: int = option(Whole(1, 40), "How many blank lines for boxes there are at first, and at least.", 6)
    at_most: int = option(Whole(1, 60), "The most boxes that there can be.", 60)

    def check(self, reader: Reader) -> None:
        self.check_order("blank", "at_most", reader)
        if self.sample_note and not self.sample:
            reader.report(self.line_of("sample_note"), '"sample_note" says something only together with "sample".')
        earlier: list[str] = []
        for number, box in enumerate(self.sample, 1):
            for message in self._wrong_with(box, earlier):
                reader.report(self.line_of("sample"), f"box {number} of the sample {message}")
            earlier.append(box.get("id", ""))

    def _wrong_with(self, box: dict[str, str], earlier: list[str]) -> Iterator[str]:
        """What is wrong with one box of the sample that stands below some others."""
        for name in box:
            if name not in SAMPLE:
                yield f"has {shown(name)}, which is not known here. {nearest(name, SAMPLE)}"
        for name in ("id", "name"):
            if name not in box:
                yield f'has no "{name}".'
        if "id" in box and not ID.fullmatch(box["id"]):
            yield f"must have {Id.allowed}, but its id is {shown(box['id'])}."
        if box.get("id") in earlier:
            yield f"has the id {shown(box['id'])}, which an earlier box has."
        for name, known in (("level", [level.id for level in self.levels]), ("status", [*STATUSES])):
            if name in box and box[name] not in known:
                yield f"has {shown(box[name])} as its {name}, which must be {listed(known)}."
        if "reports_to" in box and box["reports_to"] not in earlier:
            yield f"reports to {shown(box['reports_to'])}, which is no box before it in the list."

    @property
    def columns(self) -> tuple[Field, ...]:
        """What is asked about each box."""
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

    def sample_below(self, above: str = "") -> list[dict[str, str | bool]]:
        """The sample's boxes that report to one of them (to none: those at the top)."""
        levels = {level.id: level.label for level in self.levels}
        return [
            {
                "id": box["id"],
                "name": box["name"],
                "level": levels.get(box.get("level", ""), ""),
                "wanted": box.get("status") == "wanted",
            }
            for box in self.sample
            if box.get("reports_to", "") == above
        ]
