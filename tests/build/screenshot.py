"""Takes the README's picture anew: `python -m tests.build.screenshot`, after the look or the worksheet has changed."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import launch_options
from tests.browser.serving import built, served

from .project import ROOT

TARGET = ROOT / ".github/screenshot.png"
WORKSHEET = "monitoring-plan"
TEAM, DATE = "Literacy committee", "2026-10-05"
ROWS = (
    ("Committees meet", "Names of members; notes of the first meeting", "Monthly", "Principals' notes"),
    ("Programs compared", "A comparison table from each school", "Biweekly", "Committee chairs"),
    ("Two programs tried", "Short surveys of teachers and students", "", ""),
)


def take() -> None:
    """Fill in a part of the worksheet and take the picture of what is in view."""
    with tempfile.TemporaryDirectory() as folder, served(built(ROOT, Path(folder))) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(site.url(f"worksheets/{WORKSHEET}.html"))
        page.locator('[name="answer-sheet-team"]').fill(TEAM)
        page.locator('[name="answer-sheet-date"]').fill(DATE)
        for number, row in enumerate(ROWS, 1):
            cells = page.locator(f'[data-row="b{number}"] :is(input[type="text"], textarea)')
            for cell, words in enumerate(row):
                cells.nth(cell).fill(words)
        page.locator('[data-save-state="saved"]').wait_for()
        page.wait_for_timeout(2000)  # until the words of the status have followed
        page.locator(".ws-head").evaluate("element => scrollTo(0, element.getBoundingClientRect().top + scrollY - 75)")
        page.evaluate("document.activeElement.blur()")
        page.wait_for_timeout(500)
        TARGET.parent.mkdir(exist_ok=True)
        page.screenshot(path=TARGET)
        browser.close()


if __name__ == "__main__":
    take()
