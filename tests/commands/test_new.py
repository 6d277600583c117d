"""`new`: a tool, page or chapter is begun by a few questions, in the layer that is worked in, and builds as it is."""

import builtins

import pytest
from guidebook.__main__ import main
from guidebook.site import read_site

from ..helpers import WORKSHEET, site_of

TOLD = ["--title", "Exit Interview", "--chapter", "2", "--by", "individual", "--minutes", "20", "--kinds", "text,checklist"]


def given(**other):
    """Options that are right, with others in place of some."""
    options = dict(zip(TOLD[::2], TOLD[1::2], strict=True)) | {f"--{name}": text for name, text in other.items()}
    return [part for pair in options.items() if pair[1] is not None for part in pair]


def test_a_tool_begins_and_builds_without_a_correction(site_folder, capsys):
    assert main(["new", "tool", *TOLD]) == 0
    said = capsys.readouterr().out
    assert said.startswith("worksheets/exit-interview.yml is written.\n")
    assert "To link to it: [Exit Interview](worksheet:exit-interview)" in said
    assert "Look at it: make serve (or python -m mkdocs serve)," in said
    site = site_of(site_folder)
    assert site.problems.lines() == []
    tool = site.library.worksheets["exit-interview"]
    assert (tool.chapter, tool.facilitation.minutes, tool.facilitation.filled_in_by) == ("learn", 20, "One person")
    assert [field.kind for field in tool.fields()] == ["text", "checklist"]


def test_in_a_fork_it_goes_into_its_own_folder(site_folder):
    (site_folder / "local").mkdir()
    assert main(["new", "tool", *TOLD]) == 0
    assert (site_folder / "local/worksheets/exit-interview.yml").is_file()
    assert not (site_folder / "worksheets/exit-interview.yml").exists()


def test_it_goes_into_the_layer_that_is_named(site_folder, monkeypatch, capsys):
    (site_folder / "districts/riverside").mkdir(parents=True)
    assert main(["new", "tool", *TOLD, "--layer", "districts/riverside/"]) == 0
    assert (site_folder / "districts/riverside/worksheets/exit-interview.yml").is_file()
    monkeypatch.setenv("EDITION", "districts/riverside")
    assert main(["new", "tool", *given(title="Other")]) == 0
    assert (site_folder / "districts/riverside/worksheets/other.yml").is_file()
    assert "EDITION=districts/riverside make serve" in capsys.readouterr().out


@pytest.mark.parametrize("chapter", ["2", "learn", "Learn", "LEARN"])
def test_a_chapter_may_be_named_by_its_number_id_or_title(site_folder, chapter):
    assert main(["new", "tool", *given(chapter=chapter)]) == 0
    assert "chapter: learn\n" in (site_folder / "worksheets/exit-interview.yml").read_text(encoding="utf-8")


WRONG = [
    ({"title": ""}, "--title: a title is needed"),
    ({"title": None}, "--title: a title is needed"),
    ({"title": "Tool"}, '--id: there is already a tool with the id "tool".'),
    ({"id": "My Tool"}, '--id: "My Tool" cannot be an id. It must be an id: small letters'),
    ({"id": "5-whys"}, '--id: "5-whys" cannot be an id.'),
    ({"id": "constructor"}, '--id: "constructor" cannot be an id.'),
    ({"chapter": "12"}, '--chapter: there is no chapter "12". There are 1 (commit), 2 (learn).'),
    ({"chapter": "lern"}, '--chapter: there is no chapter "lern". Did you mean "learn"?'),
    ({"chapter": None}, "--chapter: a chapter is needed. There are 1 (commit), 2 (learn)."),
    ({"by": "teem"}, '--by: "teem" is not known here. Did you mean "team"?'),
    ({"by": ","}, '--by: it must be "individual", "pair", "team" or "respondents".'),
    ({"by": "team;pair"}, '--by: "team;pair" is not known here.'),
    ({"minutes": "soon"}, '--minutes: it must be a whole number from 1 to 600, but it is "soon".'),
    ({"minutes": "0"}, '--minutes: it must be a whole number from 1 to 600, but it is "0".'),
    ({"minutes": "-5"}, "--minutes: it must be a whole number"),
    ({"minutes": "²"}, "--minutes: it must be a whole number"),
    ({"kinds": "text, chekclist"}, '--kinds: "chekclist" is not known here. Did you mean "checklist"?'),
    ({"kinds": "Text"}, '--kinds: "Text" is not known here. Did you mean "text"?'),
    ({"layer": "districts/nowhere"}, '--layer: there is no folder "districts/nowhere" in this repository.'),
    ({"layer": ".."}, '--layer: there is no folder ".." in this repository.'),
    ({"layer": "docs"}, '--layer: "docs" is no edition\'s folder, such as local.'),
]


@pytest.mark.parametrize(("other", "message"), WRONG, ids=lambda value: str(value)[:40])
def test_what_is_wrong_is_said_and_nothing_is_written(site_folder, capsys, other, message):
    before = sorted(site_folder.rglob("*"))
    arguments = [f"{name}={text}" for name, text in zip(given(**other)[::2], given(**other)[1::2], strict=True)]
    assert main(["new", "tool", *arguments]) == 1
    said = capsys.readouterr().err
    assert message in said
    assert said.rstrip().endswith("Nothing was written.")
    assert sorted(site_folder.rglob("*")) == before


def test_an_edition_that_is_not_there_is_said_to_be_named_by_the_environment(site_folder, monkeypatch, capsys):
    monkeypatch.setenv("EDITION", "districts/nowhere")
    assert main(["new", "tool", *TOLD]) == 1
    assert capsys.readouterr().err.startswith('EDITION: there is no folder "districts/nowhere" in this repository.')


