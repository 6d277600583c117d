"""The texts of a site: how they are written, filled and counted, and what a district may put in their place."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from guidebook.authoring.problems import Problems
from guidebook.edition import texts
from guidebook.edition.texts import COUNT, Texts, UnknownText, read_texts

from tests.helpers import ROOT, write

ENGLISH = """\
greeting: Hello
frame:
  menu: Menu of {name}
kinds:
  board:
    notes:
      one: 1 note
      other: "{count} notes"
  tree:
    other: Another tree
    leaf: A leaf
"""
KEY = r'\(\s*(?:"([\w.]+)")?'
ASKED = {  # by the ending of a file
    "html": re.compile(rf"\b(say|room){KEY}"),
    "js": re.compile(rf"\bguidebook\.(say){KEY}"),
    "py": re.compile(rf"(?<!def )\b(say|room){KEY}"),
}


@pytest.fixture
def read(tmp_path, monkeypatch):
    """Reads texts of which these are the English ones, with a district's own in place of some."""
    write(tmp_path, {"ours/en.yml": ENGLISH})
    monkeypatch.setattr(texts, "OURS", tmp_path / "ours")

    def read_with(own: str = "", language: str = "en") -> tuple[Texts, list[str]]:
        write(tmp_path, {f"own/{language}.yml": own} if own else {})
        problems = Problems()
        found = read_texts(language, [(tmp_path / "own", "own")], lambda text, path, line: text, problems)
        return found, problems.lines()

    return read_with


def test_a_text_is_asked_for_by_its_room_and_name(read):
    say, told = read()
    assert told == []
    assert say("greeting") == "Hello"
    assert say("frame.menu", name="Iowa") == "Menu of Iowa"


def test_a_count_chooses_the_form_and_is_written_as_the_language_writes_numbers(read):
    say, _ = read()
    assert [say("kinds.board.notes", count=count) for count in (0, 1, 2, 1250)] == [
        "0 notes",
        "1 note",
        "2 notes",
        "1,250 notes",
    ]


def test_a_room_that_has_a_text_called_other_does_not_count(read):
    say, _ = read()
    assert say.room("kinds.tree") == {"other": "Another tree", "leaf": "A leaf"}


def test_in_html_neither_a_text_nor_what_is_put_into_it_is_markup(read):
    say, _ = read("greeting: <Hello>\n")
    assert say.html("greeting") == "&lt;Hello&gt;"
    assert say.html("frame.menu", name="<b>") == "Menu of &lt;b&gt;"
    assert say.html("frame.menu", name=say.html("greeting")) == "Menu of &lt;Hello&gt;"


def test_a_text_that_is_not_there_is_told_with_the_nearest(read):
    say, _ = read()
    with pytest.raises(UnknownText, match=r'there is no text "frame.men"\. Did you mean "frame.menu"\?'):
        say("frame.men")


def test_a_district_replaces_single_texts(read):
    say, told = read("frame:\n  menu: All of {name}\nkinds: {board: {notes: {one: One note, other: '{count} of them'}}}\n")
    assert told == []
    assert say("frame.menu", name="Iowa") == "All of Iowa"
    assert say("kinds.board.notes", count=1) == "One note"
    assert say("greeting") == "Hello"


@pytest.mark.parametrize(
    ("own", "message"),
    [
        ("frame:\n  meny: Menu\n", 'own/en.yml:2: "frame.meny" is not a text of this site. Did you mean "frame.menu"?'),
        ("frame:\n  menu: Menu\n", 'own/en.yml:2: "frame.menu" leaves out "{name}".'),
        (
            "frame:\n  menu: '{nam}, {name}'\n",
            'own/en.yml:2: "frame.menu" has "{nam}", which nothing fills in. It may hold "{name}".',
        ),
        ("greeting: '{name}'\n", 'own/en.yml:1: "greeting" has "{name}", which nothing fills in. It holds none.'),
        (
            "greeting: [Hello]\n",
            'own/en.yml:1: "greeting" must be a text, its forms for numbers, or a group of texts, but it is a list.',
        ),
        ("greeting: ''\n", 'own/en.yml:1: "greeting" is empty. It must be a text.'),
        (
            "kinds:\n  board:\n    notes: '{count} notes'\n",
            'own/en.yml:3: "kinds.board.notes" counts: it must have a form for "one" and "other".',
        ),
        (
            "kinds:\n  board:\n    notes: {one: 1, few: '{count}', other: '{count}'}\n",
            'own/en.yml:3: "kinds.board.notes" has plural forms that are never used. It needs only "one" and "other".',
        ),
    ],
)
def test_a_text_that_cannot_stand_for_ours_is_told_and_left_out(read, own, message):
    say, told = read(own)
    assert told == [message]
    assert say("greeting") == "Hello"


