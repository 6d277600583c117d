"""A made-up district builds its own site from a folder of its own, and its name, looks and words are everywhere."""

from __future__ import annotations

import json
import re

from guidebook.edition.brand import Brand

from .district import ADDRESS
from .district import district as district
from .project import ROOT, BuiltPage, style_of_every_page, text_of

OUR = Brand()


def test_the_district_builds_without_a_warning(district):
    assert not re.search(r"warn|error", district.printed, re.IGNORECASE), district.printed


def named(text: str) -> list[str]:
    """Where a text has our name or our id as such.

    The guidebook has the words of our name in a sense of their own: the first step of the Call to Action is called so, and
    rows and headings have ids after it. And what saved files begin with is the same everywhere, as a file made on one
    site can be opened on another.
    """
    ours = rf"{re.escape(OUR.site_name)}(?!: Begin)|{re.escape(OUR.publisher)}"
    id_ = rf"(?<!/)\b{OUR.site_id}/(?!(sheet|work|result)\b)|(content=\"|site_id: ?){OUR.site_id}\b"
    return [text[max(0, match.start() - 60) : match.end() + 60] for match in re.finditer(f"{ours}|{id_}", text)]


def test_our_name_is_told_from_the_words_that_are_in_it():
    assert named(f"Welcome to {OUR.site_name}.")
    assert named(f'<meta name="site-id" content="{OUR.site_id}">')
    assert named(f"indexedDB.open('{OUR.site_id}/sheets')")
    assert not named(f'"{OUR.site_id}/sheet" <li id="{OUR.site_id}-begin"> Start somewhere. Start Somewhere: Begin here')


def test_our_name_is_nowhere_in_the_district_s_site(district):
    texts = {**district.texts(), **{f"the address {path}": path for path in district.texts()}}
    assert {path: found for path, text in texts.items() if (found := named(text))} == {}


def test_our_name_is_not_written_into_what_districts_inherit():
    """Texts say `$site_name`, so that a page which no test district builds cannot carry the name either."""
    for folder in ("docs", "worksheets", "overrides"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".md", ".yml", ".html", ".js", ".css", ".json", ".svg"):
                assert named(path.read_text(encoding="utf-8")) == [], path.relative_to(ROOT)


def test_a_note_for_the_office_and_what_its_programs_keep_is_not_published(district):
    assert [path for path, text in district.texts().items() if "How the office keeps this folder" in text] == []


def test_the_district_s_name_is_in_titles_header_footer_and_description(district):
    for page in district.pages:
        title = text_of(next(page.elements("title")))
        assert title == "Willow Creek Together" or title.endswith(" - Willow Creek Together"), page.path
        assert "Willow Creek Together" in text_of(next(page.with_class("gb-header__title"))), page.path
        footer = text_of(next(page.with_class("gb-footer")))
        for words in ("Willow Creek Together", "Willow Creek Public Schools & Federation", "Text under CC BY 4.0"):
            assert words in footer, page.path
    [home] = [page for page in district.pages if page.path == "index.html"]
    descriptions = [each.get("content") for each in home.elements("meta") if each.get("name") == "description"]
    assert descriptions == ["For our schools: a guidebook"]


def test_every_key_in_the_browser_s_storage_begins_with_the_district_s_id(district):
    for page in district.pages:
        ids = [each.get("content") for each in page.elements("meta") if each.get("name") == "site-id"]
        assert ids == ["willow-creek"], page.path


def test_printed_sheets_carry_the_district_s_address(district):
    for page in district.pages:
        for address in page.with_class("ws-address"):
            assert text_of(address).startswith(ADDRESS), page.path


def test_the_district_s_logo_and_colors_are_used(district):
    for page in district.pages:
        logo = next(page.with_class("gb-mark"))
        [picture] = [each.get("src", "") for each in logo.iter("img")]
        assert picture.endswith("assets/willow.svg"), page.path
        assert "gb-logo" in logo.get("class", ""), "it shows on phones, too"
    style = style_of_every_page(district.site)
    assert style.count("--gb-link: #5b2a86") >= 1
    assert style.count("--gb-link: #d3b3f0") >= 1
    assert OUR.light.link not in style
    assert OUR.light.ink in style  # what it does not set stays


def test_the_district_s_icon_and_typeface_stand_in_for_ours(district):
    for page in district.pages:
        links = {(each.get("rel"), each.get("href", "").rpartition("/")[2]) for each in page.elements("link")}
        assert ("icon", "willow.svg") in links, page.path
        assert [href for rel, href in links if rel == "preload"] == ["willow.woff2"], page.path
    assert ">W</text>" in (district.site / "assets/icon.svg").read_text(encoding="utf-8"), (
        "nobody is led to it, and it is not ours"
    )
    style = style_of_every_page(district.site)
    assert '--gb-font: "Willow", system-ui, sans-serif' in style
    assert 'url("../assets/fonts/willow.woff2")' in style


def menu_of(page: BuiltPage) -> list[str]:
    """The names of all entries of a page's menu, in their order."""
    [menu] = [each for each in page.elements("nav") if each.get("aria-label") == "All pages"]
    return [text_of(each) for each in menu.iter() if each.tag in ("a", "summary")]


