"""What HTML alone tells of whether everyone can use a page, on screen and on paper."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.hosts.access import check_access, faults

PAGE = '<!doctype html><html lang="en"><head><title>A</title></head><body><h1>A</h1>{}</body></html>'
SHEET = '<div class="ws-section">{}</div>'


def told(html, page=PAGE):
    return [f"{what} {said}" for what, said in faults(page.format(html))]


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<img src='a.png'>", '<img src="a.png"> has no alternative text'),
        ("<h3>B</h3>", "<h3> comes after a heading of level 1: a level is skipped."),
        ("<h2 id='b'></h2>", '<h2 id="b"> is a heading without words.'),
        ("<h2> <span></span> </h2>", "<h2> is a heading without words."),
        ("<p id='a'></p><p id='a'></p>", 'id="a" is on the page twice'),
        ("<a href='b.html'></a>", '<a href="b.html"> has no words for a screen reader to read out.'),
        ("<a href='b.html'><img src='c.png' alt=''></a>", '<a href="b.html"> has no words'),
        ("<button class='b'><svg><path/></svg></button>", '<button class="b"> has no words'),
        ("<input id='b'>", '<input id="b"> has no label, so people who listen to the page cannot tell what it asks.'),
        ("<input type='checkbox'>", "<input> has no label"),
        ("<label for='c'>C</label><select id='b'><option>1</option></select>", '<select id="b"> has no label'),
        ("<textarea name='b'></textarea>", '<textarea name="b"> has no label'),
        ("<p tabindex='3'>B</p>", '<p> has a "tabindex" above 0'),
        ("<p style='color: red'>B</p>", '<p> has the attribute "style", which the policy of every page forbids.'),
        ("<button onclick='go()'>B</button>", '<button> has the attribute "onclick", which the policy'),
        ("<img alt='' src='https://a.example/b.png'>", '<img src="https://a.example/b.png"> is loaded from elsewhere'),
        ("<script src='//a.example/b.js'></script>", '<script src="//a.example/b.js"> is loaded from elsewhere'),
        (
            "<iframe title='B' src='https://video.example/1'></iframe>",
            "is loaded from elsewhere, which the policy of every page forbids",
        ),
        (SHEET.format("<textarea aria-label='B'></textarea>"), '<textarea> is not printed: its template must use "written"'),
        (SHEET.format("<input aria-label='B'>"), "<input> is not printed"),
        (SHEET.format("<select aria-label='B'></select>"), "<select> is not printed"),
    ],
)
def test_what_keeps_someone_out_is_told(html, said):
    [line] = told(html)
    assert line.startswith(said) or said in line


def test_a_file_in_another_encoding_is_looked_at_like_any_other(tmp_path):
    (tmp_path / "old.html").write_bytes(PAGE.format("<p>Café <img src='a.png'>").encode("latin-1"))
    problems = Problems()
    check_access(tmp_path, problems)
    [line] = problems.lines()
    assert line.startswith('old.html: <img src="a.png"> has no alternative text')


@pytest.mark.parametrize(
    "html",
    [
        "<img src='a.png' alt=''><img src='a.png' alt='A cat'>",
        "<h2>B</h2><h3>C</h3><h2>D</h2>",
        "<template><p id='a'></p><h4></h4></template><p id='a'></p>",
        "<a href='b.html'><img src='c.png' alt='Home'></a><a href='c.html' aria-label='C'></a><a id='place'></a>",
        "<button><svg></svg><span>B</span></button><button hidden></button>",
        "<label for='b'>B</label><input id='b'><label>C <input></label><input type='hidden'><input type='submit' value='Go'>",
        "<input type='file' hidden><div hidden><h2></h2></div>",
        "<a href='https://a.example'>Elsewhere</a><img alt='' src='data:image/png;base64,AA'>",
        SHEET.format("<span class='ws-written'><textarea aria-label='B'></textarea></span><input type='radio' aria-label='C'>"),
        "<p>An unclosed paragraph<p>and </b> another<br/>",
    ],
)
def test_what_anyone_can_use_is_left_alone(html):
    assert told(html) == []


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (PAGE.replace(' lang="en"', ""), "<html> names no language."),
        (PAGE.replace("<title>A</title>", ""), "<title> is missing or empty"),
        (PAGE.replace("<title>A</title>", "<title> </title><svg><title>B</title></svg>"), "<title> is missing or empty"),
        (PAGE.replace("<h1>A</h1>", ""), "<h1> is missing: the page has no heading."),
    ],
)
def test_what_every_page_needs_is_told(page, said):
    [line] = told("", page)
    assert line.startswith(said)
