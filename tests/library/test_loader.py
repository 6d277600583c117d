"""From files to worksheets; and that no file, however damaged, does more than give its author lines to read."""

import random
import re

import pytest
from guidebook.authoring.problems import Problems
from guidebook.library.loader import load_worksheets

from ..helpers import CHAPTERS, ROOT, WORKSHEET, load, loaded, spoilt, write


def library(root):
    problems = Problems()
    folders = [root / "worksheets", root / "local/worksheets"]
    return load_worksheets(folders, root, CHAPTERS, lambda text, path, line: text, problems), problems.lines()


def test_the_files_of_a_folder_are_worksheets_by_their_names(tmp_path):
    write(tmp_path, {"worksheets/b.yml": WORKSHEET, "worksheets/a.yml": WORKSHEET, "worksheets/notes.txt": "no worksheet"})
    found, told = library(tmp_path)
    assert list(found.worksheets) == ["a", "b"]
    assert (found.worksheets["a"].id, found.worksheets["a"].path) == ("a", "worksheets/a.yml")
    assert told == []


def test_a_file_in_a_later_folder_stands_in_for_one_of_the_same_name(tmp_path):
    local = spoilt("title: Test Tool", "title: Our Tool")
    write(tmp_path, {"worksheets/a.yml": WORKSHEET, "local/worksheets/a.yml": local})
    found, _ = library(tmp_path)
    assert found.worksheets["a"].title == "Our Tool"
    assert found.worksheets["a"].path == "local/worksheets/a.yml"


def test_the_problems_of_all_files_are_told_together_and_the_others_are_read(tmp_path):
    write(
        tmp_path,
        {
            "worksheets/a.yml": spoilt("minutes: 30", "minutes: soon"),
            "worksheets/b.yml": WORKSHEET,
            "worksheets/c.yml": "[",
        },
    )
    found, told = library(tmp_path)
    assert list(found.worksheets) == ["b"]
    assert found.broken == {"a", "c"}
    assert [line.split(":")[0] for line in told] == ["worksheets/a.yml", "worksheets/c.yml"]


def test_no_folder_is_no_mistake(tmp_path):
    found, told = library(tmp_path)
    assert (found.worksheets, told) == ({}, [])


@pytest.mark.parametrize("name", ["My Tool.yml", "Tool.yml", "my_tool.yml", "tool.yaml", "2-tools.yml"])
def test_a_file_name_that_is_no_id_is_reported(tmp_path, name):
    rule = "the file's name is the worksheet's id: small letters, digits, hyphens, then .yml"
    assert load(tmp_path, WORKSHEET, name) == (None, [f'worksheets/{name}: {rule}; not "{name}".'])


@pytest.mark.parametrize(("name", "why"), [("index", "lists all tools"), ("con", "Windows does not allow")])
def test_a_name_that_a_worksheet_cannot_have_is_reported(tmp_path, name, why):
    found, [told] = load(tmp_path, WORKSHEET, f"{name}.yml")
    assert found is None
    assert told.startswith(f'worksheets/{name}.yml: a worksheet cannot be called "{name}".')
    assert why in told


def test_a_broken_chapter_reference_names_the_nearest(tmp_path):
    told = ['worksheets/tool.yml:2: there is no chapter "comit". Did you mean "commit"?']
    assert load(tmp_path, spoilt("chapter: commit", "chapter: comit")) == (None, told)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Commit!", 'there is no chapter "Commit!". Did you mean "commit"?'),
        ("Chapter 4", 'there is no chapter "Chapter 4". Allowed here: "commit" or "learn".'),
    ],
)
def test_a_chapter_by_its_title_is_one_problem_that_names_the_chapters(tmp_path, typed, said):
    assert load(tmp_path, spoilt("chapter: commit", f"chapter: {typed}")) == (None, [f"worksheets/tool.yml:2: {said}"])