def test_the_district_s_menu_has_its_order_its_groups_and_its_pages(district):
    [page] = [page for page in district.pages if page.path == "notices.html"]
    entries = menu_of(page)
    ours = [
        "Home",
        "Our district",
        "Our a federation and our board of trustees",
        "Meetings of the board of trustees",
        "Introduction",
    ]
    assert entries[:5] == ours
    assert entries[-3:] == ["Nondiscrimination", "About and credits", "Who we are"]
    assert "Go On: Year Two" in entries, "a chapter is there by itself"
    assert not {"What it costs", "Where you sit"} & set(entries)
    assert (district.site / "what-it-costs.html").is_file()
    [elsewhere] = {each.get("href") for each in page.elements("a") if text_of(each) == "Meetings of the board of trustees"}
    assert elsewhere == "https://board.example/meetings"


def test_each_page_has_the_district_s_lines_and_links_at_its_foot_and_its_announcement_at_its_head(district):
    for page in district.pages:
        up = "../" * page.path.count("/") if page.path != "404.html" else "/willow-creek/"
        leads = {text_of(each): each.get("href") for each in next(page.with_class("gb-footer")).iter("a")}
        assert leads["notice"] == f"{up}nondiscrimination.html#who", page.path
        assert leads["Who we are"] == f"{up}imprint.html", page.path
        assert leads["Privacy"] == f"{up}privacy.html", page.path
        said = next(page.with_class("gb-announcement"))
        assert "Our federation & our board of trustees meet on June 14: come." in text_of(said), page.path
        assert [each.get("href") for each in said.iter("a")] == [f"{up}notices.html"], page.path


def test_the_district_s_words_are_in_pages_worksheets_titles_and_search(district):
    index = (district.site / "search/search_index.json").read_text(encoding="utf-8")
    docs = {doc["location"]: doc for doc in json.loads(index)["docs"]}
    assert docs["notices.html"]["title"] == "Our a federation and our board of trustees"
    assert "The federation’s notices" in docs["notices.html"]["text"]
    assert docs["worksheets/our-agreement.html"]["title"] == "What Our Federation Agreed"
    assert "worksheets/our-agreement.html#ws-our-agreement-section-agreed" in docs
    [page] = [page for page in district.pages if page.path == "worksheets/our-agreement.html"]
    assert "What Our Federation Agreed" in text_of(next(page.elements("title")))
    assert "What the federation and the board of trustees agreed" in {text_of(each) for each in page.elements("label")}


REPLACED = ("association/union", "Association/Union", "associations/unions", "school board", "School Board")


def left_over(text: str, written: str) -> list[str]:
    """The words that the district replaced and that a text has all the same, where its author did not write them out.

    Authors do so in quotations, in the names of organizations, and where they tell of one place.
    """
    text = text.replace("National School Boards Association", "")
    return [words for words in REPLACED if words in text and words not in written]


def test_the_words_it_replaced_and_word_markers_are_gone(district):
    data = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.yml"))
    written = {
        path.relative_to(ROOT / "docs").with_suffix(".html").as_posix(): path.read_text(encoding="utf-8")
        for path in (ROOT / "docs").rglob("*.md")
    }
    written |= {
        f"worksheets/{path.stem}.html": path.read_text(encoding="utf-8") for path in (ROOT / "worksheets").glob("*.yml")
    }
    written |= {path: text + data for path, text in written.items() if "/" not in path}  # stories, glossary, references
    for path, text in district.texts().items():
        # The reference of words and brand says what they are by default, and the one of kinds shows markers.
        if path.startswith(("assets/", "contribute/", "search/")) or not path.endswith((".html", ".js")):
            continue
        assert left_over(text, written.get(path, "")) == [], path
        if path.endswith(".html"):
            assert not re.search(r"\$[A-Za-z]+\b", re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL)), path
    for doc in json.loads((district.site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]:
        path = doc["location"].partition("#")[0] or "index.html"
        if not path.startswith("contribute/"):
            assert left_over(doc["text"] + doc["title"], written.get(path, "")) == [], doc["location"]


def test_the_words_reach_the_navigation(district):
    [home] = [page for page in district.pages if page.path == "index.html"]
    assert "Tools of the federation" in {text_of(each) for each in home.elements("a")}


def test_the_district_s_pages_worksheets_and_templates_stand_in_for_ours(district):
    pages = {page.path: page for page in district.pages}
    assert "In Willow Creek." in text_of(next(pages["act/define-process.html"].elements("article")))
    assert "../worksheets/our-agreement.html" in {each.get("href") for each in pages["act/define-process.html"].elements("a")}
    assert "worksheets/monitoring-plan.html" in {each.get("href") for each in pages["notices.html"].elements("a")}
    assert "Our Monitoring Plan" in text_of(next(pages["worksheets/monitoring-plan.html"].elements("h1")))
    assert list(pages["worksheets/monitoring-plan.html"].with_class("willow"))
    assert (district.site / "look/willow.css").is_file()
    styles = [each.get("href", "") for each in pages["index.html"].elements("link") if each.get("rel") == "stylesheet"]
    assert sum('@import "willow.css"' in (district.site / style).read_text(encoding="utf-8") for style in styles) == 1


def test_no_page_counts_what_a_district_may_add_to(district):
    """The district has a twelfth chapter. The page on where the texts come from counts what the original has."""
    for page in district.pages:
        counted = re.findall(r"\b(?:11|eleven) (?:chapters|parts)\b|\b33 tools\b", text_of(next(page.elements("body"))))
        assert counted == (["11 chapters", "33 tools"] if page.path == "about.html" else []), page.path


def test_the_district_s_pages_are_valid_html(district):
    assert {page.path: page.mistakes() for page in district.pages if page.mistakes()} == {}
