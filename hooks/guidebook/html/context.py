"""What the templates of pages, ours and a district's, see as `guidebook`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated

from markupsafe import Markup

from guidebook.edition.brand import Brand
from guidebook.edition.languages import Elsewhere
from guidebook.guide.chapters import Chapter
from guidebook.guide.sections import ChapterSection
from guidebook.html.around import Around
from guidebook.html.rendering import Address
from guidebook.worksheets.worksheet import Worksheet


def _nowhere(to: str, id_: str) -> str:
    return ""


@dataclass(frozen=True)
class PageContext:
    """One page, and the guidebook that it is in. On a page that may be shown at any address, such as "not found", `address`
    leads nowhere and there is no chapter.
    """

    brand: Annotated[Brand, "What the site calls itself: `guidebook.brand.publisher` and the other options of `brand.yml`."]
    chapters: Annotated[Sequence[Chapter], "All chapters in their order, each with the options of a chapter."]
    worksheets: Annotated[Sequence[Worksheet], "All tools and question sheets."]
    retired: Annotated[Sequence[Worksheet], "Tools that are gone, to which people may still have answers."]
    has_search: Annotated[bool, "Whether the site has search."]
    around: Annotated[
        Around,
        "What an edition has around its pages: `guidebook.around.lines` and `.links` at the foot, each link with `title` and "
        "`address`; and `.announcement`, with `text`, `mark` and `until`.",
    ]
    styles: Annotated[Sequence[str], "The addresses of the page's styles; `| url` makes them start from the page."]
    print_styles: Annotated[Sequence[str], "The addresses of the styles that only paper needs."] = ()
    scripts: Annotated[Sequence[str], "The addresses of the scripts that the parts on the page need."] = ()
    form_script: Annotated[str, "The address of the script for the forms on the page; empty where there are none."] = ""
    form_later: Annotated[Mapping[str, str], "The addresses of what these forms load later, by name."] = field(
        default_factory=dict
    )
    address: Annotated[
        Address,
        "`guidebook.address('worksheet', 'group-norms')` is the address of a tool from here, and so on for every link by id.",
    ] = _nowhere
    title: Annotated[Markup, "The page's title."] = Markup("")
    content: Annotated[Markup, "The text of the page, as HTML."] = Markup("")
    chapter: Annotated[Chapter | None, "The chapter that the page is, or that its tool belongs to."] = None
    section: Annotated[ChapterSection | None, "On a tool's own page: the section of its chapter that introduces it."] = None
    worksheet: Annotated[Worksheet | None, "On a tool's own page: the tool."] = None
    elsewhere: Annotated[
        Sequence[Elsewhere], "The same page in the other languages of the site: `code`, `name` and `address` of each."
    ] = ()
    written_in: Annotated[str, "The code of the language that the page's text is in; empty: the site's own language."] = ""

    @property
    def stage(self) -> str:
        """The id of the stage that the chapter belongs to; empty where there is no chapter."""
        return self.chapter.stage if self.chapter else ""

    @property
    def heading(self) -> Markup:
        """The page's first heading, as HTML; empty where its text has none."""
        before, end, _ = self.content.partition("</h1>")
        return Markup(before + end) if end else Markup("")

    @property
    def body(self) -> Markup:
        """What comes after that heading, as HTML."""
        before, end, after = self.content.partition("</h1>")
        return Markup(after if end else before)

    @property
    def chapter_address(self) -> str:
        """The address of the chapter from here."""
        return self.address("chapter", self.chapter.id) if self.chapter else ""