def test_an_unknown_word_names_the_nearest_and_its_line(tmp_path):
    _, told = load(tmp_path, spoilt("text: Welcome.", "text: >\n          Welcome\n          to the $unoin."))
    assert told == [
        'worksheets/tool.yml:26: "$unoin" is not a word of this site. Did you mean "union"? '
        'For a dollar sign before a letter, write "$$unoin".'
    ]


def test_sums_and_doubled_dollar_signs_are_no_words(tmp_path):
    worksheet = loaded(tmp_path, spoilt("label: Name", "label: $5,500, US$ 20, $$union and $$5"))
    assert next(worksheet.fields()).label == "$5,500, US$ 20, $union and $5"


def test_the_revision_changes_with_the_definition_and_only_with_it(tmp_path):
    first = loaded(tmp_path, WORKSHEET)
    assert re.fullmatch("[0-9a-f]{12}", first.revision)
    assert loaded(tmp_path, WORKSHEET, "other.yml").revision == first.revision
    assert loaded(tmp_path, spoilt("label: Name", "label: Names")).revision != first.revision


def assert_told_or_read(tmp_path, text):
    """Whatever a file holds: no exception, and a worksheet or at least one problem, each a plain line."""
    worksheet, told = load(tmp_path, text)
    assert (worksheet is None) is bool(told)
    for line in told:
        assert re.fullmatch(r"worksheets/tool\.yml(:\d+)?: \S.*", line)
        assert len(line.splitlines()) == 1
        assert not re.search(r"Traceback|Error\b|Exception|NoneType|\bdict\b|\bstr\b|<class|object at|expected <", line)


# The three longest hold everything that the others do.
REAL = [path.name for path in sorted((ROOT / "worksheets").glob("*.yml"), key=lambda path: path.stat().st_size)[-3:]]
JUNK = [
    "\t",
    ":",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "&a ",
    "*a ",
    "!x ",
    "|",
    ">",
    "#",
    "%",
    "@",
    "\\",
    "\0",
    "é",
    "$x",
    "? ",
    "…",
]


def real(name):
    text = (ROOT / "worksheets" / name).read_text(encoding="utf-8")
    return re.sub(r"(?m)^chapter: .*$", "chapter: commit", text)


@pytest.mark.parametrize("name", REAL)
def test_a_worksheet_that_breaks_off_anywhere_raises_nothing(tmp_path, name):
    text = real(name)
    for step in range(150):
        assert_told_or_read(tmp_path, text[: len(text) * step // 150])


def damaged(lines, dice):
    """Some lines with one more thing wrong with them."""
    at = dice.randrange(len(lines))
    line = lines[at]
    where = dice.randrange(len(line) + 1)
    return dice.choice(
        [
            lambda: [*lines[:at], *lines[at + 1 :]],
            lambda: [*lines[:at], line, *lines[at:]],
            lambda: [*lines[:at], line[:where] + dice.choice(JUNK) + line[where:], *lines[at + 1 :]],
            lambda: [*lines[:at], " " * dice.randrange(12) + line.lstrip(), *lines[at + 1 :]],
            lambda: [*lines[:at], line[:where] + line[where + 1 :], *lines[at + 1 :]],
            lambda: [*lines[:at], dice.choice(lines), *lines[at + 1 :]],
            lambda: [*lines[:at], line.partition(":")[0] + ": [Yes, {a: b}]", *lines[at + 1 :]],
        ]
    )()


@pytest.mark.parametrize("name", REAL)
def test_a_worksheet_damaged_at_random_raises_nothing(tmp_path, name):
    dice = random.Random(name)
    whole = real(name).split("\n")
    for _ in range(100):
        lines = whole
        for _ in range(dice.randrange(1, 6)):
            lines = damaged(lines, dice)
        assert_told_or_read(tmp_path, "\n".join(lines))


def test_bytes_damaged_at_random_raise_nothing(tmp_path):
    dice = random.Random(1)
    whole = real(REAL[0]).encode()
    for _ in range(100):
        content = bytearray(whole)
        for _ in range(3):
            content[dice.randrange(len(content))] = dice.randrange(256)
        assert_told_or_read(tmp_path, bytes(content))
