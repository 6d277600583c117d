"""How long it takes to bring many people's answers together, and whether that grows in proportion."""

from __future__ import annotations

import json
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.serving import built, served
from tests.build.project import ROOT

from .browser import chromium
from .report import figure, heading

TOOL = "opportunity-checklist"
FEW, MANY = 250, 1000
BAR = 3.0  # seconds for many
GROWTH = 1.6  # times what their number would make of the time for few
RUNS = 3
COUNTED = "(count) => document.querySelector('[data-counted]').textContent.includes(count)"


def run() -> None:
    heading("Bringing many people's answers together")
    with tempfile.TemporaryDirectory() as folder, served(built(ROOT, Path(folder) / "site")) as site, chromium() as browser:
        address = site.url("bring-together.html")
        took = {count: min(_once(browser.new_page(), address, count) for _ in range(RUNS)) for count in (FEW, MANY)}
    figure(f"{MANY} files", took[MANY], BAR, "s")
    figure(f"against {FEW} files, over what their number makes of it", took[MANY] / took[FEW] / (MANY / FEW), GROWTH, "×")


def _once(page: Page, address: str, count: int) -> float:
    page.goto(address)
    items = page.evaluate("async (tool) => Object.keys((await guidebook.catalog(tool)).types.areas.labels)", TOOL)
    with tempfile.TemporaryDirectory() as folder:
        paths = [_file(Path(folder), number, items) for number in range(count)]
        start = time.perf_counter()
        page.set_input_files("#bring-files", paths)
        page.wait_for_function(
            "(said) => document.querySelector('[data-counted]').textContent.includes(said)", arg=f"{count:,}"
        )
        took = time.perf_counter() - start
    page.close()
    return took


def _file(folder: Path, number: int, items: list[str]) -> Path:
    """A saved sheet on which every so many items are checked."""
    checked = [item for place, item in enumerate(items) if (number * 7 + place * 5) % (2 + place % 5) == 0]
    sheet: dict[str, Any] = {"format": "start-somewhere/sheet", "version": 1, "site": "start-somewhere", "worksheet": TOOL}
    where = {"revision": "", "team": "own", "sheet": "1", "name": "A sheet"}
    times = {"created": f"2026-11-02T10:{number // 60 % 60:02d}:{number % 60:02d}.000Z", "updated": "2026-11-03T10:00:00.000Z"}
    answers = {"role": ("educator", "parent", "administrator")[number % 3], "areas": {"checked": checked}}
    path = folder / f"{number}.json"
    path.write_text(json.dumps({**sheet, **where, **times, "answers": answers}), encoding="utf-8")
    return path
