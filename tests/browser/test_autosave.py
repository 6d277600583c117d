"""What is typed is kept by itself, all the time, whatever happens to the page or the browser."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from .crashing import CAN_BE_KILLED, Crashing
from .kept_before import VERSIONS, WORKSHEET
from .sheet import Sheet

PAUSE = 100  # milliseconds between two keys: about ten a second
MOST_LOST = 500  # milliseconds of typing
SOON = 250  # milliseconds until a write begins
SLACK = 100  # for a machine whose timers come late
NOTE_TIMES = """() => {
  window.times = [];
  document.querySelector("[name='answer-opener']").addEventListener("input", () => window.times.push(performance.now()));
}"""
# Notes when each key arrives and when each write into the database begins.
WATCH_WRITES = """(() => {
  window.writes = [];
  window.keys = [];
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...all) {
    window.writes.push(performance.now());
    return put.apply(this, all);
  };
  addEventListener("input", () => window.keys.push(performance.now()), true);
})()"""
# Notes every change of the status: its words, and its state.
WATCH_STATUS = """status => {
  window.said = [];
  window.states = [];
  const words = new MutationObserver(() => window.said.push(status.textContent));
  words.observe(status, {childList: true, characterData: true, subtree: true});
  const state = new MutationObserver(() => window.states.push(status.dataset.saveState));
  state.observe(status, {attributeFilter: ["data-save-state"]});
}"""


@pytest.fixture
def crashing(chromium, site, tmp_path):
    return Crashing(chromium, tmp_path / "profile", WORKSHEET, site.url(f"worksheets/{WORKSHEET}.html"))


@CAN_BE_KILLED
def test_killing_the_browser_loses_at_most_half_a_second_of_typing(crashing):
    sheet = crashing.start()
    sheet.control("initial-invitee").fill("An earlier answer")
    sheet.until_kept()
    kept = ""
    for number_of_keys in (4, 11, 23):  # until the browser is killed
        sheet.control("opener").focus()
        sheet.page.keyboard.press("Control+End")
        sheet.page.evaluate(NOTE_TIMES)
        sheet.page.keyboard.type("abcdefghijklmnopqrstuvwxyz"[:number_of_keys], delay=PAUSE)
        typed = sheet.control("opener").input_value()
        times, end = sheet.page.evaluate("[times, performance.now()]")
        crashing.kill()

        sheet = crashing.start()
        before, kept = kept, sheet.control("opener").input_value()
        assert typed.startswith(kept)
        assert kept.startswith(before), "what was kept before was lost"
        lost = times[len(kept) - len(before) :]
        # A machine that delivers keys late is late with everything else, too.
        late = max(after - early for early, after in pairwise(times)) - PAUSE
        assert not lost or end - lost[0] <= MOST_LOST + late, f"lost the last {end - lost[0]:.0f} ms"
        assert sheet.control("initial-invitee").input_value() == "An earlier answer"
        expect(sheet.notice).to_be_empty()
    crashing.kill()


FULL = {"resources": "Ana", "opener": "Good morning", "request": "Come on Monday"}
ACT = {
    "clear": "() => document.querySelector('[data-clear]').click()",
    "open": """async () => {
      await guidebook.later();
      const sheet = {format: "start-somewhere/sheet", version: 1, worksheet: WORKSHEET, answers: {issue: "From the file"}};
      guidebook.chooseFiles = async () => [new File([JSON.stringify(sheet)], "other.json")];
      document.querySelector("[data-open-file]").click();
    }""".replace("WORKSHEET", f"'{WORKSHEET}'"),
    "undo": "() => document.querySelector('[data-message] button').click()",
}
AFTER: dict[str, dict[str, str]] = {"clear": {}, "open": {"issue": "From the file"}, "undo": FULL}


@CAN_BE_KILLED
@pytest.mark.parametrize("act", ACT)
def test_killing_the_browser_during_an_action_leaves_it_done_or_undone_and_nothing_lost(crashing, act):
    sheet = crashing.start()
    for pause in (0, 20, 60, 150):  # milliseconds between the action and the end
        sheet.type_at_once(FULL)
        sheet.type_at_once({"issue": ""})
        sheet.until_kept()
        before = FULL
        if act == "undo":
            sheet.clear()
            sheet.until_kept()
            before = {}
        sheet.page.evaluate(ACT[act])
        sheet.page.wait_for_timeout(pause)
        crashing.kill()

        sheet = crashing.start()
        assert sheet.answers() in (before, AFTER[act])
        versions = sheet.page.evaluate(VERSIONS)
        assert FULL in [sheet.answers(), *(each["answers"] for each in versions)], "what was there before is gone"
        expect(sheet.question).to_be_empty()
    crashing.kill()


@pytest.mark.parametrize("leaving", ["reload", "another page", "another site", "close"])
def test_leaving_right_after_the_last_key_loses_nothing(open_sheet, site, context, leaving):
    sheet = open_sheet(WORKSHEET)
    url = sheet.page.url
    for number in range(5):
        words = f"{leaving} number {number}"
        sheet.control("opener").fill(words[:-1])
        sheet.control("opener").press("End")
        sheet.page.keyboard.type(words[-1])
        if leaving == "reload":
            sheet.page.reload()
        elif leaving == "another page":
            sheet.page.goto(site.url("index.html"))
            sheet.page.goto(url)
        elif leaving == "another site":
            sheet.page.goto("about:blank")
            sheet.page.goto(url)
        else:
            with sheet.page.expect_event("close"):
                sheet.page.close(run_before_unload=True)
            sheet = Sheet(context.new_page(), WORKSHEET)
            sheet.page.goto(url)
        sheet.until_ready()
        assert sheet.control("opener").input_value() == words
        expect(sheet.notice).to_be_empty()


def test_going_back_shows_what_was_typed(open_sheet, site):
    sheet = open_sheet(WORKSHEET)
    sheet.control("opener").fill("before going away")
    sheet.page.goto(site.url("index.html"))
    sheet.page.go_back()
    sheet.until_ready()
    expect(sheet.control("opener")).to_have_value("before going away")


def test_a_write_begins_soon_after_the_first_change_and_never_waits_for_a_pause(open_sheet, context):
    context.add_init_script(WATCH_WRITES)
    sheet = open_sheet(WORKSHEET)
    sheet.control("opener").focus()
    # The page's own clock tells: a slow machine delays keys and writes alike.
    sheet.page.keyboard.type("x" * 30, delay=PAUSE)
    sheet.until_kept()
    writes, keys = sheet.page.evaluate("[writes, keys]")
    assert min(each for each in writes if each >= keys[0]) - keys[0] <= SOON + SLACK
    during = [each for each in writes if keys[0] <= each <= keys[-1]]
    gaps = sorted(after - before for before, after in pairwise([keys[0], *during]))
    assert gaps, "no write began while keys were pressed"
    assert gaps[len(gaps) // 2] <= SOON + SLACK + PAUSE


KEPT = re.compile(r"^Saved \d+:\d\d( [AP]M)?$")
IN_FULL = re.compile(r"^Saved on this device \d+:\d\d( [AP]M)?\. Not saved to a file\.$")


def test_the_status_tells_where_the_answers_are(open_sheet):
    sheet = open_sheet(WORKSHEET)
    expect(sheet.status).to_have_text("Stays on this device")
    sheet.control("opener").fill("Good morning")
    assert sheet.state == "unsaved"
    expect(sheet.status).to_have_text(KEPT)
    sheet.reload()
    expect(sheet.status).to_have_text(KEPT)
    expect(sheet.status_in_full).to_be_hidden()
    sheet.more.click()
    expect(sheet.status_in_full).to_be_visible()
    expect(sheet.status_in_full).to_have_text(IN_FULL)


def test_the_state_follows_every_change_and_the_words_do_not(open_sheet):
    sheet = open_sheet(WORKSHEET)
    sheet.status.evaluate(WATCH_STATUS)
    sheet.control("opener").focus()
    sheet.page.keyboard.type("a" * 25, delay=PAUSE)
    states, said = sheet.page.evaluate("[states, said]")
    assert {"unsaved", "saving", "saved"} <= set(states)
    assert len(said) <= 2, said
    expect(sheet.status).to_have_text(KEPT)
    assert len(sheet.page.evaluate("said")) <= 3
    assert sheet.status.get_attribute("role") == "status"
