"""What one keystroke costs on a slowed processor, in the largest worksheet that grows, well used and filled to the brim.

The time from the beginning of the input event until its last listener has returned is ours. So is what comes of it
later: the saving, which must make no long task on a sheet as people use it. With as many rows as a table takes, browsers
make some of their own, since they lay out and paint the whole table for each letter; they are counted, too. The whole of
a keystroke (drawing the letter, too) is compared with the same typing on the same rows without our scripts. What an event
takes there, where nothing listens, is how far the slowing of the processor blurs the figures.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from guidebook.site import read_site
from guidebook.worksheets.fields import Field
from guidebook.worksheets.worksheet import Worksheet
from playwright.sync_api import Browser, CDPSession, Page

from tests.browser.serving import Served, built, served
from tests.build.project import ROOT

from . import report
from .browser import SLOWED, chromium, without_our_scripts

BAR = 2  # milliseconds
USUAL, MOST = 12, 200  # rows filled in: of a sheet that was well used, and as many as the table takes
KEYS = 150
PAUSE = 80  # milliseconds between keys: a fast typist

# Window is the first to hear of an event on its way down and the last on its way up.
WATCH = """
window.measured = {keys: [], long: []};
let begun = 0;
addEventListener("input", () => { begun = performance.now(); }, true);
addEventListener("input", () => { measured.keys.push(performance.now() - begun); });
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) measured.long.push(each.duration);
}).observe({type: "longtask"});
"""
# What was typed stands in the controls, not in the page's HTML; this puts it there.
WRITE_OUT = """
for (const each of document.querySelectorAll("form.ws textarea")) each.textContent = each.value;
for (const each of document.querySelectorAll("form.ws input")) each.setAttribute("value", each.value);
for (const each of document.querySelectorAll("form.ws option")) each.toggleAttribute("selected", each.selected);
"""


def run() -> None:
    site = read_site(ROOT, ROOT / "docs")
    worksheet, table = largest(list(site.library.worksheets.values()))
    with tempfile.TemporaryDirectory() as folder, served(built(ROOT, Path(folder, "site"))) as shown, chromium() as browser:
        for rows in (USUAL, MOST):
            report.heading(f"One keystroke at {SLOWED} times slowed processor: {worksheet.id}, {rows} rows in {table.label!r}")
            measure(shown, browser, worksheet, table, rows)


def measure(shown: Served, browser: Browser, worksheet: Worksheet, table: Field, rows: int) -> None:
    sheet = shown.folder / "bench-sheet.json"
    sheet.write_text(json.dumps(filled(worksheet, table, rows)), encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(shown.url(f"worksheets/{worksheet.id}.html"))
    with page.expect_file_chooser() as chooser:
        page.locator("[data-more] > summary").click()
        page.locator("[data-open-file]").click()
    chooser.value.set_files(sheet)
    page.locator(f'[name="answer-{table.id}.row-{rows}.{text_column(table).id}"]').wait_for()
    middle = f'[name="answer-{table.id}.row-{rows // 2}.{text_column(table).id}"]'
    ours, whole = type_into(page, context.new_cdp_session(page), middle)
    page.evaluate(WRITE_OUT)
    written = page.content()

    still = f"worksheets/bench-still-{worksheet.id}.html"
    (shown.folder / still).write_text(without_our_scripts(written), encoding="utf-8")
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(shown.url(still))
    theirs, whole_without = type_into(page, context.new_cdp_session(page), middle)
    context.close()

    keys = ours["keys"]
    report.figure("input event, median", median(keys), BAR, "ms")
    report.figure("input event, 95 of 100 keys", quantiles(keys, n=20)[-1], BAR, "ms")
    report.figure("input event, longest", max(keys), None, "ms")
    report.figure("95 of 100 keys, without our scripts", quantiles(theirs["keys"], n=20)[-1], None, "ms")
    report.figure("long tasks while typing", len(ours["long"]), 0 if rows == USUAL else None, f"of {KEYS} keys")
    report.figure("longest of them", max(ours["long"], default=0), None, "ms")
    report.figure("long tasks without our scripts", len(theirs["long"]), None, f"of {KEYS} keys")
    report.ratio("all work for a key, over the same page without our scripts", [whole], [whole_without], 1.5, "ms")


def largest(worksheets: list[Worksheet]) -> tuple[Worksheet, Field]:
    """The worksheet with the most in it among those with a table that grows, and its widest such table."""
    growing = [
        (len(worksheet.published()), len(field.inner_fields()), worksheet, field)
        for worksheet in worksheets
        for field in worksheet.fields()
        if field.kind == "table" and getattr(field, "at_most", 0) >= MOST
    ]
    _, _, worksheet, field = max(growing, key=lambda each: each[:2])
    return worksheet, field


def text_column(table: Field) -> Field:
    return next(column for column in table.inner_fields() if column.kind in ("text", "long_text"))


def filled(worksheet: Worksheet, table: Field, most: int) -> dict[str, Any]:
    """A saved sheet of this worksheet with so many rows filled in."""
    rows = [
        {"row": f"row-{number}", **{column.id: answer(column, number) for column in table.inner_fields()}}
        for number in range(1, most + 1)
    ]
    about = {"site": "", "worksheet": worksheet.id, "revision": worksheet.revision, "team": "own", "sheet": "1", "name": ""}
    times = {"created": "2026-01-01T00:00:00.000Z", "updated": "2026-01-01T00:00:00.000Z"}
    return {"format": "start-somewhere/sheet", "version": 1, **about, **times, "answers": {table.id: rows}}


def answer(column: Field, number: int) -> Any:
    ids = column.answer_ids()
    if column.kind == "checklist":
        return {"checked": list(ids[:2])}
    if ids:
        return ids[number % len(ids)]
    return str(number) if column.kind == "number" else f"Row {number}: what was agreed and who will see to it by when"


def type_into(page: Page, session: CDPSession, control: str) -> tuple[dict[str, list[float]], float]:
    """Type into a control; returns what was measured, and the whole main-thread time for a key."""
    page.locator(control).click()
    page.wait_for_timeout(1000)
    session.send("Performance.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    page.wait_for_timeout(1000)
    page.evaluate("measured.keys = []; measured.long = [];")
    before = task_seconds(session)
    page.keyboard.type(("steady typing " * KEYS)[:KEYS], delay=PAUSE)
    page.wait_for_timeout(1500)
    found: dict[str, list[float]] = page.evaluate("measured")
    return found, (task_seconds(session) - before) * 1000 / KEYS


def task_seconds(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))
