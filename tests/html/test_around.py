"""What templates see of what an edition has around its pages."""

from datetime import date

from guidebook.arrange.arranged import Arranged
from guidebook.edition.around import Announcement, RichLine
from guidebook.edition.menu import MenuEntry
from guidebook.html.around import around


def seen(*lines, links=(), announcement=None):
    arranged = Arranged((), tuple(RichLine(text=line) for line in lines), links, announcement)
    titles = {"notice.md": "Our <notice>"}
    return around(arranged, titles, lambda to, id_: f"../{to}/{id_}.html", lambda uri: f"../{uri.removesuffix('.md')}.html")


def test_lines_are_html_with_addresses_that_start_from_the_page():
    [line] = seen("See [our *notice*](notice.md#one), [it](worksheet:tool) & [them](https://a.example/b.md).").lines
    assert line == (
        'See <a href="../notice.html#one">our <em>notice</em></a>, <a href="../worksheet/tool.html">it</a> &amp; '
        '<a href="https://a.example/b.md">them</a>.'
    )


def test_what_looks_like_html_is_text():
    assert seen("A <b>line</b>").lines == ["A &lt;b&gt;line&lt;/b&gt;"]


def test_a_link_without_a_name_has_the_title_of_its_page():
    links = MenuEntry("", 1, to="notice.md"), MenuEntry("", 2, "Board", "https://b.example")
    assert [(each.title, each.address) for each in seen(links=links).links] == [
        ("Our <notice>", "../notice.html"),
        ("Board", "https://b.example"),
    ]


def test_other_words_have_another_mark():
    one, other = (Announcement(text=RichLine(text=text), until=day) for text, day in (("A", date(2027, 1, 2)), ("B", None)))
    first, second = seen(announcement=one).announcement, seen(announcement=other).announcement
    assert (first.text, first.until, second.until) == ("A", "2027-01-02", "")
    assert first.mark != second.mark
    assert seen(announcement=one).announcement.mark == first.mark
