"""Examples to show: the example of each kind, read into a field, and a worksheet around it."""

from __future__ import annotations

from guidebook.authoring.options import Reader
from guidebook.authoring.problems import Problems
from guidebook.authoring.yaml_source import read_yaml
from guidebook.edition.texts import Texts
from guidebook.edition.words import Vocabulary, Words
from guidebook.kinds import all_kinds
from guidebook.worksheets.field_lists import Fields
from guidebook.worksheets.fields import Field
from guidebook.worksheets.section import Section
from guidebook.worksheets.worksheet import Facilitation, Worksheet


def example_field(kind: type[Field], yaml: str = "", vocabulary: Vocabulary | None = None, say: Texts | None = None) -> Field:
    """The field that the example of a kind (or another `yaml`) describes, in a site's words or ours.

    Raises:
        GuidebookError: where the example is wrong.
    """
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
