"""The entries of the authors' manual: the options of every record, and every kind with its example beside its YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from guidebook.authoring.options import Group, ListOf, Option, Record, options_of
from guidebook.edition.around import Announcement, Footer
from guidebook.edition.brand import Brand
from guidebook.edition.layers import Edition
from guidebook.edition.outputs import Outputs
from guidebook.edition.palette import Palette
from guidebook.edition.typeface import Typeface
from guidebook.edition.without import Removal
from guidebook.edition.words import Forms, Vocabulary, Words
from guidebook.figures.figure import Figure
from guidebook.guide.changed_pages import SectionChange
from guidebook.guide.chapters import Chapter
from guidebook.guide.situations import PageSituation
from guidebook.html.part import PagePart
from guidebook.html.rendering import Address, Renderer
from guidebook.html.sheets import SheetView
from guidebook.kinds import all_kinds
from guidebook.layouts import all_layouts
from guidebook.library.examples import example_field, worksheet_of
from guidebook.worksheets.conditions import Condition
from guidebook.worksheets.fields import Field
from guidebook.worksheets.items import Item, ItemGroup
from guidebook.worksheets.links import GivenAnswer, ToolLink
from guidebook.worksheets.retired import RetiredTool
from guidebook.worksheets.section import Section
from guidebook.worksheets.worksheet import Facilitation, Worksheet

# What an author or a district writes in YAML, besides the kinds and the files of the parts of pages.
RECORDS: dict[str, type[Record]] = {
    "worksheet": Worksheet,
    "retired": RetiredTool,
    "facilitation": Facilitation,
    "section": Section,
    "field": Field,
    "condition": Condition,
    "link": ToolLink,
    "given": GivenAnswer,
    "item": Item,
    "group": ItemGroup,
    "chapter": Chapter,
    "situation": PageSituation,
    "section_change": SectionChange,
    "brand": Brand,
    "edition": Edition,
    "footer": Footer,
    "announcement": Announcement,
    "outputs": Outputs,
    "left": Removal,
    "colors": Palette,
    "typeface": Typeface,
    "words": Words,
    "forms": Forms,
}


def all_records(parts: Iterable[PagePart]) -> dict[str, type[Record]]:
    """Every record that is written in YAML, besides the kinds, by the name with which `[[options …]]` shows it."""
    return {**RECORDS, **{name: record for part in parts for name, record in part.records.items()}}


@dataclass(frozen=True)
class KindReference:
    """The entry of one kind: its example as a sheet, and its HTML."""

    kind: type[Field]
    sheet: SheetView
    html: Markup


def kind_references(renderer: Renderer, address: Address, vocabulary: Vocabulary) -> Iterator[KindReference]:
    """The entry of every kind, in alphabetical order, in the words of `vocabulary`."""
    for name, kind in all_kinds().items():
        field = example_field(kind, vocabulary=vocabulary, say=renderer.texts)
        sheet = renderer.sheet(worksheet_of(f"example-{name}", name, (field,)), address)
        options = kind.kind_options()
        inside = {name: (own := options_of(record), left_out(own)) for name, record in records_inside(options)}
        html = renderer.render(
            "parts/manual/kind.html", kind=kind, options=options, left_out=left_out(options), inside=inside, sheet=sheet
        )
        yield KindReference(kind, sheet, html)


def layout_references(renderer: Renderer) -> Iterator[tuple[str, Markup]]:
    """The entry of every layout, in alphabetical order: `(name, HTML)`."""
    shared = options_of(Figure)
    for name, layout in all_layouts().items():
        options = {each: option for each, option in options_of(layout).items() if each not in shared}
        inside = {path: (own := options_of(record), left_out(own)) for path, record in records_inside(options)}
        yield (
            name,
            renderer.render(
                "parts/manual/layout.html", layout=layout, options=options, left_out=left_out(options), inside=inside
            ),
        )


def part_reference(renderer: Renderer, part: PagePart) -> Markup:
    """The entry of one part of pages, as HTML."""
    options = {name: (own := options_of(record), left_out(own)) for name, record in part.records.items()}
    return renderer.render("parts/manual/part.html", part=part, options=options)


def records_inside(options: Mapping[str, Option], path: str = "") -> Iterator[tuple[str, type[Record]]]:
    """Every record that these options hold lists of, at any depth, after the options that lead to it: `("panels", Panel)`,
    `("panels: bars", Bar)`. `path` is what goes before each.
    """
    for name, each in options.items():
        if isinstance(each.type, ListOf) and isinstance(each.type.of, Group):
            record = each.type.of.record
            yield path + name, record
            yield from records_inside(options_of(record), f"{path}{name}: ")


def record_reference(renderer: Renderer, name: str, record: type[Record]) -> Markup:
    """The options of one record, as an HTML table."""
    options = options_of(record)
    # The defaults of the brand are our own name and looks, which do not concern a fork's readers.
    said = {} if name == "brand" else left_out(options)
    return renderer.render("parts/manual/options.html", options=options, left_out=said)


def words_reference(renderer: Renderer, words: Words) -> Markup:
    """Every form of every word, as an HTML table."""
    forms = {name: list(getattr(words, name).markers(name).items()) for name in options_of(Words)}
    return renderer.render("parts/manual/words.html", words=forms)


def left_out(options: Mapping[str, Option]) -> dict[str, str]:
    """The defaults of those options, by name, whose default a word or a number can say."""
    words = {name: each.default.singular if isinstance(each.default, Forms) else each.default for name, each in options.items()}
    said = {name: word for name, word in words.items() if isinstance(word, str | int) and not isinstance(word, bool)}
    return {name: str(word) for name, word in said.items() if word != ""}
