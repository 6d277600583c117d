"""What nothing reads is named, with the name under which it would be read."""

import pytest

from ..helpers import WORKSHEET, site_problems, write
from ..riverside import BRAND


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("local/brand.yaml", 'Did you mean "local/brand.yml"?'),
        ("local/Words.yml", 'Did you mean "local/words.yml"?'),
        ("local/word.yml", 'Did you mean "local/words.yml"?'),
        ("local/brand.yml.txt", 'Did you mean "local/brand.yml"?'),
        (
            "local/mkdocs.yml",
            '"docs/", "worksheets/", "overrides/", "changes/" and "languages/".',
        ),
        ("local/glossary.yml", 'Allowed here: "edition.yml", "brand.yml", '),
        ("local/page.md", "Allowed here: "),
        ("docs/page.MD", 'name it "page.md"'),
        ("docs/page.markdown", 'name it "page.md"'),
        ("local/docs/page.mkd", 'name it "page.md"'),
        ("local/docs/glossary.yaml", 'name it "glossary.yml"'),
        ("local/docs/Stories.yml", 'name it "stories.yml"'),
        ("docs/prepare/references.yml", 'name it "references.yml"'),
        ("local/docs/menu.yml", "nothing reads this file. Tools belong in worksheets/, figures in docs/figures/, and"),
        ("local/docs/page.md.txt", 'name it "page.md".'),
        ("local/docs/stories.yml.TXT", 'name it "stories.yml".'),
        ("local/worksheets/plan.docx", "nothing reads this file. Only .yml files are read here;"),
        ("local/worksheets/plan", 'name it "plan.yml".'),
        ("local/docs/figures/ring.YML", 'name it "ring.yml"'),
        ("local/worksheets/plan.YML", 'name it "plan.yml"'),
        ("local/worksheets/plan.yml.txt", 'name it "plan.yml"'),
        ("local/worksheets/act/plan.yml", 'name it "plan.yml" and put it in worksheets/ itself'),
        ("worksheets/notes.txt", 'name it "notes.yml"'),
    ],
)
def test_a_file_that_nothing_reads_is_named(tmp_path, path, said):
    [line] = site_problems(tmp_path, {"local/brand.yml": BRAND, path: "x: y\n"})
    assert line.startswith(f"{path}: nothing reads this")
    assert said in line


@pytest.mark.parametrize(("folder", "right"), [("worksheet", "worksheets"), ("override", "overrides"), ("Docs", "docs")])
def test_a_folder_that_nothing_reads_is_named(tmp_path, folder, right):
    assert site_problems(tmp_path, {"local/brand.yml": BRAND, f"local/{folder}/a.yml": "x: y\n"}) == [
        f'local/{folder}/: nothing reads this. Did you mean "local/{right}/"?'
    ]


@pytest.mark.parametrize("path", ["docs/about.html", "local/docs/about.html"])
def test_a_file_that_a_page_keeps_from_being_seen_is_named(tmp_path, path):
    files = {"local/brand.yml": BRAND, "docs/about.md": "# About\n", path: "<p>About us"}
    assert site_problems(tmp_path, files) == [
        f"{path}: nobody sees this file: the page docs/about.md has the same address. Change that page, or rename this file."
    ]


def test_what_is_read_and_what_is_for_people_and_programs_is_no_problem(tmp_path):
    files = {
        "local/README.md": "Ours.",
        "local/.gitkeep": "",
        "local/docs/.DS_Store": "",
        "local/docs/.trash/draft.md": "# Draft $unoin\n",
        "local/docs/~$form.docx": "",
        "local/worksheets/~$plan.docx": "",
        "local/worksheets/.history/plan.yml": "title: [",
        "local/docs/flyer.html": "<p>A flyer",
        "local/docs/assets/logo.svg": "<svg/>",
        "local/docs/calendar.pdf": "",
        "local/docs/own/page.md": "# A\n",
        "local/worksheets/own.yml": WORKSHEET,
        "local/worksheets/README": "",
    }
    write(tmp_path, {"worksheets/worksheet.schema.json": "{}", "local/worksheets/published-ids.json": "{}"})
    assert site_problems(tmp_path, {"local/brand.yml": BRAND, **files}) == []
