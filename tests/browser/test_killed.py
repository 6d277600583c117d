"""The browser is killed while something larger is done: all of it is done afterwards, or nothing, and what was there stays."""

from __future__ import annotations

import pytest

from .crashing import CAN_BE_KILLED, Crashing

WORKSHEET = "extending-the-invitation"
FULL = {"resources": "Ana", "opener": "Good morning", "request": "Come on Monday"}
PAUSES = (0, 20, 100)  # milliseconds between the beginning and the end
MANY = 200  # sheets in a file, of which each holds 20 KB

# Each begins something with the store of the page and does not wait for it.
BEGIN = {
    "open a file of many sheets": """async (many) => {
      await guidebook.later();
      const store = guidebook.sheets[0].keeper.store;
      const head = {format: "start-somewhere/sheet", version: 1, site: "s", revision: "", name: "", team: "own"};
      const sheets = Array.from({length: many}, (_, at) => {
        const time = new Date(2026, 5, 10, 12, 0, at).toISOString();
        const address = {worksheet: "fishbone", sheet: `s${at}`};
        return {...head, ...address, created: time, updated: time, answers: {issue: "x".repeat(20000)}};
      });
      const plan = await guidebook.planOf([{name: "all.json", work: {teams: [], sheets, gatherings: [], damaged: 0}}], store);
      void guidebook.openPlan(plan, store);
    }""",
    "duplicate": """async () => {
      await guidebook.later();
      const {store, address} = guidebook.sheets[0].keeper;
      void guidebook.duplicate(store, address, "Another");
    }""",
    "bin": """async () => {
      await guidebook.later();
      const {store, address} = guidebook.sheets[0].keeper;
      void guidebook.bin(store, address);
    }""",
    "new team": """async () => {
      await guidebook.later();
      void guidebook.newTeam(guidebook.sheets[0].keeper.store, "Lincoln SLT");
    }""",
}
OTHERS = {"open a file of many sheets": (0, MANY), "duplicate": (0, 1), "bin": (0,), "new team": (0,)}
KEPT = """(address) => guidebook.sheets[0].keeper.store.list().then((all) => [
  all.filter((each) => each.worksheet === address[0] && each.sheet === address[1]).map((each) => each.content.answers),
  all.filter((each) => each.worksheet !== address[0] || each.sheet !== address[1]).length,
])"""


@CAN_BE_KILLED
@pytest.mark.parametrize("what", BEGIN)
def test_it_is_done_whole_or_not_at_all(chromium, site, tmp_path, what):
    address = site.url(f"worksheets/{WORKSHEET}.html?team=own&sheet=1")
    for pause in PAUSES:
        # Each in a profile of its own: Chromium writes on behind the torn end of a large write, and drops the whole database
        # when it finds that, at the start after the next.
        crashing = Crashing(chromium, tmp_path / f"profile-{pause}", WORKSHEET, address)
        sheet = crashing.start()
        sheet.type_at_once(FULL)
        sheet.until_kept()
        sheet.page.evaluate(BEGIN[what], MANY)
        sheet.page.wait_for_timeout(pause)
        crashing.kill()
        sheet = crashing.start()
        ours, others = sheet.page.evaluate(KEPT, [WORKSHEET, "1"])
        crashing.kill()
        assert ours == [FULL]
        assert others in OTHERS[what]