def test_a_language_of_a_district_s_own_has_its_own_forms_for_numbers(read):
    polish = """\
greeting: Dzień dobry
frame: {menu: Menu {name}}
kinds:
  board: {notes: {one: 1 notatka, few: "{count} notatki", many: "{count} notatek", other: "{count} notatki"}}
  tree: {other: Inne drzewo, leaf: Liść}
""".replace("{menu: Menu {name}}", "{menu: 'Menu {name}'}")
    say, told = read(polish, "pl")
    assert told == []
    assert [say("kinds.board.notes", count=count) for count in (1, 2, 5, 22)] == [
        "1 notatka",
        "2 notatki",
        "5 notatek",
        "22 notatki",
    ]


def test_texts_that_a_language_lacks_are_counted_and_stand_in_english(read):
    say, told = read("greeting: Hola\n", "es")
    assert told == []
    assert list(say.missing) == ["frame.menu", "kinds.board.notes", "kinds.tree.other", "kinds.tree.leaf"]
    assert say("frame.menu", name="Iowa") == "Menu of Iowa"


def test_ours_are_without_a_mistake():
    problems = Problems()
    read_texts("en", [(ROOT / "overrides/texts", "overrides/texts")], lambda text, path, line: text, problems)
    assert problems.lines() == []


def asked() -> Iterator[tuple[str, str, str]]:
    """Every place where a text or a room of them is asked for: the file, which of both, and the key (empty: none)."""
    for key in re.findall(r"^ *- (\w+\.[\w.]+):(?: |$)", Path(ROOT, "edition.yml").read_text(encoding="utf-8"), re.MULTILINE):
        yield "edition.yml", "say", key
    for path in (*Path(ROOT, "overrides").rglob("*"), *Path(ROOT, "hooks").rglob("*.py")):
        if pattern := ASKED.get(path.suffix[1:]):
            for how, key in pattern.findall(path.read_text(encoding="utf-8")):
                yield path.relative_to(ROOT).as_posix(), how, key


def test_every_text_that_is_asked_for_is_there_and_asked_for_by_its_own_name():
    ours = texts.ours()
    for where, how, key in asked():
        assert key, f"{where} asks for a text by no plain key: which texts are used could not be told"
        if how == "room":
            assert ours.room(key), where
        else:
            assert ours.forms(key), where


def test_every_text_is_used():
    used = {key for _, how, key in asked() if how == "say"}
    rooms = {key for _, how, key in asked() if how == "room"}
    assert [key for key in texts.ours().texts if key not in used and key.rpartition(".")[0] not in rooms] == []


def given_with(text: str, at: int) -> str:
    """What stands after a key, until the bracket that ends the call."""
    depth = 1
    for end, sign in enumerate(text[at:], at):
        depth += (sign in "([{") - (sign in ")]}")
        if not depth:
            return text[at:end]
    raise AssertionError(text[at : at + 80])


def names_given(values: str, ending: str) -> set[str]:
    """The placeholders that a call gives values for: `{ count, name: … }` in a script, `count=…, name=…` elsewhere."""
    names: list[str] = []
    depth, inside = 0, 1 if ending == "js" else 0
    for part in re.findall(r'"(?:[^"\\\\]|\\\\.)*"|[(\[{]|[)\]}]|,|[\w.]+(?:\s*[:=](?!=))?|\S', values):
        depth += (part in "([{") - (part in ")]}")
        starts = depth == inside and re.fullmatch(r"(\w+)\s*[:=]?", part)
        if starts and (names[-1:] in ([","], ["{"]) or not names):
            names.append(starts[1])
        elif part in (",", "{") and depth == inside:
            names.append(part)
        elif depth == inside:
            names.append("")
    return {name for name in names if name and name not in (",", "{")}


def test_every_text_gets_the_values_that_it_has_places_for():
    ours = texts.ours()
    wrong = []
    for path in (*Path(ROOT, "overrides").rglob("*"), *Path(ROOT, "hooks").rglob("*.py")):
        text = path.read_text(encoding="utf-8") if path.suffix[1:] in ASKED else ""
        for found in ASKED[path.suffix[1:]].finditer(text) if text else ():
            if found[1] == "say" and found[2]:
                given = names_given(given_with(text, found.end()), path.suffix[1:])
                if given - {COUNT} != ours.texts[found[2]].names - {COUNT} or (len(ours.forms(found[2])) > 1) > (
                    COUNT in given
                ):
                    wrong.append(f"{path.name}: {found[2]}: {sorted(given)}")
    assert wrong == []
