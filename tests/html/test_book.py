"""What pages are made from: what may be named in it, and where that leads."""

from ..helpers import site_of

FILES = {
    "docs/glossary.yml": "trust:\n  term: Trust\n  definition: What one builds up.\n",
    "docs/references.yml": "leana:\n  kind: web\n  authors: [Leana]\n  year: n.d.\n  title: Site\n",
}


def test_every_marker_and_link_of_a_part_knows_the_ids_that_it_can_name(tmp_path):
    book = site_of(tmp_path, FILES)
    assert book.known["chapter"] == ["commit", "learn"]
    assert (book.known["worksheet"], book.known["term"], book.known["reference"]) == (["tool"], ["trust"], ["leana"])
    assert "figure" in book.known
    assert "figure" not in book.linkable


def test_a_link_by_id_leads_to_the_page_of_what_it_names(tmp_path):
    book = site_of(tmp_path, FILES)
    assert book.source_of("chapter", "learn") == ("prepare/learn.md", "")
    assert book.source_of("worksheet", "tool") == ("worksheets/tool.md", "")
    assert book.source_of("term", "trust") == ("glossary.md", "trust")
    assert book.source_of("chapter", "gone") == book.source_of("nothing", "gone") == ("", "")


def test_what_is_said_of_a_link_comes_from_its_part(tmp_path):
    book = site_of(tmp_path, FILES)
    assert (book.meaning("term", "trust"), book.meaning("chapter", "learn"), book.meaning("term", "gone")) == (
        "What one builds up.",
        "",
        "",
    )
    assert book.on_paper("glossary.md", "trust") == ""
    assert book.on_paper("references.md", "leana") == "Leana (n.d.). Site."
    assert book.on_paper("prepare/learn.md", "") is None


def test_there_is_nothing_under_a_name_that_no_part_has(tmp_path):
    assert site_of(tmp_path).found("nothing") == {}
