"""Paper copies, typed in where many people's answers are brought together."""

from __future__ import annotations

from playwright.sync_api import expect

from .accessibility import SCHEMES, violations_either_way
from .bringing import CHECKLIST, UNDONE, Bringing, Open, checked, come_back, sheet
from .bringing import bring as bring
from .bringing import two as two
from .sheet import until


def test_paper_copies_are_typed_in_by_keyboard_alone(bring: Open) -> None:
    here = bring(CHECKLIST)
    keyboard = here.page.keyboard
    here.page.locator("#bring-tool").focus()
    for _ in range(10):
        keyboard.press("Tab")
        if here.page.evaluate("document.activeElement.matches('[data-type]')"):
            break
    keyboard.press("Enter")
    for keys in ("112", "1", "01", "2ab"):  # role, then items; the last of the first sheet is taken back
        keyboard.type(keys)
        if keys == "112":
            keyboard.press("Backspace")
        keyboard.press("Enter")
    assert here.counted == "4 sheets are counted, 4 of them from paper"
    assert here.totals() == {
        "Visitors are met with a kind word": "2",
        "No rain comes in": "1",
        "Floors without dirt, holes, or cracks": "1",
    }
    keyboard.press("Backspace")  # on a blank sheet: the last one comes back, and is mended
    expect(here.page.locator("#bring-typing")).to_have_text("Paper copy 4")
    assert here.counted == "4 sheets are counted, 4 of them from paper"
    keyboard.type("0b")
    keyboard.press("Enter")
    assert "Floors without dirt, holes, or cracks" not in here.totals()
    keyboard.press("Enter")
    assert here.counted == "4 sheets are counted, 4 of them from paper"
    expect(here.page.locator("[data-typing] [role=status]")).to_contain_text("Press Enter again to count it as a blank sheet.")
    keyboard.press("Enter")
    assert here.counted == "5 sheets are counted, 5 of them from paper"


def test_a_backspace_that_is_held_clears_a_line_and_takes_back_no_sheet(bring: Open) -> None:
    here = bring("discovering-shared-goals")
    here.page.locator("[data-type]").click()
    line = here.page.locator(".gb-bring__rows input").first
    line.fill("Buses")
    here.page.keyboard.press("Enter")
    line = here.page.locator(".gb-bring__rows input").nth(1)
    line.fill("ab")
    for _ in range(4):
        here.page.keyboard.down("Backspace")
    here.page.keyboard.up("Backspace")
    expect(here.page.locator("#bring-typing")).to_have_text("Paper copy 2")
    assert here.counted == "1 sheet is counted, 1 of them from paper"


def test_a_sheet_that_is_half_typed_in_counts_however_typing_ends(bring: Open) -> None:
    here = bring(CHECKLIST)
    typing = here.page.locator("[data-type]")
    typing.click()
    here.page.keyboard.type("01")
    typing.click()
    expect(here.page.locator("[data-typing]")).to_be_hidden()
    assert here.counted == "1 sheet is counted, 1 of them from paper"
    typing.click()
    expect(here.page.locator("#bring-typing")).to_have_text("Paper copy 2")
    here.page.keyboard.press("Backspace")  # brings the first one back, to be corrected
    expect(here.page.locator("#bring-typing")).to_have_text("Paper copy 1")
    typing.click()
    assert here.counted == "1 sheet is counted, 1 of them from paper"
    typing.click()
    here.page.keyboard.type("01")
    here.page.locator("#bring-tool").select_option("fishbone")
    expect(here.page.locator("[data-typing]")).to_be_hidden()
    expect(here.page.locator("[data-sources]")).to_be_hidden()
    here.page.locator("#bring-tool").select_option(CHECKLIST)
    expect(here.page.locator("[data-counted]")).to_have_text("2 sheets are counted, 2 of them from paper")


def test_what_is_typed_in_from_paper_is_kept_without_enter(bring: Open) -> None:
    here = bring(CHECKLIST)
    counted, title = here.page.locator("[data-counted]"), here.page.locator("#bring-typing")
    for number, keys in enumerate(("01", "02"), 1):
        here.page.locator("[data-type]").click()
        expect(title).to_have_text(f"Paper copy {number}")
        here.page.keyboard.type(keys)
        expect(counted).to_contain_text(f"{number} of them from paper")
        until(here.page, f"guidebook.gathered.read('{CHECKLIST}').then((sources) => sources.length === {number})")
        here.page.reload()
    here.page.locator("[data-type]").click()
    here.page.keyboard.press("Backspace")
    expect(title).to_have_text("Paper copy 2")
    assert here.page.locator("[data-typing] input:checked").count() == 1
    here.page.reload()  # nothing was changed
    expect(counted).to_have_text("2 sheets are counted, 2 of them from paper")


