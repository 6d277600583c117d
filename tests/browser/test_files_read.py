"""What is in a file: read by what it holds, however it is packed, and refused with a sentence where it is nothing of ours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from .conftest import Profiles
from .made_up import worksheet_id

READ = """([text, name]) => {
  try { return guidebook.workIn(text, name); } catch (error) { return error.message; }
}"""
ANSWERS = {
    "q": 'Said "so" <b>&amp;</b> ' + "over and over again " * 20 + "\n1. first\n2. second",
    "r": [{"row": "b1", "x": "é学🦅"}],
}
SHEET: dict[str, Any] = {
    "format": "start-somewhere/sheet",
    "version": 1,
    "site": "somewhere",
    "worksheet": "group-norms",
    "revision": "abc",
    "team": "own",
    "sheet": "1",
    "name": "Group Norms, Math",
    "created": "2026-11-20T10:00:00.000Z",
    "updated": "2026-11-21T10:00:00.000Z",
    "answers": ANSWERS,
}
TEAM = {"id": "t9x8", "name": "Riverside DLT", "profile": {"district": "Riverside"}, "updated": ""}
WORK: dict[str, Any] = {
    "format": "start-somewhere/work",
    "version": 1,
    "site": "somewhere",
    "saved": "2026-11-22T10:00:00.000Z",
    "teams": [TEAM],
    "sheets": [SHEET, {**SHEET, "team": "t9x8", "sheet": "abcdefgh", "called": "Attendance"}],
}
ONE, MANY = json.dumps(SHEET, indent=1), json.dumps(WORK, indent=1, ensure_ascii=False)
SAFE = ONE.replace("<", "\\u003c")


def broken(text: str, width: int) -> str:
    """A text as mail programs break it into lines at blanks."""
    lines = [""]
    for word in text.split(" "):
        if len(lines[-1]) + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return "\r\n".join(lines)


PACKED = {
    "as it is": ONE,
    "with a byte order mark and blanks around it": f"\ufeff\n {ONE}\r\n\u00a0",
    "with other line ends": ONE.replace("\n", "\r\n"),
    "in a page": f'<!doctype html><p>{{"x": 1}}</p><script type="application/json" id="work">{SAFE}</script><p>More</p>',
    "in a page that another browser wrote": f"<HTML><SCRIPT ID=work TYPE='application/json'>\n{SAFE}\n</SCRIPT></HTML>",
    "in a page whose marks a program took for markup": "<p>"
    + ONE.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;"),
    "in a text": f"Dear team,\n\nhere is {{mine}}.\n\n{ONE}\n\n-- \nSent from my phone",
    "in a text whose lines a mail program broke": "Dear team,\n\n" + broken(json.dumps(SHEET), 70) + "\n\nBest",
}
DAMAGED: list[dict[str, Any]] = [
    *({"version": each} for each in (0, -1, "1", None, 1.5)),
    *({"answers": each} for each in (None, "x", [1], 7)),
    *({"team": each} for each in (None, 5, "", "a/b", "../x", "__proto__", "x" * 100)),
    *({"created": each} for each in (None, 5, "yesterday", "")),
    *({"earlier": each} for each in ("x", [5], [{"field": 5}])),
]
NO_LISTS: list[Any] = [None, "x", {"x": 1}, [None], [[1]]]
REFUSED = {
    "no_sheet": [
        "",
        "Dear team,",
        "[1, 2]",
        "null",
        "{}",
        '{"format": "x"}',
        ONE[:-30],
        "<script type=application/json>",
        "\0\0\0",
    ],
    "damaged": [
        *(json.dumps({**SHEET, **each}) for each in DAMAGED),
        *(json.dumps({**WORK, "sheets": each}) for each in NO_LISTS),
    ],
    "newer": [json.dumps({**SHEET, "version": 2}), json.dumps({**WORK, "version": 9, "sheets": None})],
}
SAYS = {"no_sheet": "it is not a saved sheet.", "damaged": "it is damaged.", "newer": "newer version of this site"}


@pytest.fixture(scope="module")
def somewhere(browser, kinds_site) -> Iterator[Page]:
    profiles = Profiles(browser)
    page = profiles.new().new_page()
    page.goto(kinds_site.url(f"worksheets/{worksheet_id('text')}.html"))
    page.evaluate("guidebook.later()")
    yield page
    profiles.close()


@pytest.mark.parametrize("how", PACKED)
def test_a_sheet_is_found_however_it_is_packed(somewhere, how):
    found = somewhere.evaluate(READ, [PACKED[how], "mail"])
    assert found == {"teams": [], "sheets": [SHEET], "gatherings": [], "damaged": 0}


def test_a_file_of_many_has_their_teams(somewhere):
    found = somewhere.evaluate(READ, [MANY, "all.json"])
    assert found == {"teams": [TEAM], "sheets": WORK["sheets"], "gatherings": [], "damaged": 0}


@pytest.mark.parametrize("why", REFUSED)
def test_what_is_nothing_of_ours_is_refused_with_a_sentence(somewhere, why):
    for text in REFUSED[why]:
        said = somewhere.evaluate(READ, [text, "my file"])
        assert isinstance(said, str), text[:200]
        assert said.startswith("my file was not opened: "), text[:200]
        assert SAYS[why] in said, text[:200]


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


def test_only_what_belongs_to_a_sheet_is_taken_over(somewhere):
    more = {**SHEET, "saves": 99, "filed": {}, "pages": {}, "deleted": "x", "called": "x" * 1000, "origins": "x"}
    [sheet] = somewhere.evaluate(READ, [json.dumps(more), ""])["sheets"]
    assert set(sheet) == {*SHEET, "called"}
    assert len(sheet["called"]) == 300


def test_names_that_mean_something_to_scripts_are_only_names(somewhere):
    text = ONE.replace(
        '"q"', '"__proto__": {"polluted": 1, "\\u005f_proto__": {"x": 1}}, "constructor": {"prototype": {"polluted": 1}}, "q"'
    )
    [sheet] = somewhere.evaluate(READ, [text, ""])["sheets"]
    assert sheet["answers"] == {"constructor": {"prototype": {"polluted": 1}}, **ANSWERS}
    assert not somewhere.evaluate("'polluted' in {} || 'x' in {}")


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


def test_a_text_in_wide_letters_is_read(somewhere):
    read = """async ([text, mark]) => {
      const units = Uint16Array.from([0xfeff, ...[...text].map((letter) => letter.charCodeAt(0))]);
      const bytes = new Uint8Array(units.buffer);
      if (mark) for (let at = 0; at < bytes.length; at += 2) [bytes[at], bytes[at + 1]] = [bytes[at + 1], bytes[at]];
      return guidebook.workIn(await guidebook.textOf(new Blob([bytes])), "x").sheets[0].name;
    }"""
    for mark in (False, True):
        assert somewhere.evaluate(read, [json.dumps(SHEET), mark]) == SHEET["name"]


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
