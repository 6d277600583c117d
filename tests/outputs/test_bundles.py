"""What pages load, put together into few files."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from guidebook.kinds import needs_of
from guidebook.outputs.bundles import Bundles, is_part
from pygments.lexers.javascript import JavascriptLexer
from pygments.token import Comment
from rjsmin import jsmin

from ..helpers import ROOT, write

SCRIPTS = [path.relative_to(ROOT / "overrides").as_posix() for path in (ROOT / "overrides").rglob("*.js")]


def words_of(script: str) -> Iterator[str]:
    """All that a script is made of, without its comments and the blanks around them."""
    for kind, word in JavascriptLexer().get_tokens(script):
        if kind not in Comment and word.strip():
            yield word


def bundles() -> Bundles:
    return Bundles([ROOT / "overrides"])


def test_a_bundle_holds_the_scripts_of_the_kinds_that_are_used_and_no_others():
    made = bundles()
    script = made.files[made.script({"rating", "text"})]
    assert "kinds.rating=" in script
    assert "kinds.text=" in script
    assert "kinds.continuum=" not in script


def test_what_the_kinds_need_comes_before_them_and_what_needs_them_after():
    made = bundles()
    script = made.files[made.script({"text"}, needs_of({"text"}))]
    places = [script.index(part) for part in ("window.guidebook=", "shapes.words=", "kinds.text=", ".ready=Promise")]
    assert places == sorted(places)


def test_a_script_that_only_some_kinds_need_is_left_out_elsewhere():
    made = bundles()
    assert ".timeline=" in made.files[made.script({"text"}, {"timeline"})]
    assert ".timeline=" not in made.files[made.script({"text"})]


def test_a_shape_is_there_where_a_kind_has_it_and_brings_what_it_needs():
    made = bundles()
    words, rows = (made.files[made.script(kinds, needs_of(kinds))] for kinds in ({"text"}, {"text", "table"}))
    assert "shapes.rows=" not in words
    assert ".rows=" not in words
    places = [rows.index(part) for part in (".rows=", "shapes.rows=", "kinds.table=")]
    assert places == sorted(places)


def test_what_comes_later_is_what_stands_in_a_folder_of_that_name(tmp_path):
    write(tmp_path, {"worksheet/later/more.js": "more = 1;", "meeting/more.css": ".more { color: red; }"})
    made = Bundles([tmp_path, ROOT / "overrides"])
    later = made.files[made.later()["later"]]
    assert "more=1" in later
    assert "color: red" in made.files[made.later()["meeting-view-style"]]
    assert ".MeetingSteps=" in made.files[made.later()["meeting-view"]]
    assert ".MeetingSteps=" not in later
    assert ".chooseFiles=" in later
    assert ".chooseFiles=" not in made.files[made.script({"text"})]


def test_scripts_that_pages_load_by_themselves_are_as_lean_but_not_those_of_the_theme(tmp_path):
    write(tmp_path, {"frame/frame.js": "// why\nconst  one = 1;", "kinds/text/text.js": ""})
    made = Bundles([tmp_path], own=[tmp_path])
    ours = [("frame/frame.js", str(tmp_path)), ("kinds/text/text.js", str(tmp_path))]
    assert made.alone([*ours, ("assets/theirs.js", "elsewhere")]) == {"frame/frame.js": "let one=1;"}


def test_the_same_kinds_give_the_same_file_whatever_their_order():
    made = bundles()
    assert made.script(["text", "date"]) == made.script(["date", "text"])
    assert len(made.files) == 1


def test_another_content_has_another_name(tmp_path):
    write(tmp_path, {"kinds/text/text.css": ".ws-text { color: red; }"})
    assert Bundles([tmp_path, ROOT / "overrides"]).style([], {"text"}) != bundles().style([], {"text"})


def test_a_fork_s_file_stands_in_for_ours(tmp_path):
    write(tmp_path, {"kinds/note/note.css": ".ws-note { color: red; }"})
    made = Bundles([tmp_path, ROOT / "overrides"])
    style = made.files[made.style([], {"note"})]
    assert "color: red" in style
    assert ".ws-note__label" not in style


def test_each_style_is_in_the_layer_named_as_its_folder_and_a_district_s_own_in_none(tmp_path):
    write(tmp_path, {"look/local.css": "@import 'our.css';\na { b: c }\n"})
    made = Bundles([tmp_path, ROOT / "overrides"])
    style = made.files[made.frame_style()]
    names, *layers = re.findall(r"^@layer (.*?)[;{]|^(@import)", style, re.MULTILINE)
    assert names[0].startswith("look, frame,")
    assert layers == [("", "@import"), *[(name, "") for name in ("look ", "look ", *["frame "] * 3)]]
    form = made.files[made.style(["worksheet/worksheet.css"], {"note"})]
    assert re.findall(r"^@layer (\w+) {", form, re.MULTILINE) == ["worksheet", "kinds"]


def test_bundles_are_written_into_the_site(tmp_path):
    made = bundles()
    address = made.script({"text"})
    made.write(tmp_path)
    assert (tmp_path / address).read_text(encoding="utf-8") == made.files[address]


@pytest.mark.parametrize(
    "address",
    [
        "kinds/text/text.js",
        "kinds/table/table.css",
        "worksheet/sheet.js",
        "worksheet/later/files.js",
        "sheets/catalog.js",
        "meeting/meeting.js",
        "meeting/meeting.css",
        "frame/serving/framed.js",
        "sheets/teams.js",
        "worksheet/worksheet.css",
        "worksheet/guidebook.d.ts",
    ],
)
def test_parts_are_not_published_by_themselves(address):
    assert is_part(address)


@pytest.mark.parametrize("address", ["look/our.css", "worksheet/noscript.css", "frame/frame.js", "worksheets/tool.md"])
def test_other_files_are(address):
    assert not is_part(address)


def test_comments_stay_with_the_authors_and_nothing_else_does(tmp_path):
    script = """/** What it is for. */
