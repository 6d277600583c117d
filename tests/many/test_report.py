"""The page that shows how all editions are."""

import re

import html5lib
import pytest
from guidebook.many.outcome import BUILT, FAILED, LEFT, Outcome
from guidebook.many.report import PAGE, in_words, write_report

from tests.helpers import ROOT, squeezed

NAMES = [f"district-{number:02}" for number in range(40)]
SHARED = 'states/utah/words.yml:1: "unoin" is not known.'
OWN = 'districts/district-03/docs/a.md:1: there is no page "<b>".'


def edition(name, **known):
    return Outcome(name, f"districts/{name}", over=("states/utah",), site_name=f"{name} & all", **known)


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """The folder and the HTML of a page on forty editions."""
    out = tmp_path_factory.mktemp("out")
    sound = {"state": BUILT, "files": 304, "bytes": 12_416_774, "seconds": 1.84, "built": "2026-11-26T08:00+00:00"}
    outcomes = [edition(name, **sound, waiting=3, own={"docs": 2, "worksheets": 1}) for name in NAMES[:30]]
    outcomes[1] = edition(NAMES[1], **{**sound, "state": FAILED}, problems=(SHARED,))
    outcomes += [
        edition(name, state=FAILED, problems=(SHARED, OWN) if name == NAMES[33] else (SHARED,)) for name in NAMES[30:39]
    ]
    outcomes += [edition(NAMES[39], state=LEFT)]
    write_report(ROOT, out, outcomes)
    return out, (out / PAGE).read_text(encoding="utf-8")


def row(html, name):
    [found] = [each for each in re.findall(r"(?s)<tr role=\"row\" data-state.*?</tr>", html) if f"districts/{name}," in each]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found)).strip()


def test_the_page_is_valid_and_holds_nothing_inline(page):
    html5lib.HTMLParser(strict=True).parse(page[1])
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=", page[1])


def test_what_it_needs_lies_beside_it(page):
    out, html = page
    addresses = [
        each for each in re.findall(r"(?:href|src)=\"([^\"]+)\"", html) if not each.startswith(("sites/", "editions.json"))
    ]
    assert len(addresses) == 1
    style = (out / addresses[0]).read_text(encoding="utf-8")
    assert "--gb-ink: #23211d" in style
    assert all((out / "look" / path).resolve().is_file() for path in re.findall(r"url\(\"([^\"]+)\"", style))


def test_what_many_share_stands_there_once_with_how_many_it_concerns(page):
    said = squeezed(page[1])
    assert said.count("&#34;unoin&#34; is not known.") == 1
    assert "In 10 editions: district-01, district-30, district-31, district-32 and 6 more" in said
    assert said.count("district-38") >= 2
    assert "there is no page &#34;&lt;b&gt;&#34;." in said


def test_each_edition_has_a_row_that_says_how_it_is(page):
    assert row(page[1], NAMES[0]) == (
        "district-00 &amp; all districts/district-00, over states/utah built nothing 3 2 in docs, 1 in worksheets "
        "12.4 MB in 304 files 1.8 s"
    )
    assert "failed that of 2026-11-26 stays 1 none settings alone" in row(page[1], NAMES[1])
    assert "failed there is no site yet 2 none settings alone none" in row(page[1], NAMES[33])
    assert "not looked at there is no site yet not known not known" in row(page[1], NAMES[39])


def test_what_was_built_is_linked_and_nothing_else(page):
    links = re.findall(r"href=\"sites/([\w-]+)/index.html\"", page[1])
    assert links == NAMES[:30]


def test_styles_of_earlier_pages_are_taken_away(page):
    out, _ = page
    (out / "look/style-old.css").write_text("")
    write_report(ROOT, out, [edition("one", state=BUILT)])
    assert len(list((out / "look").iterdir())) == 1


@pytest.mark.parametrize(("size", "words"), [(0, "0 KB"), (4_200, "4 KB"), (99_999, "100 KB"), (12_416_774, "12.4 MB")])
def test_a_size_is_said_as_people_say_it(size, words):
    assert in_words(size) == words
