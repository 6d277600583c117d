"""The places that the guidebook tells of (`docs/stories.yml`)."""

from __future__ import annotations

from guidebook.authoring.entries import Entry
from guidebook.authoring.options import Id, ListOf, OneOf, Text, option

FILE = "stories.yml"
LEVELS = {"school": "A school", "district": "A district", "state": "A state"}


class Story(Entry):
    """One place. Whatever a source does not say is left out."""

    place: str = option(Text(), "The place and its state.")
    title: str = option(Text(), "What it shows, as a heading.")
    states: tuple[str, ...] = option(ListOf(Text()), "The states it is in.", ())
    level: tuple[str, ...] = option(ListOf(OneOf(LEVELS)), "Whose work it tells of.")
    years: str = option(Text(), "The years it covers.", "")
    began_with: str = option(Text(), "How it began, in a few words, the same for alike cases.", "")
    topics: tuple[str, ...] = option(ListOf(Text()), "What it was about, in a few words, the same for alike cases.")
    summary: str = option(Text(), "One sentence.")
    done: str = option(Text(rich=True), "What people did.")
    changed: str = option(Text(rich=True), "What changed.", "")
    unknown: str = option(Text(rich=True), "What is known and what is not.", "")
    chapters: tuple[str, ...] = option(ListOf(Id()), "The ids of the chapters that it is an example for.")
    sources: tuple[str, ...] = option(ListOf(Id()), "The keys of the works that tell of it.")
