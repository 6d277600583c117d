"""YAML as text with lines: what is read, and which of YAML's own signs are refused."""

from dataclasses import asdict

import pytest
from guidebook.authoring.problems import Problems
from guidebook.authoring.yaml_source import read_yaml

from ..helpers import WORKSHEET, load, spoilt, yaml_node


def test_every_value_stays_the_text_that_was_typed():
    typed = ["Yes", "No", "On", "off", "null", "~", "12", "1e3", "0x1F", "012", "1_000", "2024-01-01", ".5", "true", "1:30"]
    node, _ = yaml_node("words:\n" + "".join(f"  - {word}\n" for word in typed))
    assert node
    assert node.mapping
    assert [item.text for item in node.mapping["words"].items or []] == typed


def test_names_keep_their_words_too():
    node, _ = yaml_node("yes: a\n12: b\nnull: c\n")
    assert node
    assert list(node.mapping or {}) == ["yes", "12", "null"]


def test_every_value_and_every_name_has_its_line():
    node, _ = yaml_node("a: one\nb:\n  - two\n  - c: three\n")
    assert node
    assert node.mapping
    assert node.key_lines == {"a": 1, "b": 2}
    [two, group] = node.mapping["b"].items or []
    assert (two.line, group.line) == (3, 4)


def test_a_value_is_text_a_list_or_a_mapping():
    node, _ = yaml_node("a: one\nb: [two]\nc: {d: e}")
    assert node
    assert node.mapping
    a, b, c = node.mapping.values()
    assert (a.text, a.items, a.mapping) == ("one", None, None)
    assert (b.text, b.mapping) == (None, None)
    assert b.items
    assert (c.text, c.items) == (None, None)
    assert c.mapping


def test_words_are_put_into_values_but_not_into_names():
    node, _ = yaml_node("$a: $a\nb: [$a]", lambda value, line: value.replace("$a", "X"))
    assert node
    assert node.mapping
    assert node.mapping["$a"].text == "X"
    assert node.mapping["$a"].raw == "$a"
    assert [item.text for item in node.mapping["b"].items or []] == ["X"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: |\n  one\n  two\n  here\n", 4),
        ("a: >\n  one\n  two\n  here\n", 4),
        ("a: >-  # folded\n  one\n\n\n  two here\n", 5),
        ("a: one\n  two\n  here three\n", 3),
        ('a: "one\n  two\n  here"\n', 3),
        ("a:\n  one\n  two here\n", 3),
        ("a: here\n", 1),
    ],
    ids=["kept", "folded", "folded with gaps", "plain", "quoted", "on the next line", "one line"],
)
def test_a_word_in_a_text_over_several_lines_is_reported_on_its_own_line(text, line):
    seen = []

    def fill(value, at):
        if "here" in value:
            seen.append(at)
        return value

    yaml_node(text, fill)
    assert seen == [line]


def test_a_text_over_several_lines_is_put_together_as_it_was():
    text = "a: >-\n  one\n  two\n\n  three\n\n    kept\n  four\n"
    plain, _ = yaml_node(text)
    filled, _ = yaml_node(text, lambda value, line: value)
    assert plain == filled
    assert plain
    assert plain.mapping
    assert plain.mapping["a"].text == "one two\nthree\n\n  kept\nfour"


def test_a_name_that_stands_twice_is_reported_at_the_second():
    assert yaml_node("a: 1\nb: 2\na: 3\n")[1] == ['file.yml:3: "a" is here twice (first on line 1).']


@pytest.mark.parametrize("text", ["[a, b]: c\n", "{a: b}: c\n", "a: {{b}}\n", "? [a]\n: b\n"])
def test_a_list_or_group_in_place_of_a_name_is_one_problem(text):
    assert yaml_node(text) == (
        None,
        ["file.yml:1: a name is expected here, not a list or a group: put a text that begins with [ or { in quotes."],
    )


@pytest.mark.parametrize("text", ["", "  \n\n", "# only a comment\n", "---\n", "---\n...\n"])
def test_an_empty_file_is_said_to_be_empty(text):
    assert yaml_node(text) == (None, ["file.yml: the file is empty."])


@pytest.mark.parametrize("text", ["- a\n- b\n", "just words\n", "12", "null"])
def test_a_file_that_holds_no_names_is_refused(text):
    told = 'file.yml:1: the file must hold names with values, such as "title: Monitoring Plan".'
    assert yaml_node(text) == (None, [told])


