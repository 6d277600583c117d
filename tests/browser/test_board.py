"""A board: notes are moved by keyboard and by dragging, counted, and copied to where they are needed."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .accessibility import violations
from .html import nameless, wrong_in_form
from .paper import PAPERS, printed
from .sheet import Sheet, new_words


@pytest.fixture
def sheet(open_sheet, tools_site) -> Sheet:
    opened: Sheet = open_sheet("board", site=tools_site)
    return opened


def note(sheet: Sheet, category: str, row: str):
    return sheet.control(f"ideas.{category}.board_notes.{row}.note")


def write(sheet: Sheet, category: str, *notes: str) -> None:
    for number, words in enumerate(notes, 1):
        note(sheet, category, f"b{number}").fill(words)


def words(sheet: Sheet) -> dict[str, list[str]]:
    """The words of the notes in each category, as they would be kept."""
    kept = sheet.answers().get("ideas", {})
    return {category: [each["note"] for each in notes] for category, notes in kept.items()}


def category(sheet: Sheet, name: str):
    return sheet.field("ideas").get_by_role("group", name=name, exact=True)


def drag(sheet: Sheet, row, to, down: float = 0.5) -> None:
    """Drag a note by its grip onto something, as a mouse does; `down` is how far down it, as a share of its height."""
    grip = row.locator("xpath=ancestor::*[@data-row][1]").locator(".ws-board__grip")
    start, end = grip.bounding_box(), to.bounding_box()
    mouse = sheet.page.mouse
    mouse.move(start["x"] + 3, start["y"] + start["height"] / 2)
    mouse.down()
    mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] * down, steps=5)
    mouse.up()


def test_a_note_is_moved_by_keyboard_and_the_focus_goes_with_it(sheet):
    write(sheet, "places", "Library", "Gym")
    write(sheet, "times", "Mondays")
    note(sheet, "places", "b1").focus()
    sheet.walk_to("Note 1 Places move or remove")
    assert violations(sheet.page) == []
    sheet.walk_to("Move to Times")
    assert words(sheet) == {"places": ["Gym"], "times": ["Mondays", "Library"]}
    sheet.page.keyboard.press("End")
    sheet.page.keyboard.type(" upstairs")
    assert words(sheet)["times"] == ["Mondays", "Library upstairs"]
    assert wrong_in_form(sheet.page) == []
    assert nameless(sheet.page) == []
    sheet.until_kept()
    before = sheet.answers()
    sheet.reload()
    assert sheet.answers() == before


def test_a_note_is_dragged_to_another_category_and_before_another_note(sheet):
    write(sheet, "places", "Library")
    write(sheet, "voices", "Speak", "Listen")
    drag(sheet, note(sheet, "places", "b1"), note(sheet, "voices", "b2"))
    assert words(sheet) == {"voices": ["Speak", "Library", "Listen"]}
    drag(sheet, note(sheet, "voices", "b1"), category(sheet, "Times").locator("[data-count]"))
    assert words(sheet) == {"times": ["Speak"], "voices": ["Library", "Listen"]}
    assert wrong_in_form(sheet.page) == []


def test_a_note_is_dragged_below_another_on_its_lower_half(sheet):
    write(sheet, "places", "Library", "Gym")
    drag(sheet, note(sheet, "places", "b1"), note(sheet, "places", "b2"), down=0.8)
    assert words(sheet) == {"places": ["Gym", "Library"]}
    drag(sheet, note(sheet, "places", "b2"), note(sheet, "places", "b1"), down=0.2)
    assert words(sheet) == {"places": ["Gym", "Library"]}


def test_a_note_that_is_dropped_nowhere_stays_where_it_was(sheet):
    write(sheet, "places", "Library", "Gym")
    drag(sheet, note(sheet, "places", "b1"), sheet.form.locator("h2, h3").first)
    assert words(sheet) == {"places": ["Library", "Gym"]}
    assert not sheet.field("ideas").locator("[data-dragged], [data-over]").count()


def test_a_category_that_is_full_takes_no_note_and_says_so(sheet):
    for _ in range(2):
        category(sheet, "Times").get_by_role("button", name="Add a note").click()
    for box in category(sheet, "Times").get_by_role("textbox").all():
        box.fill("Mondays")
    write(sheet, "places", "Library")
    sheet.with_row("Note 1 Places", "Move to Times")
    assert words(sheet) == {"places": ["Library"], "times": ["Mondays"] * 4}
    expect(category(sheet, "Places").get_by_role("status")).to_have_text("“Times” has no room for more notes.")


def test_its_notes_are_counted(sheet):
    count = category(sheet, "Places").locator("[data-count]")
    expect(count).to_have_text("No notes yet")
    write(sheet, "places", "Library", "Gym")
    expect(count).to_have_text("2 notes")
    sheet.with_row("Note 1 Places", "Remove")
    expect(count).to_have_text("1 note")
    sheet.button("Undo").click()
    expect(count).to_have_text("2 notes")
    sheet.until_kept()
    sheet.reload()
    expect(count).to_have_text("2 notes")


def test_its_notes_are_copied_below_what_is_there_and_only_once(sheet):
    sheet.control("promise").fill("Begin on time")
    said = category(sheet, "Places").get_by_role("status")
    copy = sheet.button("Places Copy to “Our promise”")
    copy.click()
    expect(said).to_have_text("There are no notes to copy yet.")
    write(sheet, "places", "Library", "Gym\nBegin on time ")
    copy.click()
    expect(said).to_have_text("Added 2 lines to “Our promise”.")
    assert sheet.answers()["promise"] == "Begin on time\nLibrary\nGym"
    copy.click()
    expect(said).to_have_text("All of these are already in “Our promise”.")
    assert sheet.answers()["promise"] == "Begin on time\nLibrary\nGym"
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers()["promise"] == "Begin on time\nLibrary\nGym"


def test_when_the_time_is_up_everyone_can_go_on_writing(open_sheet, context, tools_site):
    context.clock.install()
    sheet = open_sheet("board", context, site=tools_site)
    timer = sheet.form.get_by_role("group", name="Timer: Ideas")
    timer.get_by_role("button", name="Start").click()
    expect(timer.get_by_role("button", name="Pause")).to_be_visible()  # once what it needs has come
    context.clock.run_for(30_000)
    timer.get_by_role("button", name="Pause").click()
    left = timer.locator("[data-face]").inner_text()
    assert left.startswith("0:")
    context.clock.run_for(60_000)
    expect(timer.locator("[data-face]")).to_have_text(left)
    timer.get_by_role("button", name="Go on").click()
    context.clock.run_for(40_000)
    expect(timer.get_by_role("status")).to_have_text("Time is up. Take the time you need.")
    write(sheet, "places", "Library")
    assert words(sheet) == {"places": ["Library"]}


def test_what_no_category_can_show_is_kept(sheet):
    left = sheet.form.evaluate(
        """form => {
          const root = form.querySelector('[data-kind="board"]');
          return guidebook.writeField(root, {places: [{row: "b1", note: "Library"}], gone: [{row: "b1", note: "Old"}]});
        }"""
    )
    assert left == {"gone": [{"row": "b1", "note": "Old"}]}
    assert words(sheet) == {"places": ["Library"]}


def test_printed_blank_it_is_boxes_without_notes(sheet):
    write(sheet, "places", "Library")
    sheet.page.evaluate("document.documentElement.dataset.print = 'blank'")
    sheet.page.emulate_media(media="print")
    boxes = sheet.field("ideas").locator(".ws-board__category").all()
    assert all(box.bounding_box()["height"] > 300 for box in boxes)
    assert len({box.bounding_box()["y"] for box in boxes}) == 1
    assert not sheet.field("ideas").locator(".ws-board__note").first.is_visible()


@pytest.mark.parametrize("paper", list(PAPERS))
def test_a_note_that_is_longer_than_a_page_is_printed_whole(sheet, paper):
    all_words = new_words()
    long = [next(all_words) for _ in range(600)]
    note(sheet, "times", "b1").fill(" ".join(long[:580]))
    note(sheet, "voices", "b2").fill("\n".join(long[580:]))
    assert printed(sheet.page, paper).missing(long) == []


def typed(sheet: Sheet, category: str) -> list[str]:
    return [each["note"] for each in sheet.answers().get("ideas", {}).get(category, [])]


def test_enter_begins_the_next_note_and_adds_one_after_the_last(sheet):
    note(sheet, "places", "b1").focus()
    sheet.page.evaluate("guidebook.later()")
    keyboard = sheet.page.keyboard
    for words in ("one", "two", "three"):
        keyboard.type(words)
        keyboard.press("Enter")
    keyboard.press("Enter")  # an empty note begins no further one
    keyboard.type("four")
    keyboard.press("Shift+Enter")
    keyboard.type("goes on")
    keyboard.press("Enter")  # there is no room for more
    assert typed(sheet, "places") == ["one", "two", "three", "four\ngoes on"]


def test_a_note_is_moved_and_marked_while_one_writes_in_it(sheet):
    note(sheet, "times", "b1").fill("one")
    note(sheet, "times", "b2").fill("two")
    sheet.page.evaluate("guidebook.later()")
    keyboard = sheet.page.keyboard
    keyboard.press("Alt+ArrowUp")
    expect(sheet.page.locator("body > [role=status]")).to_contain_text("1 of 2 now.")
    assert typed(sheet, "times") == ["two", "one"]
    keyboard.press("Control+Enter")
    keyboard.type("!")
    assert typed(sheet, "times") == ["★ two!", "one"]
    keyboard.press("Control+Enter")
    keyboard.press("Alt+Shift+ArrowDown")
    assert typed(sheet, "times") == ["one"]
    assert typed(sheet, "voices") == ["two!"]
    keyboard.type("?")
    keyboard.press("Alt+Shift+ArrowUp")
    keyboard.press("Alt+Shift+ArrowUp")
    assert typed(sheet, "places") == ["two!?"]
