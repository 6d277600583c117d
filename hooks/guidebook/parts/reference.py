"""The authors' reference: the options of every record, and each kind with its example rendered beside its YAML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from guidebook.authoring.options import Group, ListOf, Option, Reader, Record, options_of
from guidebook.authoring.problems import Problems
from guidebook.authoring.yaml_source import read_yaml
from guidebook.edition.brand import Brand, Palette
from guidebook.edition.texts import Texts
from guidebook.edition.words import Forms, Vocabulary, Words
from guidebook.figures.figure import Figure
from guidebook.guide.chapters import Chapter
from guidebook.html.rendering import Address, Renderer, SheetView
from guidebook.kinds import all_kinds
from guidebook.layouts import all_layouts
from guidebook.parts.bibliography import Work
from guidebook.parts.glossary import Term
from guidebook.parts.stories import Story
from guidebook.worksheets.fields import Condition, Field, Fields
from guidebook.worksheets.items import Item, ItemGroup
from guidebook.worksheets.worksheet import Facilitation, RetiredTool, Section, Worksheet

# What `[[options …]]` can name: whatever an author or a district writes in YAML, besides the kinds.
RECORDS: dict[str, type[Record]] = {
    "worksheet": Worksheet,
    "retired": RetiredTool,
    "facilitation": Facilitation,
    "section": Section,
    "field": Field,
    "condition": Condition,
    "item": Item,
    "group": ItemGroup,
    "chapter": Chapter,
    "reference": Work,
    "term": Term,
    "story": Story,
    "figure": Figure,
    "brand": Brand,
    "colors": Palette,
    "words": Words,
    "forms": Forms,
}


@dataclass(frozen=True)
class KindReference:
    """One kind's entry on the reference page."""

    kind: type[Field]
    sheet: SheetView
    html: Markup


def example_field(kind: type[Field], yaml: str = "", vocabulary: Vocabulary | None = None, say: Texts | None = None) -> Field:
    """The field that a kind's example (or another YAML text) describes, in a site's words or ours."""
    problems = Problems()
    vocabulary = vocabulary or Vocabulary(Words(), {})
    text = "fields:\n- " + (yaml or kind.EXAMPLE).replace("\n", "\n  ")
    node = read_yaml(
        text, f"the example of {kind.kind}", problems, lambda value, line: vocabulary.fill(value, "", line, problems)
    )
    problems.raise_if_any()
    assert node
    assert node.mapping
    fields: tuple[Field, ...] = Fields().read(node.mapping["fields"], "fields", Reader("", problems, all_kinds(), say))
    problems.raise_if_any()
    return fields[0]


def worksheet_of(id_: str, title: str, fields: tuple[Field, ...]) -> Worksheet:
    """A worksheet around some fields, for examples."""
    return Worksheet(
        id=id_,
        title=title,
        chapter="",
        summary="",
        purpose="",
        instructions="",
        facilitation=Facilitation(participants=("team",), filled_in_by="", group_size="", minutes=1),
        sections=(Section(id="example", title=title, fields=fields),),
    )


def kind_references(renderer: Renderer, address: Address, vocabulary: Vocabulary) -> Iterator[KindReference]:
    """Every kind's entry, in alphabetical order."""
    for name, kind in all_kinds().items():
        field = example_field(kind, vocabulary=vocabulary, say=renderer.texts)
        sheet = renderer.sheet(worksheet_of(f"example-{name}", name, (field,)), address)
        options = kind.kind_options()
        inside = {name: (own := options_of(record), left_out(own)) for name, record in records_inside(options)}
        html = renderer.render(
            "reference/kind.html", kind=kind, options=options, left_out=left_out(options), inside=inside, sheet=sheet
        )
        yield KindReference(kind, sheet, html)


def layout_references(renderer: Renderer) -> Iterator[tuple[str, Markup]]:
    """Every layout's name and entry, in alphabetical order."""
    shared = options_of(Figure)
    for name, layout in all_layouts().items():
        options = {each: option for each, option in options_of(layout).items() if each not in shared}
        inside = {path: (own := options_of(record), left_out(own)) for path, record in records_inside(options)}
        yield (
            name,
            renderer.render("reference/layout.html", layout=layout, options=options, left_out=left_out(options), inside=inside),
        )


def records_inside(options: Mapping[str, Option], path: str = "") -> Iterator[tuple[str, type[Record]]]:
    """Each record that some options hold lists of, with the options that lead to it: `("panels", Panel)`,
    `("panels: bars", Bar)`.
    """
    for name, each in options.items():
        if isinstance(each.type, ListOf) and isinstance(each.type.of, Group):
            record = each.type.of.record
            yield path + name, record
            yield from records_inside(options_of(record), f"{path}{name}: ")


def record_reference(renderer: Renderer, name: str) -> Markup:
    """The options of one record, as a table."""
    options = options_of(RECORDS[name])
    # What the brand is when nothing is said is ours, and no business of a fork's readers.
    return renderer.render("reference/options.html", options=options, left_out={} if name == "brand" else left_out(options))


def words_reference(renderer: Renderer, words: Words) -> Markup:
    """Every form of every word, as a table."""
    forms = {name: list(getattr(words, name).markers(name).items()) for name in options_of(Words)}
    return renderer.render("reference/words.html", words=forms)


def left_out(options: Mapping[str, Option]) -> dict[str, str]:
    """What goes for an option that is left out, where that can be said in a word."""
    words = {name: each.default.singular if isinstance(each.default, Forms) else each.default for name, each in options.items()}
    said = {name: word for name, word in words.items() if isinstance(word, str | int) and not isinstance(word, bool)}
    return {name: str(word) for name, word in said.items() if word != ""}
