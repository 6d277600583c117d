"""Every shape of answers, whichever there are: each is found, has its twin in the browser, and says what it is."""

import pytest
from guidebook.answers import all_shapes
from guidebook.kinds import all_kinds
from guidebook.library.examples import example_field

from ..helpers import ROOT

SHAPES = all_shapes()
TWINS = ROOT / "overrides/answers"
COMBINING = ROOT / "overrides/combine"


def test_there_are_twins_of_all_shapes_and_no_others():
    assert {path.stem for path in TWINS.iterdir()} == set(SHAPES)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_goes_by_one_name(shape):
    assert SHAPES[shape].name == shape
    assert f"shapes.{shape} = {{" in (TWINS / f"{shape}.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("shape", SHAPES)
def test_many_answers_of_a_shape_are_brought_together_by_a_script_of_its_name(shape):
    assert f"combining.{shape} = {{" in (COMBINING / f"{shape}.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_says_what_it_looks_like(shape):
    assert (SHAPES[shape].__doc__ or "").split("\n")[0].endswith(".")
    assert SHAPES[shape]().outline


@pytest.mark.parametrize("kind", [kind for kind in all_kinds().values() if kind.asks], ids=lambda kind: kind.kind)
def test_the_answer_of_a_kind_is_of_one_of_them(kind):
    field = example_field(kind)
    assert SHAPES[field.answer.name] is kind.shape
    assert field.answer.label == field.label
    script = (ROOT / f"overrides/kinds/{kind.kind}/{kind.kind}.js").read_text(encoding="utf-8")
    assert f'shape: "{field.answer.name}"' in script, "its script must name the same shape"
    assert "Answer:" not in (kind.__doc__ or ""), "its shape says that"


@pytest.mark.parametrize(("shape", "form"), [("one_of", (str, dict)), ("rows", (list,)), ("any", (object,))])
def test_an_answer_has_the_form_that_its_schema_allows(shape, form):
    assert SHAPES[shape]().form == form
