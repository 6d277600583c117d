"""Where many people's answers are brought together, as the person in front of it sees it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

CHECKLIST, AREAS = "opportunity-checklist", "Areas needing improvement"
UNDONE = "Everything is as it was before."  # said once that is stored


def sheet(number: int, answers: dict[str, Any], worksheet: str = CHECKLIST, **more: Any) -> dict[str, Any]:
    times = {"created": f"2026-11-02T10:00:00.{number:03d}Z", "updated": "2026-11-03T10:00:00.000Z"}
    where = {"site": "start-somewhere", "worksheet": worksheet, "revision": "", "team": "own", "sheet": "1", "name": "A sheet"}
    return {"format": "start-somewhere/sheet", "version": 1, **where, **times, "answers": answers, **more}


def checked(*items: str, role: str = "") -> dict[str, Any]:
    return {"sheet-team": "Ada Lovelace", "areas": {"checked": [*items]}, **({"role": role} if role else {})}


def files(*contents: Any) -> list[FilePayload]:
    texts = [each if isinstance(each, str) else json.dumps(each) for each in contents]
    return [FilePayload(name=f"file {at}.json", mimeType="", buffer=text.encode()) for at, text in enumerate(texts, 1)]


class Bringing:
    """The page as someone uses it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.page.goto(address)
        expect(page.locator("[data-all]")).to_be_visible()

    def drop(self, *contents: Any) -> None:
        said = self.page.locator("[data-said]")
        said.evaluate("said => { said.textContent = '' }")
        self.page.set_input_files("#bring-files", files(*contents))
        expect(said.locator("p").first).to_be_visible()
        expect(said).not_to_contain_text("Reading")

    @property
    def said(self) -> str:
        return self.page.locator("[data-said]").inner_text()

    @property
    def counted(self) -> str:
        return self.page.locator("[data-counted]").inner_text()

    @property
    def remarks(self) -> list[str]:
        return self.page.locator("[data-remarks] li").all_inner_texts()

    def finding(self, title: str) -> Locator:
        return self.page.locator("figure").filter(has=self.page.get_by_text(title, exact=True))

    def lines(self, title: str) -> list[str]:
        """What stands beside the bars of a chart: label and numbers."""
        rows = self.finding(title).locator(".gb-chart__row, .gb-chart__words").all()
        return [" ".join(each.inner_text().split()) for each in rows]

    def table(self, title: str) -> list[list[str]]:
        """The table behind a chart."""
        rows = self.finding(title).locator("tr").all()
        return [each.locator("th, td").all_text_contents() for each in rows]

    def totals(self) -> dict[str, str]:
        return {row[0]: row[1] for row in self.table(AREAS)[1:] if row[1] != "0"}

    def saved(self, button: str) -> str:
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name=button).click()
        return Path(download.value.path()).read_text(encoding="utf-8")


Open = Callable[..., Bringing]


@pytest.fixture
def bring(profiles, site) -> Open:
    def opened(tool: str = "", query: str = "", from_disk: bool = False) -> Bringing:
        page = profiles.new().new_page()
        address = site.from_disk("bring-together.html") if from_disk else site.url("bring-together.html")
        return Bringing(page, f"{address}{query}{f'#{tool}' if tool else ''}")

    return opened


@pytest.fixture
def two(bring: Open) -> tuple[Bringing, Bringing]:
    """The page in two tabs, both opened before anything was added."""
    one = bring(CHECKLIST)
    return one, Bringing(one.page.context.new_page(), one.page.url)


def come_back(here: Bringing) -> None:
    """The reader returns to a tab; headless browsers show all tabs at all times."""
    here.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
