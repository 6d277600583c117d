"""What stands around pages, as it is written: lines, links and an announcement."""

from datetime import date

import pytest
from guidebook.edition.around import AnnouncementOrNo, RichLine, lines_over
from guidebook.edition.layers import Edition

from tests.helpers import option, record

LONG = "x" * 201


def test_an_announcement_is_a_text_or_a_text_with_its_last_day():
    assert option(AnnouncementOrNo(), " Come on June 1.")[0].text.text == "Come on June 1."
    whole, told = option(AnnouncementOrNo(), "\n  text: Come.\n  until: 2027-06-01\n")
    assert (whole.text, whole.until, told) == (RichLine("file.yml", 2, "Come."), date(2027, 6, 1), [])
    assert option(AnnouncementOrNo(), " no")[0].text.text == ""


def test_lines_take_the_place_of_those_below_or_stand_with_them():
    below, rest = (RichLine(text="a"), RichLine(text="b")), RichLine(text="...")
    assert lines_over(below, ()) == below
    assert lines_over(below, (RichLine(text="c"),)) == (RichLine(text="c"),)
    assert lines_over(below, (RichLine(text="c"), rest)) == (RichLine(text="c"), *below)


@pytest.mark.parametrize(
    ("written", "line", "said"),
    [
        ("announcement: []", 1, '"announcement" must be a line of text, a group with "text" and "until", or no'),
        ("announcement:", 1, '"announcement" is empty'),
        ("announcement: {until: 2027-01-01}", 1, '"text" is missing'),
        ("announcement:\n  text: Come.\n  til: 2027-01-01", 3, '"til" is not known here. Did you mean "until"?'),
        ("announcement:\n  text: Come.\n  until: June 1", 3, 'such as 2027-01-31, but it is "June 1"'),
        ("announcement:\n  text: Come.\n  until: 2027-02-30", 3, 'such as 2027-01-31, but it is "2027-02-30"'),
        ("announcement:\n  text: Come.\n  until: 1/31/2027", 3, "as year, month and day"),
        (f"announcement: {LONG}", 1, "has 201 letters; an announcement has at most 200"),
        ("announcement: <b>Come.</b>", 1, "holds HTML, which readers would see as code"),
        ("announcement: |\n  One.\n\n  Two.", 1, "must be one line"),
        ("footer: Imprint", 1, '"footer" must be a group of names and values'),
        ("footer:\n  line: [x]", 2, '"line" is not known here. Did you mean "lines"?'),
        ("footer:\n  lines: We do not discriminate.", 2, '"lines" must be a list'),
        ("footer:\n  lines: []", 2, '"lines" is an empty list'),
        ("footer:\n  lines:\n    - We: do not", 3, "a text with a colon, or that begins with {, needs quotes"),
        ("footer:\n  lines:\n    - <script>x</script>", 3, "holds HTML"),
        ("footer:\n  links: [imprint.html]", 2, 'Did you mean "imprint.md"?'),
        ("footer:\n  links:\n    - Legal: [imprint.md]", 3, "there are no groups here"),
        ("footer:\n  links:\n    - https://a.example", 3, "needs a name that readers see"),
        ("footer:\n  links:\n    - a.md\n    - A: a.md", 4, '"a.md" is here twice'),
    ],
)
def test_a_mistake_around_pages_is_explained(written, line, said):
    _, [told] = record(Edition, f"{written}\n")
    assert told.startswith(f"file.yml:{line}: ")
    assert said in told
