"""Shared computers: a tab that leaves nothing on the device, and all that the site keeps there erased at once."""

from __future__ import annotations

from contextlib import suppress

import pytest
from playwright.sync_api import BrowserContext, Dialog, Error, expect

from .serving import Served
from .sheet import Sheet

WORKSHEET = "extending-the-invitation"
OTHER = "group-norms"
# How many sheets the device keeps, and the names of ours and of others in the browser's storage.
KEPT = """async () => {
  const site = document.querySelector("meta[name=site-id]").content;
  const database = await guidebook.openDatabase(site);
  const names = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  return {
    sheets: (await database.list()).length, settings: (await database.settings("")).length,
    local: Object.keys(localStorage).sort(),
    ours: names.filter(name => name.startsWith(`${site}/`)).length,
    others: names.filter(name => !name.startsWith(`${site}/`)).sort(),
  };
}"""


@pytest.fixture
def sheet(open_sheet):
    sheet = open_sheet(WORKSHEET)
    sheet.control("opener").fill("Good morning")
    sheet.until_kept()
    return sheet


def written_in_another_page(context: BrowserContext, site: Served) -> Sheet:
    """The device's own sheet, filled in on another page while this tab keeps nothing."""
    other = Sheet(context.new_page(), WORKSHEET)
    other.visit(site.url(f"worksheets/{WORKSHEET}.html"))
    other.control("opener").fill("another's")
    other.until_kept()
    return other


def anew(sheet: Sheet, *presses: str) -> None:
    """Press buttons, the last of which loads the page anew, and wait for that."""
    sheet.page.evaluate("window.before = true")
    for words in presses:
        sheet.press(words)
    for _ in range(400):
        with suppress(Error):  # it is just going
            if sheet.page.evaluate("!window.before && Boolean(window.guidebook?.ready)"):
                break
        sheet.page.wait_for_timeout(50)
    sheet.until_ready()


def keep_nothing(sheet: Sheet) -> None:
    anew(sheet, "Keep nothing on this device", "Keep nothing from now on")


def test_a_tab_that_keeps_nothing_has_its_sheets_through_reloads_and_other_tools_and_leaves_none(sheet, context, site):
    keep_nothing(sheet)
    assert sheet.answers() == {"opener": "Good morning"}
    expect(sheet.status).to_have_text("In this tab only")
    sheet.control("request").fill("On Monday")
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers() == {"opener": "Good morning", "request": "On Monday"}
    other = Sheet(sheet.page, OTHER)
    other.visit(site.url(f"worksheets/{OTHER}.html"))
    other.control("sheet-team").fill("Riverside")
    other.until_kept()
    assert sheet.page.evaluate(KEPT) == {"sheets": 0, "settings": 0, "local": [], "ours": 3, "others": []}
    sheet.page.close()
    after = Sheet(context.new_page(), WORKSHEET)
    after.visit(site.url(f"worksheets/{WORKSHEET}.html"))
    assert after.answers() == {}
    assert after.page.evaluate(KEPT)["ours"] == 0


def test_what_is_typed_about_a_team_is_said_to_be_where_it_is(sheet, site):
    keep_nothing(sheet)
    sheet.page.goto(site.url("our-work.html"))
    sheet.page.get_by_text("Name and profile").click()
    sheet.page.get_by_label("Team’s name").fill("Riverside DLT")
    expect(sheet.page.locator("[data-profile-kept]")).to_have_text("Kept in this tab only.")


def test_what_else_is_kept_on_the_device_stays_as_it_was(sheet, context, site):
    other = Sheet(context.new_page(), OTHER)
    other.visit(site.url(f"worksheets/{OTHER}.html"))
    other.control("sheet-team").fill("Riverside")
    other.until_kept()
    keep_nothing(sheet)
    other.control("sheet-team").fill("Riverside DLT")
    other.until_kept()
    other.reload()
    assert other.answers() == {"sheet-team": "Riverside DLT"}


