"""A browser that keeps nothing, or is full, is named as such, and typing goes on."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from . import bringing
from .bringing import Bringing
from .files import open_file, save
from .sheet import PATIENCE, Sheet
from .work import OurWork

WORKSHEET = "extending-the-invitation"
NO_DATABASE = "IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'SecurityError') };"
DATABASE_FAILS = """IDBFactory.prototype.open = () => {
  const request = {};
  setTimeout(() => request.onerror && request.onerror(new Event("error")));
  return request;
};"""
NO_LOCAL = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('blocked', 'SecurityError') }});"
MISSING = "for (const name of ['indexedDB', 'localStorage']) Object.defineProperty(window, name, {value: undefined});"
KEYS = """async () => [
  ...(await indexedDB.databases()).map(each => each.name),
  ...Object.keys(localStorage),
]"""


@pytest.fixture
def sheet_where(profiles, site):
    """Opens a sheet in a browser where something is not as it should be."""
    context = profiles.new()

    def opened(script: str) -> Sheet:
        context.add_init_script(script)
        sheet = Sheet(context.new_page(), WORKSHEET)
        sheet.visit(site.url(f"worksheets/{WORKSHEET}.html"))
        return sheet

    return opened


@pytest.mark.parametrize("script", [NO_DATABASE, DATABASE_FAILS], ids=["blocked", "failing"])
def test_without_a_database_the_answers_are_kept_all_the_same(sheet_where, script):
    sheet = sheet_where(script)
    sheet.control("opener").fill("Good morning")
    sheet.until_kept()
    expect(sheet.status_in_full).to_contain_text("Saved on this device")
    sheet.reload()
    assert sheet.control("opener").input_value() == "Good morning"
    assert sheet.state == "saved"


def test_without_local_storage_the_answers_are_kept_all_the_same(sheet_where):
    sheet = sheet_where(NO_LOCAL)
    sheet.control("opener").fill("Good morning")
    sheet.until_kept()
    sheet.reload()
    assert sheet.control("opener").input_value() == "Good morning"
    assert sheet.state == "saved"


@pytest.mark.parametrize("script", [NO_DATABASE + NO_LOCAL, MISSING], ids=["blocked", "missing"])
def test_where_nothing_lasts_the_page_says_so_and_a_file_still_can_be_saved(sheet_where, tmp_path, script):
    sheet = sheet_where(script)
    expect(sheet.status).to_have_attribute("data-save-state", "memory")
    expect(sheet.status).to_contain_text(
        "This browser does not save anything, so what you type will be gone when you close the page."
    )
    sheet.control("opener").fill("Good morning")
    assert save(sheet, tmp_path / "sheet.json")["answers"] == {"opener": "Good morning"}
    expect(sheet.status).to_contain_text("Saved to a file")
    assert sheet.state == "memory"
    sheet.reload()
    assert sheet.control("opener").input_value() == ""
    open_file(sheet, tmp_path / "sheet.json")
    expect(sheet.control("opener")).to_have_value("Good morning")


def test_where_nothing_lasts_no_wrong_words_stand_there_while_those_that_say_so_cannot_be_had(profiles, site):
    context = profiles.new()
    context.add_init_script(MISSING)
    scripts = (site.folder / "worksheet").glob("form-*.js")
    says_it = next(f"**/{each.name}" for each in scripts if "whereItIs=" in each.read_text(encoding="utf-8"))
    context.route(says_it, lambda route: route.abort())
    sheet = Sheet(context.new_page(), WORKSHEET)
    sheet.visit(site.url(f"worksheets/{WORKSHEET}.html"))
    expect(sheet.status).to_have_attribute("data-save-state", "memory")
    expect(sheet.status).to_have_text("")
    context.unroute(says_it)
    sheet.control("opener").fill("Good morning")
    expect(sheet.status).to_contain_text("This browser does not save anything")


def test_where_nothing_lasts_our_work_says_so_and_offers_nothing_that_would_lose_what_is_typed(profiles, site):
    context = profiles.new()
    context.add_init_script(MISSING)
    work = OurWork(context.new_page(), site.url("our-work.html"))
    work.visit()
    nothing = "This browser does not save anything, so what you type will be gone when you close the page."
    expect(work.page.locator("main").get_by_text(nothing)).to_be_visible()
    work.page.get_by_text("Name and profile").click()
    work.page.get_by_label("Team’s name").fill("Riverside DLT")
    expect(work.page.get_by_role("heading", name="Riverside DLT")).to_be_visible()
    expect(work.page.locator("[data-profile-kept]")).to_have_text(nothing)
    for name in ("New team", "Keep nothing on this device"):
        expect(work.page.get_by_role("button", name=name)).to_be_hidden()


def test_where_nothing_lasts_answers_that_are_brought_together_are_not_said_to_be_kept(profiles, site):
    context = profiles.new()
    context.add_init_script(MISSING)
    bring = Bringing(context.new_page(), site.url("bring-together.html"))
    bring.drop(bringing.sheet(1, bringing.checked("arts")))
    expect(bring.page.locator("[data-said]")).to_contain_text("Added 1.")
    expect(bring.page.locator("[data-said]")).to_contain_text("This browser does not keep what you added")


def test_a_full_device_is_named_and_typing_goes_on(open_sheet, context, tmp_path):
    sheet = open_sheet(WORKSHEET)
    origin = sheet.page.evaluate("location.origin")
    devtools = context.new_cdp_session(sheet.page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 100_000})
    sheet.control("issue").fill("kept before")
    sheet.until_kept()
    much = "too much " * 20_000
    sheet.control("opener").fill(much)
    expect(sheet.status).to_have_attribute("data-save-state", "memory")
    expect(sheet.status).to_contain_text("no room left")
    expect(sheet.status).to_contain_text("Save to a file.")
    sheet.control("request").press_sequentially("and more")
    assert sheet.state == "memory"
    answers = {"issue": "kept before", "opener": much, "request": "and more"}
    assert save(sheet, tmp_path / "sheet.json")["answers"] == answers
    # When there is room again, the next try succeeds by itself.
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    expect(sheet.status).to_have_attribute("data-save-state", "saved", timeout=PATIENCE)
    sheet.reload()
    assert sheet.answers() == answers


def test_a_full_local_storage_is_named_when_there_is_nothing_else(sheet_where):
    sheet = sheet_where(
        NO_DATABASE
        + "const setItem = Storage.prototype.setItem;"
        + "Storage.prototype.setItem = function (key, value) {"
        + "  if (value.length > 2000) throw new DOMException('full', 'QuotaExceededError');"
        + "  setItem.call(this, key, value);"
        + "};"
    )
    sheet.control("issue").fill("kept before")
    sheet.until_kept()
    sheet.control("opener").fill("x" * 3000)
    expect(sheet.status).to_have_attribute("data-save-state", "memory")
    expect(sheet.status).to_contain_text("no room left")
    sheet.reload()
    assert sheet.control("issue").input_value() == "kept before"


def test_a_write_that_fails_is_named_and_tried_again(sheet_where):
    sheet = sheet_where(
        "const put = IDBObjectStore.prototype.put; window.broken = true;"
        "IDBObjectStore.prototype.put = function (...all) {"
        "  if (window.broken) throw new DOMException('broken', 'UnknownError');"
        "  return put.apply(this, all);"
        "};"
    )
    sheet.control("opener").fill("Good morning")
    expect(sheet.status).to_have_attribute("data-save-state", "memory")
    expect(sheet.status).to_contain_text("This browser did not save your latest changes")
    sheet.page.evaluate("window.broken = false")
    expect(sheet.status).to_have_attribute("data-save-state", "saved", timeout=PATIENCE)
    sheet.reload()
    assert sheet.control("opener").input_value() == "Good morning"


def test_what_was_kept_while_the_database_was_out_of_order_is_there_when_it_is_back(profiles, site):
    context = profiles.new()
    url = site.url(f"worksheets/{WORKSHEET}.html")
    sheet = Sheet(context.new_page(), WORKSHEET)
    sheet.visit(url)
    sheet.control("issue").fill("in the database")
    sheet.until_kept()
    sheet.page.add_init_script(NO_DATABASE)
    sheet.reload()
    sheet.control("opener").fill("in local storage")
    sheet.until_kept()
    again = Sheet(context.new_page(), WORKSHEET)  # without the script that blocks the database
    again.visit(url)
    assert again.control("issue").input_value() == "in the database"
    assert again.control("opener").input_value() == "in local storage"
    expect(again.notice).to_be_empty()
    again.until_kept()
    again.reload()
    assert again.control("issue").input_value() == "in the database"
    assert again.control("opener").input_value() == "in local storage"


def test_every_key_begins_with_the_sites_id(open_sheet, site):
    sheet = open_sheet(WORKSHEET)
    site_id = sheet.page.locator("meta[name=site-id]").get_attribute("content")
    assert site_id
    sheet.control("opener").fill("Good morning")
    sheet.page.goto(site.url("index.html"))  # which leaves a journal
    keys = sheet.page.evaluate(KEYS)
    assert len(keys) >= 2
    assert [key for key in keys if not key.startswith(f"{site_id}/")] == []


def test_other_keys_of_the_same_host_are_left_alone(open_sheet):
    sheet = open_sheet(WORKSHEET)
    sheet.page.evaluate("Object.assign(localStorage, {'someone-else': 'x', 'someone-else/journal': 'y'})")
    sheet.reload()
    sheet.control("opener").fill("Good morning")
    sheet.until_kept()
    sheet.clear()
    sheet.until_kept()
    assert sheet.page.evaluate("[localStorage['someone-else'], localStorage['someone-else/journal']]") == ["x", "y"]


def test_damaged_records_do_not_keep_the_sheet_from_opening(open_sheet):
    sheet = open_sheet(WORKSHEET)
    site_id = sheet.page.locator("meta[name=site-id]").get_attribute("content")
    address = {"team": "own", "worksheet": WORKSHEET, "sheet": "1"}
    sheet.page.evaluate(
        """([site, address]) => new Promise(resolve => {
          localStorage.setItem(`${site}/journal/own/${address.worksheet}/1`, '{"sheet": ');
          localStorage.setItem(`${site}/journal/cut`, '{"page": ');
          localStorage.setItem(`${site}/journal/short`, JSON.stringify({page: "short", address}));
          localStorage.setItem(`${site}/sheets/own/${address.worksheet}/1`, JSON.stringify({saves: "many"}));
          indexedDB.open(`${site}/sheets`).onsuccess = ({target}) => {
            const transaction = target.result.transaction(["sheets", "asides"], "readwrite");
            transaction.objectStore("sheets").put({...address, saves: 99, updated: 7, content: "junk"});
            transaction.objectStore("asides").put({...address, page: "junk"});
            transaction.oncomplete = () => { target.result.close(); resolve(); };
          };
        })""",
        [site_id, address],
    )
    sheet.reload()
    sheet.control("opener").fill("Good morning")
    sheet.until_kept()
    sheet.reload()
    assert sheet.control("opener").input_value() == "Good morning"