def test_a_check_is_kept_at_once_where_the_page_goes_to_the_background(bring: Open) -> None:
    here = bring(CHECKLIST)
    here.page.locator("[data-type]").click()
    counted = here.page.evaluate(
        """() => {
          document.querySelector("[data-typing] input[type=checkbox]").click();
          Object.defineProperty(document, "visibilityState", {value: "hidden"});
          document.dispatchEvent(new Event("visibilitychange"));
          return document.querySelector("[data-counted]").textContent;
        }"""
    )
    assert counted == "1 sheet is counted, 1 of them from paper"


def test_sheets_typed_in_from_paper_are_gone_through_from_one_that_is_corrected(bring: Open) -> None:
    here = bring(CHECKLIST)
    keyboard, title = here.page.keyboard, here.page.locator("#bring-typing")
    here.page.locator("[data-type]").click()
    for keys in ("01", "", "02"):  # the second one is blank
        keyboard.type(keys)
        keyboard.press("Enter")
        if not keys:
            keyboard.press("Enter")
    keyboard.press("Backspace")
    expect(title).to_have_text("Paper copy 3")
    here.page.locator("[data-typing] input:checked").uncheck()
    for number in (2, 1):
        keyboard.press("Backspace")
        expect(title).to_have_text(f"Paper copy {number}")
    assert here.counted == "2 sheets are counted, 2 of them from paper"  # the third one was emptied
    keyboard.press("Enter")
    expect(title).to_have_text("Paper copy 2")
    keyboard.type("03")
    keyboard.press("Enter")
    expect(title).to_have_text("Paper copy 3")
    assert here.counted == "2 sheets are counted, 2 of them from paper"
    assert [*here.totals().values()] == ["1", "1"]


def test_undo_takes_back_a_sheet_typed_in_from_paper_as_a_whole(bring: Open) -> None:
    here = bring(CHECKLIST)
    here.page.locator("[data-type]").click()
    for count, keys in enumerate(("01", "2"), 1):
        here.page.keyboard.type(keys)
        now = f"guidebook.gathered.read('{CHECKLIST}').then(([one]) => one?.answers.areas.checked.length === {count})"
        until(here.page, now)
    here.page.locator("[data-undo]").click()
    expect(here.page.locator("[data-said]")).to_have_text(UNDONE)
    expect(here.page.locator("[data-counted]")).to_have_text("0 sheets are counted")


def test_ranks_are_typed_in_from_paper_and_each_row_is_named_once(bring: Open) -> None:
    here = bring("discovering-shared-goals")
    keyboard = here.page.keyboard
    here.page.locator("[data-type]").click()
    rows = here.page.locator(".gb-bring__rows")
    rows.locator("input").first.focus()
    for words in ("Buses", "1", "Algebra", "2"):
        keyboard.type(words)
        keyboard.press("Tab")
    keyboard.press("Enter")
    assert rows.locator("p:not([aria-hidden]) > span").all_text_contents() == ["Buses", "Algebra"]
    rows.get_by_label("Buses: Where does this rank …").fill("3")
    rows.get_by_label("Algebra: Where does this rank …").fill("1")
    rows.locator("input").nth(3).fill("2")  # a rank for a row without a name
    keyboard.press("Enter")
    assert here.counted == "1 sheet is counted, 1 of them from paper"
    expect(rows.locator("input").nth(2)).to_be_focused()
    keyboard.type("Homework")
    keyboard.press("Enter")
    assert here.counted == "2 sheets are counted, 2 of them from paper"
    ranks = here.table("Issues, data, and rank: Where does this rank …")
    assert [(row[0], row[1], row[-1]) for row in ranks[1:]] == [
        ("Algebra", "1.5", "2"),
        ("Buses", "2", "2"),
        ("Homework", "2", "1"),
    ]
    assert violations_either_way(here.page, SCHEMES) == []
    here.page.reload()
    here.page.locator("[data-type]").click()
    expect(rows.get_by_label("Buses: Where does this rank …")).to_be_focused()
    expect(here.page.locator("#bring-typing")).to_have_text("Paper copy 3")
    keyboard.press("Backspace")  # the last sheet comes back, with its ranks in the lines of their rows
    expect(rows.get_by_label("Buses: Where does this rank …")).to_have_value("3")
    expect(rows.get_by_label("Homework: Where does this rank …")).to_have_value("2")


