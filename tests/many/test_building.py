"""One edition, built into its folder."""

import pytest
from guidebook.authoring.problems import GuidebookError, Problems
from guidebook.many import building
from guidebook.many.building import SITES, UNFINISHED, Order, broken_off, build_edition


class MadeUpSite:
    def __init__(self, *lines):
        self.problems = Problems()
        for line in lines:
            self.problems.add("x.yml", 1, line)

    layers = ()

    def warnings(self):
        return ["careful"]


@pytest.fixture
def built(tmp_path, monkeypatch):
    """What building an edition comes to, given what MkDocs would do; and what is published then."""
    (tmp_path / SITES / "riverside").mkdir(parents=True)
    (tmp_path / SITES / "riverside/index.html").write_text("before")

    def run(outcome, publish=True):
        def built_into(folder, root, edition, address):
            (folder / "index.html").write_text(f"{edition} at {address}")
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        monkeypatch.setattr(building, "built_into", built_into)
        monkeypatch.setattr(building, "changed_since", lambda layers, problems: ["docs/about.md", "worksheets/tool.yml"])
        task = Order(tmp_path, tmp_path, "districts/riverside", "riverside", "https://a.example/", publish)
        result = build_edition(task)
        assert list((tmp_path / UNFINISHED).iterdir()) == []
        return result, (tmp_path / SITES / "riverside/index.html").read_text()

    return run


def test_a_sound_edition_takes_the_place_of_what_was_there(built, tmp_path):
    result, published = built(MadeUpSite())
    assert (result.problems, result.warnings, result.waiting) == ((), ("careful",), 2)
    assert published == "districts/riverside at https://a.example/"
    assert (tmp_path / SITES / "riverside").stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (MadeUpSite("wrong."), "x.yml:1: wrong."),
        (GuidebookError("mkdocs.yml: no."), "mkdocs.yml: no."),
        (ZeroDivisionError("by zero"), broken_off("districts/riverside", "ZeroDivisionError: by zero")),
    ],
)
def test_what_was_there_stays_where_something_is_wrong(built, outcome, told):
    result, published = built(outcome)
    assert (result.problems, published) == ((told,), "before")


def test_what_clashes_with_another_is_looked_through_and_not_published(built):
    result, published = built(MadeUpSite(), publish=False)
    assert (result.problems, published) == ((), "before")


def test_a_build_that_broke_off_says_how_to_see_more():
    assert broken_off("districts/x", "its process ended") == (
        'districts/x: the build stopped partway (its process ended). "EDITION=districts/x make check-edition" shows where.'
    )
