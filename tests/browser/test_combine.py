"""Many people's answers as one result, as data: whoever is added when and with whom, the result is the same, and no small group
can be worked out from it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from .all_sheets import FEW

RANDOM = Path(__file__).parent.joinpath("combining.js").read_text(encoding="utf-8")

SAME_HOWEVER_DEALT = """async ([id, rounds]) => {
  const {types} = await guidebook.catalog(id);
  const field = Object.keys(types).find((each) => types[each].shape === "one_of") || "";
  for (let seed = 1; seed <= rounds; seed += 1) {
    const random = randomly(seed);
    const person = () => guidebook.groupsOf(random.answers(types), types, field);
    const people = Array.from({length: 1 + Math.floor(random.next() * 30)}, person);
    const whole = guidebook.canonical(guidebook.combine(people));
    const schools = dealt(random, people).map((each) => guidebook.combine(each));
    const districts = dealt(random, schools).map((each) => guidebook.combine(each));
    if (guidebook.canonical(guidebook.combine(districts)) !== whole) return seed;
    const told = JSON.parse(JSON.stringify(schools)).map((each) => guidebook.withoutWords(guidebook.guarded(each, 5)));
    const all = (groups) => guidebook.canonical(guidebook.everyone(groups));
    if (all(guidebook.combine(told)) !== all(guidebook.combine(people))) return -seed;
  }
  return 0;
}"""

# What is told are sums of groups, so what can be worked out are sums and differences of those: all are of whole groups. Each
# person has an item of their own here, so one sees who is in what.
WORKED_OUT = """(rounds) => {
  for (let seed = 1; seed <= rounds; seed += 1) {
    const random = randomly(seed);
    const minimum = 2 + Math.floor(random.next() * 8);
    const names = ["a", "b", "c", "d", "e", "-"].slice(0, 1 + Math.floor(random.next() * 6));
    const people = Array.from({length: 1 + Math.floor(random.next() * 40)}, (_, at) => ({
      [random.of(names)]: {people: 1, fields: {who: guidebook.tally({checked: [`p${at}`]}, {shape: "many_of", label: ""})}},
    }));
    const told = (some) => guidebook.guarded(guidebook.combine(some), minimum);
    const schools = [people.slice(0, 9), people.slice(9)];
    const groups = told(random.next() < 0.5 ? people : schools.map(told));
    const members = Object.values(groups).map((each) => Object.keys(each.fields.who.counts));
    if (members.flat().length + new Set(members.flat()).size !== 2 * people.length) return [seed, "someone is lost"];
    if (members.length > 1 && members.some((each) => each.length < minimum)) return [seed, "a small group", members];
  }
  return null;
}"""


@pytest.fixture(scope="module")
def scripts(used, site) -> None:
    """The page has what combines, as functions; nothing on it is touched."""
    _, page = used
    page.add_init_script(RANDOM)
    page.goto(site.url("bring-together.html"))
    page.wait_for_function("Boolean(window.guidebook?.combine)")


@pytest.fixture
def combining(scripts: None, reader: Page) -> Page:
    return reader


@pytest.mark.parametrize("worksheet", sorted({*FEW, "opportunity-checklist", "decision-check-in"}))
def test_schools_brought_together_are_what_all_sheets_at_once_are(worksheet: str, combining: Page) -> None:
    assert combining.evaluate(SAME_HOWEVER_DEALT, [worksheet, 60]) == 0


def test_no_small_group_is_told_or_can_be_worked_out_from_what_is(combining: Page) -> None:
    assert combining.evaluate(WORKED_OUT, 2000) is None


def test_the_next_smallest_group_is_hidden_with_one_that_could_be_told_from_the_sum(combining: Page) -> None:
    told = combining.evaluate(
        """(sizes) => sizes.map((each) => {
          const groups = Object.fromEntries(Object.entries(each).map(([name, people]) => [name, {people, fields: {}}]));
          return Object.fromEntries(Object.entries(guidebook.guarded(groups, 5)).map(([name, {people}]) => [name, people]));
        })""",
        [{"a": 20, "b": 8, "c": 2}, {"a": 20, "b": 3, "c": 4}, {"a": 20, "b": 3}, {"a": 5, "b": 6}, {"a": 2}, {"a": 9, "+": 3}],
    )
    assert told == [{"a": 20, "+": 10}, {"a": 20, "+": 7}, {"+": 23}, {"a": 5, "b": 6}, {"+": 2}, {"+": 12}]


def test_what_someone_wrote_stands_by_no_group_in_what_is_passed_on(combining: Page) -> None:
    groups = combining.evaluate(
        """() => {
          const types = {role: {shape: "one_of", label: "", labels: {a: "A", b: "B"}}, why: {shape: "words", label: ""},
            rank: {shape: "words", label: ""}, rows: {shape: "rows", label: "", parts: {name: {shape: "words", label: ""}}}};
          const person = (role, at) => ({role, why: `because ${at}`, rank: "2", rows: [{row: "b1", name: `Issue ${at}`}]});
          const people = Array.from({length: 12}, (_, at) => guidebook.groupsOf(person(at % 2 ? "a" : "b", at), types, "role"));
          return guidebook.withoutWords(guidebook.guarded(guidebook.combine(people), 5));
        }"""
    )
    assert sorted(groups) == ["a", "b", "~"]
    assert groups["a"]["fields"]["rank"]["said"] == ["2"] * 6
    assert groups["a"]["fields"]["why"]["said"] == []
    assert groups["a"]["fields"]["rows"]["rows"] == []
    assert len(groups["~"]["fields"]["why"]["said"]) == 12
    assert groups["~"]["people"] == 0


def test_the_order_of_what_people_wrote_tells_nothing_of_the_order_of_files(combining: Page) -> None:
    said = combining.evaluate(
        """() => {
          const tally = (name) => guidebook.tally(name, {shape: "words", label: ""});
          const told = (names) => guidebook.joinTallies(names.map(tally)).said;
          const names = Array.from({length: 26}, (_, at) => `Remark ${String.fromCharCode(97 + at)}`);
          return [told(names), told([...names].reverse()), names];
        }"""
    )
    assert said[0] == said[1] != said[2]
    assert sorted(said[0]) == said[2]


def test_rows_are_the_same_that_people_call_the_same_and_ranks_show_how_far_they_lie_apart(combining: Page) -> None:
    findings = combining.evaluate(
        """async () => {
          const entry = await guidebook.catalog("discovering-shared-goals");
          const rows = [["Buses", "1"], ["buses. ", "3"], ["BUSES", "2"], ["Algebra", "1"]];
          const people = rows.map(([issue, rank]) => guidebook.groupsOf({issues: [{row: "b1", issue, rank}]}, entry.types, ""));
          return guidebook.findings(guidebook.combine(people), entry, "").flatMap((each) => each.findings);
        }"""
    )
    names, ranks = findings
    assert names["kind"] == "words"
    assert [(each["words"], each["times"]) for each in names["said"]] == [("BUSES", 3), ("Algebra", 1)]
    assert [(each["label"], each["mean"], each["low"], each["high"]) for each in ranks["lines"]] == [
        ("BUSES", 2, 1, 3),
        ("Algebra", 1, 1, 1),
    ]


def test_rows_that_nobody_named_are_told_last_and_not_taken_for_everyone(combining: Page) -> None:
    labels = combining.evaluate(
        """async () => {
          const entry = await guidebook.catalog("discovering-shared-goals");
          const rows = [["", "1"], ["", "3"], ["Buses", "2"]];
          const people = rows.map(([issue, rank]) => guidebook.groupsOf({issues: [{row: "b1", issue, rank}]}, entry.types, ""));
          const [, ranks] = guidebook.findings(guidebook.combine(people), entry, "").flatMap((each) => each.findings);
          return ranks.lines.map((each) => each.label);
        }"""
    )
    assert labels == ["Buses", "Rows without a name"]


def test_the_middle_of_a_scale_is_where_the_person_in_the_middle_stands(combining: Page) -> None:
    middles = combining.evaluate(
        """() => [[3, 0, 0], [1, 1, 1], [2, 0, 2], [0, 5, 1], [1, 1, 0]].map((counts) => {
          const labels = [["a", "A"], ["b", "B"], ["c", "C"]];
          const tally = {shape: "one_of", n: 0, counts: Object.fromEntries(labels.map(([id], at) => [id, counts[at]]))};
          return guidebook.spreadOf([{label: "", group: "", people: 9, tally}], labels, "")[0].lines[0].middle;
        })"""
    )
    assert middles == [[0], [1], [0, 2], [1], [0, 1]]


def test_numbers_count_in_the_notation_of_whoever_typed_them(combining: Page) -> None:
    for words, low, high in (
        (["12,5", "7.5 %"], 7.5, 12.5),
        (["1,250", "$5,500"], 1250, 5500),
        (["-3", "2½"], -3, 2.5),
    ):
        found = combining.evaluate("(words) => guidebook.spread(words)", words)
        assert (found["low"], found["high"]) == (low, high)
    for words in (["9/15", "10/2"], ["12", "about 5"], []):
        assert combining.evaluate("(words) => guidebook.spread(words) ?? null", words) is None


def test_what_is_called_like_something_that_every_object_has_is_only_called_so(combining: Page) -> None:
    groups = "[{constructor: {people: 1, fields: {}}}, {'-': {people: 2, fields: {}}}]"
    assert combining.evaluate(f"guidebook.everyone(guidebook.combine({groups})).people") == 3
    row, type_ = "[{row: 'constructor', who: 'Ana'}]", "{shape: 'rows', label: '', labels: {}, parts: {}}"
    assert combining.evaluate(f"guidebook.inWords({row}, {type_})") == "who: Ana"


def test_rows_columns_and_questions_that_a_tool_no_longer_has_are_told_last(combining: Page) -> None:
    findings = combining.evaluate(
        """() => {
          const tick = {shape: "many_of", label: "Now", labels: {x: "Yes"}};
          const table = (labels) => ({t: {shape: "rows", label: "T", labels, parts: {now: tick}}});
          const sheet = {t: [{row: "a", now: {checked: ["x"]}, "old-column": "Buses"}]};
          const before = {t: [{row: "old-row", now: {checked: ["x"]}}], "old-question": {checked: ["x"]}};
          const result = guidebook.groupsOf(before, {...table({"old-row": "Old"}), "old-question": tick}, "");
          const entry = {types: table({a: "A"}), sections: [{title: "S", fields: ["t"]}]};
          const all = guidebook.combine([result, guidebook.groupsOf(sheet, entry.types, "")]);
          return guidebook.findings(all, entry, "").flatMap((each) => each.findings);
        }"""
    )
    now, gone, question = findings
    assert [(each["group"], each["count"]) for each in now["items"][0]["bars"]] == [("A", 1), ("old row", 1)]
    assert (gone["title"], [each["words"] for each in gone["said"]]) == ("T: old column", ["Buses"])
    assert question == {
        "kind": "bars",
        "title": "old question",
        "items": [{"label": "x", "bars": [{"group": "", "count": 1, "of": 2}]}],
    }


# A result in which anything may be anything else: refused, or as sound as one of ours.
FUZZED = """async (rounds) => {
  const entry = await guidebook.catalog("opportunity-checklist");
  const person = (_, at) => guidebook.groupsOf(randomly(at + 1).answers(entry.types), entry.types, "role");
  const people = Array.from({length: 12}, person);
  const about = {site: "s", minimum: 2, sheets: [guidebook.hashOf("one")]};
  const whole = JSON.stringify(guidebook.asResult(guidebook.guarded(guidebook.combine(people), 2), entry, about));
  const odd = ["", "x", -1, 1e9, 0.5, null, true, [], {}, [[]], {constructor: 1}, "__proto__", "<img src=x>", 7];
  const outcomes = {refused: 0, sound: 0};
  for (let seed = 1; seed <= rounds; seed += 1) {
    const random = randomly(seed);
    const spots = [];
    const walk = (value) => Object.keys(value).forEach((key) => {
      spots.push([value, key]);
      if (typeof value[key] === "object" && value[key]) walk(value[key]);
    });
    const data = JSON.parse(whole);
    walk(data);
    for (let times = 1 + Math.floor(random.next() * 3); times; times -= 1) {
      const [holder, key] = random.of(spots);
      if (random.next() < 0.2) delete holder[key];
      else if (random.next() < 0.2) holder[random.of(["__proto__x", "constructor", "a b", "-", "~"])] = holder[key];
      else holder[key] = random.of(odd);
    }
    const result = guidebook.resultsIn(JSON.stringify(data))[0];
    outcomes[result ? "sound" : "refused"] += 1;
    if (!result) continue;
    const groups = guidebook.guarded(guidebook.combine([result.groups, ...people]), 5);
    guidebook.findings(groups, entry, "role").flatMap((each) => each.findings).forEach((each) => guidebook.chartOf(each, true));
    if (!Number.isSafeInteger(guidebook.everyone(groups).people)) return [seed, data];
  }
  return outcomes;
}"""


def test_another_answer_is_the_same_with_blanks_around_it_and_none_with_nothing_else(combining: Page) -> None:
    said = combining.evaluate(
        """() => {
          const ways = [["one_of", (other) => ({option: "other", other})], ["many_of", (other) => ({checked: [], other})]];
          const told = ([shape, given]) => ["Bus", "Bus ", " "].map((each) => guidebook.tally(given(each), {shape}));
          return ways.map((way) => guidebook.joinTallies(told(way)).said);
        }"""
    )
    assert said == [["Bus", "Bus"]] * 2


def test_a_result_that_was_tampered_with_is_refused_or_as_sound_as_another(combining: Page) -> None:
    outcomes = combining.evaluate(FUZZED, 1500)
    assert outcomes["refused"] + outcomes["sound"] == 1500
    assert outcomes["refused"] > 500
