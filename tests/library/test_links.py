"""Links between tools: both ends are found, and what one gives fits into the other, or the author is told where not."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.library.links import connect_links
from guidebook.library.loader import load_worksheets

from ..helpers import CHAPTERS, WORKSHEET, write

HEAD = WORKSHEET[: WORKSHEET.index("sections:")]
GIVER = """\
sections:
  - id: giving
    title: Giving
    fields:
      - {id: goal, label: Goal}
      - id: ready
        kind: choice
        label: Ready?
        options: [Yes, No]
      - id: areas
        kind: checklist
        label: Areas
        items: [Air, Roof]
      - id: trust
        kind: rating
        label: Trust
        points: [Weak, Strong]
        items: [Board, Union]
      - id: issues
        kind: table
        label: Issues
        columns:
          - {id: issue, label: Issue}
          - {id: rank, kind: number, label: Rank}
          - {id: kind, kind: choice, label: Kind, options: [Big, Small]}
        blank: 2
      - id: hopes
        kind: table
        label: Hopes
        columns: [{id: who, label: Who}, {id: hope, label: Hope}]
        rows: {board: Board, union: Union}
      - id: plan
        kind: plan
        label: Plan
        levels: [{id: aim, label: Aim}, {id: step, label: Step}]
        columns: [{id: lead, label: Lead}]
"""
TAKER = """\
sections:
  - id: taking
    title: Taking
    fields:
      - id: words
        kind: long_text
        label: Words
%s
      - id: table
        kind: table
        label: Table
        columns:
          - {id: first, label: First}
          - {id: size, kind: choice, label: Size, options: [Big, Huge]}
        blank: 2
%s
      - id: checks
        kind: checklist
        label: Checks
        items: [Roof, Floor]
%s
      - id: plan
        kind: plan
        label: Plan
        levels: [{id: goal, label: Goal}, {id: task, label: Task}]
