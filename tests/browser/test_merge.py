"""Merging two states of a sheet, as a function of its own: a table of cases, and changes at random in every order."""

from __future__ import annotations

from typing import Any

import pytest

ROWS = [{"row": "a", "x": "1"}, {"row": "b", "x": "2"}, {"row": "c", "x": "3"}]
A, B, C = ROWS
NEW = {"row": "n", "x": "new"}

CASES: dict[str, tuple[Any, Any, Any, Any]] = {
    # base, ours, theirs → the answer, or "?" where the reader must decide
    "changed by neither": ("old", "old", "old", "old"),
    "changed by us": ("old", "new", "old", "new"),
    "changed by them": ("old", "old", "new", "new"),
    "changed alike": ("old", "new", "new", "new"),
    "changed differently": ("old", "one", "other", "?"),
    "begun by both": (None, "one", "other", "?"),
    "emptied by us": ("old", None, "old", None),
    "emptied by us, changed by them": ("old", None, "new", "?"),
    "ticked by both": (None, {"checked": ["a"]}, {"checked": ["b"]}, {"checked": ["a", "b"]}),
    "ticked and taken away": ({"checked": ["a"]}, {"checked": ["a", "b"]}, None, {"checked": ["b"]}),
    "another line by both": ({"checked": ["a"]}, {"checked": ["a"], "other": "one"}, {"checked": ["a"], "other": "two"}, "?"),
    "points for different items": ({"p": "1"}, {"p": "2"}, {"p": "1", "q": "3"}, {"p": "2", "q": "3"}),
    "points for the same item": ({"p": "1"}, {"p": "2"}, {"p": "3"}, "?"),
    "choices with a line": ("a", {"option": "b", "other": "x"}, "c", "?"),
    "rows added by both": (ROWS, [*ROWS, NEW], [{"row": "m"} | {"x": "m"}, *ROWS], [{"row": "m", "x": "m"}, *ROWS, NEW]),
    "rows added at the same place": ([A], [A, NEW], [A, {"row": "m", "x": "m"}], [A, {"row": "m", "x": "m"}, NEW]),
    "cells of one row": ([A], [{"row": "a", "x": "1", "y": "2"}], [{"row": "a", "x": "9"}], [{"row": "a", "x": "9", "y": "2"}]),
    "the same cell": ([A], [{"row": "a", "x": "8"}], [{"row": "a", "x": "9"}], "?"),
    "a row removed": (ROWS, [A, C], ROWS, [A, C]),
    "a row removed by us and changed by them": (ROWS, [A, C], [A, {"row": "b", "x": "9"}, C], [A, {"row": "b", "x": "9"}, C]),
    "rows moved by us, one changed by them": (ROWS, [C, A, B], [A, B, {"row": "c", "x": "9"}], [{"row": "c", "x": "9"}, A, B]),
    "all rows cleared, one added since": (None, [NEW], [A, B], [A, B, NEW]),
    "all rows cleared, one of ten and a new one": (
        None,
        [{"row": "b10", "y": "1"}, NEW],
        [{"row": f"b{number}", "x": "1"} for number in range(1, 11)],
        [*({"row": f"b{number}", "x": "1"} for number in range(1, 10)), {"row": "b10", "x": "1", "y": "1"}, NEW],
    ),
    "rows within rows": (
        [{"row": "a", "list": [B]}],
        [{"row": "a", "list": [B, NEW]}],
        [{"row": "a", "list": [B], "x": "1"}],
        [{"row": "a", "list": [B, NEW], "x": "1"}],
    ),
    "a list of another shape": ([1], [1, 2], [1, 3], "?"),
    "another shape than before": ("old", ["a"], {"checked": ["a"]}, "?"),
}

