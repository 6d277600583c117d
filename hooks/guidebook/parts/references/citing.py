"""Which pages cite a work: the way back from the references into the guidebook."""

from __future__ import annotations

from guidebook.html.book import Book


def citing_pages(book: Book, link: str) -> dict[str, list[str]]:
    """The paths below docs/ of the pages that cite each work, by the work's key: chapters first, then the others by title.

    `link` is what comes before the colon in a link to a work.
    """
    pages_of = {source.path: [source.src_uri] for source in book.docs.values()}
    for part in book.parts:
        pages_of.update(part.pages_showing(book))
    citing: dict[str, set[str]] = {}
    for each in book.links:
        if each.to == link:
            citing.setdefault(each.id, set()).update(pages_of.get(each.path, ()))
    numbers = {chapter.src_uri: chapter.chapter for chapter in book.chapters.values()}

    def order(src_uri: str) -> tuple[int, str]:
        return numbers.get(src_uri, len(numbers) + 1), book.titles[src_uri]

    return {key: sorted(pages, key=order) for key, pages in citing.items()}