def test_a_second_document_is_refused():
    told = ['file.yml:2: a second document begins here ("---"); one file holds one.']
    assert yaml_node("a: b\n---\nc: d\n") == (None, told)
    assert yaml_node("a: b\n---\nc: [d\n") == (None, told)


@pytest.mark.parametrize("text", ["a: &b c", "a: *b", "a: &b [c]"])
def test_anchors_are_refused(text):
    told = "file.yml:1: a text that begins with & or * must be in quotes (YAML's anchors are not used here)."
    assert yaml_node(text) == (None, [told])


@pytest.mark.parametrize("text", ["a: !b c", 'a: !!python/object/apply:os.system ["ls"]', "a: !!str b", "!!str a: b"])
def test_tags_are_refused(text):
    told = "file.yml:1: a text that begins with ! must be in quotes (YAML's tags are not used here)."
    assert yaml_node(text) == (None, [told])


def test_quoted_text_may_begin_with_any_of_these_signs():
    node, told = yaml_node("""a: "*b"\nc: '&d'\ne: "!f"\ng: "@h: [i]"\n""")
    assert told == []
    assert node
    assert [value.text for value in (node.mapping or {}).values()] == ["*b", "&d", "!f", "@h: [i]"]


def test_a_worksheet_saved_on_windows_has_the_same_revision(tmp_path):
    here, _ = load(tmp_path, WORKSHEET)
    there, _ = load(tmp_path, WORKSHEET.replace("\n", "\r\n"))
    assert here
    assert there
    assert asdict(here) == asdict(there)


@pytest.mark.parametrize("pasted", "\x85\u2028\u2029")
def test_a_break_pasted_from_a_word_processor_is_a_space_and_lines_count_as_ever(tmp_path, pasted):
    found, problems = load(
        tmp_path, WORKSHEET.replace("title: Test Tool", f'title: "Test{pasted}Tool{pasted}{pasted}"') + "bad: 1\n"
    )
    assert found is None or found.title.split() == ["Test", "Tool"]
    assert [line.split(":")[1] for line in problems] == [str(WORKSHEET.count("\n") + 1)]


def test_reading_goes_on_after_a_name_that_stands_twice():
    node, _ = yaml_node(spoilt("title: Test Tool", "title: Test Tool\ntitle: Another"))
    assert node
    assert node.mapping
    assert node.mapping["title"].text == "Test Tool"
    assert "sections" in node.mapping


def test_a_yaml_text_is_read_without_a_file():
    assert read_yaml("a: b", "anywhere", Problems())


@pytest.mark.parametrize(
    "text", ["title: A\n\u00a0label: B\n", "a:\n  - id: b\n   \u2003label: C\n", "title: A\nlabel\u00a0: B\n"]
)
def test_a_space_of_a_special_kind_beside_a_name_is_told_as_such(text):
    node, told = yaml_node(text)
    assert node is None
    [line] = told
    assert "a space of a special kind" in line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("bring: paper\n  - pens\n", 2),
        ("bring: Paper,\n  and\n  - pens\n  - chalk\n", 3),
        ("bring: >\n  Bring:\n  - pens\ntitle: A\n", 3),
        ("bring: >\n  Bring:\n  * pens", 3),
        ('bring: "Bring:\n  - pens"\n', 2),
        ("all:\n  - paper\n    - pens\n", 3),
    ],
)
def test_an_entry_of_a_list_that_becomes_part_of_the_text_above_is_reported(text, line):
    lines = yaml_node(text)[1]
    assert lines[0].startswith(f'file.yml:{line}: "')
    assert "is no entry of a list here, but part of the text above it" in lines[0]


@pytest.mark.parametrize(
    "text",
    [
        "bring: |\n  Bring:\n  - pens\n",
        "bring: >\n  Bring:\n\n  - pens\n",
        "bring: >\n  Bring:\n    - pens\n    - chalk\n  and\n",
        "bring:\n  - paper\n    and\n  - pens\n",
        "bring: A long\n  -word, and 5\n  −4\n",
        'bring: "A: - b\n  c"\n',
    ],
)
def test_entries_that_stay_lines_of_their_own_are_fine(text):
    assert yaml_node(text)[1] == []
