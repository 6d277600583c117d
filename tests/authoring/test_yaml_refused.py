"""What is too deep or too large, or no text at all, is refused at once and with a reason, whatever saved the file."""

import re
import time
from itertools import pairwise

import pytest
from guidebook.authoring.problems import Problems
from guidebook.authoring.yaml_source import LARGEST_FILE, read_text

from ..helpers import WORKSHEET, yaml_node


def text_of(path):
    problems = Problems()
    return read_text(path, "file.yml", problems), problems.lines()


def quickly(check, *arguments):
    begun = time.perf_counter()
    result = check(*arguments)
    assert time.perf_counter() - begun < 2
    return result


def test_anchors_nested_to_explode_are_refused_at_once():
    names = "abcdefghi"
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in pairwise(names)
    )
    node, told = quickly(yaml_node, bomb)
    assert node is None
    assert told == [
        f"file.yml:{line}: a text that begins with & or * must be in quotes (YAML's anchors are not used here)."
        for line in range(1, len(names) + 1)
    ]


DEEP = "lists and groups are nested more than 40 deep."
NO_NAME = "a name is expected here, not a list or a group: put a text that begins with [ or { in quotes."


@pytest.mark.parametrize(("bracket", "told"), [("[", DEEP), ("{", NO_NAME), ("- ", DEEP), ("? ", NO_NAME), ("{a: ", DEEP)])
def test_a_hundred_thousand_nested_brackets_are_refused_at_once(bracket, told):
    text = bracket * 100_000 if bracket in "- ? " else "a: " + bracket * 100_000
    assert quickly(yaml_node, text) == (None, [f"file.yml:1: {told}"])


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x1b", "\ufffe"])
def test_an_invisible_character_is_reported_with_its_line(sign):
    told = ["file.yml:2: there is an invisible character here that is not text. Is it the right file?"]
    assert yaml_node(f"a: b\nc: d{sign}\n") == (None, told)


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    path = tmp_path / "large.yml"
    path.write_text(WORKSHEET + "#" * 5_000_000)
    size = f"{path.stat().st_size:,}"
    told = f"file.yml: the file has {size} bytes; at most 250,000 are allowed. Is it the right file?"
    assert quickly(text_of, path) == (None, [told])


def test_a_file_of_the_largest_size_is_read(tmp_path):
    path = tmp_path / "large.yml"
    path.write_text("#" * LARGEST_FILE)
    assert text_of(path) == ("#" * LARGEST_FILE, [])


@pytest.mark.parametrize(
    "content",
    [bytes(range(256)) * 20, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "Namé".encode("latin-1"), "Name".encode("utf-16")],
    ids=["binary junk", "a picture", "another encoding", "UTF-16"],
)
def test_what_is_no_text_in_utf_8_is_refused(tmp_path, content):
    path = tmp_path / "file.yml"
    path.write_bytes(content)
    text, [told] = text_of(path)
    assert text is None
    assert re.fullmatch(
        r"file\.yml:[12]: this is not a text file in UTF-8\. Save it as plain text \(UTF-8\) and try again\.", told
    )


@pytest.mark.parametrize("begins", [b"PK\x03\x04\x14\x00", b"\xd0\xcf\x11\xe0", b"%PDF-1.7\n"], ids=["docx", "doc", "pdf"])
def test_a_document_of_a_program_under_the_name_of_a_text_is_told_for_what_it_is(tmp_path, begins):
    path = tmp_path / "file.md"
    path.write_bytes(begins + bytes(range(256)))
    said = "this is a Word document or another file of a program, whatever its name says. Save it as plain text (UTF-8)"
    assert text_of(path) == (None, [f"file.yml: {said} and try again."])


def test_the_line_is_told_on_which_it_is_no_text(tmp_path):
    path = tmp_path / "file.yml"
    path.write_bytes("title: A\nsummary: Good\npurpose: Été\n".encode("latin-1"))
    assert text_of(path)[1][0].startswith("file.yml:3: this is not a text file in UTF-8.")


TORN = (
    "a merge left two versions here: keep the lines that you want, and delete the others, and those that begin with "
    '"<<<<<<<", "=======", or ">>>>>>>".'
)
CONFLICT = "<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n>>>>>>> upstream/main\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"a: b\n{CONFLICT}c: d\n{CONFLICT}", [2, 8]),
        (CONFLICT.replace("=======", "||||||| base\nBefore.\n======="), [1]),
        ("a: b\n<<<<<<< HEAD\nOurs.\n", [2]),
        ("a: b\nTheirs.\n>>>>>>> upstream/main\n", [3]),
        (CONFLICT.replace("\n", "\r\n"), [1]),
    ],
    ids=["two places", "with what was before", "only the beginning", "only the end", "as Windows ends lines"],
)
def test_what_a_merge_could_not_settle_is_told_once_for_each_place(tmp_path, text, lines):
    path = tmp_path / "file.yml"
    path.write_bytes(text.encode())
    assert text_of(path) == (None, [f"file.yml:{line}: {TORN}" for line in lines])


def test_a_heading_that_is_underlined_with_signs_is_no_merge(tmp_path):
    path = tmp_path / "page.md"
    path.write_text("Notices\n=======\n\n>>> Said by someone\n")
    assert text_of(path) == (path.read_text(), [])


def test_a_folder_in_place_of_a_file_is_reported(tmp_path):
    text, told = text_of(tmp_path)
    assert text is None
    assert told == ["file.yml: the file cannot be read (Is a directory)."]


def test_a_file_that_is_not_there_is_reported(tmp_path):
    assert text_of(tmp_path / "none.yml") == (None, ["file.yml: the file cannot be read (No such file or directory)."])


def test_marks_at_the_start_and_ends_of_lines_make_no_difference(tmp_path):
    path = tmp_path / "file.yml"
    path.write_bytes(b"\xef\xbb\xbfa: b\r\nc: d\r\n")
    assert text_of(path) == ("a: b\nc: d\n", [])
