"""What an author sees besides the pages while they are being served."""

import re

from guidebook.hosts.preview import FILES, for_author, preview_page

from ..helpers import ROOT, assert_valid, the_site

SITE = the_site()
HEAD = '<head><meta name="site-id" content="ours">\n<script src="a.js"></script>\n</head>'
PAGE = f'<!doctype html><html>{HEAD}<body dir="ltr">\n<p>Text</p></body></html>'


def test_a_page_says_which_file_it_is_written_in(tmp_path):
    html = for_author(PAGE, "prepare/learn-the-case.md", SITE, tmp_path)
    assert '<body dir="ltr"><p class="gb-authors"><code>docs/prepare/learn-the-case.md</code></p>' in html
    assert '<link rel="stylesheet" href="../frame/serving/strip.css">\n</head>' in html
    assert list(tmp_path.iterdir()) == []


def test_a_tool_leads_to_its_preview_whose_frames_run_our_script_before_all_others(tmp_path):
    html = for_author(PAGE, "worksheets/fishbone.md", SITE, tmp_path)
    assert '<code>worksheets/fishbone.yml</code><a href="fishbone.preview.html">' in html
    framed = (tmp_path / "worksheets/fishbone.framed.html").read_text(encoding="utf-8")
    assert re.findall(r'src="([^"]+)"', framed) == ["../frame/serving/framed.js", "a.js"]
    assert "gb-authors" not in framed
    preview = (tmp_path / "worksheets/fishbone.preview.html").read_text(encoding="utf-8")
    assert re.findall(r'<iframe name="(\w+)"', preview) == ["phone", "blank", "filled", "meeting"]


def test_where_a_page_is_problems_to_mend_nothing_is_added_to_it(tmp_path):
    page = "<!doctype html><html><head></head><body><h1>To fix</h1></body></html>"
    assert for_author(page, "worksheets/fishbone.md", SITE, tmp_path) == page
    assert list(tmp_path.iterdir()) == []


def test_a_page_without_a_file_of_its_own_is_as_it_was(tmp_path):
    assert for_author(PAGE, "404.md", SITE, tmp_path) == PAGE


def test_what_is_only_read_has_one_sheet_of_paper_and_paper_lies_as_the_tool_does():
    handout = next(each for each in SITE.library.worksheets.values() if not each.asks)
    assert re.findall(r'data-print="(\w+)"', preview_page(handout)) == ["blank"]
    wide = next(each for each in SITE.library.worksheets.values() if each.sections[0].orientation == "landscape")
    assert preview_page(wide).count("preview-landscape") == 2


def test_a_preview_is_sound_html():
    for tool in SITE.library.worksheets.values():
        assert_valid(preview_page(tool).partition("<body>")[2].removesuffix("</body></html>"))


def test_all_that_it_loads_is_there():
    assert [name for name in FILES if not (ROOT / "overrides" / name).is_file()] == []
