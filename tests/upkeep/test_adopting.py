"""Copies of ours: what is copied, what is taken up, and what had better not be copied."""

import subprocess

import pytest
from guidebook.authoring.problems import GuidebookError, Problems
from guidebook.upkeep.adopting import adopt, adoption, check_adoptable, not_remembered, path_in_layer
from guidebook.upkeep.copies import changed_since, read_copies
from guidebook.upkeep.drift import drifted, forget_what_is_gone
from guidebook.upkeep.repository import Repository

from tests.helpers import write

from .shelf import PAGE, adopted, change, layers_of, shelf, text

ENTRIES = ["glossary.yml"]


def adopting(root, path, layers):
    done = adoption(path, check_adoptable(path, layers, ENTRIES), layers, Repository(root))
    adopt([done], layers[-1])
    return done


def kept(root, layers):
    """Git, with all that is there as its first version."""
    for command in (["init", "-q"], ["add", "-A"], ["-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qm", "First"]):
        subprocess.run(["git", *command], cwd=root, check=True)
    return Repository(root)


def test_a_copy_is_what_ours_is_and_its_text_is_remembered(tmp_path):
    layers = shelf(tmp_path)
    done = adopting(tmp_path, "docs/help.md", layers)
    assert (done.path, done.source.name, done.was_there) == ("docs/help.md", "", False)
    assert text(tmp_path, "local/docs/help.md") == PAGE
    assert read_copies(layers[-1], Problems())["docs/help.md"].text == PAGE
    assert not_remembered(layers, ENTRIES) == []


def test_a_copy_is_taken_from_the_layer_that_would_be_shown(tmp_path):
    write(tmp_path, {"states/utah/docs/help.md": "# Utah\n", "local/edition.yml": "over: states/utah\n"})
    layers = shelf(tmp_path)
    assert adopting(tmp_path, "docs/help.md", layers).source.name == "states/utah"
    assert text(tmp_path, "local/docs/help.md") == "# Utah\n"


def test_a_copy_that_was_made_by_hand_is_taken_up(tmp_path):
    layers = shelf(tmp_path)
    write(tmp_path, {"local/docs/help.md": PAGE})
    assert not_remembered(layers, ENTRIES) == ["docs/help.md"]
    done = adopting(tmp_path, "docs/help.md", layers)
    assert (done.was_there, done.lines_changed) == (True, 0)


def test_a_copy_made_by_hand_is_taken_for_one_of_the_version_that_it_is_most_like(tmp_path):
    layers = shelf(tmp_path)
    repository = kept(tmp_path, layers)
    write(tmp_path, {"local/docs/help.md": PAGE.replace("Two.", "Two of ours.")})
    change(tmp_path, "docs/help.md", "Three.", "Three, four, five.")
    change(tmp_path, "docs/help.md", "One.", "One at first.")
    done = adoption("docs/help.md", check_adoptable("docs/help.md", layers, ENTRIES), layers, repository)
    assert done.lines_changed == 1
    adopt([done], layers[-1])
    assert read_copies(layers[-1], Problems())["docs/help.md"].text == PAGE


def test_a_copy_that_was_moved_after_ours_keeps_what_it_was_copied_from(tmp_path):
    layers = adopted(tmp_path)
    change(tmp_path, "local/docs/help.md", "Two.", "Two of ours.")
    change(tmp_path, "docs/help.md", "Four.", "Four, improved.")
    for folder in ("docs", "local/docs"):
        (tmp_path / folder / "help.md").rename(tmp_path / folder / "support.md")
    adopting(tmp_path, "docs/support.md", layers)
    assert forget_what_is_gone(layers[-1]) == ["docs/help.md"]
    [copy] = drifted(layers)
    assert [piece.after for piece in copy.pieces] == [("Four, improved.",)]


def test_a_file_of_one_s_own_in_the_place_of_ours_is_no_copy(tmp_path):
    layers = shelf(tmp_path)
    write(tmp_path, {"local/docs/help.md": "# Who helps\n\nAsk Ann.\n"})
    with pytest.raises(GuidebookError, match="is hardly like any version of ours"):
        adopting(tmp_path, "docs/help.md", layers)
    assert read_copies(layers[-1], Problems()) == {}


def test_what_is_remembered_is_not_copied_over(tmp_path):
    layers = shelf(tmp_path)
    adopting(tmp_path, "docs/help.md", layers)
    change(tmp_path, "local/docs/help.md", "Two.", "Two of ours.")
    with pytest.raises(GuidebookError, match=r"local/docs/help\.md is already remembered"):
        adopting(tmp_path, "docs/help.md", layers)
    assert "Two of ours." in text(tmp_path, "local/docs/help.md")


