"""Markdown files with their front matter: read first, words put in afterwards."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.authoring.source import read_source
from guidebook.edition.brand import Brand
from guidebook.edition.words import Vocabulary, Words
from guidebook.guide.situations import Tip
from mkdocs.utils.meta import get_data

from tests.helpers import site_of, site_problems

TRICKY = [
    "For our schools: a guidebook",
    'The "guidebook"',
    "It's ours",
    "# 1",
    "$$5 each",
    "- a",
    "[a",
    "yes",
    "{a: b}",
    "50 %",
]


def read(text, **names):
    """A page as it is read with some names for the site, and what its author is told."""
    problems = Problems()
    vocabulary = Vocabulary(Words(), {**Brand().names(), **names})

    def fill(value, path, line):
        return vocabulary.fill(value, path, line, problems)

    return read_source("act/page.md", "docs/act/page.md", text, fill, problems), problems.lines()


@pytest.mark.parametrize("name", TRICKY)
def test_a_name_stays_what_it_is_wherever_it_is_put_in(name):
    page, told = read("---\ntitle: Home\ndescription: $tagline\nhide: [toc]\n---\n\n# Of $tagline\n", tagline=name)
    assert told == []
    assert page.meta == {"title": "Home", "description": name, "hide": ["toc"]}
    markdown, meta = get_data(page.markdown())
    assert meta == page.meta, "MkDocs reads the same"
    assert markdown == f"# Of {name}\n"


def test_settings_that_are_no_text_keep_their_types():
    page, told = read("---\nsearch: { boost: 0.3, exclude: true }\ntags: [1, $union]\nlevel: 2\n---\ntext\n")
    assert told == []
    assert page.meta == {"search": {"boost": 0.3, "exclude": True}, "tags": [1, "association/union"], "level": 2}
    assert get_data(page.markdown())[1] == page.meta


def test_lines_of_the_text_have_the_numbers_that_they_have_in_the_file():
    page, told = read("---\ntitle: A\n---\n\n# A\n\n$unoin\n")
    assert page.text.split("\n").index("# A") == 4
    assert [line.partition(": ")[0] for line in told] == ["docs/act/page.md:7"]


@pytest.mark.parametrize(
    "text",
    [
        "# A\n",
        "---\nnever closed\n",
        "text\n---\nmore\n---\n",
        "Note: this is text.\n\nMore.\n",
        "Text.\n\n---\ntitle: b\n---\n",
    ],
)
def test_a_page_without_front_matter_is_all_text(text):
    page, told = read(text)
    assert (page.text, page.meta, told) == (text, {}, [])
    assert get_data(page.markdown()) == (text, {})


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("---\ntitle: Our: notices\n---\n# A\n", 2, "there is one colon too many: put a text that contains a colon in quotes"),
        ("---\ntitle: A\nhide: [toc\n---\n# A\n", 3, "the list that begins with [ here is not closed"),
        ("---\ntitle: A\ntitle: B\n---\n# A\n", 3, '"title" is here twice'),
        ("---\ntitle: A\n\n# A\n", 1, 'a line "---" is missing'),
        ("\n---\ntitle: A\nmenu: no\n---\n# A\n", 2, "they must begin on the first line"),
        ("—\ntitle: A\n—\n# A\n", 1, "they must begin on the first line"),
        ("——\ntitle: A\n---\n# A\n", 1, "they must begin on the first line"),
        ("–-\ntitle: A\n---\n# A\n", 1, "with three hyphens"),
        ("---\njust words\n---\n# A\n", 2, "the file must hold names with values"),
        ("---\ntitle: $unoin\n---\n# A\n", 2, 'Did you mean "union"?'),
        ("---\nTitle: A\n---\n# A\n", 2, 'Did you mean "title"?'),
        ("---\nStage: act\n---\n# A\n", 2, 'Did you mean "stage"?'),
        ("---\ndesciption: A\n---\n# A\n", 2, 'Did you mean "description"?'),
        ("---\ndate: 2026-13-45\n---\n# A\n", 2, "put it in quotes"),
    ],
)
def test_front_matter_that_cannot_be_read_is_reported_with_its_line(text, line, told):
    _, lines = read(text)
    assert len(lines) == 1
    assert lines[0].startswith(f"docs/act/page.md:{line}: ")
    assert told in lines[0]


@pytest.mark.parametrize("title", ["7:30", "Yes", "010", "No", "2026-05-01", "~"])
def test_a_title_is_the_text_that_was_typed(title):
    page, told = read(f"---\ntitle: {title}\ndescription: {title}\n---\n\n# A\n")
    assert (page.meta, told) == ({"title": title, "description": title}, [])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("title: [a, b]", '"title" must be text: put it in quotes.'),
        ("description: {a: b}", '"description" must be text: put it in quotes.'),
        ("tags: zebra, okapi", '"tags" must be a list, such as [time, trust].'),
        ("hide: yes", '"hide" must be a list, such as [toc].'),
        ("search: no", '"search" takes "{ exclude: true }"'),
        ("search: {bost: 2}", '"search" takes "{ exclude: true }"'),
        ("search: {boost: much}", '"search" takes "{ exclude: true }"'),
        ("search: {boost: [2]}", '"search" takes "{ exclude: true }"'),
        ("search: {exclude: never}", '"search" takes "{ exclude: true }"'),
    ],
)
def test_a_setting_of_a_page_that_could_not_be_used_is_told(line, said):
    before = "menu: no" if line.startswith("title") else "title: A"
    [told] = read(f"---\n{before}\n{line}\n---\n\n# A\n")[1]
    assert told.startswith(f"docs/act/page.md:3: {said}")


def test_names_that_templates_of_a_district_may_read_are_let_through():
    assert read("---\nowner: Ms. Diaz\nicon: book\n---\n# A\n")[1] == []


def test_a_page_is_titled_by_its_front_matter_or_its_heading_or_its_file():
    assert read("---\ntitle: The $union\n---\n# B\n")[0].title == "The association/union"
    assert read("text\n\n# B\n")[0].title == "B"
    assert read("text\n")[0].title == "page"
    assert read("~~~\n# A\n~~~\n\n# B\n")[0].title == "B"


@pytest.mark.parametrize(
    "typed", ["# Our *plan*, A & B { #plan }", "#Our [plan](about.md), A &amp; B #", "Our **plan**, A & B\n====="]
)
def test_a_page_that_is_titled_by_its_heading_is_called_what_readers_see_there(typed):
    assert read(f"{typed}\n\nText.\n")[0].title == "Our plan, A & B"


def test_files_that_were_saved_with_dots_or_blanks_after_the_dashes_are_read():
    assert read("---  \ntitle: A\n...\n# A\n")[0].meta == {"title": "A"}
    assert read("---\n---\n# A\n")[0].meta == {}


PAGE = "---\ntitle: Costs\ndescription: What it costs.\nsearch: {boost: 0.5}\n---\n\n# Costs\n\nHours.\n"


def test_a_page_of_a_translation_may_say_no_more_than_what_the_page_is_called(tmp_path):
    files = {"docs/costs.md": PAGE, "languages/es/docs/costs.md": "---\ntitle: Cuánto cuesta\n---\n"}
    site = site_of(tmp_path, files, "es")
    assert site.problems.lines() == []
    page = site.docs["costs.md"]
    assert page.meta == {"title": "Cuánto cuesta", "description": "What it costs.", "search": {"boost": 0.5}}
    assert (page.path, page.text.strip()) == ("docs/costs.md", "# Costs\n\nHours.")


def test_a_page_of_a_district_has_what_stands_in_it_even_nothing(tmp_path):
    site = site_of(tmp_path, {"docs/costs.md": PAGE, "local/docs/costs.md": "---\ntitle: Ours\ntemplate: x.html\n---\n"})
    assert site.docs["costs.md"].text.strip() == ""


def test_a_page_of_a_translation_that_only_names_must_name_one_that_there_is(tmp_path):
    files = {"docs/costs.md": PAGE, "languages/es/docs/cost.md": "---\ntitle: Cuánto cuesta\n---\n"}
    [line] = site_problems(tmp_path, files, "es")
    said = "this names the page cost.md, which does not exist, and has no text of its own below its front matter."
    assert line == f"languages/es/docs/cost.md:1: {said}"


def test_a_page_that_is_only_named_may_have_its_tip_for_the_first_page_too(tmp_path):
    page = PAGE.replace("title: Costs\n", "title: Costs\nsituation: Someone asks\n").replace(
        "Hours.", '!!! tip "Quick"\n    Ask.\n'
    )
    spanish = '---\ntitle: Cuánto cuesta\nsituation: Alguien pregunta\n---\n\n!!! tip "Rápido"\n    Pregunte.\n'
    site = site_of(tmp_path, {"docs/costs.md": page, "languages/es/docs/costs.md": spanish}, "es")
    assert site.problems.lines() == []
    [found] = [each for each in site.situations if each.id == "costs"]
    assert (found.words, found.tip) == ("Alguien pregunta", Tip("Rápido", "Pregunte."))
    assert "Ask." in site.docs["costs.md"].text