def test_the_numbers_of_printed_and_added_rows_are_typed_in_from_paper(bring: Open) -> None:
    here = bring("collaboration-time")
    here.page.locator("[data-type]").click()
    title = "Planned time with other teachers and school leaders"
    added = here.page.get_by_role("group", name=f"{title}: added rows")
    here.page.get_by_label("Planning lessons: Really happened").fill("1.5")
    added.get_by_label("row 1: What we do together").fill("Parent nights")
    added.get_by_label("row 1: Really happened").fill("2")
    here.page.keyboard.press("Enter")
    added.get_by_label("Parent nights: Really happened").fill("3")
    here.page.keyboard.press("Enter")
    assert here.counted == "2 sheets are counted, 2 of them from paper"
    happened = {row[0]: row[1] for row in here.table(f"{title}: Really happened")[1:]}
    assert (happened["Planning lessons"], happened["Parent nights"]) == ("1.5", "2.5")
    here.page.keyboard.press("Backspace")  # the last sheet comes back, with what was added to it
    expect(added.get_by_label("Parent nights: Really happened")).to_have_value("3")


def test_what_is_taken_out_in_the_middle_of_a_sheet_is_gone_from_its_form_too(bring: Open) -> None:
    here = bring(CHECKLIST)
    typing, ticked = here.page.locator("[data-typing]"), here.page.locator("[data-typing] input:checked")
    here.page.locator("[data-type]").click()
    for button in ("Undo", "Take out Paper copy 1", "Take all out"):
        here.page.keyboard.type("01")
        expect(here.page.locator("[data-counted]")).to_have_text("1 sheet is counted, 1 of them from paper")
        here.page.locator("[data-sources] details").evaluate("details => { details.open = true }")
        here.page.get_by_role("button", name=button, exact=True).click()
        expect(here.page.locator("[data-counted]")).to_have_text("0 sheets are counted")
        expect(ticked).to_have_count(0)
        typing.locator("input").first.focus()
    here.page.keyboard.type("01")
    here.page.keyboard.press("Enter")
    assert here.counted == "1 sheet is counted, 1 of them from paper"


def test_undo_right_after_a_key_takes_back_the_sheet_and_nothing_else(bring: Open) -> None:
    here = bring(CHECKLIST)
    here.drop(sheet(1, checked("arts")))
    here.page.locator("[data-type]").click()
    here.page.keyboard.type("01")
    here.page.locator("[data-undo]").evaluate("undo => undo.click()")  # sooner than a pause
    expect(here.page.locator("[data-said]")).to_have_text(UNDONE)
    expect(here.page.locator("[data-counted]")).to_have_text("1 sheet is counted")
    expect(here.page.locator("[data-typing] input:checked")).to_have_count(0)
    here.page.locator("[data-undo]").click()
    expect(here.page.locator("[data-counted]")).to_have_text("2 sheets are counted, 1 of them from paper")
    expect(here.page.locator("[data-typing] input:checked")).to_have_count(1)


def test_undo_takes_back_what_was_typed_in_since_a_file_was_added_and_not_the_file(bring: Open) -> None:
    here = bring(CHECKLIST)
    counted, ticked = here.page.locator("[data-counted]"), here.page.locator("[data-typing] input:checked")
    here.page.locator("[data-type]").click()
    here.page.keyboard.type("01")
    expect(counted).to_have_text("1 sheet is counted, 1 of them from paper")
    here.drop(sheet(1, checked("nurse")))
    here.page.keyboard.type("2")
    until(here.page, f"guidebook.gathered.read('{CHECKLIST}').then(([one]) => one.answers.areas.checked.length === 2)")
    here.page.locator("[data-undo]").click()
    expect(here.page.locator("[data-said]")).to_have_text(UNDONE)
    expect(counted).to_have_text("2 sheets are counted, 1 of them from paper")
    expect(ticked).to_have_count(1)


