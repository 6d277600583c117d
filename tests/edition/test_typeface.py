"""The typeface of a site."""

import pytest
from guidebook.edition.brand import Brand
from guidebook.edition.typeface import OF_THE_DEVICE, OURS, TypefaceOrSystem

from tests.helpers import ROOT, option, renderer

OWN = "\n  name: Source Sans 3\n  regular: assets/fonts/a.woff2\n  bold: assets/fonts/b.woff2\n  italic: assets/fonts/c.woff2\n"


def style(typeface):
    """What the style of a site says of its typeface."""
    return str(renderer().render("look/brand.css.html", brand=Brand(typeface=typeface), names=["ink"])).split(":root")[0]


def test_ours_is_there_and_asked_for_early():
    assert all((ROOT / "docs" / path).is_file() for path in OURS.preloaded)
    assert "@font-face" not in style(OURS)


def test_one_of_a_publisher_s_own_has_a_face_for_each_file():
    typeface, told = option(TypefaceOrSystem(), OWN)
    assert told == []
    assert typeface.preloaded == ["assets/fonts/a.woff2", "assets/fonts/b.woff2"]
    assert [each.path for each in typeface.named()] == [f"assets/fonts/{name}.woff2" for name in "abc"]
    said = style(typeface)
    assert said.count('@font-face { font-family: "Source Sans 3"') == 3
    assert 'font-weight: 400; font-style: italic; font-display: swap; src: url("../assets/fonts/c.woff2")' in said
    assert '--gb-font: "Source Sans 3", system-ui, sans-serif' in said


def test_that_of_each_device_asks_for_no_file():
    typeface, told = option(TypefaceOrSystem(), " system")
    assert (typeface, told) == (OF_THE_DEVICE, [])
    assert (typeface.preloaded, list(typeface.named())) == ([], [])
    assert "--gb-font: system-ui, sans-serif" in style(typeface)
    assert "@font-face" not in style(typeface)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (" Georgia", '"typeface" must be "system", or a group'.replace("typeface", "option")),
        (" [system]", "but it is a list"),
        ("\n  name: X\n", '"regular" is missing'),
        ("\n  regular: a.woff2\n", '"name" is missing'),
        ("\n  name: X\n  regular: a.ttf\n", '"regular" must be the path of a .woff2 file'),
        ("\n  name: X\n  regular: /a.woff2\n", "must be the path of a .woff2 file"),
        ("\n  name: X\n  regular: ../a.woff2\n", "must be the path of a .woff2 file"),
        ("\n  name: X\n  regular: https://a.example/a.woff2\n", "must be the path of a .woff2 file"),
        ("\n  name: X\n  regular: 'a\").woff2'\n", "must be the path of a .woff2 file"),
        ("\n  name: 'X\"; } body { display: none'\n  regular: a.woff2\n", '"name" must be the name of a typeface'),
        ("\n  name: X\n  regular: a.woff2\n  boldd: b.woff2\n", 'Did you mean "bold"?'),
    ],
)
def test_a_mistake_in_the_typeface_is_explained(written, said):
    typeface, told = option(TypefaceOrSystem(), written)
    assert [typeface is None or "bold" in said, len(told)] == [True, 1]
    assert said in told[0]
