"""The stories of places that the guidebook tells (`docs/stories.yml`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidebook.authoring.entries import Entry
from guidebook.authoring.options import Id, ListOf, OneOf, Text, option
from guidebook.guide.links import Link, LinkTarget
from guidebook.guide.markers import Marker
from guidebook.html.part import PagePart
from guidebook.html.place import Spot
from guidebook.html.rendering import slugs

LEVELS = ("school", "district", "state")


class Story(Entry):
    """One place. Whatever a source does not say is left out."""

    place: str = option(Text(), "The place and its state.")
    title: str = option(Text(), "What it shows, as a heading.")
    states: tuple[str, ...] = option(ListOf(Text()), "The states it is in.", ())
    level: tuple[str, ...] = option(ListOf(OneOf(LEVELS)), "Whose work it tells of.")
    years: str = option(Text(), "The years it covers.", "")
    began_with: str = option(Text(), "How it began, in a few words; the same words for similar cases.", "")
    topics: tuple[str, ...] = option(ListOf(Text()), "What it was about, in a few words; the same words for similar cases.")
    summary: str = option(Text(), "One sentence.")
    done: str = option(Text(rich=True), "What people did.")
    changed: str = option(Text(rich=True), "What changed.", "")
    unknown: str = option(Text(rich=True), "What is known and what is not.", "")
    chapters: tuple[str, ...] = option(ListOf(Id()), "The ids of the chapters that it is an example for.")
    sources: tuple[str, ...] = option(ListOf(Id()), "The keys of the works that tell of it.")

    @property
    def facets(self) -> dict[str, str]:
        """The HTML attributes that the filters compare, by name."""
        return {
            "data-item": "",
            "data-state": slugs(self.states),
            "data-level": slugs(self.level),
            "data-topic": slugs(self.topics),
            "data-began": slugs([self.began_with]),
        }


class Stories(PagePart):
    """What happened in places that the sources tell of."""

    markers: ClassVar = (Marker("stories", "All stories, with filters."),)
    links: ClassVar = (LinkTarget("story", "stories.md", "A story."),)
    file: ClassVar = "stories.yml"
    records: ClassVar = {"story": Story}
    needs: ClassVar = ("filters/filters",)

    def links_within(self) -> Iterator[Link]:
        for story in self.entries.found.values():
            yield from (Link(story.path, story.line_of("chapters"), "chapter", id_) for id_ in story.chapters)
            yield from (Link(story.path, story.line_of("sources"), "reference", id_) for id_ in story.sources)

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        stories: list[Story] = list(self.entries.found.values())
        works = spot.book.found("reference")
        around = spot.within("div", {"data-filters": ""})
        around.show("parts/stories/filters.html", stories=stories)
        for story in stories:
            part = around.within("section", {"class": "gb-story", **story.facets})
            part.heading(2, story.place, story.id)
            part.show("parts/stories/story.html", story=story, works=[works[key] for key in story.sources if key in works])
