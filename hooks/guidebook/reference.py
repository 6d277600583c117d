"""The authors' reference: each kind with its options and its example, rendered beside its YAML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from .kinds import all_kinds
from .options import Reader
from .problems import Problems
from .rendering import Address, Renderer, SheetView
from .words import Vocabulary, Words
from .worksheet import Facilitation, Field, Fields, Section, Worksheet
from .yaml_source import read_yaml


@dataclass(frozen=True)
class KindReference:
    """One kind's entry on the reference page."""

    kind: type[Field]
    sheet: SheetView
    html: Markup


def example_field(kind: type[Field], yaml: str = "", vocabulary: Vocabulary | None = None) -> Field:
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
    fields: tuple[Field, ...] = Fields().read(node.mapping["fields"], "fields", Reader("", problems, all_kinds()))
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
        field = example_field(kind, vocabulary=vocabulary)
        sheet = renderer.sheet(worksheet_of(f"example-{name}", name, (field,)), address)
        html = renderer.render("reference/kind.html", kind=kind, options=kind.kind_options(), sheet=sheet)
        yield KindReference(kind, sheet, html)
