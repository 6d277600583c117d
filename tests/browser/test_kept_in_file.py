"""A sheet that goes on being saved to a file that one has chosen, and what is said once of one that has never been in any."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from .saved import answers_in
from .sheet import Sheet, until

WORKSHEET = "group-norms"
# A browser that writes to files, with one of its own in place of those on a disk.
WRITES_FILES = """
  window.showSaveFilePicker = async ({suggestedName}) => {
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(suggestedName, {create: true});
  };
"""
ASKS_AGAIN = """
  let allowed = "prompt";
  FileSystemHandle.prototype.queryPermission = async () => allowed;
  FileSystemHandle.prototype.requestPermission = async () => (allowed = "granted");
"""
IN_FILE = """async () => {
  const folder = await navigator.storage.getDirectory();
  for await (const [name, file] of folder) {
    if (name.endsWith(".crswap")) continue; // what is being written, before it takes the place of what was there
    return [name, await file.getFile().then((each) => each.text()).catch(() => "")];
  }
  return ["", ""];
}"""


def in_file(sheet: Sheet) -> str:
    """The team in the file; empty in the moment in which it is put in place."""
    _, text = sheet.page.evaluate(IN_FILE)
    return str(answers_in(text)["answers"]["sheet-team"]) if text else ""


def until_in_file(sheet: Sheet, team: str) -> None:
    for _ in range(200):
        if in_file(sheet) == team:
            return
        sheet.page.wait_for_timeout(50)
    assert in_file(sheet) == team


@pytest.fixture
def sheet(context: BrowserContext, open_sheet) -> Sheet:
    context.add_init_script(WRITES_FILES)
    opened: Sheet = open_sheet(WORKSHEET)
    opened.control("sheet-team").fill("Riverside")
    opened.until_kept()
    return opened


def choose(sheet: Sheet) -> None:
    sheet.press("Copy or export")
    dialog = sheet.page.get_by_role("dialog", name="Copy or export")
    dialog.get_by_role("button", name="Keep saving to a file…").click()
    expect(dialog.get_by_role("status")).to_contain_text("From now on, each change is saved to group-norms-Riverside")
    sheet.page.keyboard.press("Escape")


def test_each_change_goes_into_the_chosen_file_also_after_a_reload(sheet):
    choose(sheet)
    assert in_file(sheet) == "Riverside"
    sheet.control("sheet-team").fill("Riverside DLT")
    until_in_file(sheet, "Riverside DLT")
    expect(sheet.status_in_full).to_contain_text("Saved to a file")
    sheet.reload()
    sheet.control("sheet-team").fill("After a reload")
    until_in_file(sheet, "After a reload")


# The next file to be written takes until it is released.
SLOW = """() => {
  const {createWritable} = FileSystemFileHandle.prototype;
  FileSystemFileHandle.prototype.createWritable = async function () {
    FileSystemFileHandle.prototype.createWritable = createWritable;
    const file = await createWritable.call(this);
    const close = file.close.bind(file);
    file.close = () => new Promise((done) => { window.release = () => close().then(done); });
    return file;
  };
}"""


def test_what_is_typed_while_the_file_is_written_is_in_it_in_the_end(sheet):
    choose(sheet)
    sheet.page.evaluate(SLOW)
    sheet.page.clock.install()
    for words in ("First", "Second"):
        sheet.control("sheet-team").fill(words)
        sheet.page.evaluate("guidebook.sheets[0].keeper.save()")
        sheet.page.clock.run_for(2500)
        until(sheet.page, "() => 'release' in window")
    sheet.page.evaluate("release()")
    for _ in range(100):
        sheet.page.clock.run_for(2500)
        if in_file(sheet) == "Second":
            break
    assert in_file(sheet) == "Second"


def test_where_the_browser_wants_to_be_asked_again_the_page_says_so(context, sheet):
    choose(sheet)
    context.add_init_script(ASKS_AGAIN)
    sheet.reload()
    expect(sheet.message).to_contain_text("The browser asks again before it saves to group-norms-Riverside")
    sheet.control("sheet-team").fill("Not yet")
    sheet.until_kept()
    sheet.button("Save there again").click()
    until_in_file(sheet, "Not yet")
    expect(sheet.message).to_be_empty()


def test_it_can_be_stopped(sheet):
    choose(sheet)
    sheet.press("Copy or export")
    dialog = sheet.page.get_by_role("dialog", name="Copy or export")
    dialog.get_by_role("button", name="Stop saving to").click()
    expect(dialog.get_by_role("status")).to_contain_text("It is no longer saved to a file by itself.")
    sheet.page.keyboard.press("Escape")
    sheet.reload()
    sheet.control("sheet-team").fill("Elsewhere")
    sheet.until_kept()
    sheet.page.wait_for_timeout(2500)
    assert in_file(sheet) == "Riverside"


@pytest.mark.parametrize("reloaded", [False, True])
def test_the_file_of_a_sheet_that_was_deleted_for_good_is_left_as_it_was(sheet, reloaded):
    choose(sheet)
    sheet.press("Earlier versions")
    sheet.button("Delete this sheet and its versions").click()
    sheet.button("Delete for good").click()
    expect(sheet.message).to_contain_text("are deleted from this browser")
    if reloaded:
        sheet.reload()
    sheet.control("sheet-team").fill("The next team")
    sheet.until_kept()
    sheet.page.wait_for_timeout(2500)
    assert in_file(sheet) == "Riverside"


def test_a_file_that_could_not_be_written_is_not_said_to_hold_the_sheet(context, sheet):
    sheet.page.evaluate("void (FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new Error('no room')))")
    sheet.press("Copy or export")
    dialog = sheet.page.get_by_role("dialog", name="Copy or export")
    dialog.get_by_role("button", name="Keep saving to a file…").click()
    expect(dialog.get_by_role("status")).to_contain_text("This browser did not allow that.")
    expect(dialog.get_by_role("button", name="Keep saving to a file…")).to_be_visible()
    sheet.page.keyboard.press("Escape")
    sheet.control("sheet-team").fill("Riverside DLT")
    sheet.until_kept()
    expect(sheet.status_in_full).to_contain_text("Not saved to a file")


def test_a_browser_that_cannot_is_offered_nothing_of_it(context, open_sheet):
    context.add_init_script("delete window.showSaveFilePicker;")
    sheet = open_sheet(WORKSHEET)
    sheet.press("Copy or export")
    expect(sheet.page.get_by_role("button", name="As a page (.html)")).to_be_visible()
    expect(sheet.page.get_by_role("button", name="Keep saving to a file…")).to_have_count(0)


def a_week_later(sheet: Sheet) -> None:
    sheet.page.clock.set_system_time("2027-12-24T12:00:00")
    sheet.reload()


def test_after_a_week_in_the_browser_alone_it_is_said_once(sheet):
    nudge = sheet.form.locator("[data-nudge]")
    sheet.reload()
    sheet.page.wait_for_timeout(500)
    expect(nudge).to_have_count(0)
    a_week_later(sheet)
    expect(nudge).to_contain_text("in this browser only")
    nudge.get_by_role("button", name="Not now").click()
    expect(nudge).to_have_count(0)
    until(sheet.page, "() => guidebook.sheets[0].keeper.store.settings('nudged').then((all) => all.length === 1)")
    sheet.reload()
    sheet.page.wait_for_timeout(500)
    expect(nudge).to_have_count(0)


def test_saving_to_a_file_answers_it(sheet):
    a_week_later(sheet)
    with sheet.page.expect_download():
        sheet.form.locator("[data-nudge]").get_by_role("button", name="Save to a file").click()
    expect(sheet.form.locator("[data-nudge]")).to_have_count(0)
    expect(sheet.status_in_full).to_contain_text("Saved to a file")
