"""What templates see of what an edition puts around its pages: lines and links at the foot, and an announcement."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated

from markupsafe import Markup

from guidebook.arrange.arranged import Arranged
from guidebook.guide.gone import NOTHING, Gone
from guidebook.guide.page_links import replace_page_links
from guidebook.html.rendering import Address
from guidebook.html.rich_text import RichText


@dataclass(frozen=True)
class FootLink:
    """A link at the foot of a page."""

    title: Annotated[str, "What readers see."]
    address: Annotated[str, "Where it leads, from here."]


@dataclass(frozen=True)
class AnnouncementView:
    """The announcement at the head of a page."""

    text: Annotated[Markup, "What it says, as HTML."]
    mark: Annotated[str, "A hash of these words, by which the browser remembers that a reader closed it."]
    until: Annotated[str, "The last day on which it is shown, as 2027-01-31; empty: any day."]


@dataclass(frozen=True)
class Around:
    """What is around one page, with addresses that start from that page."""

    lines: list[Markup]
    links: list[FootLink]
    announcement: AnnouncementView | None


def around(
    arranged: Arranged, titles: Mapping[str, str], address: Address, page_address: Callable[[str], str], gone: Gone = NOTHING
) -> Around:
    """What is around the page that addresses start from.

    `titles` gives the title of each page by its path below docs/, and `page_address` the address of one from here.
    """
    rich = RichText(address)

    def shown(text: str) -> Markup:
        return rich.inline(replace_page_links(gone.out_of(text), page_address))

    said = arranged.announcement
    announcement = None
    if said:
        mark = hashlib.sha256(said.text.text.encode()).hexdigest()[:10]
        announcement = AnnouncementView(shown(said.text.text), mark, said.until.isoformat() if said.until else "")
    links = [(each, each.to if each.is_external else page_address(each.to)) for each in arranged.links]
    return Around(
        [shown(line.text) for line in arranged.lines],
        [FootLink(each.title or titles[each.to], leads) for each, leads in links],
        announcement,
    )
