"""Styles, read as text: what no picture of one page in one language would show."""

import re

import pytest
from fontTools.ttLib import TTFont
from guidebook.authoring.options import options_of
from guidebook.kinds.checklist import Checklist
from guidebook.layouts.cards import Cards

from .helpers import ROOT

STYLES = sorted(
    [
        *(ROOT / "overrides/worksheet").glob("*.css"),
        *(ROOT / "overrides/meeting").glob("*.css"),
        *(ROOT / "overrides/kinds").rglob("*.css"),
    ]
)
EVERYWHERE = [style for folder in ("look", "frame") for style in sorted((ROOT / "overrides" / folder).glob("*.css"))]
ALL = sorted((ROOT / "overrides").rglob("*.css"))
LAYERS = re.findall(r"\w+", (ROOT / "overrides/look/layers.css").read_text(encoding="utf-8").split("@layer")[1])
SIDE = re.compile(r"[;{]\s*((?:[a-z-]+-)?(?:left|right)(?:-[a-z]+)?|(?:text-align|float|clear):\s*(?:left|right))\b")
VALUE = r"([^\s;]+)"
FOUR = re.compile(rf"\b(?:margin|padding|inset|border-(?:width|style|color)): {VALUE} {VALUE} {VALUE} {VALUE};")
NEIGHBOR = re.compile(r"\.ws-(?:line|lines|select|mirror|rules|ticks|box)\S*\s*[+~]|input\S*\s*[+~]")

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
PRINTED = re.compile(r"^@media print \{.*?^\}", re.DOTALL | re.MULTILINE)  # it is not asked while one types
DRAWN = re.compile(r'content: "([^"]*)"')
SEEN_LATER = set("▼✓✕●")  # an answer on paper, and what a choice leads to
FONTS = ROOT / "docs/assets/fonts"
PARTS = ("latin", "latin-ext")


def letters_of(font):
    return {chr(code) for code in TTFont(font).getBestCmap()}


def asked_of_any(style):
    """Each `:has()` that no class, tag or attribute before it, or before the `:not()` around it, narrows down."""
    text = PRINTED.sub("", COMMENT.sub("", style.read_text(encoding="utf-8")))
    for found in re.finditer(r":has\(", text):
        at = found.start()
        while not re.match(r"[\w\])-]", text[at - 1]):
            before = re.split("[{};]", text[:at])[-1]
            around = re.search(r":(?:not|is|where)\([^()]*(?:\([^()]*\)[^()]*)*$", before)
            if text[at - 1] == "*" or not around:
                yield text[found.start() : found.start() + 40]
                break
            at -= len(around[0])


def most(record, option):
    """The largest number that an option may be."""
    return options_of(record)[option].type.most  # type: ignore[attr-defined]  # its type is a number with a largest one


OURS = {letter for font in FONTS.glob("*-normal.woff2") for letter in letters_of(font)}


@pytest.mark.parametrize(
    ("style", "rule", "numbers"),
    [
        ("layouts/cards/cards.css", '.gb-deck[data-columns="{}"] {{', range(2, most(Cards, "columns") + 1)),
        ("kinds/checklist/checklist.css", ".ws-columns-{} {{", range(2, most(Checklist, "columns") + 1)),
        ("kinds/flow/flow.css", '.ws-flow__branch[data-leaves="{}"] {{', range(2, 5)),
        ("kinds/table/table.css", ".ws-col-{} {{", range(5, 100, 5)),
    ],
)
def test_it_has_a_rule_for_each_number_that_its_template_writes(style, rule, numbers):
    text = (ROOT / "overrides" / style).read_text(encoding="utf-8")
    assert [number for number in numbers if rule.format(number) not in text] == []


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_it_lays_out_by_start_and_end_as_languages_run_both_ways(style):
    text = style.read_text(encoding="utf-8")
    assert SIDE.findall(text) == []
    assert [four for four in FOUR.findall(text) if four[1] != four[3]] == []


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_it_never_relies_on_what_stands_beside_a_control(style):
    # A password manager puts nodes there, or an element around the control.
    assert NEIGHBOR.findall(style.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("style", ALL, ids=lambda style: style.name)
def test_no_line_is_too_long_to_read(style):
    # A rule stays on one line as long as it fits; then each declaration, and each selector of a list, has its own.
    assert [line for line in style.read_text(encoding="utf-8").splitlines() if len(line) > 200] == []


def test_each_folder_with_a_style_has_its_place_among_the_layers():
    assert {path.relative_to(ROOT / "overrides").parts[0] for path in ALL} == set(LAYERS)


@pytest.mark.parametrize("style", ALL, ids=lambda style: style.name)
def test_no_style_asks_of_just_any_element_what_is_in_it(style):
    # After each key the browser would ask that of every element around what changed.
    assert list(asked_of_any(style)) == []


def test_the_search_for_styles_that_ask_just_any_element_finds_each(tmp_path):
    style = tmp_path / "some.css"
    style.write_text(
        "*:has(a) {}\n.b > :has(a) {}\n:has(a) {}\n.c:has(a) {}\n.d:not(:last-child, :has(a)) {}\n:not(:has(a)) {}\n"
        ".e:is(\n  b,\n  :has(a)\n) {}\n"
    )
    assert [each[:7] for each in asked_of_any(style)] == [":has(a)"] * 4


@pytest.mark.parametrize("style", [each for each in STYLES if each.name != "note.css"], ids=lambda style: style.name)
def test_no_style_asks_of_a_table_or_its_rows_what_is_in_them(style):
    # Where a letter is the first or the last of a cell, the browser would look at each cell of the table again.
    text = PRINTED.sub("", COMMENT.sub("", style.read_text(encoding="utf-8")))
    assert re.findall(r"(?:\.ws-table__grid|\.ws-rows?|(?<![\w-])(?:table|tbody|tr))[^\s,{]*:has\([^{]*", text) == []


@pytest.mark.parametrize("style", [*STYLES, *EVERYWHERE], ids=lambda style: style.name)
def test_it_draws_no_letter_that_the_typeface_does_not_have_before_anything_is_pressed(style):
    # Browsers take longer to look through a device's typefaces for one that does than to lay out the page.
    drawn = set("".join(DRAWN.findall(style.read_text(encoding="utf-8"))))
    assert drawn - OURS <= SEEN_LATER


def test_templates_hold_no_letter_that_the_typeface_does_not_have():
    texts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "overrides").rglob("*.html")}
    assert {name: set(text) - OURS - {"\n"} for name, text in texts.items() if set(text) - OURS - {"\n"}} == {}


def test_every_weight_and_slope_has_the_same_letters_as_the_others():
    by_part = {part: {frozenset(letters_of(path)) for path in FONTS.glob(f"*-{part}-[47]00-*.woff2")} for part in PARTS}
    assert {part: len(sets) for part, sets in by_part.items()} == dict.fromkeys(PARTS, 1)
