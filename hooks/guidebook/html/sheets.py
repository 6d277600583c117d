"""A worksheet and its sections at their place on a page: what the templates in `overrides/worksheet/` see."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import TYPE_CHECKING, Annotated, Any

from markupsafe import Markup

from guidebook.edition.texts import Texts
from guidebook.html.field_view import FieldView
from guidebook.html.qr_code import qr_code
from guidebook.html.rich_text import RichText
from guidebook.html.sheet_links import LinkView, SheetLinks
from guidebook.kinds.date import Date
from guidebook.kinds.text import ShortText
from guidebook.worksheets.conditions import Condition
from guidebook.worksheets.fields import SHEET_DATE, SHEET_TEAM, Field
from guidebook.worksheets.name_prefixes import NamePrefixes, name_prefixes
from guidebook.worksheets.section import Section
from guidebook.worksheets.worksheet import Worksheet

if TYPE_CHECKING:
    from guidebook.html.rendering import Renderer


class SectionView:
    """A section at its place."""

    section: Annotated[Section, "The section with its options, such as `section.section.orientation`."]
    step: Annotated[int | None, "Its number, if it is a step; else none."]
    minutes: Annotated[int, "How many minutes of the meeting it takes; 0 where that is not known."]
    last: Annotated[bool, "Whether it is the last section, which also holds the foot of the sheet."]
    dom_id: Annotated[str, "The `id` of its heading."]
    heading: Annotated[str, "Its heading; that of a step says its number."]
    says_label: Annotated[bool, "Whether its heading is the same as the label of its only field, which is then not repeated."]
    reads: Annotated[bool, "Whether it is only for reading, before the sheet asks anything: on a phone it is folded."]
    intro: Annotated[Markup | str, "Its introduction, as HTML; empty where it has none."]
    condition: Annotated[str, "When it is asked, in words; empty when it always is."]
    called: Annotated[str, "How a text names it, such as “step 2”."]
    links: Annotated[list[LinkView], "What the section as a whole takes from other tools."]
    fields: Annotated[list[FieldView], "Its fields, in order."]

    def __init__(
        self, section: Section, sheet: SheetView, scope: Mapping[str, Field], prefixes: NamePrefixes, step: int | None
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
                path=(self.dom_id,) if field.id in prefixes.by_section else (),
                names_inside=field.id in prefixes.by_label,
            )
            for field in section.fields
        ]


class SheetView:
    """A worksheet on a page: what the templates in `overrides/worksheet/` see."""

    worksheet: Annotated[Worksheet, "The worksheet with its options, such as `sheet.worksheet.purpose`."]
    dom_id: Annotated[str, "The `id` of its form; all ids in it begin with it."]
    address: Annotated[str, "The full address of its page; empty where the site's own is not known."]
    heading: Annotated[int, "The level of its sections' headings."]
    team: Annotated[FieldView, "The line for the team's name, at the top."]
    date: Annotated[FieldView, "The line for the date, at the top."]
    sections: Annotated[list[SectionView], "Its sections, in order."]
    rich: Annotated[RichText, "`sheet.rich(text)` is a text in Markdown as HTML."]
    say: Annotated[Texts, "Gives a text of the language's file by its key."]
    links: Annotated[
        SheetLinks,
        "`sheet.links.at()` is what the sheet as a whole takes from other tools, and `sheet.links.feeds` the tools that take "
        "something from it.",
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
        head = (
            ShortText(say=self.say, id=SHEET_TEAM, label=team, profile="team"),
            Date(say=self.say, id=SHEET_DATE, label=self.say("worksheet.date")),
        )
        self.team, self.date = (FieldView(field, self) for field in head)
        scope = {field.id: field for field in worksheet.fields()}
        prefixes = name_prefixes((*head, *worksheet.fields()))
        steps = count(1)
        self.sections = [
            SectionView(section, self, scope, prefixes, next(steps) if section.step else None) for section in worksheet.sections
        ]

    def render(self, template: str, **context: Any) -> Markup:
        """A template of ours, rendered with what the context gives it."""
        return self._renderer.render(template, **context)

    def section_of(self, field: Field) -> str:
        """How a text names the section that holds a field; empty for a field inside another."""
        return next((each.called for each in self.sections if any(field is own for own in each.section.fields)), "")

    @property
    def kinds(self) -> set[str]:
        """The kinds of all fields in its form, including those of the lines at the top of every sheet."""
        return {self.team.kind, self.date.kind, *self.worksheet.kinds()}

    @property
    def scripts(self) -> set[str]:
        """The names of the scripts in `overrides/worksheet/` that not every form needs: for conditions, and for fields that
        take over other answers.
        """
        fields = list(self.worksheet.all_fields())
        waits = any(each.when for each in fields) or any(each.when for each in self.worksheet.sections)
        takes_over = any(field.filled_from for field in fields)
        return {name for name, needed in (("conditions", waits), ("carrying", takes_over)) if needed}

    @property
    def audiences(self) -> list[str]:
        """Whom its sections are for (`person`, `team`, `organizer`); empty where all are for the same people."""
        return self.worksheet.audiences()

    @property
    def has_examples(self) -> bool:
        """Whether there are examples in it, which paper shows only on request."""
        return any(field.has_example for field in self.worksheet.all_fields())

    @property
    def has_posters(self) -> bool:
        """Whether a section of it can be printed as a poster."""
        return any(section.poster for section in self.worksheet.sections)

    def estimated(self, name: str) -> bool:
        """Whether something said about how to run it, such as `minutes`, is our own estimate."""
        return name in self.worksheet.facilitation.our_estimate

    @property
    def qr_code(self) -> Markup:
        """The address of its page as a QR code (inline SVG); empty where the site's own address is not known."""
        return qr_code(self.address)

    def in_words(self, when: Condition | None, scope: Mapping[str, Field]) -> str:
        """A condition as people read it; empty where there is none, or its field is not in `scope`, the fields by id."""
        if when is None or when.field not in scope:
            return ""
        other = scope[when.field]
        if not when.answer:
            return self.say("worksheet.condition.any", question=other.label)
        labels = other.labels()
        chosen = [self.say("worksheet.quoted", words=labels.get(answer, answer)) for answer in when.answer]
        return self.say("worksheet.condition.one_of", question=other.label, answers=self.say.list(chosen, "or"))
