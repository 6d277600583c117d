"""A whole site read at once, and the one that is here."""

import pytest
from guidebook.library import published_ids

from .helpers import CHAPTER, ROOT, WORKSHEET, site_of, site_problems, spoilt


def test_the_site_that_is_here_has_no_problems(site):
    assert site.problems.lines() == []


def test_a_small_site_is_read_whole(tmp_path):
    small = site_of(tmp_path)
    assert small.problems.lines() == []
    assert list(small.chapters) == ["commit", "learn"]
    assert list(small.library.worksheets) == ["tool"]
    assert set(small.docs) == {"prepare/commit.md", "prepare/learn.md"}


def test_the_problems_of_all_files_are_told_at_once(tmp_path):
    lines = site_problems(
        tmp_path,
        {
            "docs/page.md": "Ask the $unoin.\n\n[[worksheet tol]]\n\n[a](chapter:comit)\n",
            "docs/prepare/learn.md": CHAPTER.format(title="Learn", number="two"),
            "worksheets/tool.yml": spoilt("minutes: 30", "minutes: soon"),
            "worksheets/other.yml": "title: [",
            "local/brand.yml": "site_name: Riverside\npublisher: Riverside\n",
            "local/words.yml": "unoin: federation\n",
        },
    )
    assert [line.partition(": ")[0] for line in lines] == [
        "docs/page.md:1",
        "docs/page.md:3",
        "docs/page.md:5",
        "docs/prepare/learn.md:4",
        "local/brand.yml:1",
        "local/words.yml:1",
        "worksheets/other.yml:1",
        "worksheets/tool.yml:10",
    ]


def test_words_are_put_into_pages_with_the_line_of_a_mistake(tmp_path):
    small = site_of(tmp_path, {"docs/page.md": "# The $union\n\n$5,500 for $the_union\n"})
    assert small.docs["page.md"].text.startswith("# The association/union\n\n$5,500")
    [line] = small.problems.lines()
    assert line.startswith('docs/page.md:3: "$the_union" is not a word of this site.')


def test_a_districts_words_reach_pages_and_worksheets(tmp_path):
    small = site_of(
        tmp_path,
        {
            "docs/page.md": "# The $union\n",
            "worksheets/tool.yml": spoilt("label: Name", "label: Your $union"),
            "local/words.yml": "union: federation\n",
        },
    )
    assert small.docs["page.md"].text == "# The federation\n"
    assert next(small.library.worksheets["tool"].fields()).label == "Your federation"


def test_a_districts_pages_and_worksheets_stand_in_for_ours(tmp_path):
    small = site_of(
        tmp_path,
        {
            "local/docs/prepare/learn.md": CHAPTER.format(title="Learn here", number=2),
            "local/docs/own.md": "# Our own\n",
            "local/worksheets/tool.yml": spoilt("title: Test Tool", "title: Our Tool"),
            "local/worksheets/own.yml": WORKSHEET,
        },
    )
    assert small.problems.lines() == []
    assert small.chapters["learn"].title == "Learn here"
    assert "own.md" in small.docs
    assert small.library.worksheets["tool"].title == "Our Tool"
    assert "own" in small.library.worksheets


def test_a_districts_brand_names_the_site(tmp_path):
    brand = "site_id: riverside\nsite_name: Riverside Together\npublisher: Riverside schools\n"
    small = site_of(tmp_path, {"local/brand.yml": brand, "docs/page.md": "# Welcome to $site_name\n"})
    assert small.problems.lines() == []
    assert small.docs["page.md"].text == "# Welcome to Riverside Together\n"


@pytest.mark.parametrize("name", ["brand.yml", "words.yml"])
@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", ": the file is empty."),
        ("- a\n", ':1: the file must hold names with values, such as "title: Monitoring Plan".'),
        ("\tsite_id: a\n", ":1: the YAML cannot be read: there is a tab here: indent with plain spaces instead."),
    ],
)
def test_a_districts_file_that_cannot_be_read_is_one_problem(tmp_path, name, content, told):
    assert site_problems(tmp_path, {f"local/{name}": content}) == [f"local/{name}{told}"]


def test_a_page_that_is_no_text_is_reported(tmp_path):
    site_of(tmp_path)
    (tmp_path / "docs/page.md").write_bytes(b"\xff\xfe\x00")
    assert site_problems(tmp_path) == [
        "docs/page.md:1: this is not a text file in UTF-8. Save it as plain text (UTF-8) and try again."
    ]


def test_pages_saved_on_windows_are_chapters_too(tmp_path):
    site_of(tmp_path)
    path = tmp_path / "docs/prepare/commit.md"
    path.write_bytes(CHAPTER.format(title="Commit", number=1).replace("\n", "\r\n").encode())
    small = site_of(tmp_path, {"docs/prepare/commit.md": path.read_bytes().decode()})
    assert small.problems.lines() == []
    assert "commit" in small.chapters


def test_the_committed_record_of_published_ids_is_current(site):
    committed = (ROOT / "worksheets" / published_ids.FILE).read_text(encoding="utf-8")
    now = published_ids.as_text(published_ids.with_current(site.records, "worksheets", site.library.worksheets))
    assert committed == now, "a worksheet has new ids: run `make ids` and commit what it writes"


def test_the_chapter_of_every_worksheet_exists(site):
    for worksheet in site.library.worksheets.values():
        assert worksheet.chapter in site.chapters, worksheet.path


def test_the_tools_of_every_chapter_stand_at_a_marker_in_it(site):
    for chapter in {worksheet.chapter for worksheet in site.library.worksheets.values()}:
        assert "\n[[tools]]\n" in site.docs[site.chapters[chapter].src_uri].text, chapter


def test_an_edition_without_a_name_of_its_own_is_warned(tmp_path):
    assert site_of(tmp_path).warnings() == []
    site = site_of(tmp_path, {"local/words.yml": "union: federation\n"})
    assert site.problems.lines() == []
    [line] = site.warnings()
    assert line.startswith("local/brand.yml is missing: without it, this edition would be published under our name")