def test_a_sheet_that_is_emptied_keeps_its_place_until_it_is_put_down(bring: Open) -> None:
    here = bring(CHECKLIST)
    keyboard, ticked = here.page.keyboard, here.page.locator("[data-typing] input:checked")
    said = "all.map(({ name, answers }) => `${name} ${answers.areas?.checked.length || 0}`).join()"
    kept = f"guidebook.gathered.read('{CHECKLIST}').then((all) => {said} === "
    here.page.locator("[data-type]").click()
    keyboard.type("01")
    keyboard.press("Enter")
    here.drop(sheet(1, checked("arts")))
    here.page.locator("[data-typing] input").first.focus()
    keyboard.press("Backspace")
    for keys, count in (("", 0), ("02", 1)):
        keyboard.type(keys) if keys else ticked.uncheck()
        until(here.page, f"{kept}'Paper copy 1 {count},file 1.json 1')")
    for _ in range(3):
        keyboard.press("Enter")  # to another one, which is blank
    expect(here.page.locator("#bring-typing")).to_have_text("Paper copy 3")
    keyboard.press("Backspace")
    for keys, count in (("01", 1), ("", 0)):
        keyboard.type(keys) if keys else ticked.uncheck()
        until(here.page, f"{kept}'Paper copy 1 1,file 1.json 1,Paper copy 2 {count}')")
    here.page.get_by_role("button", name="Done", exact=True).click()
    expect(here.page.locator("[data-counted]")).to_have_text("3 sheets are counted, 2 of them from paper")


def test_a_key_that_is_taken_back_at_once_costs_no_undo(bring: Open) -> None:
    here = bring(CHECKLIST)
    here.drop(sheet(1, checked("arts")))
    here.page.locator("[data-type]").click()
    here.page.keyboard.type("01")
    here.page.keyboard.press("Backspace")
    here.page.get_by_role("button", name="Done", exact=True).click()
    here.page.locator("[data-undo]").click()
    expect(here.page.locator("[data-counted]")).to_have_text("0 sheets are counted")


def test_backspace_takes_back_no_key_from_before_a_check_by_mouse(bring: Open) -> None:
    here = bring(CHECKLIST)
    here.page.locator("[data-type]").click()
    here.page.keyboard.type("01")
    here.page.locator("[data-typing] input[type=checkbox]").nth(2).check()
    here.page.keyboard.press("Backspace")
    assert here.page.locator("[data-typing] input:checked").count() == 2


def test_no_two_paper_copies_have_one_name(bring: Open) -> None:
    here = bring(CHECKLIST)
    here.page.locator("[data-type]").click()
    names = here.page.locator("[data-list] li > span")
    for keys in ("01", "02", "03"):
        here.page.keyboard.type(keys)
        here.page.keyboard.press("Enter")
        if keys == "02":
            here.page.locator("[data-sources] summary").click()
            here.page.get_by_role("button", name="Take out Paper copy 1").click()
            expect(names).to_have_text(["Paper copy 2"])
            here.page.locator("[data-typing] input").first.focus()
    expect(names).to_have_text(["Paper copy 2", "Paper copy 3"])


def test_of_a_paper_copy_that_a_file_brings_back_as_it_was_the_newer_one_is_corrected(bring: Open) -> None:
    here = bring(CHECKLIST)
    older = {"id": "0123456789abcdef", "kind": "paper", "name": "Paper copy 1", "updated": "2026-11-02T10:00:00.000Z"}
    copies = [
        {**older, "site": "", "revision": "", "answers": checked("arts"), "both": True},
        {**older, "site": "", "revision": "", "answers": checked("nurse"), "updated": "2026-11-03T10:00:00.000Z"},
    ]
    here.page.evaluate(f"(copies) => guidebook.gathered.write('{CHECKLIST}', copies)", copies)
    here.page.reload()
    expect(here.page.locator("[data-counted]")).to_have_text("2 sheets are counted, 2 of them from paper")
    here.page.locator("[data-type]").click()
    here.page.keyboard.press("Backspace")
    expect(here.page.locator("[data-typing] input:checked")).to_have_value("nurse")
    here.page.keyboard.type("01")
    here.page.keyboard.press("Enter")
    expect(here.page.locator("#bring-typing")).to_have_text("Paper copy 2")
    assert here.counted == "2 sheets are counted, 2 of them from paper"
    assert (here.totals()["The arts"], here.totals()["A nurse to go to"]) == ("1", "1")