# Three pages change the same sheet, each in its own way; whoever merges them in whatever order must end alike.
AT_RANDOM = """rounds => {
  const {mergeSheets, canonical} = guidebook;
  let seed = 20261125;
  const random = (below) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below;
  const copy = (value) => JSON.parse(JSON.stringify(value));
  let made = 0;
  const begin = () => ({
    text: `t${random(3)}`,
    ticks: {checked: ["a", "b", "c"].filter(() => random(2))},
    rows: Array.from({length: random(5)}, (_, at) => ({row: `r${at}`, x: `x${random(3)}`, y: `y${random(3)}`})),
  });
  const change = (sheet, removing) => {
    for (let times = random(3) + 1; times; times -= 1) {
      const at = random(sheet.rows.length + 1);
      const what = random(6);
      if (what === 0) sheet.text = `n${made++}`;
      if (what === 1) sheet.ticks.checked = [...new Set([...sheet.ticks.checked, "abcde"[random(5)]])];
      if (what === 2) sheet.rows.splice(at, 0, {row: `n${random(1e6)}`, x: `n${made++}`});
      if (what === 3 && sheet.rows[at]) sheet.rows[at][random(2) ? "x" : "y"] = `n${made++}`;
      if (what === 4 && removing) sheet.rows.splice(at, 1);
      if (what === 5) sheet.rows.splice(random(sheet.rows.length + 1), 0, ...sheet.rows.splice(at, 1));
    }
    return sheet;
  };
  const parts = (value) => typeof value === "object" && value ? Object.values(value).flatMap(parts) : [value];
  const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
  const faults = [];
  let [asked, agreed] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const removing = round % 2;
    const base = begin();
    const changed = [0, 1, 2].map(() => change(copy(base), removing));
    const ends = orders.map(([first, ...others]) => {
      let answers = changed[first];
      const conflicts = new Set();
      for (const which of others) {
        const merged = mergeSheets({base, ours: changed[which], theirs: answers});
        for (const id of merged.conflicts) conflicts.add(id);
        answers = merged.answers;
      }
      return {answers, conflicts};
    });
    const open = new Set(ends.flatMap(({conflicts}) => [...conflicts]));
    if (ends.some(({conflicts}) => [...open].some((id) => !conflicts.has(id))))
      faults.push(["asked in some orders only", base, changed]);
    open.size ? (asked += 1) : (agreed += 1);
    const said = ends.map(({answers}) => {
      const rest = copy(answers);
      for (const id of open) delete rest[id];
      rest.ticks?.checked?.sort();
      // Where rows were removed, what was added beside them may stand in another order.
      if (removing) rest.rows?.sort((one, other) => (one.row < other.row ? -1 : 1));
      return canonical(rest);
    });
    if (new Set(said).size > 1) faults.push(["other answers", base, changed, said]);
    // Whatever any page added is there, unless that field is asked about.
    const kept = new Set(parts(ends[0].answers));
    for (const sheet of changed)
      for (const id of ["text", "ticks", "rows"])
        if (!open.has(id) && parts(sheet[id]).some((part) => String(part).startsWith("n") && !kept.has(part)))
          faults.push(["vanished", id, base, changed]);
  }
  return {faults: faults.slice(0, 3), asked, agreed};
}"""


@pytest.fixture(scope="module")
def scripts(browser, site):
    """A page with the scripts of a form; nothing on it is touched."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(site.url("worksheets/extending-the-invitation.html"))
    page.evaluate("guidebook.later()")  # with what merges
    yield page
    context.close()


def states(case: str, *sides: str) -> dict[str, Any]:
    """The three states of a case, in the order of the table, as the states of these sides."""
    return {side: {} if answer is None else {"field": answer} for side, answer in zip(sides, CASES[case], strict=False)}


@pytest.mark.parametrize("case", CASES)
def test_two_states_are_merged(scripts, case):
    theirs, expected = CASES[case][2:]
    merged = scripts.evaluate("states => guidebook.mergeSheets(states)", states(case, "base", "ours", "theirs"))
    if expected == "?":
        assert merged["conflicts"] == ["field"]
        assert merged["answers"].get("field") == theirs, "on a conflict the other page's answer stays in the record"
    else:
        assert merged["conflicts"] == []
        assert merged["answers"].get("field") == expected


@pytest.mark.parametrize("case", [case for case in CASES if CASES[case][3] != "?"])
def test_it_does_not_matter_which_side_is_ours(scripts, case):
    merged = scripts.evaluate("states => guidebook.mergeSheets(states).answers", states(case, "base", "theirs", "ours"))
    assert merged.get("field") == CASES[case][3]


def test_the_same_changes_in_any_order_end_in_the_same_answers_and_none_vanishes(scripts):
    result = scripts.evaluate(AT_RANDOM, 3000)
    assert result["faults"] == []
    assert result["asked"] > 100
    assert result["agreed"] > 1000


def test_what_no_field_shows_is_merged_as_a_set(scripts):
    one, two, three = ({"field": f"gone-{number}", "answer": "x"} for number in range(3))
    merged = scripts.evaluate(
        "states => guidebook.mergeLeftovers(states)", {"base": [one, two], "ours": [two, three], "theirs": [one, two]}
    )
    assert merged == [two, three]
