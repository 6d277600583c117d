"""How long it takes on a slowed processor to open files that are far larger than any sheet, and to come back to them.

Whatever can be opened is to be shown or refused within two seconds, and not to make the page slow after a reload. Twice as
many answers are to take no more than about twice as long.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import CDPSession, Page

from tests.browser.extremes import EXTREMES, PLAN, file_of
from tests.browser.serving import built, served
from tests.build.project import ROOT

from . import report
from .browser import SLOWED, chromium

BAR = 2000  # milliseconds
OPEN = """async text => {
  await guidebook.later();
  guidebook.chooseFiles = async () => [new File([text], "extreme.json")];
  const begun = performance.now();
  document.querySelector("[data-open-file]").click();
  const said = () => document.querySelector("[data-message]").textContent.includes("extreme.json");
  while (!said()) await new Promise(resolve => setTimeout(resolve, 5));
  await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - begun;
}"""
READY = "async () => { await guidebook.ready; await new Promise(requestAnimationFrame); return performance.now(); }"


def run() -> None:
    report.heading(f"Files that are far too large, at {SLOWED} times slowed processor")
    with tempfile.TemporaryDirectory() as folder, served(built(ROOT, Path(folder, "site"))) as site, chromium() as browser:
        for name, (worksheet, answers, earlier) in EXTREMES.items():
            page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
            page.goto(site.url(f"worksheets/{worksheet}.html"))
            page.evaluate(READY)
            session = page.context.new_cdp_session(page)
            opened, again = measure(page, session, file_of(worksheet, answers, earlier))
            report.figure(f"{name}: opened", opened, BAR, "ms")
            report.figure(f"{name}: usable after a reload", again, None, "ms")
            page.context.close()
        times = []
        for many in (5_000, 10_000, 20_000):
            page = browser.new_context().new_page()
            page.goto(site.url(f"worksheets/{PLAN}.html"))
            page.evaluate(READY)
            session = page.context.new_cdp_session(page)
            times.append(measure(page, session, file_of(PLAN, {f"gone-{number}": "x" for number in range(many)}, []))[0])
            page.context.close()
        report.ratio("20,000 unknown answers over 5,000", [times[2]], [times[0]], 5, "ms")


def measure(page: Page, session: CDPSession, text: str) -> tuple[float, float]:
    """Milliseconds to open a file, and until the sheet is usable when it is loaded again."""
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    opened: float = page.evaluate(OPEN, text)
    page.locator("[data-save-state=saved]").wait_for()
    page.reload()
    again: float = page.evaluate(READY)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return opened, again
