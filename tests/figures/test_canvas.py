"""What figures are drawn on."""

import xml.etree.ElementTree as etree

import pytest
from guidebook.edition.texts import Texts, ours
from guidebook.figures.canvas import NARROW, WIDE, Canvas, on_circle


def drawn(canvas):
    return etree.fromstring(f"<svg>{canvas.svg()}</svg>")


def test_it_grows_with_what_is_drawn():
    canvas = Canvas(WIDE)
    canvas.box(0, 10, 50, 20)
    canvas.circle(5, 40, 7)
    assert canvas.height == 47
    assert canvas.text(0, 60, "Some words", 200) == canvas.height


def test_words_are_escaped():
    canvas = Canvas(WIDE)
    canvas.text(0, 0, "Ask & <tell>", 300)
    assert "".join(drawn(canvas).itertext()) == "Ask & <tell>"


def test_lines_stay_apart_for_those_who_listen():
    canvas = Canvas(WIDE)
    canvas.text(0, 0, "Ask whoever is ready", 60, align="middle")
    assert len(list(drawn(canvas).iter("tspan"))) > 2
    assert "".join(drawn(canvas).itertext()) == "Ask whoever is ready"


def test_a_label_is_as_high_as_its_words_need():
    canvas = Canvas(NARROW)
    assert canvas.label(0, 0, 100, "One") < canvas.label(0, 0, 100, "A label of many words that needs several lines")
    assert canvas.label(0, 0, 100, "One", least=90) == 90


def test_a_link_leads_where_the_page_says_and_is_noticed():
    canvas = Canvas(WIDE, lambda to, id_: f"{to}-{id_}.html")
    assert not canvas.has_links
    with canvas.link("chapter", "commit"):
        canvas.circle(5, 5, 5)
    [link] = drawn(canvas)
    assert (link.get("href"), link[0].tag) == ("chapter-commit.html", "circle")
    assert canvas.has_links


def test_what_is_drawn_for_a_stage_takes_its_color():
    canvas = Canvas(WIDE)
    with canvas.stage("act"):
        canvas.number(20, 20, 3)
    [group] = drawn(canvas)
    assert group.get("data-stage") == "act"
    assert "".join(group.itertext()).strip() == "3"


def test_a_line_may_have_heads():
    for start, end, shapes in ((False, False, 1), (False, True, 2), (True, True, 3)):
        canvas = Canvas(WIDE)
        canvas.line((0, 0), (50, 0), start=start, end=end)
        assert len(drawn(canvas)) == shapes


@pytest.mark.parametrize(("turn", "point"), [(0, (0, -10)), (0.25, (10, 0)), (0.5, (0, 10)), (1, (0, -10))])
def test_a_turn_begins_at_the_top_and_goes_clockwise(turn, point):
    assert on_circle((0, 0), 10, turn) == pytest.approx(point, abs=1e-9)


def test_in_a_language_from_right_to_left_a_drawing_is_mirrored_and_its_letters_are_not():
    canvas = Canvas(400, say=Texts("ur", ours().texts))
    canvas.box(10, 10, 50, 20)
    canvas.text(10, 40, "Words", 100)
    [box] = drawn(canvas).iter("rect")
    assert (box.get("x"), box.get("transform")) == ("10", "matrix(-1 0 0 1 400 0)")
    [text] = drawn(canvas).iter("text")
    assert (text.get("direction"), text.get("transform"), text[0].get("x")) == ("rtl", None, "390")
