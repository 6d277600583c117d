"""What templates see, with a description of each name. Districts that write their own may rely on these names, and no others.

A name is either annotated, `Annotated[str, "what it is"]`, or is a property or method with a docstring.
"""

from __future__ import annotations

from types import FunctionType
from typing import Annotated, get_args, get_origin, get_type_hints

from guidebook.html.context import PageContext
from guidebook.html.field_view import FieldView
from guidebook.html.sheets import SectionView, SheetView

# What a template sees under each name: the first in the templates of pages, the others in those of worksheets and kinds.
VIEWS: dict[str, type] = {"guidebook": PageContext, "field": FieldView, "section": SectionView, "sheet": SheetView}


def seen(view: type) -> dict[str, str]:
    """What a template can ask of a view, by name, each with its description: the first paragraph of its docstring."""
    hints = get_type_hints(view, include_extras=True)
    noted = {name: get_args(hint)[1] for name, hint in hints.items() if get_origin(hint) is Annotated}
    members = {name: member for name, member in vars(view).items() if isinstance(member, property | FunctionType)}
    said = {name: _first_paragraph(member.__doc__) for name, member in members.items() if name not in noted and name[0] != "_"}
    return {**noted, **said}


def _first_paragraph(docstring: str | None) -> str:
    return " ".join((docstring or "").strip().split("\n\n")[0].split())
