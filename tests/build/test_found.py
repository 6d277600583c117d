"""What search, the contents, the sitemap and the address on paper know of the built site."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from .project import SITE_ADDRESS, text_of
from .shared import BuiltSite


def search_index(built: BuiltSite) -> dict[str, dict[str, str]]:
    """What search knows, by address."""
    index = json.loads((built.folder / "search/search_index.json").read_text(encoding="utf-8"))
    return {doc["location"]: doc for doc in index["docs"]}


def found_text(built: BuiltSite, path: str) -> str:
    """All that search knows of one page."""
    docs = (doc for location, doc in search_index(built).items() if location.split("#")[0] == path)
    html = " ".join(f"{doc['title']} {doc['text']}" for doc in docs)
    return " ".join(ElementTree.fromstring(f"<t>{re.sub('<[^>]*>', ' ', html)}</t>").itertext())


def test_the_headings_of_worksheets_are_the_steps_of_their_pages(site, source):
    for worksheet in source.library.worksheets.values():
        page = site.page(f"worksheets/{worksheet.id}.html")
        links = [link for steps in page.with_class("ws-steps") for link in steps.iter("a")]
        contents = {link.get("href"): text_of(link).strip() for link in links}
        assert bool(contents) == (len(worksheet.sections) > 1)
        headings = {f"#{heading.get('id')}": text_of(heading) for heading in page.elements("h2")}
        for section in worksheet.sections if contents else ():
            address = f"#ws-{worksheet.id}-section-{section.id}"
            assert section.title in contents[address]
            assert headings[address] == contents[address]


def test_search_knows_every_section_and_question_of_a_worksheet(site, source):
    index = search_index(site)
    for worksheet in source.library.worksheets.values():
        path = f"worksheets/{worksheet.id}.html"
        known = found_text(site, path)
        for section in worksheet.sections:
            assert f"{path}#ws-{worksheet.id}-section-{section.id}" in index
            for field in section.fields:
                assert " ".join(field.label.split()) in " ".join(known.split()), f"search misses {field.place} of {path}"


def test_search_finds_no_row_that_is_not_on_the_page(site, source):
    """The template from which the browser makes further rows is not text of the page."""
    repeats = [
        (worksheet, inner)
        for worksheet in source.library.worksheets.values()
        for field in worksheet.fields()
        if field.kind == "repeat"
        for inner in field.inner_fields()
    ]
    assert repeats
    for worksheet, inner in repeats:
        known = found_text(site, f"worksheets/{worksheet.id}.html")
        shown = text_of(next(site.page(f"worksheets/{worksheet.id}.html").elements("article")))  # without templates
        assert known.count(inner.label) <= shown.count(inner.label), f"{worksheet.id}: {inner.label}"
    assert "@" not in "".join(doc["text"] for doc in search_index(site).values() if "worksheets/" in doc["location"])


def test_search_leaves_out_what_is_no_content(site):
    known = " ".join(found_text(site, page.path) for page in site.pages if page.path.startswith("worksheets/"))
    for words in ("Print blank", "Save to a file", "JavaScript is off"):
        assert words not in known


def test_the_sitemap_names_every_page(site_with_address):
    sitemap = ElementTree.parse(site_with_address.folder / "sitemap.xml")
    named = {each.text for each in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    pages = {page.path for page in site_with_address.pages} - {"404.html"}
    assert named == {SITE_ADDRESS + path for path in pages}


def test_a_worksheet_has_its_address_as_text_and_qr_code_where_the_address_is_known(site, site_with_address, source):
    def drawings(part: Element) -> int:
        return sum(each.tag.endswith("svg") for each in part.iter())

    for id_ in source.library.worksheets:
        path = f"worksheets/{id_}.html"
        [known] = site_with_address.page(path).with_class("ws-address")
        assert text_of(known) == SITE_ADDRESS + path
        assert drawings(known) == 1
        [unknown] = site.page(path).with_class("ws-address")
        assert drawings(unknown) == 0
        assert "http" not in text_of(unknown)
