"""What an edition arranges, over all of its layers."""

from __future__ import annotations

import pytest
from guidebook.site import read_site

from .site import page, read

LINKS = "footer:\n  lines: ['{} line.']\n  links: [{}]\n"


def arranged(folder, local="", **files):
    site = read(folder, local, **files)
    assert site.problems.lines() == []
    return site.arranged


def ours(folder, settings):
    """The settings of our own layer with something more."""
    return {"edition.yml": f"not_in_menu: [contribute/]\n{settings}"}


def test_lines_and_links_of_a_layer_stand_in_the_place_of_those_below(tmp_path):
    below = ours(tmp_path, LINKS.format("Our", "privacy.md, frame.about: about.md"))
    found = arranged(tmp_path, LINKS.format("A $district", "Board: 'https://b.example'"), **below)
    assert [line.text for line in found.lines] == ["A district line."]
    assert [(each.title, each.to) for each in found.links] == [("Board", "https://b.example")]


def test_or_with_them_where_it_says_so(tmp_path):
    below = ours(tmp_path, LINKS.format("Our", "privacy.md, frame.about: about.md"))
    own = "footer:\n  lines: [Mine., ...]\n  links: [about.md, ..., Board: 'https://b.example']\n"
    found = arranged(tmp_path, own, **below)
    assert [line.text for line in found.lines] == ["Mine.", "Our line."]
    assert [(each.title, each.to) for each in found.links] == [
        ("About and credits", "about.md"),
        ("", "privacy.md"),
        ("Board", "https://b.example"),
    ]


def test_the_announcement_of_the_last_layer_counts_until_its_day_or_until_one_takes_it_away(tmp_path):
    below = ours(tmp_path, "announcement: From us, [see](privacy.md).\n")
    assert arranged(tmp_path, **below).announcement.text.text == "From us, [see](privacy.md)."
    assert arranged(tmp_path, "announcement: Ours\n", **below).announcement.text.text == "Ours"
    assert arranged(tmp_path, "announcement: no\n", **below).announcement is None


def test_an_announcement_whose_day_is_past_is_left_out_and_its_author_told(tmp_path):
    site = read(tmp_path, "announcement:\n  text: Come.\n  until: 2020-01-31\n")
    assert (site.problems.lines(), site.arranged.announcement) == ([], None)
    assert site.warnings() == [
        "local/edition.yml:3: this announcement was to be shown until 2020-01-31, and is no longer shown."
    ]
    assert arranged(tmp_path, "announcement:\n  text: Come.\n  until: 2999-01-31\n").announcement.until.year == 2999


@pytest.mark.parametrize(
    ("written", "line", "said"),
    [
        ("footer:\n  lines:\n    - See [it](imprnt.md).\n", 3, 'there is no page or file "imprnt.md" to link to'),
        (
            "footer:\n  lines:\n    - See [it](worksheet:tol).\n",
            3,
            'there is no worksheet "tol" to link to. Did you mean "tool"?',
        ),
        (
            "footer:\n  lines:\n    - See [it](http:x).\n    - See [it](javascript:x).\n",
            4,
            'a link cannot begin with "javascript:"',
        ),
        ("footer:\n  lines:\n    - A $unoin.\n", 3, '"$unoin" is not a word of this site'),
        ("footer:\n  links:\n    - imprnt.md\n", 3, 'there is no page "imprnt.md" to lead to'),
        ("footer:\n  links:\n    - The $unoin: about.md\n", 3, '"$unoin" is not a word of this site'),
        ("announcement: See [it](chapter:comit).\n", 1, 'there is no chapter "comit" to link to. Did you mean "commit"?'),
        ("announcement:\n  text: See [it](/about.md).\n  until: soon\n", 3, "such as 2027-01-31"),
        ("announcement: See ![A picture](https://b.example/x.png)\n", 1, "a picture must be a file of this site"),
    ],
)
def test_a_mistake_in_what_is_arranged_is_explained(tmp_path, written, line, said):
    [told] = read(tmp_path, written).problems.lines()
    assert told.startswith(f"local/edition.yml:{line}: ")
    assert said in told


def said_around(arranged):
    """The announcement, and the lines at the foot."""
    return [arranged.announcement and arranged.announcement.text.text, *(line.text for line in arranged.lines)]


def test_a_translation_says_in_its_language_what_stands_around_pages_and_pages_keep_their_place(tmp_path):
    own = "menu: [..., Nuestro distrito: [law.md]]\nannouncement: Vengan.\nfooter: {lines: [Pie.]}\n"
    files = {
        "local/docs/law.md": page(menu="Our district"),
        "local/docs/rule.md": page(menu="Background"),
        "local/languages/es/docs/law.md": page(title="La ley"),
        "local/languages/es/docs/rule.md": page(title="La regla"),
        "local/languages/es/edition.yml": own,
    }
    english = arranged(tmp_path, "announcement: Come.\nfooter: {lines: [Foot.]}\n", **files)
    assert said_around(english) == ["Come.", "Foot."]
    spanish = read_site(tmp_path, tmp_path / "docs", language="es").arranged
    assert said_around(spanish) == ["Vengan.", "Pie."]
    assert [each.title for each in spanish.menu][-1] == "Nuestro distrito"
    assert [each.to for each in spanish.menu[2].entries][-1] == "rule.md"


def test_a_translation_changes_nothing_else(tmp_path):
    read(tmp_path, **{"local/languages/es/edition.yml": "outputs: {search: no}\n"})
    told = read_site(tmp_path, tmp_path / "docs", language="es").problems.lines()
    said = 'local/languages/es/edition.yml:1: "outputs" is the same in every language: leave it out here. '
    assert [line for line in told if line.startswith(said)]
