"""A field at its place on a page: what the template of its kind in `overrides/kinds/` sees.

A template gets one thing, `field`: a `FieldView`. It has the options of the field, the names and ids of its controls, and the
views of whatever is inside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

from markupsafe import Markup

from guidebook.worksheets.fields import Field
from guidebook.worksheets.name_prefixes import name_prefixes

if TYPE_CHECKING:
    from guidebook.html.sheets import SheetView


class FieldView:
    """A field at its place: what its template sees. Its options are there under their own names, such as `field.label`."""

    name: Annotated[str, "The `name` of its control, or what those of its controls begin with."]
    dom_id: Annotated[str, "The `id` of its control; those of its parts begin with it."]
    bare: Annotated[bool, "Whether it is in a cell of a table and has no label of its own."]

    def __init__(
        self,
        field: Field,
        sheet: SheetView,
        prefix: str = "",
        scope: Mapping[str, Field] | None = None,
        path: tuple[str, ...] = (),
        heading: str = "",
        names_inside: bool = False,
        around: tuple[str, ...] = (),
    ) -> None:
        self._ids = (*around, field.id)  # its id after those of the fields around it
        self._field = field
        self._sheet = sheet
        self._scope = scope or {}
        self._place = prefix + field.id
        # A control named like a property of the form or the page, such as `action`, would hide it; none of these has a hyphen.
        # And no author's id has two hyphens in a row, so the hint of a field `goal` (`ws-plan--goal--hint`) never has the id
        # of a field `goal-hint` (`ws-plan--goal-hint-`), nor that of a part of the sheet.
        self.name = f"answer-{self._place}"
        self.dom_id = f"{sheet.dom_id}--{self._place}-"
        self.bare = bool(heading)
        # Accessible names begin with the words at the ids in `path`, outermost first (see `worksheets/name_prefixes.py`).
        self._path = path
        self._label = heading or f"{self.dom_id}-label"
        self._inner_path = (*path, self._label) if names_inside else path

    def __getattr__(self, option: str) -> Any:
        return getattr(self._field, option)

    @property
    def html(self) -> Markup:
        """The field, rendered by the template of its kind, with what it takes from other tools above it if its answer has
        parts, else below it.
        """
        field = self._sheet.render(f"kinds/{self.kind}/{self.kind}.html", field=self)
        found = self._sheet.links.at(*self._ids)
        if not found:
            return field
        links = self._sheet.render("worksheet/links.html", links=found)
        return links + field if self._field.answer.parts else field + links

    def rich(self, text: str) -> Markup:
        """A text with Markdown in it, as HTML."""
        return self._sheet.rich(text)

    @property
    def condition(self) -> str:
        """When the field is asked, in words; empty when it always is."""
        return self._sheet.in_words(self._field.when, self._scope)

    @property
    def path(self) -> str:
        """The ids of the words that say where the field is, for `aria-labelledby`; empty where its label is enough."""
        return " ".join(self._path)

    @property
    def labelled_by(self) -> str:
        """The ids of the words that are the field's whole name, for `aria-labelledby`."""
        return " ".join((*self._path, self._label))

    @property
    def named(self) -> bool:
        """Whether its controls need `aria-labelledby`, as their own label is not their whole name."""
        return bool(self._path) or self.bare

    @property
    def within(self) -> str:
        """The ids of the words before the name of anything in this field that has a name of its own; empty: there are none."""
        return " ".join((*self._path, self._label) if self._path else self._inner_path)

    def part_named(self, id_: str) -> str:
        """The ids of the words that name a group of controls in this field; `id_` is that of the group's heading."""
        return f"{self.within} {id_}".strip()

    def row_named(self, row: str) -> str:
        """The ids of the words that name one row of this field, such as "Row 2"; `row` is the row's id."""
        return " ".join(self._row_path(row))

    def _row_path(self, row: str) -> tuple[str, ...]:
        return (*self._inner_path, f"{self.dom_id}.{row}-row")

    def column_id(self, column: str) -> str:
        """The id of the heading of the column with the id `column`; the cells of the column are named by it."""
        return f"{self.dom_id}-{column}-"  # without the hyphen at its end, it could be the id of the field's own label or hint

    @property
    def filled_from_where(self) -> str:
        """Where the field is whose answer this one takes over, in words; empty: it takes over none."""
        source = self._scope.get(self._field.filled_from)
        return (self._sheet.section_of(source) or self._sheet.say("worksheet.quoted", words=source.label)) if source else ""

    @property
    def row_token(self) -> str:
        """The placeholder for a row's id in the HTML of a row, until `numbered` or the browser puts the id in."""
        return f"@{self._field.id}@"

    @property
    def number_token(self) -> str:
        """The placeholder for a row's number in the HTML of a row."""
        return f"@{self._field.id}#@"

    def inside(self, part: str) -> Iterator[FieldView]:
        """The fields in the part of this field with this id, each with a label of its own."""
        return self._inner(part, self._inner_path)

    def in_row(self, row: str) -> Iterator[FieldView]:
        """The fields in the numbered block of this field with this id, each with a label of its own; their names begin with the
        block's.
        """
        return self._inner(row, self._row_path(row))

    def _inner(self, part: str, path: tuple[str, ...]) -> Iterator[FieldView]:
        inner = self._field.inner_fields()
        scope = {**self._scope, **{field.id: field for field in inner}}
        prefixes = name_prefixes(inner)
        return (
            FieldView(
                field,
                self._sheet,
                f"{self._place}.{part}.",
                scope,
                path,
                names_inside=field.id in prefixes.by_label,
                around=self._ids,
            )
            for field in inner
        )

    def cells(self, row: str) -> Iterator[FieldView]:
        """The cells of one row of this table, named by the headings of their row and column."""
        return (
            FieldView(
                column,
                self._sheet,
                f"{self._place}.{row}.",
                path=self._row_path(row),
                heading=self.column_id(column.id),
            )
            for column in self._field.inner_fields()
        )

    def numbered(self, html: str, row: str, number: int) -> Markup:
        """The HTML of a row with the row's id and number put in."""
        return Markup(str(html).replace(self.row_token, row).replace(self.number_token, str(number)))
