"""What is in a file: read by what it holds, however it is packed, and taken for nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .packed import ANSWERS, MANY, ONE, READ, SAFE, SHEET, TEAM, WORK
from .packed import somewhere as somewhere


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


def test_a_file_that_the_device_does_not_hand_out_is_named_in_the_readers_words(somewhere):
    said = somewhere.evaluate("""() => {
      const file = new File(["{}"], "mail.html");
      Blob.prototype.arrayBuffer = async () => { throw new DOMException("It could not be read", "NotReadableError"); };
      return guidebook.textOf(file).catch((error) => error.message);
    }""")
    somewhere.reload()
    somewhere.evaluate("guidebook.later()")
    assert said.startswith("mail.html was not opened: the device did not let it be read.")


@pytest.mark.parametrize("how", PACKED)
def test_a_sheet_is_found_however_it_is_packed(somewhere, how):
    found = somewhere.evaluate(READ, [PACKED[how], "mail"])
    assert found == {"teams": [], "sheets": [SHEET], "gatherings": [], "damaged": 0}


OTHER = {**SHEET, "created": "2026-11-20T11:00:00.000Z", "answers": {"q": "Buses"}}
TWO = json.dumps(OTHER)
SEVERAL = {
    "in a thread of mails that quotes one": f"Hello,\n{ONE}\n-- \nBen\n\nhere is {{mine}}: {TWO}\nAda wrote:\n{ONE}",
    "in a thread whose lines a mail program broke": f"{broken(json.dumps(SHEET), 70)}\r\n\r\n{broken(TWO, 70)}",
    "in a list": json.dumps([SHEET, {"x": 1}, OTHER]),
    "in pages, one after the other": "\n".join(
        f'<!doctype html><script type="application/json">{each}</script><p>More</p>' for each in (SAFE, TWO)
    ),
}


@pytest.mark.parametrize("how", SEVERAL)
def test_all_sheets_in_a_text_are_found_each_once(somewhere, how):
    found = somewhere.evaluate(READ, [SEVERAL[how], "mail"])
    assert found == {"teams": [], "sheets": [SHEET, OTHER], "gatherings": [], "damaged": 0}


def test_what_cannot_be_read_beside_others_is_counted(somewhere):
    found = somewhere.evaluate(READ, [f"{ONE}\n\n{TWO[:-30]}", "mail"])
    assert (found["sheets"], found["damaged"]) == ([SHEET], 1)


def test_the_files_of_several_teams_in_one_text_are_not_mixed(somewhere):
    both = [{**WORK, "teams": [{**TEAM, "name": name}]} for name in ("Riverside", "Lincoln")]
    said = somewhere.evaluate(READ, [json.dumps(both), "mail"])
    assert "it holds the files of several teams." in said


def test_packed_files_are_refused_with_the_way_to_add_them(somewhere):
    read = """(text) => guidebook.textOf(new File([text], "all.zip")).then(() => "read", ({message}) => message)"""
    assert "Unpack it first" in somewhere.evaluate(read, f"PK\x03\x04\x14\x00one.html{ONE}")
    assert somewhere.evaluate(read, "PK\x03\x04\x14\x00[Content_Types].xml") == "read"  # a document, which is refused as such


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


def test_a_text_in_wide_letters_is_read(somewhere):
    read = """async ([text, mark]) => {
      const units = Uint16Array.from([0xfeff, ...[...text].map((letter) => letter.charCodeAt(0))]);
      const bytes = new Uint8Array(units.buffer);
      if (mark) for (let at = 0; at < bytes.length; at += 2) [bytes[at], bytes[at + 1]] = [bytes[at + 1], bytes[at]];
      return guidebook.workIn(await guidebook.textOf(new Blob([bytes])), "x").sheets[0].name;
    }"""
    for mark in (False, True):
        assert somewhere.evaluate(read, [json.dumps(SHEET), mark]) == SHEET["name"]


def test_a_text_as_a_mail_program_on_windows_saves_it_is_read_and_one_that_is_damaged_keeps_its_letters(somewhere):
    read = "async (bytes) => guidebook.textOf(new Blob([new Uint8Array(bytes)]))"
    assert somewhere.evaluate(read, list("José’s".encode("windows-1252"))) == "José’s"
    assert somewhere.evaluate(read, [*"José".encode(), 0xE9]) == "José\ufffd"
    assert somewhere.evaluate(read, list("\ufeffJos\ufffd".encode())) == "Jos\ufffd"