const address = "https://example.org/*"; // why
const words = `two  blanks // ${ address + "  " }
next line`;
const found = (text) => /[/"]  \\/\\/ ?/.test(text) / 2;
"""
    write(tmp_path, {"kinds/text/text.js": script, "kinds/text/text.css": "/* Why. */\n.ws-text { color: red; }"})
    made = Bundles([tmp_path])
    assert made.files[made.script({"text"})].split(";") == [
        'let address="https://example.org/*"',
        'let words=`two  blanks // ${ address + "  " }\nnext line`',
        'let found=(e)=>/[/"]  \\/\\/ ?/.test(e)/2',
        "",
    ]
    assert made.files[made.style([], {"text"})] == "@layer kinds {\n.ws-text { color: red; }}\n"


def test_a_rule_of_many_lines_is_sent_as_one_except_where_a_string_goes_on(tmp_path):
    write(tmp_path, {"kinds/text/text.css": "a,\nb {\n  c: d;\n}\n@media print {\n  p::after { content: 'e\\\n  f'; }\n}"})
    made = Bundles([tmp_path])
    style = made.files[made.style([], {"text"})]
    assert style == "@layer kinds {\na,\nb { c: d;\n}\n@media print { p::after { content: 'e\\\n  f'; }\n}}\n"


@pytest.mark.parametrize("path", SCRIPTS)
def test_no_script_is_changed_by_what_is_left_out_of_it(path):
    script = Path(ROOT, "overrides", path).read_text(encoding="utf-8")
    assert list(words_of(jsmin(script))) == list(words_of(script))


def test_the_rules_of_all_layers_are_there_the_last_wins_and_all_imports_stand_first(tmp_path):
    for name, rule in (
        ("district", "@import 'd.css';\n.a { color: red }\n"),
        ("state", "/* S */\n@import 's.css';\n.a { top: 0 }\n"),
    ):
        write(tmp_path, {f"{name}/look/local.css": rule})
    style = Bundles([tmp_path / "district", tmp_path / "state", ROOT / "overrides"]).part("look/local.css")
    assert style.split() == [
        "@import",
        "'s.css';",
        "@import",
        "'d.css';",
        ".a",
        "{",
        "top:",
        "0",
        "}",
        ".a",
        "{",
        "color:",
        "red",
        "}",
    ]
