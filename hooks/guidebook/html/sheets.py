"""A worksheet and its sections at their place on a page: what the templates in `overrides/worksheet/` see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

from markupsafe import Markup

from guidebook.edition.texts import Texts
from guidebook.html.field_view import FieldView
from guidebook.html.linked import LinkView, SheetLinks
from guidebook.html.qr_code import qr_code
from guidebook.html.rich_text import RichText
from guidebook.kinds.date import Date
from guidebook.kinds.text import ShortText
from guidebook.worksheets.conditions import Condition
from guidebook.worksheets.fields import SHEET_DATE, SHEET_TEAM, Field
from guidebook.worksheets.naming import ToldApart, told_apart
from guidebook.worksheets.section import Section
from guidebook.worksheets.worksheet import Worksheet

if TYPE_CHECKING:
    from guidebook.html.rendering import Renderer


class SectionView:
    """A section at its place."""

    section: Annotated[Section, "The section with its options, such as `section.section.orientation`."]
    step: Annotated[int | None, "Its number, where it is a step."]
    minutes: Annotated[int, "How many minutes of the meeting it takes; 0 where that is not known."]
    last: Annotated[bool, "Whether it is the last one, which also holds the foot of the sheet."]
    dom_id: Annotated[str, "The id of its heading."]
    heading: Annotated[str, "Its heading, with the number of a step."]
    says_label: Annotated[bool, "Whether its heading is the same as the label of its only field, which is then not repeated."]
    reads: Annotated[bool, "Whether it is to be read before the sheet asks anything: on a phone it is folded."]
    intro: Annotated[Markup | str, "Its introduction, as HTML."]
    condition: Annotated[str, "When it is asked, in words; empty when it always is."]
    called: Annotated[str, "How a text names it, such as “step 2”."]
    links: Annotated[list[LinkView], "What it takes from other tools as a whole."]
    fields: Annotated[list[FieldView], "Its fields."]

    def __init__(
        self, section: Section, sheet: SheetView, scope: Mapping[str, Field], told: ToldApart, step: int | None
    ) -> None:
        say = sheet.say
        self.section = section
        self.step = step
        self.minutes = sheet.worksheet.minutes_of(section)
        self.last = section is sheet.worksheet.sections[-1]
        self.dom_id = f"{sheet.dom_id}-section-{section.id}"
        self.heading = say("worksheet.step", number=step, title=section.title) if step else section.title
        self.says_label = [field.label.casefold() for field in section.fields] == [section.title.casefold()]
        self.reads = sheet.worksheet.reads(section)
        self.intro = sheet.rich(section.intro) if section.intro else ""
        self.condition = sheet.in_words(section.when, scope)
        self.called = say("worksheet.step_called", number=step) if step else say("worksheet.quoted", words=section.title)
        self.links = sheet.links.at_section(section.id)
        self.fields = [
            FieldView(
                field,
                sheet,
                scope=scope,
                path=(self.dom_id,) if field.id in told.by_section else (),
                told=field.id in told.by_label,
            )
            for field in section.fields
        ]


class SheetView:
    """A worksheet on a page: what the templates in `overrides/worksheet/` see."""

    worksheet: Annotated[Worksheet, "The worksheet with its options, such as `sheet.worksheet.purpose`."]
    dom_id: Annotated[str, "The id of its form, with which all ids in it begin."]
    address: Annotated[str, "The full address of its page; empty where the site's is not known."]
    heading: Annotated[int, "The level of its sections' headings."]
    team: Annotated[FieldView, "The line for the team's name, at its head."]
    date: Annotated[FieldView, "The line for the date, at its head."]
    sections: Annotated[list[SectionView], "Its sections."]
    rich: Annotated[RichText, "`sheet.rich(text)` is a text with Markdown in it as HTML."]
    say: Annotated[Texts, "Gives a text of the language's file, asked for by its key."]
    links: Annotated[
        SheetLinks, "`sheet.links.at()` is what it takes from other tools as a whole, `sheet.links.feeds` what it gives."
    ]

    def __init__(
        self, worksheet: Worksheet, renderer: Renderer, rich: RichText, address: str, heading: int, links: SheetLinks
    ) -> None:
        self.worksheet = worksheet
        self.links = links
        self._renderer = renderer
        self.say = renderer.texts
        self.rich = rich
        self.dom_id = f"ws-{worksheet.id}"
        self.address = address
        self.heading = heading
        team = worksheet.team_label or self.say("worksheet.team")
        head = (ShortText(id=SHEET_TEAM, label=team, profile="team"), Date(id=SHEET_DATE, label=self.say("worksheet.date")))
        self.team, self.date = (FieldView(field, self) for field in head)
        scope = {field.id: field for field in worksheet.fields()}
        told = told_apart((*head, *worksheet.fields()))
        steps = iter(range(1, 100))
        self.sections = [
            SectionView(section, self, scope, told, next(steps) if section.step else None) for section in worksheet.sections
        ]

    def render(self, template: str, **context: Any) -> Markup:
        """A template of ours, rendered."""
        return self._renderer.render(template, **context)

    def section_of(self, field: Field) -> str:
        """The title of the section that holds a field; empty where the field is in a block."""
        return next((each.called for each in self.sections if any(field is own for own in each.section.fields)), "")

    @property
    def kinds(self) -> set[str]:
        """Every kind of field in its form, including those at the top of every sheet."""
        return {self.team.kind, self.date.kind, *self.worksheet.kinds()}

    @property
    def scripts(self) -> set[str]:
        """The scripts in `overrides/worksheet/` that its form needs where something waits for an answer or takes one over."""
        fields = list(self.worksheet.all_fields())
        waits = any(each.when for each in fields) or any(each.when for each in self.worksheet.sections)
        takes_over = any(field.filled_from for field in fields)
        return {name for name, needed in (("conditions", waits), ("carrying", takes_over)) if needed}

    @property
    def audiences(self) -> list[str]:
        """Whom its parts are for, as the texts call them; empty where all of it is for the same people."""
        return self.worksheet.audiences()

    @property
    def has_examples(self) -> bool:
        """Whether there are examples in it, which are printed when asked for."""
        return any(field.has_example for field in self.worksheet.all_fields())

    @property
    def has_posters(self) -> bool:
        """Whether a section of it can be printed as a poster."""
        return any(section.poster for section in self.worksheet.sections)

    def estimated(self, name: str) -> bool:
        """Whether a part of the facilitation data is our own estimate."""
        return name in self.worksheet.facilitation.our_estimate

    @property
    def qr_code(self) -> Markup:
        """The page's address as a QR code (inline SVG); empty when the site's address is not known."""
        return qr_code(self.address)

    def in_words(self, when: Condition | None, scope: Mapping[str, Field]) -> str:
        """A condition as people read it; empty where there is none, or its field is not visible."""
        if when is None or when.field not in scope:
            return ""
        other = scope[when.field]
        if not when.answer:
            return self.say("worksheet.condition.any", question=other.label)
        labels = {item.id: item.label for item in _answers(other)}
        chosen = [self.say("worksheet.quoted", words=labels.get(answer, answer)) for answer in when.answer]
        return self.say("worksheet.condition.one_of", question=other.label, answers=self.say.list(chosen, "or"))


def _answers(field: Field) -> Iterator[Any]:
    for name in ("options", "points", "items"):
        yield from getattr(field, name, ())
    for group in getattr(field, "groups", ()):
        yield from group.items
