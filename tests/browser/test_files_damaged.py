"""What is damaged, too deep or too large is refused soon and by a sentence, and does no harm."""

from __future__ import annotations

import json

from .packed import MANY, ONE, READ, SHEET, TEAM, WORK
from .packed import somewhere as somewhere


def test_a_damaged_sheet_among_many_is_left_out_and_counted(somewhere):
    work = {
        **WORK,
        "sheets": [SHEET, {**SHEET, "answers": 5}, None],
        "teams": [TEAM, {"id": 5}, {"id": "x", "profile": {"a": 1}}],
    }
    found = somewhere.evaluate(READ, [json.dumps(work), "all"])
    assert found["sheets"] == [SHEET]
    assert found["damaged"] == 2
    assert found["teams"] == [TEAM, {"id": "x", "name": "", "profile": {}, "updated": ""}]


def test_what_is_too_deep_or_too_large_is_refused_soon(somewhere):
    deep = ONE.replace('"q"', '"d": ' + "[" * 100_000 + "]" * 100_000 + ', "q"')
    assert "it is damaged." in somewhere.evaluate(READ, [deep, "x"]) or "not a saved sheet" in somewhere.evaluate(
        READ, [deep, "x"]
    )
    large = """([text, letter, times]) => {
      const begun = performance.now();
      let said = "";
      try { guidebook.workIn(text.replace("@", letter.repeat(times)), "x"); } catch (error) { said = error.message; }
      return [said, performance.now() - begun];
    }"""
    for text, letter, times in (
        (json.dumps({**SHEET, "answers": {"q": "@"}}), "x", 6_000_000),
        ("@", "x", 61_000_000),
        ("@", "<script ", 3_000_000),
        ("@", '{"format" ', 3_000_000),
        ('{"@', '\\"', 5_000_000),
        ("{@", "\n", 9_000_000),
        ("@", "&quot", 5_000_000),
    ):
        said, took = somewhere.evaluate(large, [text, letter, times])
        assert "was not opened" in said, letter
        assert took < 5000, (letter, took)


# Each of many files is one of ours with a few changes: letters, pieces put elsewhere, cut, or values of other types.
FUZZ = """([one, many, times]) => {
  let seed = 42;
  const random = (most) => { seed = (seed * 1664525 + 1013904223) % 4294967296; return Math.floor(seed / 4294967296 * most); };
  const odd = [
    null, 0, -1, "", "x", "__proto__", [], {}, [[]], [null], {row: null},
    1e308, "2026", true, "\\u0000", "<script>", "own", "../x",
  ];
  const pieces = [
    '"', "{", "}", "[", "]", "\\\\", ",", ":", "\\n", "null", '"__proto__":', "</script>",
    "<script type=application/json>", "&quot;", "\\ud800",
  ];
  const walk = (value, all = []) => {
    for (const name of typeof value === "object" && value ? Object.keys(value) : []) {
      all.push([value, name]);
      walk(value[name], all);
    }
    return all;
  };
  const change = (text) => {
    if (random(2)) {
      const data = JSON.parse(text);
      for (let count = 1 + random(3); count; count -= 1) {
        const all = walk(data);
        if (!all.length) break;
        const [holder, name] = all[random(all.length)];
        if (random(3)) holder[name] = odd[random(odd.length)];
        else delete holder[name];
      }
      return JSON.stringify(data);
    }
    let made = text;
    for (let count = 1 + random(4); count; count -= 1) {
      const at = random(made.length);
      made = made.slice(0, at) + pieces[random(pieces.length)] + made.slice(at + random(3) * random(40));
    }
    return random(8) ? made : made.slice(0, random(made.length));
  };
  const outcomes = {};
  const wrong = [];
  for (let time = 0; time < times; time += 1) {
    const text = change(random(2) ? one : many);
    let outcome;
    try {
      const { teams, sheets, damaged } = guidebook.workIn(text, "f");
      outcome = damaged ? "some" : "all";
      const isText = (each) => typeof each === "string";
      const isId = (id) => /^[\\w-]+$/.test(id) && id !== "__proto__";
      const isSheet = ({team, worksheet, sheet, name, site, created, updated, answers}) =>
        [team, worksheet, sheet].every(isId) && [name, site, created, updated].every(isText) && guidebook.isGroup(answers);
      const isTeam = ({id, name, profile}) => isId(id) && isText(name) && Object.values(profile).every(isText);
      if (!sheets.every(isSheet) || !teams.every(isTeam)) wrong.push(text);
    } catch (error) {
      outcome = error.message.replace("f was not opened: ", "").split(".")[0];
      if (!error.message.startsWith("f was not opened: ")) wrong.push(error.stack);
    }
    outcomes[outcome] = (outcomes[outcome] || 0) + 1;
  }
  return [outcomes, wrong.slice(0, 3), "polluted" in {}];
}"""


def test_ten_thousand_damaged_files_are_each_read_soundly_or_refused(somewhere):
    outcomes, wrong, polluted = somewhere.evaluate(FUZZ, [ONE, MANY, 10_000])
    assert wrong == []
    assert not polluted
    assert sum(outcomes.values()) == 10_000
    known = {"all", "some", "it is not a saved sheet", "it is damaged", "it was saved by a newer version of this site"}
    assert set(outcomes) <= known, outcomes
    assert all(outcomes[each] > 100 for each in known - {"it was saved by a newer version of this site"}), outcomes
