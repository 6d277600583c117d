"""The links of a worksheet as its page shows them: what each place on it takes from other tools, and what they take from it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, Any

from markupsafe import Markup, escape

from guidebook.edition.texts import Texts
from guidebook.library.links import Connection
from guidebook.worksheets.fields import Field
from guidebook.worksheets.links import ROUND, SHOW, TOTAL, Path

TOOL = "\0"  # stands for a tool's linked name until the rest of a sentence is HTML
ToTool = Callable[[str], str]  # a tool's id → the address of its page


@dataclass(frozen=True)
class LinkView:
    """One link: the sentence that is shown at its place, and what scripts need to know."""

    hint: Annotated[Markup, "What can be taken there, and from which tool."]
    data: Annotated[str, "The link as scripts read it, in JSON: a `LinkData` of `overrides/sheets/links.d.ts`."]


@dataclass(frozen=True)
class FeedView:
    """Another tool, with what it takes from this one."""

    title: Annotated[str, "The tool's name."]
    address: Annotated[str, "The address of its page."]
    passes: Annotated[str, "What it takes, as a list within a sentence."]


class SheetLinks:
    """The links into a worksheet, by where its page shows them; and in `feeds`, the tools that take something from it."""

    def __init__(self, into: Iterable[Connection], out_of: Iterable[Connection], to_tool: ToTool, say: Texts) -> None:
        self._to_tool = to_tool
        self._say = say
        self._at: dict[Path, list[LinkView]] = {}
        for each in into:
            self._at.setdefault(shown_at(each), []).append(self._view(each))
        takers: dict[str, list[Connection]] = {}
        for each in out_of:
            takers.setdefault(each.taker.id, []).append(each)
        self.feeds = [self._feed(links) for links in takers.values()]

    def at(self, *ids: str) -> list[LinkView]:
        """The links of a field, by its id after those of the fields around it; without ids, those of the tool as a whole."""
        return self._at.get(ids, [])

    def at_section(self, id_: str) -> list[LinkView]:
        """The links of a section."""
        return self._at.get(("", id_), [])

    def _view(self, each: Connection) -> LinkView:
        tool = Markup('<a href="{}">{}</a>').format(self._to_tool(each.giver.id), each.giver.title)
        hint = escape(self._hint(each.link.mode, each.link.passes)).replace(TOOL, tool)
        return LinkView(hint, json.dumps(_data(each), ensure_ascii=False))

    def _hint(self, mode: str, what: str) -> str:
        say = self._say
        if mode == SHOW:
            return say("worksheet.links.show", what=what, tool=TOOL)
        if mode == TOTAL:
            return say("worksheet.links.total", what=what, tool=TOOL)
        if mode == ROUND:
            return say("worksheet.links.round", what=what, tool=TOOL)
        return say("worksheet.links.copy", what=what, tool=TOOL)

    def _feed(self, links: list[Connection]) -> FeedView:
        taker = links[0].taker
        passes = self._say.list(list(dict.fromkeys(each.link.passes for each in links)))
        return FeedView(taker.title, self._to_tool(taker.id), passes)


def shown_at(each: Connection) -> Path:
    """Where a link is shown: the ids that lead to a field, or to a part of it that is separate on the page, such as a prompt.

    For a section, an empty id and the section's; for the tool as a whole, nothing.
    """
    if not each.place:
        return ("", each.section.id) if each.section else ()
    field = _field_at(each)
    inner = {one.id: one for one in field.inner_fields() if one.asks}
    alone = len(each.into) == 1 and each.into[0] in inner and not inner[each.into[0]].answer.is_many
    return (*each.place, *each.into) if alone and not field.answer.is_many else each.place


def _field_at(each: Connection) -> Field:
    fields: Iterable[Field] = each.taker.fields()
    for id_ in each.place:
        field = next(one for one in fields if one.id == id_)
        fields = field.inner_fields()
    return field


def _data(each: Connection) -> dict[str, Any]:
    """A link as a `LinkData` of `overrides/sheets/links.d.ts`; empty entries are left out."""
    link = each.link
    data = {
        "giver": each.giver.id,
        "mode": link.mode,
        "passes": link.passes,
        "from": each.gives,
        "to": (*each.place, *each.into),
        "rows": each.rows,
        "set": link.set,
        "only": link.only,
        "columns": link.columns,
        "by": link.by,
        "falling": link.falling,
        "when": {link.when.field: link.when.answer} if link.when else None,
    }
    return {name: value for name, value in data.items() if value}