%s
"""
FIELDS = ("words", "table", "checks", "plan")


def taker(**links):
    """A tool whose fields have these links, in braces."""
    return HEAD + TAKER % tuple(f"        links: [{{{links[each]}}}]" if each in links else "" for each in FIELDS)


def connected(folder, text, more=None):
    """The links between a giver, a taker and more files; what authors must mend; and what they may want to know."""
    write(folder, {"worksheets/giver.yml": HEAD + GIVER, "worksheets/taker.yml": text, **(more or {})})
    problems = Problems()
    folders = [folder / "worksheets", folder / "local/worksheets"]
    library = load_worksheets(folders, folder, CHAPTERS, lambda text, path, line: text, problems)
    connect_links(library, ["worksheets", "local/worksheets"], problems)
    return library.links, problems.lines(), library.left_out


def link(path, more="", mode="copy"):
    return f"from: {path}, mode: {mode}, passes: your words{more and ', '}{more}"


def wrong(folder, **links):
    """What the author is told of one link, without where it is."""
    found, [line], _ = connected(folder, taker(**links))
    assert found == []
    return line.split("): ", 1)[1]


@pytest.mark.parametrize(
    ("links", "gives", "into", "rows"),
    [
        ({"words": link("giver/goal")}, ("goal",), (), {}),
        ({"words": link("giver/issues/issue")}, ("issues", "issue"), (), {}),
        ({"words": link("giver/areas")}, ("areas",), (), {}),
        ({"words": link("giver/hopes/union/hope")}, ("hopes", "union", "hope"), (), {}),
        ({"words": link("giver/trust", "only: [weak]")}, ("trust",), (), {}),
        ({"words": link("giver/plan/step")}, ("plan", "rows", "rows", "step"), (), {}),
        ({"table": link("giver/goal", "rows: {first: each}")}, ("goal",), (), {"first": "each"}),
        (
            {"table": link("giver/issues", "rows: {first: issue, size: kind}, by: rank")},
            ("issues",),
            (),
            {"first": "issue", "size": "kind"},
        ),
        ({"table": link("giver/plan/step", "rows: {first: lead}")}, ("plan", "rows", "rows", "step"), (), {"first": "lead"}),
        ({"table": link("giver/areas", "rows: {first: each}, set: {size: huge}")}, ("areas",), (), {"first": "each"}),
        ({"table": link("giver/areas", "rows: {first: count}", "total")}, ("areas",), (), {"first": "count"}),
        ({"checks": link("giver/areas")}, ("areas",), (), {}),
        ({"plan": link("giver/goal", "into: goal")}, ("goal",), ("rows",), {"goal": "each"}),
        ({"plan": link("giver/issues/issue", "into: task")}, ("issues", "issue"), ("rows", "rows"), {"task": "each"}),
    ],
)
def test_a_link_has_both_of_its_ends(tmp_path, links, gives, into, rows):
    [found], problems, left_out = connected(tmp_path, taker(**links))
    assert (problems, left_out) == ([], [])
    assert (found.giver.id, found.taker.id, found.section.id) == ("giver", "taker", "taking")
    assert (found.place, found.gives, found.into, found.rows) == (tuple(links), (gives,), into, rows)


def test_a_round_that_brings_nothing_along_stands_at_a_section(tmp_path):
    own = f"    title: Taking\n    links: [{{{link('giver/goal', mode='round')}}}]\n"
    [found], problems, _ = connected(tmp_path, taker().replace("    title: Taking\n", own))
    assert (found.section.id, found.place, found.into, found.rows, problems) == ("taking", (), (), {}, [])


@pytest.mark.parametrize(
    ("links", "said"),
    [
        ({"words": link("givers/goal")}, 'there is no tool "givers" to take from. Did you mean "giver"?'),
        (
            {"words": link("taker/goal")},
            '"from" names this tool itself. To take over an answer within a tool, use "filled_from".',
        ),
        ({"words": link("giver/gaol")}, '"giver" has no field "gaol". Did you mean "goal"?'),
        ({"words": link("giver/issues/isue")}, '"giver/issues" has no part "isue". Did you mean "issue"?'),
        ({"words": link("giver/goal", "into: part")}, 'this field has no part "part". There are none yet.'),
        ({"words": link("giver/goal", "rows: {first: each}")}, "this field has no rows: leave this out."),
        ({"words": link("giver/goal", "by: rank")}, 'what is taken has no column "rank". There are none yet.'),
        (
            {"words": link("giver/issues", "only: {kind: medium}")},
            'there is no answer "medium". Allowed here: "big" or "small".',
        ),
        (
            {"words": link("giver/goal", "when: {field: ready, answer: maybe}")},
            '"ready" has no answer "maybe". Allowed here: "yes" or "no".',
        ),
        ({"words": link("giver/goal", mode="total")}, "only items that can be checked are counted."),
        ({"table": link("giver/issues")}, 'say under "rows" what goes into which column. Allowed here: "first" or "size".'),
        ({"table": link("giver/issues", "rows: {frist: issue}")}, 'this field has no column "frist". Did you mean "first"?'),
        ({"table": link("giver/issues", "rows: {first: isue}")}, 'what is taken has no column "isue". Did you mean "issue"?'),
        ({"table": link("giver/issues", "rows: {size: issue}")}, '"issue" (words) does not fit into "size" (one_of).'),
        (
            {"table": link("giver/goal", "rows: {first: each}, set: {size: tiny}")},
            '"size" has no answer "tiny". Allowed here: "big" or "huge".',
        ),
        ({"checks": link("giver/goal")}, "what is taken (words) does not fit into this field (many_of)."),
        (
            {"checks": link("giver", mode="copy")},
            'say what is taken from "giver". Allowed here: "goal", "ready", "areas", "trust", "issues", "hopes" or "plan".',
        ),
        ({"plan": link("giver/goal", "into: gaol")}, 'this field has no part "gaol". Did you mean "goal"?'),
    ],
)
def test_what_does_not_hold_together_is_told_with_what_is_allowed(tmp_path, links, said):
    assert wrong(tmp_path, **links) == said


def test_it_is_told_with_the_line_and_the_field_that_takes(tmp_path):
    _, problems, _ = connected(tmp_path, taker(words=link("giver/gaol")))
    assert problems[0].startswith('worksheets/taker.yml:18: section "Taking", field "Words" (long_text): ')


def test_a_copy_needs_a_field_and_what_is_shown_does_not(tmp_path):
    text = taker().replace("    title: Taking\n", f"    title: Taking\n    links: [{{{link('giver', mode='show')}}}]\n")
    assert len(connected(tmp_path, text)[0]) == 1
    _, [line], _ = connected(tmp_path, text.replace("mode: show", "mode: copy"))
    assert line.endswith('"copy" needs a field to go into: write the link under a field.')


def test_no_link_stands_in_a_row(tmp_path):
    block = f"{{id: each, label: Each, links: [{{{link('giver/goal')}}}]}}"
    repeat = f"      - {{id: blocks, kind: repeat, label: Blocks, block: Block, fields: [{block}]}}\n"
    _, [line], _ = connected(tmp_path, taker() + repeat)
    assert line.endswith("a link cannot be in a row of a table or block; write it under the field that holds the rows.")
    table = f"      - {{id: cells, kind: table, label: Cells, blank: 1, columns: [{block}]}}\n"
    _, [line], _ = connected(tmp_path, taker() + table)
    assert line.endswith('"links" has no place in a table\'s cell.')


def test_a_tool_with_a_mistake_of_its_own_is_no_mistake_of_the_link(tmp_path):
    text = taker(words=link("giver/goal"))
    found, [line], _ = connected(tmp_path, text, {"worksheets/giver.yml": HEAD + GIVER.replace("label: Goal", "lable: Goal")})
    assert found == []
    assert line.startswith("worksheets/giver.yml:")


@pytest.mark.parametrize(
    ("theirs", "why"),
    [
        ("title: Gone\nretired: We do without.\n", 'the tool "giver" is retired.'),
        (
            HEAD + GIVER.replace("{id: goal, label: Goal}", "{id: aim, label: Aim}"),
            '"giver" has no field "goal". Allowed here: "aim", "ready", "areas", "trust", "issues", "hopes" or "plan".',
        ),
    ],
)
def test_a_link_of_ours_to_a_tool_that_a_district_changed_is_left_out_and_said(tmp_path, theirs, why):
    found, problems, left_out = connected(tmp_path, taker(words=link("giver/goal")), {"local/worksheets/giver.yml": theirs})
    assert (found, problems) == ([], [])
    assert left_out == [f"worksheets/taker.yml:18: a link to local/worksheets/giver.yml is left out: {why}"]


def test_a_link_of_a_district_to_a_tool_of_ours_is_theirs_to_mend(tmp_path):
    local = {"local/worksheets/taker.yml": taker(words=link("giver/gaol"))}
    _, problems, left_out = connected(tmp_path, taker(), local)
    assert len(problems) == 1
    assert problems[0].startswith("local/worksheets/taker.yml:18: ")
    assert left_out == []