def test_before_work_goes_that_is_nowhere_else_the_reader_is_asked_but_not_on_the_way_to_another_tool(sheet, tmp_path):
    keep_nothing(sheet)
    asked: list[str] = []

    def ask(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    sheet.page.on("dialog", ask)
    sheet.page.evaluate("guidebook.later()")
    sheet.page.get_by_role("link", name="All tools").first.click()
    sheet.page.wait_for_url("**/index.html")
    assert asked == []
    sheet.page.go_back()
    sheet.until_ready()
    sheet.page.evaluate("guidebook.later()")
    sheet.control("request").fill("On Monday")
    sheet.page.goto("about:blank")
    assert asked == ["beforeunload"]


def test_the_tab_s_sheets_can_be_kept_after_all_and_replace_none(sheet, context, site):
    keep_nothing(sheet)
    written_in_another_page(context, site)
    anew(sheet, "Keep sheets on this device again", "Keep them here")
    kept = sheet.page.evaluate(
        "guidebook.sheets[0].keeper.store.list().then(all => all.map(each => each.content.answers.opener))"
    )
    assert sorted(kept) == ["Good morning", "another's"]
    expect(sheet.status).not_to_have_text("In this tab only")


@pytest.mark.parametrize("taken", [False, True], ids=["in their places", "as copies"])
def test_the_tab_s_sheets_have_their_earlier_versions_when_they_are_kept_again(sheet, context, site, taken):
    sheet.clear()
    sheet.control("opener").fill("Good evening")
    sheet.until_kept()
    keep_nothing(sheet)
    if taken:
        written_in_another_page(context, site)
    anew(sheet, "Keep sheets on this device again", "Keep them here")
    kept = sheet.page.evaluate("""async () => {
      const { store } = guidebook.sheets[0].keeper;
      const all = await store.list();
      const [{ sheet }] = all.filter(each => each.content.answers.opener === "Good evening");
      const versions = await store.versions({team: "own", worksheet: all[0].worksheet, sheet});
      return versions.map(each => each.answers.opener);
    }""")
    assert kept == ["Good morning"]


def test_a_sheet_that_is_removed_from_the_device_stays_in_a_tab_that_has_its_own(sheet, context, site):
    keep_nothing(sheet)
    other = written_in_another_page(context, site)
    other.page.evaluate("guidebook.sheets[0].keeper.remove()")
    sheet.page.wait_for_timeout(500)
    assert sheet.answers() == {"opener": "Good morning"}


THE_COPY = """async () => {
  const [copy] = (await guidebook.sheets[0].keeper.store.summaries()).filter(({sheet}) => sheet !== "1");
  return guidebook.now.addressOf(location.href, copy);
}"""


@pytest.mark.parametrize("taken", [False, True], ids=["to their place", "as a copy"])
def test_two_answers_of_which_nobody_has_chosen_one_come_along_into_the_tab_and_back(sheet, context, site, taken):
    sheet.page.evaluate("""async () => {
      const { address, base, store } = guidebook.sheets[0].keeper;
      const aside = { ...address, page: "another", answers: { opener: "Good evening" } };
      const record = { ...base, saves: base.saves + 1 };
      await store.write({ record, expected: base.saves, versions: [], aside, resolved: [] });
    }""")
    sheet.reload()
    for moves in (
        ("Keep nothing on this device", "Keep nothing from now on"),
        ("Keep sheets on this device again", "Keep them here"),
    ):
        expect(sheet.question).to_contain_text("There are two different answers")
        anew(sheet, *moves)
        if moves[0].startswith("Keep nothing"):
            kept = sheet.page.evaluate(KEPT)
            assert (kept["sheets"], kept["local"]) == (0, [])  # not even what nobody has chosen
            if taken:
                written_in_another_page(context, site)
    if taken:
        sheet.visit(sheet.page.evaluate(THE_COPY))
    expect(sheet.question).to_contain_text("There are two different answers")


FULL = """
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...all) {
    if (window.full) throw new DOMException("full", "QuotaExceededError");
    return put.apply(this, all);
  };
"""


TIGHT = """() => {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (name, value) {
    if (window.tight && name.includes("/settings/")) throw new DOMException("full", "QuotaExceededError");
    setItem.call(this, name, value);
  };
  window.tight = true;
  const team = {id: "own", name: "Riverside", profile: {}};
  return guidebook.later().then(() => guidebook.saveTeam(guidebook.sheets[0].keeper.store, team));
}"""


def test_what_was_typed_after_a_try_that_failed_comes_along_at_the_next(sheet):
    sheet.page.evaluate(TIGHT)
    sheet.press("Keep nothing on this device")
    sheet.press("Keep nothing from now on")
    expect(sheet.message).to_contain_text("That did not work. Everything is where it was.")
    sheet.control("request").fill("On Monday")
    sheet.until_kept()
    sheet.page.evaluate("window.tight = false")
    keep_nothing(sheet)
    assert sheet.answers() == {"opener": "Good morning", "request": "On Monday"}


def test_what_could_not_be_saved_is_not_left_behind(context, open_sheet):
    context.add_init_script(FULL)
    sheet = open_sheet(WORKSHEET)
    sheet.page.evaluate("window.full = true")
    sheet.control("opener").fill("Good morning")
    sheet.press("Keep nothing on this device")
    sheet.press("Keep nothing from now on")
    expect(sheet.message).to_contain_text("That did not work. Everything is where it was.")
    assert sheet.answers() == {"opener": "Good morning"}
    sheet.page.evaluate("window.full = false")
    keep_nothing(sheet)
    assert sheet.answers() == {"opener": "Good morning"}
    assert sheet.page.evaluate(KEPT)["local"] == []


def test_a_tab_whose_sheets_the_device_has_no_room_for_goes_on_as_before_and_says_so(context, open_sheet):
    context.add_init_script(FULL)
    sheet = open_sheet(WORKSHEET)
    sheet.control("opener").fill("Good morning")
    sheet.until_kept()
    keep_nothing(sheet)
    sheet.page.evaluate("window.full = true")
    sheet.press("Keep sheets on this device again")
    sheet.press("Keep them here")
    expect(sheet.message).to_contain_text("That did not work. Everything is where it was.")
    sheet.control("request").fill("On Monday")
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers() == {"opener": "Good morning", "request": "On Monday"}
    anew(sheet, "Keep sheets on this device again", "Keep them here")
    assert sheet.answers() == {"opener": "Good morning", "request": "On Monday"}
    assert sheet.page.evaluate(KEPT)["sheets"] == 1


def test_everything_is_erased_also_from_other_tabs_and_nothing_of_another_site(sheet, context, site):
    sheet.page.evaluate("""async () => {
      localStorage["another/now"] = localStorage["start-somewhere-else/now"] = sessionStorage.mine = "x";
      await guidebook.later();
      const store = new guidebook.Store("another");
      await store.putSetting("team/t", {id: "t"});
      await guidebook.newTeam(guidebook.sheets[0].keeper.store, "Riverside");
    }""")
    other = Sheet(context.new_page(), OTHER)
    other.visit(site.url(f"worksheets/{OTHER}.html"))
    other.control("sheet-team").fill("Riverside")
    other.until_kept()
    other.control("sheet-team").fill("Riverside, and not saved yet")
    sheet.press("Erase everything on this device")
    expect(sheet.question).to_contain_text("all 2 sheets")
    anew(sheet, "Erase everything")
    expect(other.control("sheet-team")).to_have_value("")
    for tab in (sheet, other):
        assert tab.answers() == {}
    assert sheet.page.evaluate(KEPT) == {
        "sheets": 0, "settings": 0, "local": ["another/now", "start-somewhere-else/now"], "ours": 0,
        "others": ["another/now", "mine", "start-somewhere-else/now"],
    }  # fmt: skip
    assert sheet.page.evaluate("new guidebook.Store('another').settings('team/')") == [{"id": "t"}]


def test_what_was_typed_just_before_the_sheet_is_removed_is_not_written_after_it(sheet):
    sheet.control("request").fill("On Monday, and not saved yet")
    sheet.page.evaluate("""async () => {
      const { keeper } = guidebook.sheets[0];
      keeper.note();
      await keeper.remove();
    }""")
    sheet.page.wait_for_timeout(1000)  # four times as long as the first write waits
    kept = sheet.page.evaluate(KEPT)
    assert (kept["sheets"], kept["settings"], kept["ours"]) == (0, 0, 0)


def test_nothing_is_erased_before_the_reader_says_so(sheet):
    sheet.press("Erase everything on this device")
    expect(sheet.button("Keep everything")).to_be_focused()
    sheet.button("Keep everything").click()
    expect(sheet.question).to_be_empty()
    sheet.reload()
    assert sheet.answers() == {"opener": "Good morning"}


DIES = """() => {
  IDBDatabase.prototype.transaction = () => { throw new DOMException("broken", "UnknownError"); };
}"""


def test_where_nothing_can_be_erased_the_reader_is_asked_and_told_so(sheet, site):
    sheet.page.evaluate("guidebook.later()")
    sheet.page.evaluate(DIES)
    sheet.press("Erase everything on this device")
    sheet.button("Erase everything").click()
    expect(sheet.message).to_contain_text("That did not work. Everything is where it was.")
    sheet.page.goto(site.url("our-work.html"))
    sheet.page.evaluate("guidebook.ready")
    sheet.page.evaluate(DIES)
    sheet.page.get_by_role("button", name="Erase everything on this device").click()
    sheet.page.get_by_role("button", name="Erase everything", exact=True).click()
    expect(sheet.page.get_by_role("status").filter(has_text="That did not work.")).to_be_focused()
