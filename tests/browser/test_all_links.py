"""Whatever a tool of ours takes from another one is found there: one end is filled in, and the other offers or shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from guidebook.answers import Shape
from guidebook.library.links import Connection
from playwright.sync_api import Locator, expect

from tests.helpers import the_site
from tests.test_links import WANTED

from .sheet import Sheet, new_words

LIBRARY = the_site().library
# As another page keeps a sheet, of which this one then hears.
KEEP = """async ([worksheet, answers]) => {
  const { keeper } = guidebook.sheets[0];
  const address = { ...keeper.address, worksheet, sheet: "1" };
  const at = new Date().toISOString();
  const about = { ...address, site: keeper.site, format: "start-somewhere/sheet", version: 1, revision: "", name: worksheet };
  const content = { ...about, created: at, updated: at, answers };
  const record = { ...address, saves: 1, updated: at, content, filed: null, pages: {}, page: "other" };
  await keeper.store.write({ record, expected: 0, versions: [], aside: null, resolved: [] });
}"""
# What each link takes, with all that is folded opened, and its number on it: what is offered moves up.
NUMBERED = """form => {
  for (const each of form.querySelectorAll(".ws-links__rest")) each.open = true;
  return [...form.querySelectorAll("[data-link]")].map((each, number) => {
    each.dataset.number = number;
    return JSON.parse(each.dataset.link);
  });
}"""
SEEN_AGAIN = "document.dispatchEvent(new Event('visibilitychange'))"


def filled(shape: Shape, words: Iterator[str], turn: int = 0) -> Any:
    """An answer of a shape with everything in it, each text with a word of its own; options take turns."""
    parts = shape.parts
    match shape.name:
        case "words":
            return next(words)
        case "one_of":
            return list(shape.labels)[turn % len(shape.labels)]
        case "many_of":
            return {"checked": list(shape.labels)}
        case "points":
            return {id_: next(iter(part.labels)) for id_, part in parts.items()}
        case "rows":
            rows = list(shape.labels) or [f"r{turn}n{number}" for number in range(max(2, *map(options, parts.values())))]
            return [
                {"row": row, **{id_: filled(part, words, number) for id_, part in parts.items()}}
                for number, row in enumerate(rows)
            ]
        case _:
            return {id_: filled(part, words, turn) for id_, part in parts.items()}


def options(shape: Shape) -> int:
    return len(shape.labels) if shape.name == "one_of" else 0


def said(answer: Any, shape: Shape, steps: tuple[str, ...]) -> Iterator[str]:
    """The words by which whoever reads an answer, or a part of it, knows it again."""
    if answer is None:
        return
    if isinstance(answer, list):
        column = bool(steps) and steps[0] in shape.parts
        for row in answer:
            if not steps or column or row["row"] == steps[0]:
                rest = steps if column else steps[1:]
                yield from said({id_: each for id_, each in row.items() if id_ != "row"}, Shape(parts=shape.parts), rest)
    elif steps:
        yield from said(answer.get(steps[0]), shape.parts[steps[0]], steps[1:])
    elif isinstance(answer, str):
        yield shape.labels.get(answer, answer)
    elif "checked" in answer:
        yield from (shape.labels[id_] for id_ in answer["checked"])
    else:
        for id_, each in answer.items():
            yield from said(each, shape.parts[id_], ())


class Taker:
    """The page of a tool that takes from others, each of which is filled in."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.links = [each for each in LIBRARY.links_into(sheet.worksheet) if each.giver.id in WANTED[sheet.worksheet]]
        self.said: list[dict[str, Any]] = sheet.form.evaluate(NUMBERED)
        self.words = new_words()
        self.given: dict[str, dict[str, Any]] = {}
        for giver in dict.fromkeys(each.giver.id for each in self.links):
            self._fill_in(giver)
        sheet.page.evaluate(SEEN_AGAIN)

    def _fill_in(self, giver: str) -> None:
        asked = {each.id: each.answer for each in LIBRARY.worksheets[giver].fields() if each.asks}
        answers = {id_: filled(shape, self.words) for id_, shape in asked.items()}
        wanted = [each.link.when for each in self.links if each.giver.id == giver and each.link.when]
        self.given[giver] = answers | {when.field: when.answer[0] for when in wanted}
        if answers:
            self.sheet.page.evaluate(KEEP, [giver, self.given[giver]])

    def words_of(self, each: Connection) -> set[str]:
        """What comes by a link, or stands beside what comes, as any of it may be left out of what is shown."""
        types = Shape(parts={field.id: field.answer for field in each.giver.fields() if field.asks})
        return {word for steps in each.gives for word in said(self.given[each.giver.id], types, steps)}

    def row(self, each: Connection) -> Locator:
        """What stands for a link on the page; of those that say the same, that in its place."""
        alike = [one.link for one in self.links if (one.giver, one.link.passes) == (each.giver, each.link.passes)]
        said = [(data["giver"], data["passes"]) for data in self.said]
        numbers = [number for number, one in enumerate(said) if one == (each.giver.id, each.link.passes)]
        return self.sheet.form.locator(f'[data-number="{numbers[alike.index(each.link)]}"]')

    def look(self, each: Connection) -> str:
        """All that a link shows, in words."""
        row = self.row(each)
        expect(row.locator(".ws-link__now")).to_be_visible()
        for does in ("see", "choose"):
            button = row.locator(f"[data-does={does}]")
            if button.count():
                button.first.click()
        return row.text_content() or ""

    def take(self, each: Connection) -> None:
        buttons = self.row(each).locator("[data-does=take], [data-does=all], [data-does=instead], [data-does=begin]")
        buttons.first.click()

    def begin(self, each: Connection) -> None:
        """Begin a new round, which is another sheet where something is filled in on this one."""
        first = next(each for each in self.sheet.controls() if each["seen"] and not each["name"].startswith("sheet-"))
        control = self.sheet.form.locator(f'[id="{first["id"]}"]')
        if first["type"] in ("radio", "checkbox"):
            control.check()
        else:
            control.fill("Begun")
        begin = self.row(each).locator("[data-does=begin]").first
        with self.sheet.page.expect_event("load"):
            begin.click()
        self.sheet.until_ready()
        self.sheet.form.evaluate(NUMBERED)


@pytest.fixture
def taker(open_sheet, request) -> Taker:
    sheet: Sheet = open_sheet(request.param)
    waiting = [each.when for each in LIBRARY.worksheets[request.param].fields() if each.links and each.when]
    for when in waiting:
        sheet.field(when.field).locator(f'input[value="{when.answer[-1]}"]').check()
    return Taker(sheet)


@pytest.mark.parametrize("taker", WANTED, indirect=True)
def test_what_a_tool_takes_from_others_is_found_in_it_when_they_are_filled_in(taker):
    for each in sorted(taker.links, key=lambda each: each.link.mode == "round"):
        called = f"{each.link.mode} {each.link.passes} from {each.giver.id}"
        words = taker.words_of(each)
        if not words:  # a handout, which asks nothing
            expect(taker.row(each).locator(f'a[href$="{each.giver.id}.html"]')).to_be_visible()
            continue
        shown = taker.look(each)
        assert any(word in shown for word in words), f"{called}: {shown}"
        if each.link.mode == "show":
            continue
        if each.link.mode == "round":
            taker.begin(each)
        else:
            taker.take(each)
        if each.place:
            assert any(word in str(taker.sheet.answers()) for word in words), called