def test_what_is_asked_no_more_stays_on_a_sheet_that_comes_back_and_is_corrected(bring: Open) -> None:
    here = bring(CHECKLIST)
    copy = {"id": "0123456789abcdef", "kind": "paper", "name": "Paper copy 1", "updated": "2026-11-02T10:00:00.000Z"}
    copies = [{**copy, "site": "", "revision": "old", "answers": {**checked("arts", "gone"), "old": "An answer"}}]
    here.page.evaluate(f"(copies) => guidebook.gathered.write('{CHECKLIST}', copies)", copies)
    here.page.reload()
    expect(here.page.locator("[data-counted]")).to_have_text("1 sheet is counted, 1 of them from paper")
    read = f"guidebook.gathered.read('{CHECKLIST}').then(([{{ answers }}]) => answers)"
    for key in ("", "01"):
        here.page.locator("[data-type]").click()
        here.page.keyboard.press("Backspace")
        here.page.keyboard.type(key)
        here.page.get_by_role("button", name="Done", exact=True).click()
        if not key:
            assert here.page.evaluate(read) == copies[0]["answers"]  # nothing was changed
    until(here.page, f"{read}.then(({{ areas, old }}) => areas.checked.length === 2 && old === 'An answer')")


def test_every_row_of_a_sheet_that_is_corrected_stays_on_it(bring: Open) -> None:
    here = bring("discovering-shared-goals")
    keyboard, rows = here.page.keyboard, here.page.locator(".gb-bring__rows")
    asked = "Where does this rank …"
    here.page.locator("[data-type]").click()
    rows.locator("input").first.focus()
    for words in ("Buses", "", "Algebra", "2", "Algebra", "4"):
        keyboard.type(words)
        keyboard.press("Tab")
    keyboard.press("Enter")
    keyboard.press("Backspace")
    expect(rows.get_by_label(f"Algebra: {asked}")).to_have_count(2)
    rows.get_by_label(f"Algebra: {asked}").first.fill("3")
    keyboard.press("Enter")
    named = "Object.values(answers)[0].map(({ row, ...cells }) => Object.values(cells).join(' ')).join()"
    kept = f"guidebook.gathered.read('discovering-shared-goals').then(([{{ answers }}]) => {named})"
    until(here.page, f"{kept}.then((now) => now === 'Buses,Algebra 3,Algebra 4')")


def test_a_sheet_in_hand_is_shown_as_another_tab_corrects_it(two: tuple[Bringing, Bringing]) -> None:
    one, other = two
    one.page.locator("[data-type]").click()
    one.page.keyboard.type("01")
    one_kept = f"guidebook.gathered.read('{CHECKLIST}').then(([one]) => one?.answers.areas.checked.length === %d)"
    until(one.page, one_kept % 1)
    come_back(other)
    expect(other.page.locator("[data-counted]")).to_be_visible()
    other.page.locator("[data-type]").click()
    other.page.keyboard.press("Backspace")
    other.page.keyboard.type("02")
    until(other.page, one_kept % 2)
    come_back(one)
    expect(one.page.locator("[data-typing] input:checked")).to_have_count(2)
    one.page.keyboard.type("3")
    until(one.page, one_kept % 3)
    come_back(other)
    expect(other.page.locator("[data-typing] input:checked")).to_have_count(3)
    assert other.counted == "1 sheet is counted, 1 of them from paper"


def test_rows_that_another_tab_named_stay_on_a_sheet_that_is_corrected(bring: Open) -> None:
    here = bring("discovering-shared-goals")
    rows = here.page.locator(".gb-bring__rows")
    there = Bringing(here.page.context.new_page(), here.page.url)
    there.page.locator("[data-type]").click()
    here.page.locator("[data-type]").click()
    rows.locator("input").first.fill("Buses")
    rows.locator("input").nth(1).fill("2")
    here.page.keyboard.press("Enter")
    until(here.page, "guidebook.gathered.read('discovering-shared-goals').then((all) => all.length === 1)")
    come_back(there)
    expect(there.page.locator("[data-counted]")).to_have_text("1 sheet is counted, 1 of them from paper")
    there.page.keyboard.press("Backspace")
    expect(there.page.get_by_label("Buses: Where does this rank …")).to_have_value("2")