def test_all_that_is_wrong_is_said_at_once(site_folder, capsys):
    assert main(["new", "tool", "--title", "Tool", "--chapter", "9", "--minutes", "long"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 4


@pytest.mark.parametrize("arguments", [[], ["tol"], ["tool", "--titel", "X"], ["tool", "extra"]])
def test_what_is_mistyped_is_answered_with_how_it_is_typed(site_folder, capsys, arguments):
    assert main(["new", *arguments]) == 2
    assert "python hooks new" in capsys.readouterr().err


@pytest.mark.parametrize("text", [WORKSHEET, "title: Broken\n", "title: Gone\nretired: It is gone.\n"])
def test_an_id_that_any_file_has_is_taken(site_folder, capsys, text):
    (site_folder / "worksheets/exit-interview.yml").write_text(text)
    assert main(["new", "tool", *TOLD]) == 1
    assert (site_folder / "worksheets/exit-interview.yml").read_text() == text


def test_what_was_not_given_is_asked_for_until_it_is_right(site_folder, monkeypatch, capsys):
    typed = iter(["", "Exit Interview", "Exit!", "", "99", "1", "", "soon", "45", "rating"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr(builtins, "input", lambda prompt: next(typed))
    assert main(["new", "tool"]) == 0
    said = capsys.readouterr().out
    assert "a title is needed" in said
    assert '"Exit!" cannot be an id' in said
    tool = site_of(site_folder).library.worksheets["exit-interview"]
    assert (tool.chapter, tool.facilitation.participants, tool.facilitation.minutes) == ("commit", ("team",), 45)
    assert next(typed, None) is None


def test_who_stops_leaves_nothing_behind(site_folder, monkeypatch, capsys):
    def stopped(prompt):
        raise EOFError

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr(builtins, "input", stopped)
    assert main(["new", "tool"]) == 130
    assert [path.name for path in (site_folder / "worksheets").iterdir()] == ["tool.yml"]


PAGE = ["--title", "Our Calendar", "--summary", "When we meet."]
CHAPTER = ["--title", "Welcome New Members", "--stage", "act", "--summary", "How to begin with new people."]


@pytest.mark.parametrize("layer", ["", "local", "districts/riverside"])
def test_a_page_begins_and_stands_in_the_menu_without_a_correction(site_folder, capsys, layer):
    (site_folder / layer).mkdir(parents=True, exist_ok=True)
    assert main(["new", "page", *PAGE, "--menu", "Here", *(["--layer", layer] if layer else [])]) == 0
    assert f"{layer}/docs/our-calendar.md is written.\n".lstrip("/") in capsys.readouterr().out
    site = read_site(site_folder, site_folder / "docs", layer or "local")
    assert site.problems.lines() == []
    assert site.docs["our-calendar.md"].title == "Our Calendar"
    assert "Here" in [each.title for each in site.arranged.menu]


def test_a_page_that_is_to_be_in_no_menu_is_said_to_be_in_none(site_folder, capsys):
    assert main(["new", "page", *PAGE, "--menu", "No"]) == 0
    assert "It is in no menu. To link to it:" in capsys.readouterr().out


@pytest.mark.parametrize("layer", ["", "local", "districts/riverside"])
def test_a_chapter_begins_after_the_others_without_a_correction(site_folder, capsys, layer):
    (site_folder / layer).mkdir(parents=True, exist_ok=True)
    assert main(["new", "chapter", *CHAPTER, *(["--layer", layer] if layer else [])]) == 0
    assert "To link to it: [Welcome New Members](chapter:welcome-new-members)" in capsys.readouterr().out
    site = read_site(site_folder, site_folder / "docs", layer or "local")
    assert site.problems.lines() == []
    chapter = site.chapters["welcome-new-members"]
    assert (chapter.stage, chapter.chapter, chapter.src_uri) == ("act", 3, "act/welcome-new-members.md")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["page"], "--title: a title is needed, such as “Our Calendar”."),
        (["page", "--title", "Our Calendar"], "--summary: a sentence is needed."),
        (["page", *PAGE, "--id", "prepare/x"], '--id: "prepare/x" cannot be an id.'),
        (["page", *PAGE, "--minutes", "5"], "--minutes has no effect here. Leave it out."),
        (["page", *PAGE, "--menu", "after learm.md"], 'there is no page "learm.md", so this page cannot come after it.'),
        (["chapter", *CHAPTER[:2]], '--stage: it must be "prepare", "act" or "reflect".'),
        (["chapter", *CHAPTER, "--number", "2"], "--number: chapter 2 is already “Learn”. The next free number is 3."),
        (["chapter", *CHAPTER, "--number", "two"], '--number: it must be a whole number from 1 to 99, but it is "two".'),
        (["chapter", *CHAPTER, "--id", "learn"], '--id: there is already a chapter or page with the id "learn".'),
        (["chapter", *CHAPTER, "--stage", "atc"], '--stage: it must be "prepare", "act" or "reflect", but it is "atc".'),
    ],
)
def test_what_is_wrong_with_a_page_or_chapter_is_said_and_nothing_is_written(site_folder, capsys, arguments, message):
    (site_folder / "local").mkdir()
    before = sorted(site_folder.rglob("*"))
    assert main(["new", *arguments]) == 1
    said = capsys.readouterr().err
    assert message in said
    assert said.rstrip().endswith("Nothing was written.")
    assert sorted(site_folder.rglob("*")) == before
