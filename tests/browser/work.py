"""What several teams have filled in, as it is kept in a browser, and the page that shows it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Locator, Page

# Written as a page of a tool writes it.
KEEP = """async ({teams, sheets}) => {
  const site = document.querySelector("meta[name=site-id]").content;
  const store = new guidebook.Store(site);
  for (const team of teams) await guidebook.saveTeam(store, team);
  for (const {team, worksheet, sheet, called, updated, deleted, filed, answers} of sheets) {
    const address = {team, worksheet, sheet};
    const head = {format: "start-somewhere/sheet", version: 1, site, worksheet, revision: "", team, sheet, name: ""};
    const content = {...head, ...(called && {called}), created: updated, updated, answers};
    const record = {...address, saves: 1, updated, content, filed, pages: {}, page: "p", ...(deleted && {deleted})};
    await store.write({record, expected: 0, versions: [], aside: {...address, page: "p", answers: {}}, resolved: []});
    store.tell(address);
  }
}"""


def ago(**past: float) -> str:
    """A moment in the past, as sheets have it."""
    return (datetime.now(UTC) - timedelta(**past)).isoformat().replace("+00:00", "Z")


def team(id_: str, name: str, **profile: str) -> dict[str, Any]:
    return {"id": id_, "name": name, "profile": profile, "updated": ""}


def sheet(worksheet: str, answers: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A sheet of the first team unless it says otherwise."""
    kept = {"team": "own", "sheet": "1", "called": "", "updated": ago(minutes=1), "deleted": "", "filed": None}
    return {"worksheet": worksheet, "answers": answers, **kept, **more}


class OurWork:
    """The page as the person in front of it sees it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.notice = page.locator("[data-work-notice]")
        self.search = page.get_by_role("searchbox", name="Search your answers")
        self.found = page.locator("[data-found] > li")

    def visit(self, query: str = "") -> None:
        self.page.goto(self.address + query)
        self.page.evaluate("guidebook.ready")

    def keep(self, sheets: Iterable[dict[str, Any]], teams: Iterable[dict[str, Any]] = ()) -> None:
        """Have this in the browser, and show it."""
        self.visit()
        self.page.evaluate(KEEP, {"teams": list(teams), "sheets": list(sheets)})
        self.visit()

    def follow(self, link: Locator) -> None:
        """Touch a link, and wait for what it leads to."""
        with self.page.expect_event("load"):
            link.click()
        self.page.evaluate("guidebook.ready")

    def tool(self, id_: str) -> Locator:
        return self.page.locator(f'[data-tool="{id_}"]')

    @property
    def suggested(self) -> Locator:
        return self.page.locator("[data-suggests]:visible a")
