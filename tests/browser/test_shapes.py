"""The shapes of answers in the browser: what a field cannot show is kept, and answers are told and merged by what they mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from guidebook.kinds import all_kinds

# Answers as no field ever writes them: of another shape, with parts of which no worksheet knows, or damaged.
ODD: list[Any] = [
    *("x", 5, True, [], {}, ["x"], [{}], [5, None], [{"row": "zz"}], [{"row": "zz", "q": "1"}], [{"row": "b1", "q": "1"}]),
    *({"zz": "1"}, {"zz": {"q": "1"}}, {"zz": [{"row": "b1", "q": "2"}]}, {"other": "w"}, {"other": 5}, {"option": 5}),
    *({"checked": ["zz"]}, {"checked": "zz"}, {"checked": ["zz"], "other": "w"}, {"option": "zz"}),
    *({"option": "zz", "other": "w"}, {"option": "other", "other": "w"}, {"rows": [{"row": "b1", "q": "1"}]}),
    *({"rows": "x", "baselines": "y"}, {"baselines": [{"row": "k1", "kept": "2026", "rows": [{"row": "b1"}]}]}),
]

# What each field then shows and leaves of each of them, and of what it holds itself with something more in every part.
TRIED = """(form, odd) => {
  const copy = (value) => JSON.parse(JSON.stringify(value));
  const full = copy(guidebook.readAll(form));
  const more = (value) => {
    if (Array.isArray(value)) return [...value.map(more), "zz", {row: "zz", q: "9"}];
    if (typeof value !== "object" || !value) return value;
    return {...Object.fromEntries(Object.entries(value).map(([id, part]) => [id, more(part)])), zz: "z"};
  };
  return guidebook.own(form).flatMap((root) => {
    const id = root.dataset.field;
    return [...odd, ...(id in full ? [full[id], more(full[id])] : [])].map((given) => {
      const left = guidebook.writeField(root, copy(given));
      return [id, given, guidebook.readField(root) ?? null, left ?? null];
    });
  });
}"""


def values(answer: Any) -> Iterator[str]:
    """Whatever was typed or chosen in an answer; the ids of its rows are none."""
    if isinstance(answer, dict):
        for name, part in answer.items():
            yield from values(part) if name != "row" else ()
    elif isinstance(answer, list):
        for part in answer:
            yield from values(part)
    elif answer not in (None, ""):
        yield str(answer)


@pytest.mark.parametrize("kind", [name for name, kind in all_kinds().items() if kind.asks])
def test_nothing_of_an_answer_is_lost_whatever_it_is_made_of(open_kind, kind):
    sheet = open_kind(kind)
    sheet.fill_everything()
    for id_, given, shown, left in sheet.form.evaluate(TRIED, ODD):
        lost = Counter(values(given)) - Counter([*values(shown), *values(left)])
        assert not lost, f"{id_} of {given}: shows {shown}, leaves {left}"


def in_words(sheet: Any, answer: Any, id_: str) -> str:
    """An answer of a field as a reader is told of it."""
    words: str = sheet.form.evaluate(
        """async (form, [id, answer]) => {
          await guidebook.idle();
          return guidebook.inWords(answer, guidebook.typesOf(guidebook.own(form))[id]);
        }""",
        [id_, answer],
    )
    return words


@pytest.mark.parametrize(
    ("kind", "id_", "answer", "words"),
    [
        ("text", "invitee", "Ana", "Ana"),
        ("choice", "ready", "not-sure", "Not sure"),
        ("choice", "ready", {"option": "other", "other": "In May"}, "Something else: In May"),
        ("continuum", "relationship", "partner", "Partner"),
        ("checklist", "resources", {"checked": ["videos", "no"], "other": "A visit"}, "Videos, No resources yet, A visit"),
        ("rating", "confidence", {"people": "in-part"}, "The right people are in the room: In part"),
        ("flow", "next-step", {"ready": "no"}, "Do we know who will do the work?: Not yet"),
        (
            "table",
            "outreach",
            [{"row": "board", "issue": "Buses", "agreed": "yes"}, {"row": "r1", "group": "Alumni"}],
            "School Board: What matters to them: Buses, Agreed?: Yes; Group: Alumni",
        ),
        (
            "repeat",
            "objectives",
            [{"row": "b1", "objective": "Read", "signs": [{"row": "b1", "sign": "Cards"}]}],
            "What must be done, by when?: Read, Signs that it is done: Cards",
        ),
        ("agenda", "meeting", {"scribe": "Ana", "next": "Ask"}, "Scribe: Ana, What comes next?: Ask"),
        ("board", "ideas", {"decisions": [{"row": "b1", "note": "Vote"}]}, "Decisions: Vote"),
        (
            "plan",
            "plan",
            {"rows": [{"row": "b1", "goal": "Read", "rows": [{"row": "b1", "task": "Buy", "due-date": "May"}]}]},
            "Goal: Read, Task: Buy, Due date: May",
        ),
    ],
)
def test_an_answer_is_told_by_labels(open_kind, kind, id_, answer, words):
    assert in_words(open_kind(kind), answer, id_) == words


@pytest.mark.parametrize("nothing", [None, [], {}])
def test_no_answer_is_told_by_no_words(open_kind, nothing):
    sheet = open_kind("table")
    assert in_words(sheet, nothing, "outreach") == in_words(sheet, nothing, "gone") == ""


def test_an_answer_that_is_gone_from_the_worksheet_is_told_by_what_it_is_made_of(open_kind):
    sheet = open_kind("choice")
    assert in_words(sheet, {"checked": ["a-visit"], "other": "x"}, "gone") == "a-visit, other: x"
    assert in_words(sheet, "long-ago", "ready") == "long ago"
    assert in_words(sheet, ["well-known"], "ready") == "well-known"


MERGED = "([type, ...states]) => guidebook.later().then(() => guidebook.mergeAnswer(type, ...states))"


def merged(sheet: Any, type_: dict[str, Any], *states: Any) -> Any:
    """The merged answer of a field, or "?" where the reader is asked; states are base, ours and theirs."""
    result = sheet.page.evaluate(MERGED, [type_, *states])
    return "?" if result["conflict"] else result["answer"]


def test_a_choice_and_the_words_beside_it_are_one_answer(open_kind):
    sheet = open_kind("choice")
    began = {"option": "other", "other": "In May"}
    ours = {"option": "yes", "other": "In May"}
    theirs = {"option": "other", "other": "In June"}
    assert merged(sheet, {"shape": "one_of"}, began, ours, theirs) == "?", "neither of the two said: yes, in June"
    assert merged(sheet, {"shape": "one_of"}, began, ours, began) == ours


def test_a_choice_within_a_row_is_one_answer_and_its_neighbors_are_merged(open_kind):
    sheet = open_kind("table")
    table = {"shape": "rows", "parts": {"agreed": {"shape": "one_of"}, "note": {"shape": "words"}}}
    began = [{"row": "a", "agreed": {"option": "other", "other": "In May"}, "note": "x"}]
    ours = [{"row": "a", "agreed": {"option": "yes", "other": "In May"}, "note": "x"}]
    theirs = [{"row": "a", "agreed": {"option": "other", "other": "In June"}, "note": "x"}]
    assert merged(sheet, table, began, ours, theirs) == "?"
    noted = [{**began[0], "note": "y"}]
    assert merged(sheet, table, began, ours, noted) == [{**ours[0], "note": "y"}]


def test_ticks_points_and_parts_are_merged_one_by_one(open_kind):
    sheet = open_kind("agenda")
    ticks: tuple[Any, ...] = ({"checked": ["a"]}, {"checked": ["a", "b"]}, {"checked": []})
    assert merged(sheet, {"shape": "many_of"}, *ticks) == {"checked": ["b"]}
    points = ({"p": "1"}, {"p": "2"}, {"p": "1", "q": "3"})
    assert merged(sheet, {"shape": "points"}, *points) == {"p": "2", "q": "3"}
    assert merged(sheet, {"shape": "parts"}, {"p": "1"}, {"p": "2"}, {"p": "3"}) == "?"


def test_an_answer_that_is_not_of_its_shape_is_merged_by_what_it_is_made_of(open_kind):
    sheet = open_kind("choice")
    rows = ([{"row": "a", "x": "1"}], [{"row": "a", "x": "1"}, {"row": "b", "x": "2"}], [{"row": "a", "x": "9"}])
    assert merged(sheet, {"shape": "one_of"}, *rows) == [{"row": "a", "x": "9"}, {"row": "b", "x": "2"}]
