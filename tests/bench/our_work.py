"""Our work with 500 sheets of 50 KB on a slowed processor: how soon it shows them, and how long a search through all takes."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from guidebook.site import read_site
from playwright.sync_api import Page

from tests.browser.serving import built, served
from tests.browser.work import KEEP, ago, sheet, team
from tests.build.project import ROOT

from . import report
from .browser import SLOWED, chromium

SHEETS, TEAMS, SIZE = 500, 10, 50_000
ROUNDS = 5
SHOWN_BAR = 1000  # milliseconds from the beginning of the navigation
WORDS = "What was agreed on and who will see to it by when. "
# Runs before the page's own scripts: the frame after the page has said that all is shown.
WATCH = """
addEventListener("DOMContentLoaded", () => setTimeout(() => guidebook.ready.then(() =>
  requestAnimationFrame(() => setTimeout(() => { window.shown = performance.now(); })))));
"""


def run() -> None:
    report.heading(f"Our work with {SHEETS} sheets of {SIZE // 1000} KB, {SLOWED} times slowed processor (of {ROUNDS} visits)")
    with tempfile.TemporaryDirectory() as folder, served(built(ROOT, Path(folder, "site"))) as shown, chromium() as browser:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        address = shown.url("our-work.html")
        keep(page, address)
        page.add_init_script(WATCH)
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        times = [visit(page, address) for _ in range(ROUNDS + 1)][1:]
        report.figure("all shown, median", median(times), SHOWN_BAR, "ms")
        report.figure("all shown, longest", max(times), None, "ms")
        report.figure("search in all teams, to the last sheet", search(page), None, "ms")


def keep(page: Page, address: str) -> None:
    """Fill the browser, some sheets at a time."""
    page.goto(address)
    asking = [each for each in read_site(ROOT, ROOT / "docs").library.worksheets.values() if each.asks]
    teams = [team("own" if not number else f"team{number}", f"Team {number}") for number in range(TEAMS)]
    for number in range(0, SHEETS, TEAMS):
        worksheet = asking[number // TEAMS % len(asking)]
        field = next(each.id for each in worksheet.fields() if each.asks)
        answers = {field: WORDS * (SIZE // len(WORDS))}
        rest = {"updated": ago(hours=number), "sheet": f"copy{number}", "called": f"Copy {number}"}
        sheets = [sheet(worksheet.id, answers, team=each["id"], **rest) for each in teams]
        page.evaluate(KEEP, {"teams": [] if number else teams, "sheets": sheets})


def visit(page: Page, address: str) -> float:
    page.goto(address)
    while not (found := page.evaluate("window.shown")):
        page.wait_for_timeout(50)
    return float(found)


def search(page: Page) -> float:
    page.get_by_label("In all teams").check()
    began: float = page.evaluate("performance.now()")
    page.get_by_role("searchbox", name="Search your answers").fill("nowhere to be found")
    while page.locator("[data-found-count]").inner_text() != "Nothing found.":
        page.wait_for_timeout(20)
    ended: float = page.evaluate("performance.now()")
    return ended - began