@pytest.mark.parametrize(
    "given",
    [
        "docs/help.md",
        "./docs/help.md",
        "docs\\help.md",
        "local/docs/help.md",
        "local\\docs\\help.md",
        "docs//help.md",
        "{root}/docs/help.md",
    ],
)
def test_a_file_may_be_named_in_any_way(tmp_path, given):
    assert path_in_layer(given.format(root=tmp_path), tmp_path, shelf(tmp_path)) == "docs/help.md"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("", '"" cannot be copied: name a file in docs/, worksheets/ or overrides/'),
        ("help.md", '"help.md" cannot be copied'),
        ("hooks/guidebook/site.py", "cannot be copied"),
        ("mkdocs.yml", "cannot be copied"),
        ("local/brand.yml", "cannot be copied"),
        ("docs/../mkdocs.yml", "cannot be copied"),
        ("../docs/help.md", "cannot be copied"),
        ("/etc/passwd", "cannot be copied"),
        (
            "docs/glossary.yml",
            "docs/glossary.yml need not be copied. Write only what you want to change into local/docs/glossary.yml",
        ),
        ("overrides/texts/en.yml", "overrides/texts/en.yml need not be copied."),
        ("worksheets/published-ids.json", "is written by a command, so it cannot be copied."),
        ("docs/halp.md", 'there is no file "docs/halp.md" to copy. Did you mean "docs/help.md"?'),
        ("docs", 'there is no file "docs" to copy.'),
        ("overrides/zzz", 'there is no file "overrides/zzz" to copy.'),
        ("docs/own.md", "local/docs/own.md is a file of your own"),
    ],
)
def test_what_cannot_be_copied_is_said_with_what_can(tmp_path, given, said):
    layers = shelf(tmp_path, **{"local/docs/own.md": "# Own\n"})
    with pytest.raises(GuidebookError) as error:
        adopting(tmp_path, path_in_layer(given, tmp_path, layers), layers)
    assert said in str(error.value)
    assert layers_of(tmp_path) == layers


SPANISH = "languages/es/docs/help.md"


def test_a_page_of_a_translation_is_copied_and_what_changes_in_it_later_is_told(tmp_path):
    layers = shelf(tmp_path, **{SPANISH: "# Ayuda\n\nUno.\n"})
    assert path_in_layer(f"local/{SPANISH}", tmp_path, layers) == path_in_layer(SPANISH, tmp_path, layers) == SPANISH
    assert adopting(tmp_path, SPANISH, layers).source.name == ""
    assert text(tmp_path, f"local/{SPANISH}") == "# Ayuda\n\nUno.\n"
    assert changed_since(layers, Problems()) == []
    change(tmp_path, SPANISH, "Uno.", "Uno y dos.")
    assert changed_since(layers, Problems()) == [SPANISH]
    assert [each.path for each in drifted(layers)] == [SPANISH]
    (tmp_path / SPANISH).rename(tmp_path / "languages/es/docs/ayuda.md")
    assert [each.called_now for each in drifted(layers)] == ["languages/es/docs/ayuda.md"]


def test_a_translation_that_was_copied_by_hand_is_listed_and_taken_up(tmp_path):
    layers = shelf(tmp_path, **{SPANISH: "# Ayuda\n", f"local/{SPANISH}": "# Ayuda\n"})
    assert not_remembered(layers, ENTRIES) == [SPANISH]
    assert adopting(tmp_path, SPANISH, layers).was_there


@pytest.mark.parametrize(
    "path", ["worksheets/tool.yml", "docs/figures/chain.yml", "docs/glossary.yml", "overrides/texts/es.yml"]
)
def test_of_what_is_words_alone_in_a_translation_only_others_are_written(tmp_path, path):
    layers = shelf(tmp_path, **{f"languages/es/{path}": "title: Uno\n"})
    with pytest.raises(GuidebookError) as told:
        adopting(tmp_path, f"languages/es/{path}", layers)
    assert str(told.value).startswith(f"languages/es/{path} need not be copied. Write only what you want to change into local/")


@pytest.mark.parametrize(
    "path", ["languages/es/brand.yml", "languages/es", "languages/spanish/docs/help.md", "languages/es/../x"]
)
def test_what_else_stands_in_a_translation_is_not_copied(tmp_path, path):
    with pytest.raises(GuidebookError) as told:
        path_in_layer(path, tmp_path, shelf(tmp_path))
    assert "such as languages/es/docs/about.md." in str(told.value)
