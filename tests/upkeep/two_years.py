"""Two years of changes, half a year at a time: forty of ours and thirty of a fork's, on a guidebook made up for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.browser.made_up import SECTION, worksheet_of
from tests.helpers import write

Run = Callable[..., object]


@dataclass(frozen=True)
class Written:
    """A new file."""

    path: str
    text: str

    def make(self, root: Path, run: Run) -> None:
        write(root, {self.path: self.text})


@dataclass(frozen=True)
class Edited:
    """Words in a file that became others."""

    path: str
    before: str
    text: str

    def make(self, root: Path, run: Run) -> None:
        file = root / self.path
        assert file.read_text(encoding="utf-8").count(self.before) == 1, self
        file.write_text(file.read_text(encoding="utf-8").replace(self.before, self.text), encoding="utf-8")


@dataclass(frozen=True)
class Longer:
    """A style with a line more, at its beginning or, where it is copied, at the end of the copy."""

    of: str
    text: str
    adopted: bool = False

    @property
    def path(self) -> str:
        return f"local/{self.of}" if self.adopted else self.of

    def make(self, root: Path, run: Run) -> None:
        if self.adopted:
            run("adopt", self.of)
        old = (root / self.path).read_text(encoding="utf-8")
        new = f"{old}{self.text}\n" if self.adopted else f"{self.text}\n{old}"
        (root / self.path).write_text(new, encoding="utf-8")


@dataclass(frozen=True)
class Moved:
    """A file with another name; without one, a file that is gone."""

    path: str
    to: str = ""

    def make(self, root: Path, run: Run) -> None:
        if self.to:
            (root / self.path).rename(root / self.to)
        else:
            (root / self.path).unlink()


@dataclass(frozen=True)
class Retired:
    """A field that is asked for no more, and why."""

    path: str
    id: str
    text: str = "retired:\n  {}: We know this by now.\n"

    def make(self, root: Path, run: Run) -> None:
        Edited(self.path, field(self.id), "").make(root, run)
        file = root / self.path
        file.write_text(file.read_text(encoding="utf-8") + self.text.format(self.id), encoding="utf-8")


@dataclass(frozen=True)
class Adopted:
    """A copy of ours in which words became others; one made `by_hand` is taken up when it has been changed already."""

    of: str
    before: str
    text: str
    by_hand: bool = False

    @property
    def path(self) -> str:
        return f"local/{self.of}"

    def make(self, root: Path, run: Run) -> None:
        if self.by_hand:
            write(root, {self.path: (root / self.of).read_text(encoding="utf-8")})
        else:
            run("adopt", self.of)
        Edited(self.path, self.before, self.text).make(root, run)
        if self.by_hand:
            run("adopt", self.path)


Change = Written | Edited | Longer | Moved | Retired | Adopted


def page(number: int) -> str:
    return (
        f"---\ntitle: Page {number}\n---\n\n# Page {number}\n\nFirst of {number}.\n\nSecond of {number}.\n\n"
        f"## More of {number}\n\nThird of {number}.\n\nFourth of {number}.\n"
    )


def tool(number: int | str) -> str:
    fields = "".join(f"      - id: {id_}\n        label: {id_.title()} of {number}\n" for id_ in ("goal", "step", "lead"))
    return worksheet_of(f"Tool {number}", SECTION.format(id="part", title="Part") + fields)


def field(id_: str) -> str:
    return f"      - id: {id_}\n        label: The {id_}\n"


def changelog(*points: str) -> str:
    return "# Changelog\n\n### To do\n\n" + "".join(f"- {point}\n" for point in points)


BEGUN = {
    "CHANGELOG.md": changelog("Begin."),
    "docs/glossary.yml": "norm:\n  term: Norm\n  definition: What a team agrees on.\n",
    **{f"docs/p{number}.md": page(number) for number in range(1, 11)},
    **{f"worksheets/t{number}.yml": tool(number) for number in range(1, 7)},
}
CHANGED = "sections:\n  - id: part\n    fields:\n      - id: step\n        label: Riverside's step\n"
RETIRED = "retired:\n  lead: It is asked for in the step now.\n"
OURS: list[list[Change]] = [
    [
        Edited("worksheets/t1.yml", "Lead of 1", "Who leads 1"),
        Edited("docs/p1.md", "Fourth of 1.", "Fourth of 1, improved."),
        Edited("docs/p2.md", "Fourth of 2.", "Fourth of 2, improved."),
        Edited("docs/p3.md", "First of 3.", "First of 3, improved."),
        Written("docs/p11.md", page(11)),
        Written("worksheets/t7.yml", tool(7)),
        Moved("docs/p9.md", "docs/p19.md"),
        Edited("worksheets/t2.yml", "Goal of 2", "The goal of 2"),
        Edited("docs/index.md", "Nothing but worksheets.", "Worksheets and pages."),
        Written("CHANGELOG.md", changelog("Links to page 9 lead to page 19 now.", "Begin.")),
    ],
    [
        Edited("worksheets/t3.yml", "        label: Lead of 3\n", "        label: Lead of 3\n" + field("date")),
        Longer("overrides/look/reading.css", "/* Improved for reading. */"),
        Edited("overrides/texts/en.yml", "  skip: ", "  skip: Please "),
        Edited("docs/glossary.yml", "norm:", "value:\n  term: Value\n  definition: What a team holds dear.\nnorm:"),
        Edited("docs/p4.md", "Third of 4.", "Third of 4, improved."),
        Edited("docs/p5.md", "Third of 5.", "Third of 5, improved."),
        Edited("worksheets/t4.yml", "      - id: lead\n        label: Lead of 4\n", RETIRED),
        Written("worksheets/t6.yml", "title: Tool 6\nretired: Tool 7 does it better.\n"),
        Moved("docs/p10.md"),
        Written("docs/p12.md", page(12)),
    ],
    [
        Edited("worksheets/t1.yml", "        label: Who leads 1\n", "        label: Who leads 1\n" + field("place")),
        Moved("docs/p4.md", "docs/p14.md"),
        Edited("docs/p1.md", "Second of 1.", "Second of 1, improved."),
        Edited("docs/p6.md", "Second of 6.", "Second of 6, improved."),
        Edited("worksheets/t2.yml", "        label: Lead of 2\n", "        label: Lead of 2\n" + field("date")),
        Written("worksheets/t8.yml", tool(8)),
        Edited("edition.yml", "  - Prepare: prepare/\n", "  - Prepare: prepare/\n  - p11.md\n"),
        Longer("overrides/kinds/text/text.css", "/* Improved for texts. */"),
        Edited("docs/p11.md", "First of 11.", "First of 11, improved."),
        Written("CHANGELOG.md", changelog("Page 4 is page 14 now.", "Links to page 9 lead to page 19 now.", "Begin.")),
    ],
    [
        Edited("worksheets/t3.yml", "Goal of 3", "The goal of 3"),
        Edited("worksheets/t7.yml", "        label: Lead of 7\n", "        label: Lead of 7\n" + field("date")),
        Edited("docs/p2.md", "First of 2.", "First of 2, improved."),
        Edited("docs/p12.md", "First of 12.", "First of 12, improved."),
        Edited("docs/p8.md", "Third of 8.", "Third of 8, improved."),
        Edited("docs/p7.md", "Third of 7.", "Third of 7, improved."),
        Written("docs/p13.md", page(13)),
        Written("worksheets/t9.yml", tool(9)),
        Longer("overrides/look/base.css", "/* Improved for all. */"),
        Edited("docs/p19.md", "Third of 9.", "Third of 9, improved."),
    ],
]
THEIRS: list[list[Change]] = [
    [
        Adopted("docs/p1.md", "First of 1.", "First of 1, in Riverside."),
        Adopted("docs/p2.md", "Fourth of 2.", "Fourth of 2, in Riverside."),
        Adopted("worksheets/t1.yml", "Goal of 1", "Riverside's goal"),
        Adopted("docs/p3.md", "Fourth of 3.", "Fourth of 3, in Riverside.", by_hand=True),
        Written("local/docs/calendar.md", "# Calendar\n\nWe meet in May.\n"),
        Written("local/docs/notices.md", "# Notices\n\nAs the law asks.\n"),
        Written("local/words.yml", "union: federation\n"),
        Written("local/worksheets/our-agreement.yml", tool("our agreement")),
    ],
    [
        Edited("local/brand.yml", "site_name: Riverside", "site_name: Riverside\ntagline: For our schools"),
        Written("local/overrides/texts/en.yml", "frame:\n  skip: Go to Riverside's text\n"),
        Longer("overrides/look/reading.css", "/* As in Riverside. */", adopted=True),
        Written("local/docs/glossary.yml", "circle:\n  term: Circle\n  definition: The meeting of our $union.\n"),
        Edited("local/docs/calendar.md", "in May", "in May and June"),
        Edited("local/worksheets/t1.yml", "      - id: step\n", field("mine") + "      - id: step\n"),
        Written("local/worksheets/our-review.yml", tool("our review")),
        Adopted("docs/p4.md", "First of 4.", "First of 4, in Riverside."),
    ],
    [
        Written("local/worksheets/t5.yml", "title: Tool 5\nretired: We ask this in our review.\n"),
        Retired("local/worksheets/t1.yml", "mine"),
        Written("local/overrides/look/local.css", ".gb-text { color: inherit }\n"),
        Written("local/changes/worksheets/t2.yml", CHANGED),
        Adopted("worksheets/t3.yml", "Step of 3", "Riverside's next step"),
        Edited("local/words.yml", "union: federation\n", "union: federation\nschool_board: board of trustees\n"),
        Moved("local/docs/notices.md", "local/docs/news.md"),
    ],
    [
        Edited("local/worksheets/our-agreement.yml", "      - id: lead\n", field("ally") + "      - id: lead\n"),
        Edited("local/brand.yml", "publisher:", "light:\n  link: '#00408a'\npublisher:"),
        Written("local/docs/p7.md", "# Page 7 of Riverside\n\nOur own.\n"),
        Adopted("docs/p8.md", "Third of 8.", "Third of 8, in Riverside."),
        Written("local/docs/references.yml", "riverside:\n  kind: web\n  year: n.d.\n  title: Riverside\n"),
        Written("local/edition.yml", "without:\n  pages: [p6.md]\n"),
        Edited("local/worksheets/our-review.yml", "Step of our review", "Our next step"),
    ],
]
