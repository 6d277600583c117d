"""A store that dies while a sheet is open is replaced, and what is typed meanwhile is nowhere lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Dialog, expect

from .kept_before import TURN_DAY
from .sheet import Sheet, until
from .test_storage import MISSING

WORKSHEET = "extending-the-invitation"
SITE = 'document.querySelector("meta[name=site-id]").content'

# Keeps the connections that the page opens, to close them as the browser does when data are cleared from outside.
HOLD_CONNECTIONS = """(() => {
  window.connections = [];
  const result = Object.getOwnPropertyDescriptor(IDBRequest.prototype, "result");
  Object.defineProperty(IDBRequest.prototype, "result", {get() {
    const found = result.get.call(this);
    if (found instanceof IDBDatabase && !window.connections.includes(found)) window.connections.push(found);
    return found;
  }});
})()"""
CLOSE = "for (const each of connections) { each.close(); each.onclose?.(new Event('close')); }"
DELETE = "() => new Promise(resolve => { indexedDB.deleteDatabase(`${SITE}/sheets`).onsuccess = resolve; })".replace(
    "SITE", SITE
)
UPGRADE = """() => new Promise(resolve => {
  indexedDB.open(`${SITE}/sheets`, 3).onsuccess = ({target}) => { window.newer = target.result; resolve(); };
})""".replace("SITE", SITE)
RECORDS = """() => new Promise(resolve => {
  const opening = indexedDB.open(`${SITE}/sheets`);
  opening.onupgradeneeded = () => opening.transaction.abort(); // there is none, and an empty one would be in the page's way
  opening.onerror = () => resolve([]);
  opening.onsuccess = ({target}) => {
    target.result.transaction("sheets").objectStore("sheets").getAll().onsuccess = (event) => {
      target.result.close();
      resolve(event.target.result.map(each => each.content.answers));
    };
  };
})""".replace("SITE", SITE)
HANGS_ON_OPEN = """(() => {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...all) {
    const late = {};
    window.openNow = () => {
      const request = open.apply(this, all);
      for (const name of ["result", "error", "transaction"]) Object.defineProperty(late, name, {get: () => request[name]});
      for (const name of ["onupgradeneeded", "onsuccess", "onerror"]) request[name] = (event) => late[name]?.(event);
    };
    return late;
  };
})()"""
BROKEN = """(() => {
  const put = IDBObjectStore.prototype.put;
  window.broken = false;
  IDBObjectStore.prototype.put = function (...all) {
    if (window.broken) throw new DOMException("broken", "UnknownError");
    return put.apply(this, all);
  };
})()"""
# Safari in the background: the connections that are open work no more, and no event says so.
LOST = """(() => {
  const begin = IDBDatabase.prototype.transaction;
  const lost = new WeakSet();
  window.lose = () => connections.forEach(each => lost.add(each));
  IDBDatabase.prototype.transaction = function (...all) {
    if (lost.has(this)) throw new DOMException("Connection to Indexed Database server lost.", "UnknownError");
    return begin.apply(this, all);
  };
})()"""
# A write that never comes to an end.
HANGS_ON_WRITE = """(() => {
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode) {
    const transaction = begin.call(this, stores, mode);
    if (window.broken && mode === "readwrite")
      for (const name of ["oncomplete", "onabort"]) Object.defineProperty(transaction, name, {set() {}});
    return transaction;
  };
})()"""
BEFORE_AND_SINCE = {"issue": "before", "opener": "since"}


@pytest.fixture
def opened(context, site):
    def open_(*scripts: str) -> Sheet:
        page = context.new_page()
        for script in scripts:
            page.add_init_script(script)
        sheet = Sheet(page, WORKSHEET)
        sheet.visit(site.url(f"worksheets/{WORKSHEET}.html"))
        sheet.control("issue").fill("before")
        sheet.until_kept()
        return sheet

    return open_


def again(sheet: Sheet, context) -> Sheet:
    """The same sheet in a page that knows nothing of the first; nothing runs in that one any more."""
    url = sheet.page.url
    sheet.page.close()
    other = Sheet(context.new_page(), WORKSHEET)
    other.visit(url)
    return other


@pytest.mark.parametrize("how", ["closed", "deleted"])
def test_a_database_that_goes_is_opened_again_with_all_answers(opened, context, site, how):
    sheet = opened(HOLD_CONNECTIONS)
    if how == "closed":
        sheet.page.evaluate(CLOSE)
    else:
        page = context.new_page()
        page.goto(site.url("privacy.html"))
        page.evaluate(DELETE)
        until(page, f"async () => JSON.stringify(await ({RECORDS})()).includes('before')")  # saved anew, all by itself
    sheet.control("opener").fill("since")
    sheet.until_kept()
    assert again(sheet, context).answers() == BEFORE_AND_SINCE


def test_a_connection_that_is_lost_is_made_again_at_once(opened, context):
    sheet = opened(HOLD_CONNECTIONS, LOST)
    sheet.page.evaluate("lose()")
    sheet.control("opener").fill("since")
    sheet.until_kept()
    assert sheet.page.evaluate("guidebook.sheets[0].keeper.pace.trouble") is None
    assert again(sheet, context).answers() == BEFORE_AND_SINCE


def test_a_newer_release_in_another_tab_is_lived_with(opened, context, site):
    sheet = opened()
    page = context.new_page()
    page.goto(site.url("privacy.html"))
    page.evaluate(UPGRADE)
    sheet.control("opener").fill("since")
    sheet.until_kept()
    assert sheet.page.evaluate("Object.keys(localStorage).filter(name => name.includes('/sheets/'))") == []
    assert again(sheet, context).answers() == BEFORE_AND_SINCE


def test_a_page_gives_way_to_one_that_changes_the_database(opened, context, site):
    opened()
    page = context.new_page()
    page.goto(site.url("privacy.html"))
    page.evaluate(f"Promise.race([({UPGRADE})(), new Promise((_, no) => setTimeout(no, 5000, 'hangs'))])")


@pytest.mark.parametrize("fault", [BROKEN, HANGS_ON_WRITE], ids=["fails", "hangs"])
def test_what_is_typed_while_saving_fails_survives_a_crash(opened, context, fault):
    sheet = opened(fault, BROKEN.replace("window.broken = false;", "") if fault is HANGS_ON_WRITE else "")
    sheet.page.evaluate("window.broken = true")
    sheet.control("opener").fill("since")
    sheet.page.wait_for_timeout(1500)
    sheet.control("opener").press_sequentially(" and on")
    until(
        sheet.page,
        "() => Object.entries(localStorage).some(([name, text]) => /journal/.test(name) && text.includes('since and on'))",
    )
    assert again(sheet, context).answers() == {"issue": "before", "opener": "since and on"}  # no page event ran in between


def test_two_pages_that_cannot_save_do_not_overwrite_each_other(opened, context):
    one, two = opened(BROKEN), opened(BROKEN)
    for number, page in enumerate((one, two)):
        page.page.evaluate("window.broken = true")
        page.control(["opener", "request"][number]).fill(f"typed in {number}")
        expect(page.status).to_have_attribute("data-save-state", "memory")
    one.page.close(run_before_unload=True)
    sheet = again(two, context)
    assert sheet.answers() == {"issue": "before", "opener": "typed in 0", "request": "typed in 1"}


def test_a_sheet_that_may_be_full_is_not_shown_as_empty_while_the_browser_opens_it(opened):
    sheet = opened()
    sheet.page.add_init_script(HANGS_ON_OPEN)
    sheet.page.reload()
    expect(sheet.message).to_contain_text("Your browser is still opening what it keeps.")
    assert sheet.state == "opening"
    assert sheet.form.get_attribute("data-waiting") is not None
    sheet.page.evaluate("openNow()")
    sheet.until_ready()
    expect(sheet.control("issue")).to_have_value("before")
    expect(sheet.message).to_be_empty()
    assert sheet.form.get_attribute("data-waiting") is None


@pytest.fixture
def impatient(opened) -> Sheet:
    """A sheet whose database does not open, in which someone went on without waiting."""
    sheet: Sheet = opened()
    sheet.page.add_init_script(HANGS_ON_OPEN)
    sheet.page.reload()
    sheet.press("Begin without waiting")
    sheet.control("opener").fill("since")
    sheet.until_kept()
    return sheet


def test_who_does_not_want_to_wait_begins_and_gets_everything_later(impatient, context):
    impatient.page.evaluate("openNow()")
    expect(impatient.control("issue")).to_have_value("before")
    impatient.until_kept()
    assert again(impatient, context).answers() == BEFORE_AND_SINCE


def test_a_database_that_only_opens_later_loses_nothing_that_was_typed_without_it(impatient, context):
    assert again(impatient, context).answers() == BEFORE_AND_SINCE


def test_a_page_that_goes_into_the_page_cache_while_it_makes_the_database_makes_it_anew(opened):
    made = """async () => {
      const create = IDBDatabase.prototype.createObjectStore;
      const made = [];
      const leave = () => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      IDBDatabase.prototype.createObjectStore = function (...given) {
        const store = create.apply(this, given);
        if (made.push(store.name) === 1) store.count().onsuccess = leave;
        return store;
      };
      await guidebook.openDatabase("made-anew");
      return made.filter((name) => name === made[0]).length;
    }"""
    assert opened().page.evaluate(made) == 2


@pytest.mark.parametrize("days", [-1, 1])
def test_a_wrong_clock_changes_nothing(opened, context, days):
    sheet = opened()
    sheet.page.add_init_script(TURN_DAY.replace("DAYS", str(days)))
    sheet.reload()
    with sheet.page.expect_navigation():  # in one go: it is only in the journal
        sheet.control("opener").evaluate(
            "control => { control.value = 'since'; control.dispatchEvent(new Event('input', {bubbles: true})); "
            "location.reload(); }"
        )
    sheet.until_ready()
    assert sheet.answers() == BEFORE_AND_SINCE
    sheet.until_kept()
    other = again(sheet, context)
    assert other.answers() == BEFORE_AND_SINCE
    expect(other.question).to_be_empty()


def test_the_page_asks_before_it_goes_when_nothing_is_kept(profiles, site):
    context = profiles.new()
    context.add_init_script(MISSING)
    sheet = Sheet(context.new_page(), WORKSHEET)
    sheet.visit(site.url(f"worksheets/{WORKSHEET}.html"))
    asked: list[str] = []

    def agree(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    sheet.page.on("dialog", agree)
    sheet.page.goto(site.url("index.html"))
    assert asked == [], "nothing was typed"
    sheet.visit(site.url(f"worksheets/{WORKSHEET}.html"))
    sheet.control("opener").press_sequentially("Good morning")
    sheet.page.goto(site.url("index.html"))
    assert asked == ["beforeunload"]
