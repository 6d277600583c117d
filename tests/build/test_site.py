"""The built site: every page is there, whole, valid, and closed to the outside."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from guidebook.edition.texts import ours
from guidebook.outputs.policy import POLICY

from .project import SITE_ADDRESS, BuiltPage, text_of

ADDRESSES = ("href", "src", "action", "poster", "data", "formaction", "srcset")
LOADING = ("script", "link", "img", "iframe", "source", "object", "embed", "video", "audio", "track", "use", "image", "input")


def addresses(page: BuiltPage) -> list[tuple[str, str]]:
    """Every address in a page, with the element it stands in."""
    return [(str(each.tag), each.get(name, "")) for each in page.elements() for name in ADDRESSES if each.get(name)]


def test_the_site_builds_strictly_and_without_a_warning(site, site_with_address):
    for built in (site, site_with_address):
        assert built.status == 0, built.printed
        assert not re.search(r"warn|error|deprecat|Traceback", built.printed, re.IGNORECASE), built.printed


def test_what_authors_see_while_pages_are_served_is_not_built(site):
    assert not (site.folder / "frame/serving").exists()
    assert not [page.path for page in site.pages if "gb-authors" in page.html or ".preview." in page.path]


def test_every_worksheet_has_its_page(site, source):
    paths = {page.path for page in site.pages}
    assert source.library.worksheets
    assert {f"worksheets/{id_}.html" for id_ in source.library.worksheets} <= paths


def test_every_chapter_has_its_page_and_leads_to_its_tools(site, source):
    for chapter in source.chapters.values():
        page = site.page(chapter.src_uri.removesuffix(".md") + ".html")
        leads_to = {address for _, address in addresses(page)}
        for worksheet in source.library.worksheets.values():
            if worksheet.chapter == chapter.id:
                assert f"../worksheets/{worksheet.id}.html" in leads_to, f"{page.path} shows no card of {worksheet.id}"


def test_a_chapter_and_a_tool_are_described_where_a_link_to_them_is_shared(site, source):
    described = {
        page.path: each.get("content") for page in site.pages for each in page.elements() if each.get("name") == "description"
    }
    for chapter in source.chapters.values():
        assert described[chapter.src_uri.removesuffix(".md") + ".html"] == chapter.summary
    for id_, worksheet in source.library.worksheets.items():
        assert described[f"worksheets/{id_}.html"] == worksheet.summary


def test_the_tab_of_what_a_page_belongs_to_is_lit_and_no_other(site, source):
    belongs = {
        each.src_uri.removesuffix(".md") + ".html": [ours().room("guide.stages")[each.stage]]
        for each in source.chapters.values()
    }
    for page in site.pages:
        lit = [text_of(tab) for tab in page.with_class("gb-tabs__item--active")]
        if page.path.startswith("worksheets/"):
            assert lit == ["Tools"], page.path
        elif page.path.startswith("contribute/") or page.path == "404.html":
            assert lit == [], page.path
        else:
            assert len(lit) == 1, page.path
            assert lit == belongs.get(page.path, lit), page.path


def test_every_address_within_the_site_leads_somewhere(site):
    ids = {page.path: set(page.ids()) for page in site.pages}
    wrong = []
    for page in site.pages:
        for tag, address in addresses(page):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue  # elsewhere: see the test of what is loaded
            if page.path == "404.html":  # stands in for any address, so its own addresses begin at the root
                path = parts.path.removeprefix("/")
            else:
                path = (site.folder / page.path).parent.joinpath(unquote(parts.path)).resolve() if parts.path else page.path
                path = str(path).removeprefix(f"{site.folder.resolve()}/")
            if parts.path.startswith("/") and page.path != "404.html":
                wrong.append(f"{page.path}: {address} begins at the root, so it fails under a sub-path and from disk")
            elif not (site.folder / path).is_file():
                wrong.append(f"{page.path}: <{tag}> leads to {address}, which is not there")
            elif parts.fragment and path in ids and parts.fragment not in ids[path]:
                wrong.append(f"{page.path}: {address} leads to a place that is not on that page")
    assert wrong == []


def test_the_page_for_missing_addresses_finds_its_files_under_the_sub_path(site_with_address):
    prefix = urlsplit(SITE_ADDRESS).path
    own = [
        address
        for _, address in addresses(site_with_address.page("404.html"))
        if not address.startswith("#") and not address.startswith(SITE_ADDRESS)
    ]
    assert own
    for address in own:
        assert address.startswith(prefix), address
        assert (site_with_address.folder / address.removeprefix(prefix)).is_file(), address


def test_the_page_for_missing_addresses_says_what_happened_and_that_nothing_is_lost(site):
    words = text_of(site.page("404.html").tree)
    assert "There is no page at this address." in words
    assert "Whatever you filled in on this device is still there." in words


def test_no_two_elements_of_a_page_have_one_id(site):
    for page in site.pages:
        ids = page.ids()
        assert len(ids) == len(set(ids)), f"{page.path}: {sorted(each for each in ids if ids.count(each) > 1)[:5]}"


def test_every_page_is_valid_html(site):
    assert {page.path: page.mistakes() for page in site.pages if page.mistakes()} == {}


# -- nothing from elsewhere --------------------------------------------------------------------------------------------


def test_no_page_loads_anything_from_elsewhere(site, site_with_address):
    for built in (site, site_with_address):
        for page in built.pages:
            for element in page.elements(*LOADING):
                if element.tag == "link" and element.get("rel") in ("canonical", "next", "prev", "alternate"):
                    continue  # says where something is; nothing is loaded
                for name in ADDRESSES:
                    address = element.get(name, "")
                    assert not re.match(r"(\w+:)?//", address), f"{page.path}: <{element.tag}> loads {address}"


def test_no_style_loads_anything_from_elsewhere(site):
    for path in site.folder.rglob("*.css"):
        found = re.findall(r"(?:url\(\s*[\"']?|@import\s*[\"'])((?:\w+:)?//[^)\"']*)", path.read_text(encoding="utf-8"))
        assert found == [], path


def test_every_page_begins_with_the_policy(site):
    assert len(site.pages) > len(list(site.folder.glob("worksheets/*.html")))
    for page in site.pages:
        first = next(page.elements("head"))[0]
        assert (first.tag, first.get("http-equiv"), first.get("content")) == ("meta", "Content-Security-Policy", POLICY), (
            page.path
        )


class Inline(HTMLParser):
    """Finds what stands within a page and would run or style it, also in rows that the browser adds later."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: (value or "").strip().lower() for name, value in attrs}
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") != "application/json"):
            self.found.append(f"<{tag}>")
        for name, value in given.items():
            if name in ("style", "srcdoc") or name.startswith("on") or re.match(r"(javascript|vbscript|data):", value):
                self.found.append(f"<{tag} {name}={value[:60]}>")


def test_the_search_for_inline_scripts_and_styles_finds_each_of_them():
    finder = Inline()
    finder.feed(
        "<style></style><script>a</script><p style=a><template><b onclick=a></template>"
        "<a href=' JavaScript:a'></a><iframe srcdoc=a></iframe><script src=a></script>"
    )
    assert finder.found == [
        "<style>",
        "<script>",
        "<p style=a>",
        "<b onclick=a>",
        "<a href=javascript:a>",
        "<iframe srcdoc=a>",
    ]


def test_no_page_has_a_script_or_a_style_within_it(site):
    for page in site.pages:
        finder = Inline()
        finder.feed(page.html)
        assert finder.found == [], page.path


def test_no_page_waits_for_a_script_before_it_is_read(site):
    # Behind one that is waited for, where a page has a policy, browsers look ahead for no styles and typefaces.
    for page in site.pages:
        waiting = [
            each.get("src") for each in page.elements("script") if each.get("src") and not {"async", "defer"} & set(each.keys())
        ]
        assert waiting == [], page.path
