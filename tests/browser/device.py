"""One person's browser, on whose pages the work goes on from tool to tool."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, expect

from .serving import Served
from .sheet import Sheet
from .work import OurWork


class Device:
    """One browser, and the person in front of it."""

    def __init__(self, context: BrowserContext, site: Served) -> None:
        self.page = context.new_page()
        self.site = site
        self.work = OurWork(self.page, site.url("our-work.html"))

    def tool(self, id_: str) -> Sheet:
        """Go to a tool by the list of all of them."""
        self.work.visit()
        self.work.follow(self.work.tool(id_).get_by_role("link").first)
        return self.shown(id_)

    def shown(self, id_: str) -> Sheet:
        sheet = Sheet(self.page, id_)
        sheet.until_ready()
        return sheet

    def name_team(self, **lines: str) -> None:
        """Fill in a team's name and profile, as one does: without waiting between the lines."""
        profile = self.page.locator("[data-profile]")
        if profile.get_attribute("open") is None:
            profile.locator("summary").click()
        for label, words in lines.items():
            profile.get_by_label(label, exact=True).fill(words)
        profile.get_by_label("Roles, one to a line").focus()
        expect(self.page.get_by_text("Kept on this device.")).to_be_visible()

    def download(self, button: Locator, folder: Path) -> Path:
        with self.page.expect_download() as download:
            button.click()
        to = folder / download.value.suggested_filename
        download.value.save_as(to)
        return to

    def open(self, file: Path) -> Locator:
        """Open a file on the page of all work; returns the dialog that says what is in it."""
        self.work.visit()
        with self.page.expect_file_chooser() as chooser:
            self.page.get_by_role("button", name="Open files").click()
        chooser.value.set_files(file)
        dialog = self.page.get_by_role("dialog", name="Open files")
        expect(dialog.get_by_role("progressbar")).to_be_hidden()
        return dialog


def column(sheet: Sheet, name: str) -> Locator:
    """Every cell of a column, in order."""
    return sheet.form.locator(f'[name^="answer-"][name$=".{name}"]')


def take(sheet: Sheet, offer: str, choose: str = "") -> None:
    """Bring in what another tool offers: all of it, or one of several."""
    row = sheet.form.locator("[data-link]").filter(has_text=offer).first
    expect(row.get_by_role("button").first).to_be_visible()
    if choose:
        if row.get_by_role("button", name="Choose").count():
            row.get_by_role("button", name="Choose").click()
        row.locator("li").filter(has_text=choose).get_by_role("button").first.click()
    else:
        row.get_by_role("button").filter(has_text="Bring in").first.click()
    expect(sheet.message.get_by_role("button", name="Undo")).to_be_visible()


def goes_on(sheet: Sheet, title: str, id_: str) -> Sheet:
    """Go to the next tool from the foot of the one before, which says what goes on into it."""
    with sheet.page.expect_event("load"):
        sheet.page.locator(".ws-feeds").get_by_role("link", name=title, exact=True).click()
    after = Sheet(sheet.page, id_)
    after.until_ready()
    return after
